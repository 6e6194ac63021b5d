import { nearest } from '../../lib/closest.js';
import { noPause, type Pause } from '../../lib/schedule.js';
import { atMost, limitsOf, tooBig, type Limits } from '../limits.js';
import { describeFound, type Problem } from '../problem.js';
import type { Dataset } from '../schema.js';
import { csvColumns, unguardFormula, type CsvColumn } from './csv-format.js';
import { parseDatasetValue, type ParseOptions, type ParseResult } from './dataset.js';
import { isMarkup } from './json.js';
import { FORBIDDEN_KEYS } from './untrusted-value.js';

// Loaded only when a page reads CSV.

const REQUIRED: readonly CsvColumn[] = ['action_line', 'goal'];

/** The key of a link that each column fills. */
const KEYS: Readonly<Record<CsvColumn, string>> = {
  action_line: 'actionLine',
  goal: 'goal',
  target: 'targets',
  rationale: 'rationale',
  source: 'source',
};

/** The links are somebody else's, so they do not get the title and licence of the framework. */
const OWN_HEAD = { id: 'csv', title: 'Links from a CSV file' } as const;

interface CsvOptions {
  readonly limits: Limits;
  readonly pause: Pause;
}

/** The place of a cell's first character, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

interface Cell extends Place {
  readonly text: string;
}

interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

/**
 * Reads links from CSV (RFC 4180), one per row, against the action lines and goals of a dataset.
 * Several targets are separated by spaces. An apostrophe that guards against formulas is removed. A
 * source that the dataset does not have is added with its id as its title. The dataset gets a title
 * of its own, as the file does not say whose links they are.
 * @param base dataset whose action lines, goals, organizations and sources are meant
 * @returns the dataset with these links, or every problem found, each with its line and column
 */
export async function parseDatasetCsv(
  text: string,
  base: Dataset,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const limits = limitsOf(options.limits);
  if (text.length > limits.bytes) return { kind: 'problems', problems: [tooBig(limits)] };
  const read = await readCsv(text, base, { limits, pause: options.pause ?? noPause });
  if (read.kind === 'problems') return read;
  const result = await parseDatasetValue(read.value, options);
  return result.kind === 'problems'
    ? { ...result, problems: result.problems.map(read.locate) }
    : { ...result, warnings: [...read.warnings, ...result.warnings.map(read.locate)] };
}

type CsvResult =
  | Problems
  | {
      readonly kind: 'value';
      /** a dataset that still has to be checked */
      readonly value: unknown;
      readonly warnings: readonly Problem[];
      /** Adds the place of its cell to a problem of a link. */
      readonly locate: (problem: Problem) => Problem;
    };

/** Reads links from CSV as the value of a dataset; see `parseDatasetCsv`. */
async function readCsv(text: string, base: Dataset, options: CsvOptions): Promise<CsvResult> {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return refuse({ code: 'empty', path: [], line: 1, column: 1 });
  if (isMarkup(body)) return refuse({ code: 'webPage', path: [], line: 1, column: 1 });
  const read = await csvRows(body, options);
  if (read.kind === 'problems') return read;
  const [header = [], ...rows] = read.rows;
  const problems = [
    ...forbiddenColumns(header),
    ...missingColumns(header),
    ...duplicateColumns(header),
  ];
  if (problems.length > 0) return refuse(...problems);
  const columns = header.map(({ text: name }) => columnNamed(name));
  const links = rows.map((cells) => linkOf(cells, columns));
  const { $schema, version, organizations, groups, actionLines, goals, sources = [] } = base;
  const framework = { $schema, version, organizations, groups, actionLines, goals };
  const existing = new Set(sources.map(({ id }) => id));
  const named = new Set(links.flatMap(({ source }) => (source === undefined ? [] : [source])));
  const added = [...named].filter((id) => !existing.has(id)).map((id) => ({ id, title: id }));
  const allSources = [...sources, ...added];
  return {
    kind: 'value',
    value: { ...framework, ...OWN_HEAD, sources: allSources, links },
    warnings: unknownColumns(header),
    locate: (problem) =>
      withPlace(aboutLink(problem, links, [...existing, ...added.map(({ id }) => id)]), {
        rows,
        columns,
      }),
  };
}

