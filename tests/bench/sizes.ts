/**
 * Prints what each stage costs from 1 000 to 1 000 000 links, and writes it to `results.md`: ms, in
 * brackets the ms of the longest time for which the page was blocked, and MB of memory.
 * `npm run bench:sizes -- 100000` measures up to that many links and writes nothing.
 */
import { openBenchBrowser } from './peers/browser.js';
import { bundlePage } from './peers/libraries.js';
import { heapOf, median } from './peers/measure.js';
import { writePart } from './peers/results.js';
import { openFiles } from './peers/site.js';
import type { Stage, StageName } from './sizes/page.js';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000];
const RUNS = 3;

const [most] = process.argv.slice(2).map(Number);
const sizes = SIZES.filter((links) => links <= (most ?? Infinity));
const files = await bundlePage(new URL('sizes/page.ts', import.meta.url));
const site = await openFiles(new Map([['sizes', files]]));
const browser = await openBenchBrowser();
const names: readonly StageName[] = [
  'parse',
  'model',
  'filter',
  'derive',
  'layout and scene',
  'first frame',
  'filter to frame',
];
const rows: string[] = [];
for (const links of sizes) {
  const runs: Record<StageName, Stage>[] = [];
  for (let run = 0; run < RUNS; run++) runs.push(await curve(links));
  const cells = names.map((name) => {
    const took = median(runs.map((each) => each[name].took));
    const blocked = median(runs.map((each) => each[name].blocked));
    return `${took.toFixed(1)} (${blocked.toFixed(0)})`;
  });
  const row = [links.toLocaleString('en'), ...cells, ((await memory(links)) / 1e6).toFixed(1)];
  console.log(row.join('  '));
  rows.push(`| ${row.join(' | ')} |`);
}
await browser.close();
await site.close();

const head = ['links', ...names, 'memory, MB'];
const date = new Date().toISOString().slice(0, 10);
const text = [
  `${date}, Chromium ${browser.version()}, medians of ${RUNS}: ms, in brackets the longest ms for which the page was blocked.`,
  '',
  `| ${head.join(' | ')} |`,
  `|${head.map(() => '--:|').join('')}`,
  ...rows,
].join('\n');
if (most === undefined) await writePart('sizes', text);

async function open() {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  page.setDefaultTimeout(300_000);
  await page.goto(`${site.url}/sizes/`);
  await page.waitForFunction(() => 'curve' in window);
  return page;
}

async function curve(links: number): Promise<Record<StageName, Stage>> {
  const page = await open();
  const result = await page.evaluate((count) => window.curve(count), links);
  await page.close();
  return result;
}

async function memory(links: number): Promise<number> {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await page.evaluate((count) => window.prepare(count), links);
  const before = await heapOf(session);
  await page.evaluate(() => window.show());
  const held = (await heapOf(session)) - before;
  await page.close();
  return held;
}
