import { readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import { root } from '../../journeys/site.js';
import { libraries, versionOf } from './libraries.js';
import { median, type Figures } from './measure.js';
import type { BenchRecord } from './record.js';
import type { Work } from './works.js';

const RESULTS = `${root}tests/bench/results.md`;
const measures = ['first', 'hover', 'filter', 'heap', 'bytes'] as const;
type Measure = (typeof measures)[number];

const OURS = 'wsis-sdg-matrix';
const heads: Record<Measure, string> = {
  first: 'first frame, ms',
  hover: 'hover, ms',
  filter: 'filter, ms',
  heap: 'heap, MB',
  bytes: 'gzip, kB',
};
const divisors: Record<Measure, number> = { first: 1, hover: 1, filter: 1, heap: 1e6, bytes: 1e3 };

interface Row {
  readonly library: string;
  readonly runs: number;
  readonly medians: Record<Measure, number | null>;
}

type Summary = (values: readonly number[]) => number;

function rowsOf(
  figures: ReadonlyMap<string, readonly Figures[]>,
  summary: Summary = median,
): Row[] {
  return [...figures].map(([library, runs]) => {
    const of = (measure: Measure): number | null => {
      const values = runs.flatMap((run) => run[measure] ?? []);
      return values.length === 0 ? null : summary(values) / divisors[measure];
    };
    const [first, hover, filter, heap, bytes] = measures.map(of);
    const medians = { first, hover, filter, heap, bytes };
    return { library, runs: runs.length, medians: withNull(medians) };
  });
}

function withNull(values: Record<Measure, number | null | undefined>): Row['medians'] {
  const { first = null, hover = null, filter = null, heap = null, bytes = null } = values;
  return { first, hover, filter, heap, bytes };
}

/** Each figure with its ratio to the best of the peers: below 1 is better than all of them. */
function table(rows: readonly Row[]): string[] {
  const best = (measure: Measure) =>
    Math.min(
      ...rows.flatMap(({ library, medians }) => (library === OURS ? [] : (medians[measure] ?? []))),
    );
  const bests = measures.map(best);
  const cell = (value: number | null, i: number, isDrawn: boolean) => {
    if (value === null) return isDrawn ? 'no tooltip' : 'over 30 s';
    const ratio = value / (bests[i] ?? 1);
    const figure = value.toFixed(value < 100 ? 1 : 0);
    // No peer has a figure to compare with.
    return ratio > 0 ? `${figure} (${ratio.toFixed(2)}×)` : figure;
  };
  const shown = [...rows].sort(
    (a, b) => (a.medians.first ?? Infinity) - (b.medians.first ?? Infinity),
  );
  return [
    `| library | ${measures.map((each) => heads[each]).join(' | ')} | runs |`,
    `|---|${measures.map(() => '--:|').join('')}--:|`,
    ...shown.map(({ library, medians, runs }) => {
      const name = library === OURS ? `**${library}**` : library;
      const isDrawn = medians.first !== null;
      const cells = measures.map((each, i) => cell(medians[each], i, isDrawn));
      return `| ${name} | ${cells.join(' | ')} | ${runs} |`;
    }),
  ];
}

/** The minimum of a few runs says more than their median while other programs run on the machine. */
export const least: Summary = (values) => Math.min(...values);

export function printTable(
  work: string,
  figures: ReadonlyMap<string, readonly Figures[]>,
  summary: Summary,
): void {
  console.log(`\n${work}\n${table(rowsOf(figures, summary)).join('\n')}`);
}

/** Writes the section of the results between its marks, and keeps the other sections. */
export async function writePart(name: string, text: string): Promise<void> {
  const [open, close] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const before = readFileSync(RESULTS, 'utf8');
  const [head] = before.split(open);
  const [, ...tail] = before.split(close);
  if (!before.includes(open) || !before.includes(close))
    throw new Error(`results.md has no ${open}`);
  const whole = `${head ?? ''}${open}\n\n${text}\n\n${close}${tail.join(close)}`;
  writeFileSync(RESULTS, await format(whole, { parser: 'markdown', proseWrap: 'preserve' }));
}

export async function writeResults(
  works: readonly Work[],
  record: BenchRecord,
  browser: string,
): Promise<void> {
  const packages = [...new Set(libraries.flatMap((each) => each.packages))].sort();
  const versions = packages.map((name) => `${name} ${versionOf(name)}`).join(', ');
  const date = new Date().toISOString().slice(0, 10);
  await writePart(
    'peers',
    [
      `${date}, Chromium ${browser}, Node ${process.versions.node}. ${versions}.`,
      ...works.flatMap(({ name }) => ['', `### ${name}`, '', ...table(rowsOf(record.of(name)))]),
    ].join('\n'),
  );
}
