/**
 * Compares the built library with the libraries that a team could use instead: the same data, the
 * same browser, one run, the libraries in turns, a fresh page each time. Writes `tests/bench/results.md`.
 *
 * `npm run bench:peers` continues a run that was stopped; `-- --fresh` starts again. `--runs 2`,
 * `--work network` and `--library Sigma` do less, for a quick look: they print the minimum of each
 * figure, and write nothing.
 */
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { openBenchBrowser } from './peers/browser.js';
import { bundleOf, libraries, type Library } from './peers/libraries.js';
import { measure, median, type Figures } from './peers/measure.js';
import { openRecord } from './peers/record.js';
import { least, printTable, writeResults } from './peers/results.js';
import { worksOf, type Work } from './peers/works.js';
import { openBenchSite } from './peers/site.js';

const RUNS = 9;
/** ms from which on a library is measured less often, since more runs would not change its rank */
const SLOW = [
  { from: 5000, runs: 3 },
  { from: 15_000, runs: 1 },
] as const;

const { values: flags } = parseArgs({
  options: {
    runs: { type: 'string' },
    work: { type: 'string' },
    library: { type: 'string' },
    fresh: { type: 'boolean' },
  },
});
const isWhole = !flags.runs && !flags.work && !flags.library;
const runs = Number(flags.runs ?? RUNS);

const works = worksOf().filter(({ name }) => name.includes(flags.work ?? ''));
const chosen = libraries.filter(
  ({ name, packages }) => !flags.library || name.includes(flags.library) || packages.length === 0,
);
const bundles = new Map<Library, ReadonlyMap<string, string>>();
for (const library of chosen) bundles.set(library, await bundleOf(library));
const site = await openBenchSite(bundles, works);
const browser = await openBenchBrowser();
const record = openRecord(isWhole, flags.fresh === true);

for (let run = 0; run < runs; run++) {
  for (const work of works) await takeTurns(work, run);
}
await browser.close();
await site.close();

for (const work of works) printTable(work.name, record.of(work.name), isWhole ? median : least);
if (isWhole) await writeResults(works, record, browser.version());

async function takeTurns(work: Work, run: number): Promise<void> {
  const ready = chosen.filter(({ kind }) => kind === work.kind);
  // Each round begins with another library, so that none always follows the same one.
  const turns = ready.map((_, i) => ready[(i + run) % ready.length]);
  for (const library of turns) {
    if (!library || !isDue(record.figures(work.name, library.name), run)) continue;
    const figures = await measure({ browser, site, library, work });
    record.add(work.name, library.name, { ...figures, bytes: bytesOf(library, figures) });
    const first = figures.first === null ? 'gave up' : `${figures.first.toFixed(0)} ms`;
    console.log(`${run + 1}/${runs}  ${work.name}  ${library.name}: ${first}`);
  }
}

function isDue(known: readonly Figures[], run: number): boolean {
  if (known.length > run) return false;
  const longest = Math.max(0, ...known.map(({ first }) => first ?? Infinity));
  return SLOW.every((slow) => longest < slow.from || known.length < slow.runs);
}

/** What was transferred until the picture was there, compressed as a server would send it. */
function bytesOf(library: Library, { loaded }: { readonly loaded: readonly string[] }): number {
  const files = bundles.get(library);
  return loaded.reduce((sum, name) => {
    const code = files?.get(name);
    return code === undefined ? sum : sum + gzipSync(code, { level: 9 }).length;
  }, 0);
}
