/** Prints how long 100 000 links take to read, and what the fast path for plain links saves. */
import { parseDatasetText, parseDatasetValue } from '../../src/model/read/dataset.js';
import { synthetic } from '../fixtures/synthetic.js';

const RUNS = 7;
const dataset = synthetic({ lines: 1000, goals: 1000, links: 100_000 });
const text = JSON.stringify(dataset);
// An object without a prototype is not plain, so each of these links is checked in full.
const unplain = {
  ...dataset,
  links: dataset.links.map((link): unknown => Object.assign(Object.create(null), link)),
};
// Links with an unknown key are read and checked field by field.
const unusual = { ...dataset, links: dataset.links.map((link) => ({ ...link, remark: '' })) };

const cases: readonly (readonly [name: string, read: () => Promise<{ readonly kind: string }>])[] =
  [
    ['text, by the fast path', () => parseDatasetText(text)],
    ['value, by the fast path', () => parseDatasetValue(dataset)],
    ['value, field by field', () => parseDatasetValue(unplain)],
    ['value, unknown keys', () => parseDatasetValue(unusual)],
  ];

for (const [name, read] of cases) {
  const times: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    const { kind } = await read();
    times.push(performance.now() - start);
    if (kind !== 'dataset') throw new Error(`${name}: ${kind}`);
  }
  const median = times.sort((a, b) => a - b)[RUNS >> 1] ?? NaN;
  console.log(`${name.padEnd(24)} ${median.toFixed(0).padStart(5)} ms`);
}
