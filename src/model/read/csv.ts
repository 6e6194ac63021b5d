import { itemAt } from '../../lib/list.js';
import { noPause } from '../../lib/schedule.js';
import { limitsOf, tooBig } from '../limits.js';
import type { Problem } from '../problem.js';
import type { Dataset } from '../schema.js';
import {
  columnKey,
  duplicateColumns,
  forbiddenColumns,
  missingColumns,
  readColumn,
  unknownColumns,
  type ReadColumn,
} from './csv-columns.js';
import { unguardFormula } from './csv-format.js';
import { csvRows, refuse, type Cell, type CsvOptions, type Problems } from './csv-rows.js';
import { parseDatasetValue, type ParseOptions, type ParseResult } from './dataset.js';
import { isMarkup } from './json.js';

// Loaded only when a page reads CSV.

/** The links are somebody else's, so they do not get the title and licence of the framework. */
const OWN_HEAD = { id: 'csv', title: 'Links from a CSV file' } as const;

// `parse.ts`, through which pages load this code, says what it returns.
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
  const columns = header.map(({ text: name }) => readColumn(name));
  const statements = statementsOf(rows, columns);
  const links = statements.map(({ link }) => link);
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
        statements,
        columns,
      }),
  };
}

type Columns = readonly (ReadColumn | undefined)[];

/** A text in one language, or in several. */
type Text = string | Readonly<Record<string, string>>;

/** A link as it is written. It still has to be checked. */
interface ReadLink {
  readonly actionLine: string;
  readonly goal: string;
  readonly targets?: readonly string[];
  readonly rationale?: Text;
  readonly source?: string;
  readonly sourceRef?: string;
  readonly status?: string;
  readonly note?: Text;
}

/** A link with the rows that it was read from. */
interface Statement {
  readonly link: ReadLink;
  /** one, or one for each target */
  readonly rows: readonly (readonly Cell[])[];
}

/**
 * One statement for each row. Rows of the same number that say the same of several targets are one
 * statement; if somebody has changed one of them, it is a statement of its own.
 */
function statementsOf(rows: readonly (readonly Cell[])[], columns: Columns): Statement[] {
  const statements: Statement[] = [];
  const known = new Map<string, number>();
  const numbers = columns.findIndex((column) => column?.name === 'statement');
  const linkOf = linkReader(columns);
  for (const row of rows) {
    const link = linkOf(row);
    const number = row[numbers]?.text.trim() ?? '';
    const { targets = [], ...rest } = link;
    const key = number === '' || targets.length === 0 ? '' : JSON.stringify([number, rest]);
    const at = key === '' ? undefined : known.get(key);
    if (at === undefined) {
      if (key !== '') known.set(key, statements.length);
      statements.push({ link, rows: [row] });
    } else {
      const before = itemAt(statements, at);
      const all = [...(before.link.targets ?? []), ...targets];
      statements[at] = { link: { ...before.link, targets: all }, rows: [...before.rows, row] };
    }
  }
  return statements;
}

/** Makes a function that reads the link of a row. Its columns are looked up once. */
function linkReader(columns: Columns): (row: readonly Cell[]) => ReadLink {
  const at = (name: ReadColumn['name']) => columns.findIndex((each) => each?.name === name);
  const [actionLine, goal, target] = [at('action_line'), at('goal'), at('target')];
  const [source, sourceRef, status] = [at('source'), at('source_ref'), at('status')];
  const rationale = textReader('rationale', columns);
  const note = textReader('note', columns);
  return (row) => {
    const all = {
      targets: cellText(row, target).split(/\s+/).filter(Boolean),
      rationale: rationale(row),
      source: cellText(row, source).trim(),
      sourceRef: cellText(row, sourceRef),
      status: cellText(row, status).trim().toLowerCase(),
      note: note(row),
    };
    return {
      actionLine: cellText(row, actionLine).trim(),
      goal: cellText(row, goal).trim(),
      ...Object.fromEntries(Object.entries(all).filter(([, value]) => value.length !== 0)),
    };
  };
}

/** The text of a cell. A row may be shorter than the header, and optional columns may be absent. */
function cellText(row: readonly Cell[], column: number): string {
  return unguardFormula(row[column]?.text ?? '');
}

/** Makes a function that reads a text in every language that has a column and is filled in the row. */
function textReader(name: 'rationale' | 'note', columns: Columns): (row: readonly Cell[]) => Text {
  const places = columns.flatMap((column, i) =>
    column?.name === name ? [{ i, language: column.language ?? 'en' }] : [],
  );
  return (row) => {
    const texts = places
      .map(({ i, language }) => [language, cellText(row, i)] as const)
      .filter(([, text]) => text !== '');
    const [first] = texts;
    if (first === undefined) return '';
    return texts.length === 1 && first[0] === 'en' ? first[1] : Object.fromEntries(texts);
  };
}

/** A problem of a source that the file adds is reported where a link first names the source. */
function aboutLink(
  problem: Problem,
  links: readonly ReadLink[],
  sources: readonly string[],
): Problem {
  const [collection, index] = problem.path;
  if (collection !== 'sources' || typeof index !== 'number') return problem;
  const link = links.findIndex(({ source }) => source !== undefined && source === sources[index]);
  return link < 0 ? problem : { ...problem, path: ['links', link, 'source'] };
}

interface Table {
  readonly statements: readonly Statement[];
  readonly columns: Columns;
}

/** Adds the place of the cell, or of its row where the cell is missing, to a problem of a link. */
function withPlace(problem: Problem, { statements, columns }: Table): Problem {
  const [collection, index, key, part] = problem.path;
  const statement =
    collection === 'links' && typeof index === 'number' ? statements[index] : undefined;
  // Each target has a row of its own, or all of them are in one cell.
  const row = (typeof part === 'number' ? statement?.rows[part] : undefined) ?? statement?.rows[0];
  const own = columns.findIndex((each) => each && columnKey(each) === `${key}:${part}`);
  const column = own < 0 ? columns.findIndex((each) => each && columnKey(each) === key) : own;
  const cell = row?.[column] ?? row?.[0];
  return cell ? { ...problem, line: cell.line, column: cell.column } : problem;
}
