import type { Browser, CDPSession } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, scriptPage, type Site } from './site.js';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({ '/': scriptPage('<div id="place"></div>') });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Left {
  readonly nodes: number;
  readonly listeners: number;
  /** bytes */
  readonly heap: number;
}

/** What is left after garbage collection. */
async function left(devTools: CDPSession): Promise<Left> {
  for (let i = 0; i < 3; i++) await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (name: string) => metrics.find((each) => each.name === name)?.value ?? Number.NaN;
  return { nodes: of('Nodes'), listeners: of('JSEventListeners'), heap: of('JSHeapUsedSize') };
}

const ROUNDS = 1000;
/** bytes for a hundred mounts */
const MOST = 1e6;

describe(`${ROUNDS} times added to a page and removed, nothing is left of`, () => {
  test.each(['explorer', 'matrix', 'network', 'detail'])(
    '<wsis-sdg-%s>',
    { timeout: 400_000 },
    async (name) => {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(site.url);
      await page.evaluate(() => customElements.whenDefined('wsis-sdg-table'));
      const devTools = await page.context().newCDPSession(page);
      await devTools.send('Performance.enable');
      /** Adds elements one by one, and removes each after it has shown its dataset. */
      const mount = (times: number) =>
        page.evaluate(
          async ([tag, count]) => {
            const dataset = {
              id: 'small',
              version: '1',
              title: 'Small',
              actionLines: [{ id: 'A1', code: 'A1', name: 'First' }],
              goals: [{ id: 'g1', number: 1, name: 'One', color: '#4c9f38', targets: [] }],
              links: [{ actionLine: 'A1', goal: 'g1', rationale: 'Because' }],
            };
            const place = document.querySelector('#place');
            for (let i = 0; i < count; i++) {
              const element = document.createElement(tag);
              Object.assign(element, { data: structuredClone(dataset), selected: 'A1' });
              place?.append(element);
              const ready: unknown = Reflect.get(element, 'ready');
              await ready;
              if (i % 50 === 0) await new Promise((resolve) => requestAnimationFrame(resolve));
              element.remove();
            }
            await new Promise((resolve) => setTimeout(resolve, 300));
          },
          [`wsis-sdg-${name}`, times] as const,
        );
      await mount(100);
      const before = await left(devTools);
      await mount(ROUNDS);
      const after = await left(devTools);
      expect(after.nodes - before.nodes).toBeLessThan(50);
      expect(after.listeners - before.listeners).toBeLessThan(10);
      expect((after.heap - before.heap) / (ROUNDS / 100)).toBeLessThan(MOST);
      await page.close();
    },
  );
});
