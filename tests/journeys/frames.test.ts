import { readFileSync } from 'node:fs';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { small } from '../fixtures/datasets.js';
import { complaints, openBrowser, openSite, root, type Site } from './site.js';

/** A frame of a stranger, who has found out how frames hand over their files. */
const stranger = `<!doctype html><title>Stranger</title><button>Send</button><script>
  const files = [
    ['invoice.pdf.exe', 'application/pdf'],
    ['login.html', 'text/html'],
    ['../matrix.csv', 'text/csv'],
    ['matrix.csv', 'text/html'],
    ['matrix_2026.csv', 'text/csv;charset=utf-8'],
    ['matrix_2027.csv', 'text/csv;charset=utf-8'],
  ];
  let id;
  addEventListener('message', ({ data }) => { id = data.id; sendAll(); });
  const sendAll = () => {
    for (const [filename, type] of files) {
      const blob = new Blob(['x'], { type });
      parent.postMessage({ type: 'wsis-sdg:download', version: 1, id, filename, blob }, '*');
    }
    parent.postMessage({ type: 'wsis-sdg:resize', version: 1, id, height: 432 }, '*');
  };
  document.querySelector('button').onclick = sendAll;
</script>`;

const dataset = JSON.stringify(small);

const frame = (src: string) =>
  `<iframe data-wsis-sdg src="${src}" title="t" height="300"></iframe>`;
