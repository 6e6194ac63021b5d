import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaints, openBrowser, openSite, type Site, scriptPage, STRICT } from './site.js';

const pages = {
  '/': scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>'),
  '/linked': scriptPage(
    '<wsis-sdg-dataset><wsis-sdg-matrix></wsis-sdg-matrix><wsis-sdg-detail></wsis-sdg-detail></wsis-sdg-dataset>',
  ),
  '/twice': scriptPage(
    '<wsis-sdg-matrix></wsis-sdg-matrix><script type="module" src="/copy/wsis-sdg-matrix.js"></script>',
  ),
  '/versioned': scriptPage(
    '<wsis-sdg-matrix></wsis-sdg-matrix><script type="module" src="/wsis/elements/matrix.js?ver=1.2"></script>',
  ).replace('wsis-sdg-matrix.js', 'wsis-sdg-matrix.js?ver=1.2'),
  '/matrix': scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>').replace(
    'wsis-sdg-matrix.js',
    'elements/matrix.js',
  ),
  '/legend': scriptPage('<wsis-sdg-legend></wsis-sdg-legend>').replace(
    'wsis-sdg-matrix.js',
    'elements/legend.js',
  ),
  '/broken': scriptPage('<h1>Our page</h1><wsis-sdg-matrix src="/nothing.json"></wsis-sdg-matrix>'),
};

describe('a plain page with one script tag', () => {
  let browser: Browser;
  let site: Site;
  let tab: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(pages, STRICT);
  });
  afterEach(() => tab.close());
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (path: string, size = { width: 1280, height: 900 }, hasTouch = false) => {
    const context = await browser.newContext({ viewport: size, hasTouch });
    context.setDefaultTimeout(8000);
    tab = await context.newPage();
    const messages = complaints(tab);
    await tab.goto(site.url + path);
    return messages;
  };

  test('shows the matrix under a strict policy, and requests only script and data', async () => {
    site.requested.length = 0;
    const messages = await open('/');
    await tab.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    expect(await tab.locator('wsis-sdg-matrix [part=counts]').textContent()).toBe(
      '11 action lines in 18 rows · 17 goals · 188 links in 124 cells · 80 of 169 targets with a link',
    );
    const [page, entry, ...others] = site.requested.filter((path) => path !== '/favicon.ico');
    expect([page, entry]).toEqual(['/', '/wsis/wsis-sdg-matrix.js']);
    const data = others.filter((path) => !/^\/wsis\/chunks\/[\w-]+\.js$/.test(path));
    expect(data).toEqual(['/wsis/wsis-sdg.json']);
    expect(new Set(others).size).toBe(others.length);
    expect(messages).toEqual([]);
  });

  test('loads and runs everything once, whatever version its address names', async () => {
    site.requested.length = 0;
    const messages = await open('/versioned');
    await tab.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await tab.waitForLoadState('networkidle');
    expect([...new Set(site.requested)]).toEqual(site.requested);
    expect(messages).toEqual([]);
  });

  test.each(['matrix', 'legend'])('defines the %s alone by its own entry', async (name) => {
    const messages = await open(`/${name}`);
    const defined = await tab.evaluate(async (tag) => {
      await customElements.whenDefined(tag);
      const element: unknown = document.querySelector(tag);
      // A file of it needs code that other elements share.
      if (element instanceof HTMLElement && 'exportImage' in element) {
        const { exportImage } = element;
        if (typeof exportImage === 'function') await exportImage.call(element, { format: 'svg' });
      }
      const names = 'dataset detail explorer filters insights legend matrix network table'.split(
        ' ',
      );
      return names.filter((each) => customElements.get(`wsis-sdg-${each}`));
    }, `wsis-sdg-${name}`);
    expect(defined).toEqual([name]);
    expect(messages).toEqual([]);
  });

  test('leads from the page to a rationale with the keyboard only', async () => {
    const messages = await open('/linked');
    await tab.locator('wsis-sdg-matrix [role=gridcell]').first().waitFor();
    await tab.keyboard.press('Tab');
    for (const key of [
      ...Array<string>(9).fill('ArrowDown'),
      'ArrowRight',
      'ArrowRight',
      'Enter',
    ]) {
      await tab.keyboard.press(key);
    }
    const detail = tab.locator('wsis-sdg-detail');
    await detail.locator('.summary').waitFor();
    expect(await detail.locator('.crumbs').innerText()).toMatch(/C7 e-health[\s\S]*Good health/);
    expect(await detail.locator('.rationale').count()).toBe(3);
    expect(messages).toEqual([]);
  });

  test('works by touch on a narrow phone', async () => {
    await open('/linked', { width: 360, height: 740 }, true);
    const matrix = tab.locator('wsis-sdg-matrix');
    await matrix.locator('.list .pane svg').first().waitFor();
    const overflow = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
    const tile = await matrix.getByText('C2 Infrastructure and goal 9,').boundingBox();
    expect(Math.min(tile?.width ?? 0, tile?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await tab.touchscreen.tap((tile?.x ?? 0) + 22, (tile?.y ?? 0) + 22);
    await tab.locator('wsis-sdg-detail .summary').waitFor();
    expect(await matrix.getAttribute('selected')).toBe('C2:sdg-9');
    expect(await matrix.locator('.tip .says').innerText()).toMatch(/C2 Infrastructure and goal 9/);
  });

  test('survives a second copy of itself, with a warning', async () => {
    const messages = await open('/twice');
    await tab.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await expect
      .poll(() => messages.filter((line) => line.includes('already defined')).length)
      .toBe(9);
    expect(
      messages.filter((line) => !/already defined|Multiple versions of Lit/.test(line)),
    ).toEqual([]);
  });

  test('leaves the page alone when its data cannot be loaded', async () => {
    await open('/broken');
    const notice = tab.locator('wsis-sdg-matrix .problems');
    await notice.waitFor();
    expect(await notice.innerText()).toMatch(/The server answered 404/);
    expect(await tab.locator('h1').innerText()).toBe('Our page');
  });
});
