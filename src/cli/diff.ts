import { groupBy } from '../lib/group-by.js';
import type { LocalizedText } from '../model/localized-text.js';
import { formatReadings } from '../model/read/csv-format.js';
import type { Dataset, Link } from '../model/schema.js';
import { type Command, limitsFrom, UsageError } from './command.js';
import { goodDataset } from './dataset-file.js';

export const diffCommand: Command = {
  name: 'diff',
  usage: 'diff A B [--json]',
  help: `Compares the statements of two datasets and prints a line for each difference: - only in A, + only
in B, ~ in both but with another rationale, source, sourceRef, status, note or readings, which the line names.
Statements are the same when their action line, goal and targets are; without a status, a statement
is published. The exit code is 0 when there is no difference, otherwise 1.

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
    const lines = found.map(lineOf).join('');
    process.stdout.write(values['json'] === true ? `${JSON.stringify(found, null, 2)}\n` : lines);
    return found.length === 0 ? 0 : 1;
  },
};

interface Difference {
  readonly sign: '-' | '+' | '~';
  readonly link: string;
  /** what differs, for a link that both have */
  readonly fields?: readonly Field[];
}

/** What can differ in a link that two datasets have. */
const fields = ['rationale', 'source', 'sourceRef', 'status', 'note', 'readings'] as const;
type Field = (typeof fields)[number];

function lineOf({ sign, link, fields: changed }: Difference): string {
  return changed === undefined ? `${sign} ${link}\n` : `${sign} ${link}: ${changed.join(', ')}\n`;
}

function differences(a: Dataset, b: Dataset): Difference[] {
  const [before, after] = [byName(a), byName(b)];
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.flatMap((link): Difference[] => {
    const [old, current] = [before.get(link), after.get(link)];
    if (!old || !current) return [{ sign: old ? '-' : '+', link }];
    const changed = fields.filter((field) => contents(old, field) !== contents(current, field));
    return changed.length === 0 ? [] : [{ sign: '~', link, fields: changed }];
  });
}

/** The links by action line, goal and targets. Several may have the same name. */
function byName({ links }: Dataset): ReadonlyMap<string, readonly Link[]> {
  return groupBy(links, ({ actionLine, goal, targets = [] }) =>
    [actionLine, goal, ...targets].join(' '),
  );
}

/** What all links of one name say in a field, in their order. */
function contents(links: readonly Link[], field: Field): string {
  const published = field === 'status' ? 'published' : '';
  return JSON.stringify(
    links.map((link) =>
      field === 'readings'
        ? formatReadings(link.readings ?? [])
        : textsOf(link[field] ?? published),
    ),
  );
}

/** A text in each of its languages, in the order of their tags. A plain text is English. */
function textsOf(text: LocalizedText): readonly (readonly [string, string])[] {
  if (typeof text === 'string') return [['en', text]];
  return Object.entries(text).sort(([a], [b]) => (a < b ? -1 : 1));
}
