/**
 * Prints how long the network takes on the built one-file bundle: from a state to its painted SVG
 * for the bundled dataset, and for a synthetic one of 5 000 nodes and 20 000 links from the data to the
 * first picture and from the pointer to the painted highlight. Prints medians, and fails when one is too slow.
 */
import type { Page } from 'playwright-core';
import type { WsisSdgNetwork } from '../../src/index.js';
import { synthetic } from '../fixtures/synthetic.js';
import { openBrowser, openSite } from '../journeys/site.js';

const page = (attributes: string) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Bench</title><script type="module" src="/wsis/wsis-sdg-matrix.js"></script>
<body><wsis-sdg-network ${attributes}></wsis-sdg-network></body></html>`;

const site = await openSite({
  '/bundled': page(''),
  '/large': page('layout="force"'),
  '/large.json': JSON.stringify(synthetic({ lines: 1000, goals: 4000, links: 20_000 })),
});
const browser = await openBrowser();
const slow: string[] = [];

const report = (name: string, times: readonly number[], limit: number) => {
  const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
  if (median > limit) slow.push(name);
  const all = times.map((time) => time.toFixed(0)).join(' ');
  const verdict = median > limit ? 'SLOW' : 'ok';
  console.log(
    `${name.padEnd(52)}${median.toFixed(1).padStart(7)} ms of ${limit}  ${verdict}  (${all})`,
  );
};
const open = async (path: string): Promise<Page> => {
  const tab = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  // tsx marks functions with a helper, which a page does not have.
  await tab.addInitScript('globalThis.__name = (named) => named');
  await tab.goto(site.url + path);
  await tab.getByRole('tree').waitFor({ state: 'attached', timeout: 30_000 });
  return tab;
};

const bundled = await open('/bundled');
report('bundled, ribbons: state to painted SVG', await bundled.evaluate(fromStateToSvg), 16);
report('bundled, ribbons: pointer to painted highlight', await bundled.evaluate(fromPointer), 32);
await bundled.close();

const firsts: number[] = [];
for (let run = 0; run < 5; run++) {
  const tab = await open('/large');
  firsts.push(await tab.evaluate(fromDataToPicture));
  if (run === 4) {
    await tab.waitForFunction(
      () => !document.querySelector('wsis-sdg-network')?.shadowRoot?.querySelector('.hint'),
      null,
      { timeout: 60_000 },
    );
    report('5 000 nodes: pointer to painted highlight', await tab.evaluate(fromPointer), 32);
  }
  await tab.close();
}
report('5 000 nodes, 20 000 links: data to first picture', firsts, 1000);
await browser.close();
await site.close();
if (slow.length > 0) process.exitCode = 1;

/** Runs in the page. @returns ms from a change of state until its SVG is in the page, run by run */
async function fromStateToSvg(): Promise<number[]> {
  const network: WsisSdgNetwork | null = document.querySelector('wsis-sdg-network');
  const session = network?.session;
  if (!network || !session) throw new Error('no network');
  const times: number[] = [];
  for (let run = 0; run < 15; run++) {
    const id = session.model?.goals[run]?.id ?? '';
    const begin = performance.now();
    session.dispatch({ kind: 'switch', by: 'goals', id });
    await network.updateComplete;
    times.push(performance.now() - begin);
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  // The first runs warm the engine up.
  return times.slice(4);
}

/** Runs in the page. @returns ms from a movement of the pointer to after the next paint */
async function fromPointer(): Promise<number[]> {
  const network: WsisSdgNetwork | null = document.querySelector('wsis-sdg-network');
  const frame = network?.shadowRoot?.querySelector('.canvas');
  const nodes = network?.picture?.layout.nodes ?? [];
  if (!frame || !network) throw new Error('no frame');
  const origin = frame.getBoundingClientRect();
  const times: number[] = [];
  for (let run = 0; run < 11; run++) {
    const box = nodes[Math.floor((nodes.length / 11) * run)]?.box;
    if (!box) continue;
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const begin = performance.now();
    const at = {
      clientX: origin.x + box.x + box.width / 2,
      clientY: origin.y + box.y + box.height / 2,
    };
    frame.dispatchEvent(
      new PointerEvent('pointermove', { bubbles: true, pointerType: 'mouse', ...at }),
    );
    await new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
    times.push(performance.now() - begin);
  }
  return times;
}

/** Runs in the page. @returns ms from setting a dataset to the paint of its first picture */
async function fromDataToPicture(): Promise<number> {
  const network: WsisSdgNetwork | null = document.querySelector('wsis-sdg-network');
  if (!network) throw new Error('no network');
  const data: unknown = await (await fetch('/large.json')).json();
  const begin = performance.now();
  network.data = data;
  while (!network.shadowRoot?.querySelector('canvas')) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - begin;
}
