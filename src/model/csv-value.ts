import { nearest } from '../lib/nearest.js';
import { csvRows, type CsvCell } from './csv-rows.js';
import { describeFound, type Problem } from './problem.js';
import type { Dataset } from './schema.js';

/** The columns of a dataset in CSV; the first two must be there. */
export const csvColumns = ['action_line', 'goal', 'target', 'rationale', 'source'] as const;
type CsvColumn = (typeof csvColumns)[number];
const NEEDED: readonly CsvColumn[] = ['action_line', 'goal'];

/** Where a column's words stand in a link. */
const KEYS: Readonly<Record<CsvColumn, string>> = {
  action_line: 'actionLine',
  goal: 'goal',
  target: 'targets',
  rationale: 'rationale',
  source: 'source',
};

/** What guards a cell against being run as a formula, and what may stand behind it. */
const GUARDED = /^'(?='*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/;

export type CsvValue =
  | {
      readonly kind: 'value';
      /** a dataset that has yet to be checked */
      readonly value: unknown;
      readonly warnings: readonly Problem[];
      /** a problem of a link with the place of its cell */
      readonly placed: (problem: Problem) => Problem;
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** The links are somebody else's: they do not go under the title and licence of the framework. */
const OWN_HEAD = { id: 'csv', title: 'Links from a CSV file' } as const;

/** Links from CSV as a dataset's value; see `parseDatasetCsv`. */
export function csvValue(text: string, base: Dataset): CsvValue {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return refuse([{ code: 'empty', path: [], line: 1, column: 1 }]);
  if (/^\s*<[!a-z?]/i.test(body))
    return refuse([{ code: 'webPage', path: [], line: 1, column: 1 }]);
  const read = csvRows(body);
  if (read.kind === 'problems') return read;
  const [header = [], ...rows] = read.rows;
  const columns = header.map(({ text: name }) => columnNamed(name));
  const missing = NEEDED.filter((name) => !columns.includes(name));
  if (missing.length > 0) return refuse(missing.map((name) => missingColumn(name)));
  const links = rows.map((cells) => linkOf(cells, columns));
  const { $schema, version, organizations, groups, actionLines, goals } = base;
  const framework = { $schema, version, organizations, groups, actionLines, goals };
  const known = new Set((base.sources ?? []).map(({ id }) => id));
  const named = new Set(links.flatMap(({ source }) => (source === undefined ? [] : [source])));
  const added = [...named].filter((id) => !known.has(id)).map((id) => ({ id, title: id }));
  return {
    kind: 'value',
    value: { ...framework, ...OWN_HEAD, sources: [...(base.sources ?? []), ...added], links },
    warnings: unknownColumns(header),
    placed: (problem) => withPlace(problem, rows, columns),
  };
}

function columnNamed(name: string): CsvColumn | undefined {
  const plain = name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
  return csvColumns.find((each) => each === plain);
}

function linkOf(cells: readonly CsvCell[], columns: readonly (CsvColumn | undefined)[]) {
  const cell = (name: CsvColumn) => {
    const text = cells[columns.indexOf(name)]?.text ?? '';
    return text.replace(GUARDED, '');
  };
  const targets = cell('target').split(/\s+/).filter(Boolean);
  const [rationale, source] = [cell('rationale'), cell('source').trim()];
  return {
    actionLine: cell('action_line').trim(),
    goal: cell('goal').trim(),
    ...(targets.length > 0 ? { targets } : {}),
    ...(rationale === '' ? {} : { rationale }),
    ...(source === '' ? {} : { source }),
  };
}

/** A problem of a link stands in a cell, whose place is known. */
function withPlace(
  problem: Problem,
  rows: readonly (readonly CsvCell[])[],
  columns: readonly (CsvColumn | undefined)[],
): Problem {
  const [collection, index, key] = problem.path;
  const row = collection === 'links' && typeof index === 'number' ? rows[index] : undefined;
  const column = columns.findIndex((name) => name !== undefined && KEYS[name] === key);
  const cell = row?.[column] ?? row?.[0];
  return cell ? { ...problem, line: cell.line, column: cell.column } : problem;
}

function missingColumn(name: CsvColumn): Problem {
  const expected = { expected: 'oneOf', detail: csvColumns.join(', ') } as const;
  return { code: 'missing', path: [name], found: `“${name}”`, ...expected, line: 1, column: 1 };
}

function unknownColumns(header: readonly CsvCell[]): Problem[] {
  return header.flatMap(({ text, line, column }) => {
    if (columnNamed(text) !== undefined) return [];
    const near = nearest(text, csvColumns);
    const said = near === undefined ? {} : { near };
    return [
      { code: 'unknownKey', path: [text], found: describeFound(text), ...said, line, column },
    ];
  });
}

function refuse(problems: readonly Problem[]): CsvValue {
  return { kind: 'problems', problems };
}
