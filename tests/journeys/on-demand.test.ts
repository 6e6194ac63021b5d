import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaints, openBrowser, openSite, scriptPage, STRICT, type Site } from './site.js';

const pages = {
  '/': scriptPage('<wsis-sdg-explorer></wsis-sdg-explorer>'),
  '/network-first': scriptPage('<wsis-sdg-explorer view="network"></wsis-sdg-explorer>'),
  '/permalink': scriptPage('<wsis-sdg-explorer permalink></wsis-sdg-explorer>'),
  '/table-first': scriptPage('<wsis-sdg-explorer view="table"></wsis-sdg-explorer>'),
  '/table-alone': scriptPage('<wsis-sdg-table goals="sdg-3"></wsis-sdg-table>').replace(
    'wsis-sdg-matrix.js',
    'elements/table.js',
  ),
  '/none-yet': scriptPage('<p>Nothing is shown yet.</p>'),
  '/matrix-alone': scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>').replace(
    'wsis-sdg-matrix.js',
    'elements/matrix.js',
  ),
  '/alone': scriptPage('<wsis-sdg-network layout="layered"></wsis-sdg-network>').replace(
    'wsis-sdg-matrix.js',
    'elements/network.js',
  ),
};
const READER = /\/state-read-origin-[\w-]+\.js$/;
const LIST = /\/list-scene-[\w-]+\.js$/;
const CONTENT = /\/network-content-[\w-]+\.js$/;
const TABLE = /\/table-content-[\w-]+\.js$/;

