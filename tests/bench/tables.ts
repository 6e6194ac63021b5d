/**
 * Prints how long tables with 100 000 rows take to read, and the longest stretch in which a page could not do
 * anything else: what is computed from one pause to the next. Both are times of the processor, so that other programs
 * on the machine do not count.
 */
import { bundledDataset } from '../fixtures/datasets.js';
import { ods, xlsx } from '../fixtures/workbooks.js';
import { createVocabulary } from '../../src/model/vocabulary/vocabulary.js';
import { readTable } from '../../src/model/table/read-table.js';

const ROWS = 100_000;
const RUNS = 3;

const base = await bundledDataset();
const codes = base.actionLines.map(({ id }) => id);
const rows = Array.from({ length: ROWS }, (_, i) => [
  codes[i % codes.length] ?? '',
  `SDG ${(i % 17) + 1}`,
  i % 3 === 0 ? '' : `${(i % 17) + 1}.1`,
  `Reason ${i}, in so many words`,
]);
const header = ['Action line', 'Goal', 'Target', 'Rationale'];
const text = [header, ...rows].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n');
const own = rows.map(([, goal = ''], i) => [`Project ${i % 1500}`, goal]);
const wide = rows
  .slice(0, 20_000)
  .map((_, i) => [
    `Project ${i % 1500}`,
    ...Array.from({ length: 17 }, (__, goal) => ((i + goal) % 5 === 0 ? 'x' : null)),
  ]);
const goals = Array.from({ length: 17 }, (_, i) => `SDG ${i + 1}`);

const cases = [
  ['CSV, a row for each link', new TextEncoder().encode(text)],
  ['XLSX, a row for each link', xlsx([{ rows: [header, ...rows] }])],
  ['ODS, a row for each link', ods([{ rows: [header, ...rows] }])],
  ['XLSX, rows of their own', xlsx([{ rows: [['Project', 'SDG'], ...own] }])],
  ['XLSX, 20 000 rows with marks', xlsx([{ rows: [['Project', ...goals], ...wide] }])],
] as const;

/** ms that this process has computed */
const used = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const started = used();
createVocabulary(base);
console.log(`${'vocabulary'.padEnd(30)} ${(used() - started).toFixed(0).padStart(6)} ms`);

for (const [name, file] of cases) {
  for (let run = 0; run < RUNS; run++) {
    const start = used();
    let last = start;
    let longest = 0;
    const pause = () => {
      const now = used();
      longest = Math.max(longest, now - last);
      last = used();
      return Promise.resolve();
    };
    const result = await readTable(file, base, { pause });
    await pause();
    const count = result.kind === 'dataset' ? result.dataset.links.length : result.problems.length;
    const ms = (last - start).toFixed(0).padStart(6);
    console.log(
      `${name.padEnd(30)} ${ms} ms, longest stretch ${longest.toFixed(0).padStart(4)} ms, ${result.kind} of ${count}`,
    );
  }
}
