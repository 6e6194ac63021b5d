import { nearest } from '../../lib/closest.js';
import { csvRows, type CsvCell, type CsvOptions } from './csv-rows.js';
import { isMarkup } from './json.js';
import { FORBIDDEN_KEYS } from './untrusted-value.js';
import { describeFound, type Problem } from '../problem.js';
import type { Dataset } from '../schema.js';

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
export async function csvValue(
  text: string,
  base: Dataset,
  options: CsvOptions,
): Promise<CsvValue> {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return refuse([{ code: 'empty', path: [], line: 1, column: 1 }]);
  if (isMarkup(body)) return refuse([{ code: 'webPage', path: [], line: 1, column: 1 }]);
  const read = await csvRows(body, options);
  if (read.kind === 'problems') return read;
  const [header = [], ...rows] = read.rows;
  const columns = header.map(({ text: name }) => columnNamed(name));
  const wrong = [...forbiddenColumns(header), ...missingColumns(header), ...twice(header)];
  if (wrong.length > 0) return refuse(wrong);
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
    placed: (problem) =>
      withPlace(ofLink(problem, links, [...known, ...added.map(({ id }) => id)]), rows, columns),
  };
}

function columnNamed(name: string): CsvColumn | undefined {
  const plain = plainName(name);
  return csvColumns.find((each) => each === plain);
}

function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
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

/** A problem of a source that the file brings is one of the first link that names it. */
function ofLink(
  problem: Problem,
  links: readonly { readonly source?: string }[],
  sources: readonly string[],
): Problem {
  const [collection, index] = problem.path;
  if (collection !== 'sources' || typeof index !== 'number') return problem;
  const link = links.findIndex(({ source }) => source !== undefined && source === sources[index]);
  return link < 0 ? problem : { ...problem, path: ['links', link, 'source'] };
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

/** A column that has to be there and is not; where a header looks like it, that is told. */
function missingColumns(header: readonly CsvCell[]): Problem[] {
  const names = header.map(({ text }) => columnNamed(text));
  const [first = { line: 1, column: 1 }] = header;
  const unnamed = header.filter((_, i) => names[i] === undefined);
  return NEEDED.filter((name) => !names.includes(name)).map((name) => {
    const like = unnamed.find(({ text }) => isLike(text, name));
    const { line, column } = like ?? first;
    const near = like ? { near: describeFound(like.text) } : {};
    const expected = { expected: 'oneOf', detail: csvColumns.join(', ') } as const;
    const about = { code: 'missing', path: [name], found: `“${name}”` } as const;
    return { ...about, ...expected, ...near, line, column };
  });
}

/** `action lines`, `Action-Line ID`, `SDG goal`: names that were given with the column in mind. */
function isLike(header: string, name: CsvColumn): boolean {
  const plain = plainName(header);
  return (
    nearest(plain, [name]) !== undefined ||
    plain.replaceAll('_', '').includes(name.replaceAll('_', ''))
  );
}

function forbiddenColumns(header: readonly CsvCell[]): Problem[] {
  return header
    .filter(({ text }) => FORBIDDEN_KEYS.includes(text.trim()))
    .map(({ text, line, column }) => {
      const found = describeFound(text);
      return { code: 'forbiddenKey', path: [text.trim()], found, line, column };
    });
}

/** Of two columns with one name nobody knows which is meant. */
function twice(header: readonly CsvCell[]): Problem[] {
  const names = header.map(({ text }) => columnNamed(text));
  return header.flatMap(({ text, line, column }, i) => {
    const name = names[i];
    if (name === undefined || names.indexOf(name) === i) return [];
    return [{ code: 'duplicateKey', path: [name], found: describeFound(text), line, column }];
  });
}

function unknownColumns(header: readonly CsvCell[]): Problem[] {
  return header.flatMap(({ text, line, column }) => {
    if (columnNamed(text) !== undefined) return [];
    if (text.trim() === '') return [];
    const near = nearest(plainName(text), csvColumns);
    const said = near === undefined ? {} : { near };
    return [
      { code: 'unknownKey', path: [text], found: describeFound(text), ...said, line, column },
    ];
  });
}

function refuse(problems: readonly Problem[]): CsvValue {
  return { kind: 'problems', problems };
}
