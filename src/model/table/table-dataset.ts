import { nearest } from '../../lib/closest.js';
import { itemAt } from '../../lib/list.js';
import { noPause, stageOf, type Pause } from '../../lib/schedule.js';
import { limitsOf, type Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import { parseDatasetValue } from '../read/dataset.js';
import { inOwnLanguage } from '../read/own-language.js';
import { Sources } from '../read/sources.js';
import { namingColumns } from '../read/csv-format.js';
import type { ActionLine, Dataset, Source } from '../schema.js';
import { headerPhrases, isNote, isTotal, plain } from '../vocabulary/table-words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import { withNearest, type Choices } from './cells.js';
import type { TableColumn } from './columns.js';
import { filledDown } from './filled-down.js';
import { Findings, isRefusal, type Finding } from './finding.js';
import type { TableLayout } from './layout.js';
import { LinkReader, type ReadLink } from './links.js';
import { writeRequested } from './requested.js';
import { placeOf } from './row-texts.js';
import { problemOfFinding, columnLetters, type Cell, type Row } from './sheet.js';
import { Statements } from './statements.js';

/** What became of a table. */
export interface TableReport {
  /** name of the sheet; empty in a text file */
  readonly sheet: string;
  /** what each column was taken for */
  readonly columns: readonly TableColumn[];
  /** rows that were read: those of the table, without its header and what stands around it */
  readonly rows: number;
  /** rows with a link in the dataset */
  readonly placed: number;
  /** of those, rows with something in them that is not */
  readonly partly: number;
  /** each cause once: first what is not placed and why, then what was stepped over or read otherwise */
  readonly findings: readonly Finding[];
  /** causes beyond the limit of problems */
  readonly more: number;
}

export type TableResult =
  | {
      readonly kind: 'dataset';
      readonly dataset: Dataset;
      readonly warnings: readonly Problem[];
      readonly report: TableReport;
    }
  | {
      readonly kind: 'problems';
      readonly problems: readonly Problem[];
      /** absent where no table was found */
      readonly report?: TableReport;
    };

export interface DatasetOptions {
  /** whose action lines and goals are meant */
  readonly base: Dataset;
  readonly vocabulary: Vocabulary;
  readonly separator?: string | undefined;
  /** what was found before */
  readonly findings: readonly Finding[];
  readonly choices?: Choices | undefined;
  /** BCP 47 tag of the texts whose column does not name one; absent: English, or by their letters */
  readonly language?: string | undefined;
  /** name of the file, of which the dataset gets its title if the table has none */
  readonly file?: string | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly pause?: Pause | undefined;
}

const ROWS_PER_SLICE = 256;
/** The part of the work after which the rows are read. */
const ROWS_READ = 0.5;
/** The links are somebody else's, so they do not get the title and licence of the framework. */
const OWN_HEAD = { id: 'csv', title: 'Links from a CSV file' } as const;

/** Makes a dataset of a table, as far as its rows can be placed, and tells what became of each. */
export async function datasetOfTable(
  layout: TableLayout,
  options: DatasetOptions,
): Promise<TableResult> {
  const { base, choices = new Map(), limits, pause = noPause } = options;
  const findings = new Findings();
  const { rows: written, title, isPartOf } = rowsOf(layout, findings);
  const rows = filledDown(written, layout.columns, findings);
  const decimalComma = options.separator !== undefined && options.separator !== ',';
  const reader = new LinkReader({
    ...{ base, choices, findings, decimalComma, separator: options.separator },
    ...{ vocabulary: options.vocabulary, columns: layout.columns },
    hasScores: await hasScores(layout, rows, pause),
  });
  const statements = new Statements();
  const sources = new Sources(base.sources);
  let [count, placed, partly] = [0, 0, 0];
  for (const [i, row] of rows.entries()) {
    if (i % ROWS_PER_SLICE === 0) await pause((ROWS_READ * i) / rows.length);
    if (!isPartOf(row)) continue;
    count++;
    const { links, isPartial, statement } = reader.read(row);
    for (const link of links) statements.add(sources.named(link), statement, row);
    if (links.length > 0) placed++;
    if (isPartial) partly++;
  }
  tellUnused(layout, findings);
  const all = [...findings.list, ...options.findings].sort(
    (a, b) => Number(isRefusal(b.code)) - Number(isRefusal(a.code)),
  );
  const { problems: most } = limitsOf(limits);
  const report: TableReport = {
    ...{ sheet: layout.sheet.name, columns: layout.columns, rows: count, placed, partly },
    findings: all
      .slice(0, most)
      .map((each) => ({ ...each, ...withNearest(each, options.vocabulary) })),
    more: Math.max(0, all.length - most),
  };
  const asProblem = (each: Finding) => problemOfFinding(each, options.separator !== undefined);
  const { language } = options;
  const spoken = <Thing extends object>(thing: Thing): Thing =>
    language === undefined ? thing : inOwnLanguage(thing, () => language);
  const own = reader.own.actionLines.map(spoken);
  if (placed === 0 && own.length === 0 && count > 0) {
    return { kind: 'problems', problems: report.findings.map(asProblem), report };
  }
  const links = statements.links.map(spoken);
  const value = {
    ...frameworkOf(base, { own, links, sources: sources.list }),
    ...{ ...OWN_HEAD, ...spoken({ title: titleOf(title, options.file) }) },
    ...{ links, readFrom: readFrom(layout, options.file) },
  };
  const checked = await parseDatasetValue(value, { limits, pause: stageOf(pause, ROWS_READ, 1) });
  const start = options.separator === undefined ? {} : { line: 1, column: 1 };
  const locate = (problem: Problem): Problem => ({
    ...start,
    ...statements.located(problem, {
      sources: value.sources,
      actionLines: value.actionLines,
      columns: layout.columns,
    }),
  });
  if (checked.kind === 'problems') {
    return { kind: 'problems', problems: checked.problems.map(locate), report };
  }
  const warnings = [...report.findings.map(asProblem), ...checked.warnings.map(locate)];
  return { ...checked, warnings, report };
}

interface OwnParts {
  readonly own: readonly ActionLine[];
  readonly links: readonly ReadLink[];
  /** those of the framework, and those that links name besides */
  readonly sources: readonly Source[];
}

/**
 * Rows of their own stand alone, with the sources that their links name, unless some links are of action
 * lines that the framework has.
 */
function frameworkOf(base: Dataset, { own, links, sources }: OwnParts) {
  const { $schema, version, organizations, groups, actionLines, goals } = base;
  const isOwn = new Set(own.map(({ id }) => id));
  const isAlone = own.length > 0 && links.every(({ actionLine }) => isOwn.has(actionLine));
  return isAlone
    ? { $schema, version: '1', sources: namedIn(links, sources), actionLines: own, goals }
    : {
        $schema,
        version,
        sources,
        organizations,
        groups,
        actionLines: [...actionLines, ...own],
        goals,
      };
}

function namedIn(links: readonly ReadLink[], sources: readonly Source[]): readonly Source[] {
  const named = new Set(
    links.flatMap(({ source, readings = [] }) => [source, ...readings.map((each) => each.source)]),
  );
  return sources.filter(({ id }) => named.has(id));
}

function titleOf(title: string | undefined, file: string | undefined): string {
  const name = file?.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '') ?? '';
  return title ?? (name === '' ? OWN_HEAD.title : name);
}