const SEPARATORS = [',', ';', '\t'] as const;
const CELLS_PER_SLICE = 4096;
/** A first line that tells a spreadsheet how cells are separated. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;

interface Rows {
  readonly kind: 'rows';
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * Reads CSV (RFC 4180) strictly: a quotation mark opens a cell at its beginning or nowhere, and must
 * be closed. Lines may end in any of the three ways. A first line such as `sep=;` names the
 * separator. Without it, a header that has no comma but semicolons or tabs is separated by those, as
 * spreadsheets in many countries write it.
 */
export async function csvRows(
  text: string,
  { limits, pause }: CsvOptions,
): Promise<Rows | Problems> {
  const declared = SEPARATOR_LINE.exec(text);
  const separator = declared?.[1] ?? separatorOf(text);
  const rows: Cell[][] = [];
  let row: Cell[] = [];
  let at = declared?.[0].length ?? 0;
  let line = declared ? 2 : 1;
  let lineStart = at;
  for (let count = 1; at < text.length; count++) {
    if (count % CELLS_PER_SLICE === 0) await pause();
    const place = { line, column: at - lineStart + 1 };
    const cell = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at, separator);
    if (!cell) return refuse({ code: 'unclosed', path: [], ...place });
    row.push({ ...place, text: cell.text });
    if (cell.isQuoted) {
      for (const { index } of text.slice(at, cell.end).matchAll(/\r\n|\r|\n/g)) {
        line++;
        lineStart = at + index + (text.startsWith('\r\n', at + index) ? 2 : 1);
      }
    }
    at = cell.end;
    const lineBreak = lineBreakAt(text, at);
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push({ text: '', line, column: at - lineStart + 1 });
    } else if (lineBreak > 0) {
      at += lineBreak;
      line++;
      lineStart = at;
      if (!isEmptyLine(row)) rows.push(row);
      row = [];
    } else if (at < text.length) {
      const found = JSON.stringify(text[at]);
      return refuse({ code: 'malformed', path: [], found, line, column: at - lineStart + 1 });
    }
    if (rows.length > limits.links + 1) {
      const found = String(rows.length);
      return refuse({ code: 'tooMany', path: [], found, ...atMost(limits, 'links'), line });
    }
  }
  if (!isEmptyLine(row)) rows.push(row);
  return { kind: 'rows', rows };
}

function isEmptyLine([first, ...others]: readonly Cell[]): boolean {
  return others.length === 0 && (first === undefined || first.text === '');
}

function separatorOf(text: string): string {
  const [firstLine = ''] = text.split(/[\r\n]/, 1);
  return SEPARATORS.find((each) => firstLine.includes(each)) ?? ',';
}

/** @returns the length of the line break at an offset, 0 when there is none */
function lineBreakAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

interface CellText {
  readonly text: string;
  /** offset behind the cell */
  readonly end: number;
  readonly isQuoted: boolean;
}

/** @returns undefined when the quotation mark is not closed */
function quotedCell(text: string, start: number): CellText | undefined {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    if (text[mark + 1] !== '"') {
      const inside = text.slice(start + 1, mark).replaceAll('""', '"');
      return { text: inside, end: mark + 1, isQuoted: true };
    }
    at = mark + 2;
  }
}

function plainCell(text: string, start: number, separator: string): CellText {
  const ends = `${separator}"\r\n`;
  let end = start;
  while (end < text.length && !ends.includes(text.charAt(end))) end++;
  return { text: text.slice(start, end), end, isQuoted: false };
}

function columnNamed(name: string): CsvColumn | undefined {
  const normal = normalName(name);
  return csvColumns.find((each) => each === normal);
}

