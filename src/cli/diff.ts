import { localize } from '../model/localized-text.js';
import type { Dataset, Link } from '../model/schema.js';
import { type Command, limitsFrom, UsageError } from './command.js';
import { goodDataset } from './dataset-file.js';

export const diffCommand: Command = {
  name: 'diff',
  usage: 'diff A B [--json]',
  help: `Compares the links of two datasets and prints a line for each difference: - only in A, + only
in B, ~ in both but with another rationale or source. Links are the same when their action line,
goal and targets are. The exit code is 0 when there is no difference, otherwise 1.

  --json     print the differences as JSON

Examples
  wsis-sdg-matrix diff old.json new.json
  wsis-sdg-matrix diff published.json my-links.csv`,
  options: { json: { type: 'boolean' } },
  run: async (values, files) => {
    const [a, b] = files;
    if (a === undefined || b === undefined || files.length > 2) {
      throw new UsageError('diff takes two files; try diff --help');
    }
    const limits = limitsFrom(values);
    const found = differences(await goodDataset(a, { limits }), await goodDataset(b, { limits }));
    const lines = found.map(({ sign, link }) => `${sign} ${link}\n`).join('');
    process.stdout.write(values['json'] === true ? `${JSON.stringify(found, null, 2)}\n` : lines);
    return found.length === 0 ? 0 : 1;
  },
};

interface Difference {
  readonly sign: '-' | '+' | '~';
  readonly link: string;
}

function differences(a: Dataset, b: Dataset): Difference[] {
  const [before, after] = [byName(a), byName(b)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((link) => {
    const [old, current] = [before.get(link), after.get(link)];
    if (old === current) return [];
    return [{ sign: old === undefined ? '+' : current === undefined ? '-' : '~', link }];
  });
}

/** What each link says. Links of the same name count as one. */
function byName({ links }: Dataset): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  for (const link of links) {
    const name = nameOf(link);
    contents.set(name, [contents.get(name), contentOf(link)].filter(Boolean).join('\n'));
  }
  return contents;
}

function nameOf({ actionLine, goal, targets = [] }: Link): string {
  return [actionLine, goal, ...targets].join(' ');
}

function contentOf({ rationale = '', source = '' }: Link): string {
  return `${localize(rationale, 'en').text}\n${source}`;
}
