import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, type Site } from './site.js';

/**
 * Counts how often the browser computes layout and styles for what a person does, and how many nodes a
 * picture has. Unlike times, counts are the same on every machine. A count over its budget shows that
 * something is now done twice.
 */
const page = (markup: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Counts</title><script type="module" src="/wsis/wsis-sdg-matrix.js"></script><body>${markup}</body></html>`;

interface Counts {
  readonly layouts: number;
  readonly styles: number;
}

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await openSite({
    '/matrix': page('<wsis-sdg-matrix></wsis-sdg-matrix>'),
    '/open': page('<wsis-sdg-matrix expanded="all"></wsis-sdg-matrix>'),
    '/network': page('<wsis-sdg-network></wsis-sdg-network>'),
  });
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

describe.each([
  { path: '/matrix', nodes: 470, first: 7 },
  { path: '/open', nodes: 340, first: 7 },
  { path: '/network', nodes: 250, first: 7 },
])('what the browser does for $path', ({ path, nodes, first }) => {
  let tab: Page;
  let session: CDPSession;

  beforeAll(async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    tab = await context.newPage();
    session = await context.newCDPSession(tab);
    await session.send('Performance.enable');
  });

  afterAll(async () => {
    await tab.context().close();
  });

  /** the counts of an action, until the page is idle */
  const during = async (action: () => Promise<unknown>): Promise<Counts> => {
    const before = await countsOf(session);
    await action();
    await rest(tab);
    const after = await countsOf(session);
    const counts = {
      layouts: after.layouts - before.layouts,
      styles: after.styles - before.styles,
    };
    return counts;
  };

  test('to show it first', async () => {
    const { layouts, styles } = await during(async () => {
      await tab.goto(site.url + path);
      await tab.locator('[role=grid], [role=tree]').waitFor({ state: 'attached' });
    });
    expect(layouts).toBeLessThanOrEqual(first);
    expect(styles).toBeLessThanOrEqual(first + 2);
  });

  test('its picture has no more nodes than it shows things', async () => {
    const count = await tab.evaluate(() => {
      const root = document.querySelector('wsis-sdg-matrix, wsis-sdg-network')?.shadowRoot;
      return root?.querySelectorAll('[part=picture] svg *').length ?? 0;
    });
    expect(count).toBeGreaterThan(100);
    expect(count).toBeLessThanOrEqual(nodes);
  });

  test('to follow the pointer', async () => {
    await tab.mouse.move(700, 320);
    await rest(tab);
    const { layouts, styles } = await during(() => tab.mouse.move(704, 360));
    expect(layouts).toBeLessThanOrEqual(3);
    expect(styles).toBeLessThanOrEqual(3);
  });

  test('to select', async () => {
    await tab.mouse.move(2, 2);
    await tab.waitForTimeout(300);
    const { layouts, styles } = await during(() => change(tab, { selected: 'sdg-3' }));
    expect(layouts).toBeLessThanOrEqual(3);
    expect(styles).toBeLessThanOrEqual(3);
  });

  test('to filter', async () => {
    const { layouts, styles } = await during(() => change(tab, { goals: 'sdg-3 sdg-4 sdg-9' }));
    expect(layouts).toBeLessThanOrEqual(3);
    expect(styles).toBeLessThanOrEqual(3);
  });
});

async function countsOf(session: CDPSession): Promise<Counts> {
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN;
  return { layouts: of('LayoutCount'), styles: of('RecalcStyleCount') };
}

/** Sets attributes of the page's element. */
function change(tab: Page, attributes: Readonly<Record<string, string>>): Promise<void> {
  return tab.evaluate((wanted) => {
    const element = document.querySelector('wsis-sdg-matrix, wsis-sdg-network');
    for (const [name, value] of Object.entries(wanted)) element?.setAttribute(name, value);
  }, attributes);
}

/** Waits for some frames and idle periods. */
function rest(tab: Page): Promise<void> {
  return tab.evaluate(async () => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const idle = () => new Promise((resolve) => requestIdleCallback(resolve, { timeout: 500 }));
    for (let i = 0; i < 3; i++) {
      await frame();
      await idle();
    }
  });
}