/** How the table was read, so that it can be read so again. */
function readFrom({ sheet, columns }: TableLayout, file: string | undefined) {
  const headers = columns.map(({ header }) => plain(header));
  const isOne = (header: string) =>
    header !== '' && headers.indexOf(header) === headers.lastIndexOf(header);
  const named = columns.flatMap(({ use, header, column, isIgnored = false }) =>
    use === 'marks' || (use === 'unused' && !isIgnored)
      ? []
      : [{ use, header: isOne(plain(header)) ? header.trim() : columnLetters(column) }],
  );
  return {
    ...(file === undefined ? {} : { file }),
    ...(sheet.name === '' ? {} : { sheet: sheet.name }),
    columns: writeRequested(named),
  };
}

interface TableRows {
  /** those below the header and above the notes */
  readonly rows: readonly Row[];
  /** what the first row above the table says */
  readonly title: string | undefined;
  /** Whether a row is not one to be stepped over. Such a row is told. */
  readonly isPartOf: (row: Row) => boolean;
}

/** The rows of a table, without what stands around them. */
function rowsOf({ sheet, header, columns }: TableLayout, findings: Findings): TableRows {
  const above = sheet.rows.slice(0, Math.max(0, header));
  for (const row of above) findings.add({ code: 'titleRow', found: textOf(row) }, placeOf(row, 0));
  for (let n = 0; n < sheet.blankRows; n++) findings.add({ code: 'blankRow' });
  if (header < 0) findings.add({ code: 'noHeader' });
  const below = sheet.rows.slice(header + 1);
  const end = noteStart(below, columns);
  for (const row of below.slice(end)) {
    findings.add({ code: 'noteRow', found: textOf(row) }, placeOf(row, 0));
  }
  const [first] = above.map((row) => filledIn(row)).filter((cells) => cells.length === 1);
  const name = columns.find(({ use }) => use === 'actionLine' || use === 'row')?.column ?? 0;
  const heading = sheet.rows[header];
  const isPartOf = (row: Row) => {
    const text = row.cells[name]?.text ?? '';
    const isTitle = heading?.cells[name]?.text === text && textOf(heading) === textOf(row);
    const code = isTitle ? 'titleRow' : isTotal(text) ? 'totalRow' : undefined;
    if (code) findings.add({ code, found: textOf(row) }, placeOf(row, name));
    return code === undefined;
  };
  return { rows: below.slice(0, end), title: first?.[0]?.text.trim(), isPartOf };
}

