/**
 * Prints how long the explorer takes from an input to the next paint, on the built one-file bundle:
 * for the bundled dataset and for a synthetic one of 200 × 1 000 with 50 000 links. Medians of several
 * runs. Fails when one is over its limit.
 */
import { openBrowser, openSite } from '../journeys/site.js';
import { synthetic } from '../fixtures/synthetic.js';

const RUNS = 7;
const datasets = [
  { name: 'bundled', limit: 50, src: undefined },
  { name: '200 × 1 000, 50 000 links', limit: 200, src: '/large.json' },
] as const;

const page = (src: string | undefined) => `<!doctype html><html lang="en"><meta charset="utf-8">
<title>Bench</title><script type="module" src="/wsis/wsis-sdg-matrix.js"></script>
<body><wsis-sdg-explorer style="height: 800px" ${src === undefined ? '' : `src="${src}"`}></wsis-sdg-explorer></body></html>`;

/** Interactions by name. Each is measured and then undone. */
const interactions = [
  'search keystroke',
  'filter toggle',
  'expand all',
  'order',
  'select',
] as const;

const large = synthetic({ lines: 200, goals: 1000, links: 50_000 });
const site = await openSite({
  '/bundled': page(undefined),
  '/large': page('/large.json'),
  '/large.json': JSON.stringify(large),
});
const browser = await openBrowser();
let isSlow = false;

for (const { name, limit, src } of datasets) {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // tsx marks functions with a helper, which a page does not have.
  await tab.addInitScript('globalThis.__name = (named) => named');
  await tab.goto(`${site.url}/${src === undefined ? 'bundled' : 'large'}`);
  await tab.getByRole('grid').waitFor({ timeout: 30_000 });
  await tab.waitForTimeout(1000);
  for (const interaction of interactions) {
    const times = await tab.evaluate(measure, { interaction, runs: RUNS });
    const median = [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const verdict = median > limit ? 'SLOW' : 'ok';
    isSlow ||= median > limit;
    const all = times.map((time) => time.toFixed(0)).join(' ');
    console.log(
      `${name.padEnd(28)}${interaction.padEnd(18)}${median.toFixed(1).padStart(7)} ms of ${limit}  ${verdict}  (${all})`,
    );
  }
  await tab.close();
}
await browser.close();
await site.close();
if (isSlow) process.exitCode = 1;

/** Runs in the page. @returns ms from the input to after the next paint, run by run */
async function measure({
  interaction,
  runs,
}: {
  interaction: string;
  runs: number;
}): Promise<number[]> {
  const explorer = document.querySelector('wsis-sdg-explorer');
  const filters = explorer?.shadowRoot?.querySelector('wsis-sdg-filters');
  const session = explorer?.session;
  if (!session || !filters) throw new Error('no explorer');
  const painted = () =>
    new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve();
        port2.postMessage(null);
      });
    });
  const type = (text: string) => {
    const box = filters.shadowRoot?.querySelector<HTMLInputElement>('[role=combobox]');
    if (!box) throw new Error('no search box');
    box.value = text;
    box.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };
  const [goal] = session.model?.goals ?? [];
  const act: Record<string, () => void> = {
    'search keystroke': () => type('r'),
    'filter toggle': () => session.dispatch({ kind: 'switch', by: 'goals', id: goal?.id ?? '' }),
    'expand all': () => session.dispatch({ kind: 'expand-all' }),
    order: () => session.dispatch({ kind: 'order', rows: 'links', columns: 'similarity' }),
    select: () => session.dispatch({ kind: 'select', selected: goal?.id ?? null }),
  };
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    session.dispatch({ kind: 'replace', state: {} });
    await new Promise((resolve) => setTimeout(resolve, 700));
    await painted();
    const begin = performance.now();
    act[interaction]?.();
    await painted();
    times.push(performance.now() - begin);
  }
  return times;
}