describe('code that is fetched when it is needed', () => {
  let browser: Browser;
  let site: Site;
  let page: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(pages, STRICT);
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (prepare?: () => Promise<unknown>) => {
    site.requested.length = 0;
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await prepare?.();
    return complaints(page);
  };
  const asked = (code: RegExp) => site.requested.filter((path) => code.test(path));
  const content = () => asked(CONTENT);
  const picture = () => page.locator('wsis-sdg-network .stage svg').first();
  const networkButton = () => page.getByRole('button', { name: 'Network', exact: true });

  test('of a network is fetched once, when the pointer or the focus comes near', async () => {
    const messages = await open();
    await page.goto(site.url);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(content()).toEqual([]);
    await networkButton().hover();
    await expect.poll(content).toHaveLength(1);
    await networkButton().click();
    await picture().waitFor();
    expect([...new Set(site.requested)]).toEqual(site.requested);
    expect(messages).toEqual([]);
  });

  test.each([0, 700])(
    'of a network that arrives after %i ms never leaves an empty space',
    async (delay) => {
      const messages = await open(() =>
        page.route(CONTENT, async (route) => {
          await new Promise((resolve) => setTimeout(resolve, delay));
          await route.continue();
        }),
      );
      await page.goto(site.url);
      await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
      await page.evaluate(() => {
        const explorer = document.querySelector('wsis-sdg-explorer');
        const empty: number[] = [];
        Reflect.set(window, 'empty', empty);
        const look = () => {
          const place = explorer?.shadowRoot?.querySelector('.picture');
          const { height = 0 } = place?.firstElementChild?.getBoundingClientRect() ?? {};
          if (height < 100) empty.push(height);
          requestAnimationFrame(look);
        };
        look();
        if (explorer) explorer.view = 'network';
      });
      await picture().waitFor();
      expect(await page.evaluate((): unknown => Reflect.get(window, 'empty'))).toEqual([]);
      expect(messages).toEqual([]);
    },
  );

  test.each(['/network-first', '/permalink#wsis:view=network', '/alone'])(
    'of the network of %s is asked for without waiting for the data',
    async (path) => {
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const messages = await open(() =>
        page.route('**/wsis-sdg.json', (route) => held.then(() => route.continue())),
      );
      await page.goto(site.url + path);
      await expect.poll(content).toHaveLength(1);
      if (path === '/alone') {
        await expect
          .poll(() => site.requested.some((each) => each.includes('network-layout-')))
          .toBe(true);
      }
      letGo();
      await picture().waitFor();
      expect([...new Set(site.requested)]).toEqual(site.requested);
      expect(messages).toEqual([]);
    },
  );

  test.each([
    ['Network', 'wsis-sdg-network', '.stage svg', CONTENT],
    ['Table', 'wsis-sdg-table', 'tbody tr', TABLE],
  ] as const)(
    'of a %s that cannot be fetched is said to be missing, and can be fetched again',
    async (name, tag, inside, code) => {
      const messages = await open(() => page.route(code, (route) => route.abort()));
      await page.goto(site.url);
      await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
      await page.getByRole('button', { name, exact: true }).click();
      const element = page.locator(tag);
      await element.getByText('This could not be fetched.').waitFor();
      expect(await page.locator('wsis-sdg-filters').isVisible()).toBe(true);
      await page.unroute(code);
      await element.getByRole('button', { name: 'Try again' }).click();
      await element.locator(inside).first().waitFor();
      expect(await element.getByText('This could not be fetched.').count()).toBe(0);
      expect(messages.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
    },
  );

  test('of a list is fetched where a page is narrow, and never shows a grid before it', async () => {
    const messages = await open(() => page.setViewportSize({ width: 360, height: 740 }));
    await page.addInitScript(() => {
      const look = () => {
        const root = document.querySelector('wsis-sdg-matrix')?.shadowRoot;
        if (root?.querySelector('.pane.names')) Reflect.set(window, 'hasShownGrid', true);
        requestAnimationFrame(look);
      };
      look();
    });
    await page.route(LIST, async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(`${site.url}/matrix-alone`);
    await page.locator('wsis-sdg-matrix .scroll.list').waitFor();
    expect(asked(LIST)).toHaveLength(1);
    expect(await page.evaluate((): unknown => Reflect.get(window, 'hasShownGrid'))).toBe(undefined);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.locator('wsis-sdg-matrix .scroll.matrix').waitFor();
    expect(messages).toEqual([]);
  });

  test('of a list that cannot be fetched leaves a grid, which scrolls', async () => {
    const messages = await open(() => page.setViewportSize({ width: 360, height: 740 }));
    await page.route(LIST, (route) => route.abort());
    await page.goto(`${site.url}/matrix-alone`);
    const grid = page.locator('wsis-sdg-matrix .scroll.matrix.scrolls');
    await grid.waitFor();
    expect(await grid.evaluate((each) => each.scrollWidth > each.clientWidth)).toBe(true);
    expect(messages.filter((line) => !line.includes('ERR_FAILED'))).toEqual([]);
  });

  test('of a list is not asked for where a page is wide', async () => {
    await open();
    await page.goto(`${site.url}/matrix-alone`);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked(LIST)).toEqual([]);
  });

  test('that reads data is there before a script makes an element with data of its own', async () => {
    const messages = await open();
    await page.goto(`${site.url}/none-yet`);
    await expect.poll(() => asked(READER)).toHaveLength(1);
    await page.evaluate(() => {
      const matrix = document.createElement('wsis-sdg-matrix');
      matrix.data = {
        id: 'own',
        title: 'Own',
        version: '1',
        actionLines: [],
        goals: [],
        links: [],
      };
      document.body.append(matrix);
    });
    await page
      .locator('wsis-sdg-matrix [part=error], wsis-sdg-matrix [part=empty]')
      .first()
      .waitFor();
    expect(asked(READER)).toHaveLength(1);
    expect(messages).toEqual([]);
  });

  test('that reads data is not asked for by a page that shows the bundled dataset', async () => {
    await open();
    await page.goto(site.url);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await page.waitForTimeout(1500);
    expect(asked(READER)).toEqual([]);
  });

  test('of a table is fetched once, when the pointer or the focus comes near', async () => {
    const messages = await open();
    await page.goto(site.url);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await page.waitForLoadState('networkidle');
    expect(asked(TABLE)).toEqual([]);
    await page.getByRole('button', { name: 'Table', exact: true }).focus();
    await expect.poll(() => asked(TABLE)).toHaveLength(1);
    await page.keyboard.press('Enter');
    await page.locator('wsis-sdg-table tbody tr').first().waitFor();
    expect([...new Set(site.requested)]).toEqual(site.requested);
    expect(messages).toEqual([]);
  });

  test.each(['/table-first', '/table-alone'])(
    'of the table of %s is asked for without waiting for the data, and is ready with both',
    async (path) => {
      let letGo: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (letGo = resolve));
      const messages = await open(() =>
        page.route('**/wsis-sdg.json', (route) => held.then(() => route.continue())),
      );
      await page.goto(site.url + path);
      await expect.poll(() => asked(TABLE)).toHaveLength(1);
      letGo();
      const rows = await page.locator('wsis-sdg-table').evaluate(async (table) => {
        if ('ready' in table) await table.ready;
        return table.shadowRoot?.querySelectorAll('tbody tr').length;
      });
      expect(rows).toBeGreaterThan(5);
      expect(messages).toEqual([]);
    },
  );
  test('that draws files may come after their dialog, where nothing moves then', async () => {
    let letGo: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    const messages = await open(() =>
      page.route(/\/export-dialog-export-files-/, (route) => held.then(() => route.continue())),
    );
    await page.goto(`${site.url}/permalink`);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Export' });
    await dialog.getByText('Working…').waitFor();
    const places = () =>
      dialog.locator('.field, label.check, button').evaluateAll((all) =>
        all.flatMap((each) => {
          const { x, y, height } = each.getBoundingClientRect();
          return each.closest('.texts') ? [] : [[x, y, height].map(Math.round)];
        }),
      );
    const before = await places();
    expect(before.length).toBeGreaterThan(15);
    letGo();
    await dialog.getByText('smallest text').waitFor();
    expect(await places()).toEqual(before);
    expect([...new Set(site.requested)]).toEqual(site.requested);
    expect(messages).toEqual([]);
  });
});