/** `Action line` and `action-line` are `action_line`. */
function normalName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function linkOf(cells: readonly Cell[], columns: readonly (CsvColumn | undefined)[]) {
  // A row may be shorter than the header, and optional columns may be absent.
  const cell = (name: CsvColumn) => unguardFormula(cells[columns.indexOf(name)]?.text ?? '');
  const targets = cell('target').split(/\s+/).filter(Boolean);
  const rationale = cell('rationale');
  const source = cell('source').trim();
  return {
    actionLine: cell('action_line').trim(),
    goal: cell('goal').trim(),
    ...(targets.length > 0 ? { targets } : {}),
    ...(rationale === '' ? {} : { rationale }),
    ...(source === '' ? {} : { source }),
  };
}

/** A problem of a source that the file adds is reported where a link first names the source. */
function aboutLink(
  problem: Problem,
  links: readonly { readonly source?: string }[],
  sources: readonly string[],
): Problem {
  const [collection, index] = problem.path;
  if (collection !== 'sources' || typeof index !== 'number') return problem;
  const link = links.findIndex(({ source }) => source !== undefined && source === sources[index]);
  return link < 0 ? problem : { ...problem, path: ['links', link, 'source'] };
}

interface Table {
  readonly rows: readonly (readonly Cell[])[];
  readonly columns: readonly (CsvColumn | undefined)[];
}

/** Adds the place of the cell, or of its row where the cell is missing, to a problem of a link. */
function withPlace(problem: Problem, { rows, columns }: Table): Problem {
  const [collection, index, key] = problem.path;
  const row = collection === 'links' && typeof index === 'number' ? rows[index] : undefined;
  const column = columns.findIndex((name) => name !== undefined && KEYS[name] === key);
  const cell = row?.[column] ?? row?.[0];
  return cell ? { ...problem, line: cell.line, column: cell.column } : problem;
}

/** Required columns that are missing; a column with a similar name is named as what was meant. */
function missingColumns(header: readonly Cell[]): Problem[] {
  const names = header.map(({ text }) => columnNamed(text));
  const [first = { line: 1, column: 1 }] = header;
  const unknown = header.filter((_, i) => names[i] === undefined);
  return REQUIRED.filter((name) => !names.includes(name)).map((name) => {
    const similar = unknown.find(({ text }) => isSimilar(text, name));
    const { line, column } = similar ?? first;
    return {
      ...{ code: 'missing', path: [name], found: `“${name}”` },
      ...{ expected: 'oneOf', detail: csvColumns.join(', ') },
      ...(similar ? { near: describeFound(similar.text) } : {}),
      ...{ line, column },
    };
  });
}

/** Whether a name such as `action lines`, `Action-Line ID` or `SDG goal` is meant for a column. */
function isSimilar(header: string, name: CsvColumn): boolean {
  const normal = normalName(header);
  return (
    nearest(normal, [name]) !== undefined ||
    normal.replaceAll('_', '').includes(name.replaceAll('_', ''))
  );
}

function forbiddenColumns(header: readonly Cell[]): Problem[] {
  return header
    .filter(({ text }) => FORBIDDEN_KEYS.includes(text.trim()))
    .map(({ text, line, column }) => {
      const found = describeFound(text);
      return { code: 'forbiddenKey', path: [text.trim()], found, line, column };
    });
}

/** With two columns of one name it is unclear which one is meant. */
function duplicateColumns(header: readonly Cell[]): Problem[] {
  const names = header.map(({ text }) => columnNamed(text));
  return header.flatMap(({ text, line, column }, i) => {
    const name = names[i];
    if (name === undefined || names.indexOf(name) === i) return [];
    return [{ code: 'duplicateKey', path: [name], found: describeFound(text), line, column }];
  });
}

function unknownColumns(header: readonly Cell[]): Problem[] {
  return header.flatMap(({ text, line, column }) => {
    if (columnNamed(text) !== undefined || text.trim() === '') return [];
    const near = nearest(normalName(text), csvColumns);
    const found = describeFound(text);
    const suggestion = near === undefined ? {} : { near };
    return [{ code: 'unknownKey', path: [text], found, ...suggestion, line, column }];
  });
}

function refuse(...problems: readonly Problem[]): Problems {
  return { kind: 'problems', problems };
}