/**
 * The index from which rows are notes under a table: of one text, behind a blank row, marked as such, or in a column
 * that is not read.
 */
function noteStart(rows: readonly Row[], columns: readonly TableColumn[]): number {
  let end = rows.length;
  for (; end > 0; end--) {
    const row = itemAt(rows, end - 1);
    const [first, ...others] = filledIn(row);
    if (first === undefined || others.length > 0) break;
    const isApart = row.number > (rows[end - 2]?.number ?? row.number - 1) + 1;
    const use = columns[row.cells.indexOf(first)]?.use ?? 'unused';
    if (!isApart && !isNote(first.text) && use !== 'unused') break;
  }
  return end;
}

function filledIn(row: Row): readonly Cell[] {
  return row.cells.flatMap((cell) => (cell && cell.mergedInto === undefined ? [cell] : []));
}

function textOf(row: Row): string {
  return filledIn(row)
    .map(({ text }) => text.trim())
    .join(' ');
}

/** Whether the cells under goals are numbers other than 0 and 1: how much, and not whether. */
async function hasScores(
  { columns }: TableLayout,
  rows: readonly Row[],
  pause: Pause,
): Promise<boolean> {
  const marks = columns.filter(({ use }) => use === 'marks').map(({ column }) => column);
  for (const [i, { cells }] of rows.entries()) {
    if (i % ROWS_PER_SLICE === 0) await pause();
    if (
      marks.some((column) =>
        /^\s*(?![01]\s*$)\d+(?:[.,]\d+)?\s*%?\s*$/.test(cells[column]?.text ?? ''),
      )
    ) {
      return true;
    }
  }
  return false;
}

/** Columns with a header that nothing is read from, except those that ours repeat for people. */
function tellUnused({ columns, sheet, header }: TableLayout, findings: Findings): void {
  for (const { column, header: text, use, isIgnored = false } of columns) {
    const row = sheet.rows[header];
    if (isIgnored) continue;
    const isOurs = namingColumns.some((each) => plain(each) === plain(text));
    if (use !== 'unused' || text.trim() === '' || isOurs || !row) continue;
    const near = nearest(plain(text), headerPhrases());
    const facts = { code: 'unusedColumn', found: text.trim() } as const;
    findings.add(near === undefined ? facts : { ...facts, near }, placeOf(row, column));
  }
}
