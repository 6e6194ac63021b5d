/**
 * Prints where the time goes when this library draws: `tsx tests/bench/profile.ts "18 × 169"`,
 * with `hover` or `filter` after it for those. The library is bundled unminified from `dist`.
 */
import { openBenchBrowser } from './peers/browser.js';
import { bundleOf, libraries } from './peers/libraries.js';
import { openBenchSite } from './peers/site.js';
import { worksOf } from './peers/works.js';

const [name = '18 × 169', what = 'draw', wanted = 'wsis-sdg-matrix'] = process.argv.slice(2);
const work = worksOf().find((each) => each.name.includes(name));
const library = libraries.find((each) => each.name === wanted && each.kind === work?.kind);
if (!work || !library) throw new Error(`there is no work named ${name}`);
const site = await openBenchSite(new Map([[library, await bundleOf(library, false)]]), [work]);
const browser = await openBenchBrowser();
const page = await browser.newPage({
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
});
page.on('pageerror', (error) => console.error(error));
await page.goto(`${site.url}/${library.file}/`);
await page.waitForFunction(() => 'bench' in window);
await page.evaluate(() => window.bench.fetch('/data/0'));
const session = await page.context().newCDPSession(page);
await session.send('Profiler.enable');
await session.send('Profiler.setSamplingInterval', { interval: 200 });
await session.send('Performance.enable');
/** ms and counts from the browser's own metrics */
const counted = async () => {
  const { metrics } = await session.send('Performance.getMetrics');
  return new Map(metrics.map((each) => [each.name, each.value]));
};
const draw = () => page.evaluate(() => window.bench.draw());
const filter = () => page.evaluate((kept) => window.bench.filter(kept), work.kept);
const hover = async () => {
  let last = 0;
  for (const at of work.hovered) {
    const point = await page.evaluate((index) => window.bench.hover(index), at);
    await page.evaluate(() => window.bench.arm());
    await page.mouse.move(point.x, point.y);
    last = await page.evaluate(() => window.bench.hovered());
  }
  return last;
};
if (what !== 'draw') await draw();
const before = await counted();
await session.send('Profiler.start');
const took = what === 'draw' ? await draw() : what === 'filter' ? await filter() : await hover();
const { profile } = await session.send('Profiler.stop');
const after = await counted();
console.log(`${work.name}, ${what}: ${took} ms`);
for (const [key, value] of after) {
  const by = value - (before.get(key) ?? 0);
  if (key.endsWith('Duration')) console.log(`${key}: ${(by * 1000).toFixed(1)} ms`);
  if (/Count$|^Nodes$/.test(key)) console.log(`${key}: ${by}`);
}
print(profile);
await browser.close();
await site.close();

interface Profile {
  readonly nodes: readonly {
    readonly id: number;
    readonly callFrame: { readonly functionName: string; readonly lineNumber: number };
    readonly children?: readonly number[];
  }[];
  readonly samples?: readonly number[];
  /** microseconds */
  readonly timeDeltas?: readonly number[];
}

function print({ nodes, samples = [], timeDeltas = [] }: Profile): void {
  const nodeOf = new Map(nodes.map((node) => [node.id, node]));
  const parentOf = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((each) => [each, id])),
  );
  const [self, whole] = [new Map<string, number>(), new Map<string, number>()];
  const add = (to: Map<string, number>, key: string, time: number) =>
    to.set(key, (to.get(key) ?? 0) + time);
  const nameOf = (id: number) => {
    const frame = nodeOf.get(id)?.callFrame;
    return `${frame?.functionName ?? ''}:${frame?.lineNumber ?? 0}`;
  };
  samples.forEach((id, i) => {
    const time = (timeDeltas[i] ?? 0) / 1000;
    add(self, nameOf(id), time);
    const seen = new Set<string>();
    for (let at: number | undefined = id; at !== undefined; at = parentOf.get(at))
      seen.add(nameOf(at));
    for (const each of seen) add(whole, each, time);
  });
  for (const [title, times] of [
    ['self', self],
    ['with what it calls', whole],
  ] as const) {
    console.log(`\nms ${title}`);
    const sorted = [...times].sort((a, b) => b[1] - a[1]).slice(0, 45);
    for (const [key, time] of sorted) console.log(`${time.toFixed(1).padStart(9)}  ${key}`);
  }
}
