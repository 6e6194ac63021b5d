import type { Browser, ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFaultyServer, type FaultyServer } from './faulty-server.js';
import { openBrowser, openSite, scriptPage, type Site } from './site.js';

/** What an element reports and shows. */
interface Seen {
  readonly id: string | undefined;
  readonly errors: readonly string[];
  readonly selected: string | null;
  readonly picture: number;
}

const faults: readonly (readonly [path: string, says: RegExp])[] = [
  ['/401.json', /401 Unauthorized.*login or a permission/],
  ['/403.json', /403 Forbidden.*login or a permission/],
  ['/404.json', /404 Not Found/],
  ['/429.json', /429 Too Many Requests.* wait 17 s/],
  ['/500.json', /500 Internal Server Error/],
  ['/503.json', /503 Service Unavailable.* wait 120 s/],
  ['/204.json', /empty/],
  ['/reset.json', /broke off/],
  ['/short.json', /broke off/],
  ['/drip.json', /did not come within 1 \(limits\.seconds\) s/],
  ['/never.json', /did not come within 1 \(limits\.seconds\) s/],
  ['/loop.json', /could not be fetched/],
  ['/private.json', /web page \(http:\/\/127\.0\.0\.1:\d+\/login\).*login/],
  ['/foreign.json', /does not let this page read it/],
  ['/picture.json', /not text in UTF-8|malformed/],
  ['/bomb.json', /too large; at most 1 MiB \(limits\.bytes\)/],
  ['/endless.json', /too large; at most 1 MiB \(limits\.bytes\)/],
];

describe('a faulty network', () => {
  let browser: Browser;
  let site: Site;
  let server: FaultyServer;
  let page: Page;
  const complaints: string[] = [];
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite({ '/': scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>') });
    server = await openFaultyServer();
    page = await browser.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(site.url);
    await page.evaluate(async () => {
      const matrix = document.querySelector('wsis-sdg-matrix');
      if (!matrix) throw new Error('no matrix');
      await matrix.ready;
      matrix.limits = { seconds: 1, bytes: 2 ** 20 };
      const { body } = document;
      body.addEventListener('wsis-error', ({ detail }) => {
        body.dataset['errors'] = `${body.dataset['errors'] ?? ''}${detail.message}\n`;
      });
    });
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
    await site.close();
  });
  beforeEach(async () => {
    await show('/good.json');
    await page.evaluate(() => {
      const matrix = document.querySelector('wsis-sdg-matrix');
      if (matrix) matrix.selected = 'A1';
      document.body.dataset['errors'] = '';
    });
    server.requested.length = 0;
    server.dropped.length = 0;
    complaints.length = 0;
  });

  const point = (path: string | null) =>
    page.evaluate(
      (src) => {
        const matrix = document.querySelector('wsis-sdg-matrix');
        if (matrix) matrix.src = src;
      },
      path && server.url + path,
    );
  const see = () =>
    page.evaluate((): Seen => {
      const matrix = document.querySelector('wsis-sdg-matrix');
      return {
        id: matrix?.currentDataset?.id,
        errors: (document.body.dataset['errors'] ?? '').split('\n').filter(Boolean),
        selected: matrix?.selected ?? null,
        picture: matrix?.shadowRoot?.querySelectorAll('.pane svg').length ?? 0,
      };
    });
  const shows = (id: string) => vi.waitFor(async () => expect((await see()).id).toBe(id), 10_000);
  const show = async (path: string) => {
    await point(path);
    await shows('small');
  };
  const failed = () =>
    vi.waitFor(async () => {
      const seen = await see();
      expect(seen.errors.length).toBeGreaterThan(0);
      return seen;
    }, 10_000);

  test.each(faults)('%s is reported, and the picture stays', async (path, says) => {
    await point(path);
    const seen = await failed();
    expect(seen.errors).toHaveLength(1);
    expect(seen.errors[0]).toMatch(says);
    expect(seen).toMatchObject({ id: 'small', selected: 'A1' });
    expect(seen.picture).toBeGreaterThan(0);
    expect(complaints).toEqual([]);
    await point('/other.json');
    await shows('other');
  });

  test.each(['/drip.json', '/never.json', '/bomb.json', '/endless.json'])(
    '%s is hung up on',
    async (path) => {
      await point(path);
      await failed();
      await vi.waitFor(() => expect(server.dropped).toContain(path), 5000);
    },
  );

  test('translations that never end are given up, and the data are shown', async () => {
    const messages: string[] = [];
    const listen = (message: ConsoleMessage) => messages.push(message.text());
    page.on('console', listen);
    const speak = (locale: string) =>
      page.evaluate((wanted) => {
        const matrix = document.querySelector('wsis-sdg-matrix');
        if (matrix) matrix.locale = wanted;
      }, locale);
    await speak('fr');
    await point('/translated.json');
    await shows('translated');
    await vi.waitFor(() => expect(server.dropped).toContain('/names.fr.json'), 5000);
    expect((await see()).errors).toEqual([]);
    expect(messages).toHaveLength(1);
    expect(messages[0]).toMatch(/translations\.fr: .*names\.fr\.json.* 1 \(limits\.seconds\) s/);
    await speak('en');
    page.off('console', listen);
    expect(complaints).toEqual([]);
  });

  test('good data under a wrong type are data', async () => {
    await point('/other.json');
    await shows('other');
    await show('/typeless.json');
    expect((await see()).errors).toEqual([]);
  });

  test('a missing connection is reported, and a later try succeeds', async () => {
    await page.context().setOffline(true);
    await point('/other.json');
    const seen = await failed();
    expect(seen.errors[0]).toMatch(/could not be fetched: no connection/);
    expect(seen).toMatchObject({ id: 'small', selected: 'A1' });
    await page.context().setOffline(false);
    await page.evaluate(() => document.querySelector('wsis-sdg-matrix')?.reload());
    await shows('other');
  });

  test('after A, B and A again, the last one counts, however late the first answers', async () => {
    await point('/other.json');
    await shows('other');
    await point('/slow.json');
    await point('/other.json');
    await point('/slow.json');
    await point('/other.json');
    await page.waitForTimeout(900);
    expect(await see()).toMatchObject({ id: 'other', errors: [] });
    await point('/slow.json');
    await shows('small');
  });

  test('removing the source shows the bundled dataset, and cancels what was under way', async () => {
    await point('/slow.json');
    await vi.waitFor(() => expect(server.requested).toContain('/slow.json'), 5000);
    await point(null);
    await shows('wsis-sdg');
    await page.waitForTimeout(700);
    expect(await see()).toMatchObject({ id: 'wsis-sdg', errors: [] });
    expect(server.dropped).toContain('/slow.json');
  });

  test('reload() revalidates what the cache holds, and uses it when it is still valid', async () => {
    const reload = () => page.evaluate(() => document.querySelector('wsis-sdg-matrix')?.reload());
    await point('/tagged.json');
    await vi.waitFor(() => expect(server.requested).toContain('200'), 5000);
    await shows('small');
    await reload();
    expect(server.requested).toContain('304');
    expect(await see()).toMatchObject({ id: 'small', errors: [] });
    await fetch(`${server.url}/next-version`);
    await reload();
    await shows('other');
  });
});