const hostPage = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title></head><body>${body}<script type="module" src="/wsis/embed.js"></script></body></html>`;
const heightsOf = (page: Page) =>
  page.locator('iframe').evaluateAll((all) => all.map((each) => each.getAttribute('height')));

let browser: Browser;
let other: Site;
beforeAll(async () => {
  browser = await openBrowser();
  other = await openSite(
    { '/stranger.html': stranger, '/data.json': dataset, '/o/a%2Fplan.json': dataset },
    { 'access-control-allow-origin': '*' },
  );
});
afterAll(async () => {
  await browser.close();
  await other.close();
});

/** A page around frames, on a site of its own. */
async function opened(body: string, pages: Readonly<Record<string, string>> = {}) {
  const site = await openSite({ '/': hostPage(body), ...pages });
  const page = await browser.newPage();
  const heard = complaints(page);
  await page.goto(site.url);
  return {
    ...{ page, site, heard },
    close: async () => {
      await page.close();
      await site.close();
    },
  };
}

describe('the script of the page around frames', () => {
  test('saves a file of a frame only when a person asks for it, one each time, and only an export', async () => {
    const { page, close } = await opened(frame(`${other.url}/stranger.html`));
    const saved: string[] = [];
    page.on('download', (download: Download) => saved.push(download.suggestedFilename()));
    // Its height comes after its files.
    await expect.poll(() => heightsOf(page)).toEqual(['432']);
    expect(saved).toEqual([]);
    // A click on the page is not one in the frame.
    await page.mouse.click(5, 500);
    await page.frames()[1]?.evaluate(() => document.querySelector('button')?.click());
    await page.waitForTimeout(300);
    expect(saved).toEqual([]);
    await page.frameLocator('iframe').getByRole('button', { name: 'Send' }).click();
    await expect.poll(() => saved).toEqual(['matrix_2026.csv']);
    await page.waitForTimeout(300);
    expect(saved).toEqual(['matrix_2026.csv']);
    await close();
  });

  test('goes on after frames without an address, and reads nothing of a message but its own fields', async () => {
    const { page, heard, close } = await opened(
      ['about:blank', 'http://[', `${other.url}/stranger.html`].map(frame).join(''),
    );
    await expect.poll(() => heightsOf(page)).toEqual(['300', '300', '432']);
    const start = performance.now();
    await page.frames()[3]?.evaluate(() => parent.postMessage(new Array(5_000_000).fill(7), '*'));
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
    expect(performance.now() - start).toBeLessThan(2500);
    expect(heard).toEqual([]);
    await close();
  });

  test('forgets a frame that is removed, and knows it again when it is back', async () => {
    const { page, close } = await opened(frame(`${other.url}/stranger.html`));
    await expect.poll(() => heightsOf(page)).toEqual(['432']);
    await page.evaluate(async () => {
      const found = document.querySelector('iframe');
      found?.remove();
      await new Promise((resolve) => setTimeout(resolve, 50));
      found?.setAttribute('height', '100');
      if (found) document.body.append(found);
    });
    await expect.poll(() => heightsOf(page)).toEqual(['432']);
    await close();
  });
});

describe('a frame', () => {
  const embedPage = readFileSync(`${root}dist/cdn/embed.html`, 'utf8');
  const withRules = (rules: string) => embedPage.replace('<title>', `${rules}<title>`);
  const shown = (page: Page) => page.frameLocator('iframe').getByText('First line').first();
  const refused = (page: Page) => page.frameLocator('iframe').getByRole('alert');

  test('shows data from beside it and from other origins', async () => {
    for (const src of ['data.json', `${other.url}/data.json`, `${other.url}/o/a%2Fplan.json`]) {
      const { page, close } = await opened(
        frame(`/wsis/embed.html?locale=en&src=${encodeURIComponent(src)}`),
        { '/wsis/data.json': dataset },
      );
      await shown(page).waitFor();
      await close();
    }
  });

  test('asks without cookies for whatever data name, also on its own site', async () => {
    const site = await openSite({ '/': '', '/secret.json': '{}' });
    const foreign = { ...small, translations: { fr: `${site.url}/secret.json` } };
    const from = await openSite(
      { '/data.json': JSON.stringify(foreign) },
      { 'access-control-allow-origin': '*' },
    );
    const page = await browser.newPage();
    await page.context().addCookies([{ name: 'session', value: 'x', url: site.url }]);
    const asked = page.waitForRequest(/secret\.json/);
    const src = encodeURIComponent(`${from.url}/data.json`);
    await page.goto(`${site.url}/wsis/embed.html?locale=fr&src=${src}`);
    expect((await (await asked).allHeaders())['cookie']).toBeUndefined();
    await page.close();
    await site.close();
    await from.close();
  });

  test('refuses data of its own origin that lie elsewhere, and never asks for them', async () => {
    const sources = ['/private/data.json', '../private/data.json', '..%2Fprivate/data.json'];
    for (const src of [...sources, 'javascript:alert(1)', 'data:application/json,{}']) {
      const { page, site, close } = await opened(
        frame(`/wsis/embed.html?locale=fr&src=${encodeURIComponent(src)}`),
        { '/private/data.json': dataset },
      );
      await refused(page).getByText('Ce cadre ne peut pas').waitFor();
      expect(site.requested.filter((path) => path.includes('private'))).toEqual([]);
      await close();
    }
  });

  test('shows what its site lists, and nothing else', async () => {
    const rules = '<meta name="wsis-sdg-sources" content="/open/ /one%2Fplan.json example.org">';
    const pages = {
      '/wsis/embed.html': withRules(rules),
      '/open/data.json': dataset,
      '/one%2Fplan.json': dataset,
    };
    for (const [src, isListed] of [
      ['/open/data.json', true],
      ['/one%2Fplan.json', true],
      ['example.org', false],
      ['/open/../private.json', false],
      [`${other.url}/data.json`, false],
    ] as const) {
      const address = `/wsis/embed.html?locale=en&src=${encodeURIComponent(src)}`;
      const { page, close } = await opened(frame(address), pages);
      await (isListed ? shown(page) : refused(page)).waitFor();
      await close();
    }
  });

  test('tells its height to the pages that its site lists, and to no other', async () => {
    for (const [parents, isTold] of [
      ['https://example.org', false],
      ['', false],
      ['https://example.org /', true],
    ] as const) {
      const rules = `<meta name="wsis-sdg-parents" content="${parents}">`;
      const { page, close } = await opened(frame('/wsis/embed.html?locale=en'), {
        '/wsis/embed.html': withRules(rules),
      });
      await page.frameLocator('iframe').getByRole('img').first().waitFor();
      if (isTold) await expect.poll(() => heightsOf(page)).not.toEqual(['300']);
      else {
        await page.waitForTimeout(500);
        expect(await heightsOf(page)).toEqual(['300']);
      }
      await close();
    }
  });
});
