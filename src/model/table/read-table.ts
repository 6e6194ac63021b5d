import { noPause, stageOf } from '../../lib/schedule.js';
import type { Dataset } from '../schema.js';
import { createVocabulary } from '../vocabulary/vocabulary.js';
import { Findings, type Finding, type FindingFacts } from './finding.js';
import { guessLayout, type TableLayout } from './layout.js';
import { openTable, type OpenOptions } from './open-table.js';
import type { RequestedColumns } from './requested.js';
import { problemOfFinding, refuse, type Problems, type Sheet, type Workbook } from './sheet.js';
import { datasetOfTable, type DatasetOptions, type TableResult } from './table-dataset.js';

/** The part of the work, roughly, after which a file is open. */
const OPENED = 0.4;

export interface GuessOptions extends Pick<DatasetOptions, 'vocabulary' | 'pause'> {
  /** what people say that columns are; the others are guessed */
  readonly requested?: RequestedColumns | undefined;
  /** name of the sheet to read; otherwise the one that holds a table */
  readonly sheet?: string | undefined;
}

/** How the table of a workbook is read, or would be: `layout.refusal` says why it is not. */
export interface GuessedTable {
  readonly kind: 'table';
  readonly layout: TableLayout;
  /** what was found in the workbook, and about its other sheets */
  readonly findings: readonly Finding[];
}

/**
 * Finds the table of a workbook, and guesses what its columns are. Hidden sheets come last.
 * @returns problems when there is no such sheet
 */
export async function guessTable(
  workbook: Workbook,
  { vocabulary, requested = [], sheet: wanted, pause = noPause }: GuessOptions,
): Promise<GuessedTable | Problems> {
  const decimalComma = workbook.separator !== undefined && workbook.separator !== ',';
  const options = { reading: { vocabulary, decimalComma }, requested, pause };
  const named = workbook.sheets.filter(({ name }) => name === wanted);
  if (wanted !== undefined && named.length === 0) {
    const detail = workbook.sheets.map(({ name }) => name).join(', ');
    return refuseFor({ code: 'noSheet', found: wanted, detail }, workbook);
  }
  const sheets = wanted === undefined ? workbook.sheets : named;
  const sorted = [...sheets].sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const refused: TableLayout[] = [];
  let found: TableLayout | undefined;
  for (const sheet of sorted) {
    const layout = await guessLayout(sheet, options);
    if (layout.refusal === undefined) {
      found = layout;
      break;
    }
    refused.push(layout);
  }
  // Why a sheet with a table cannot be read says more than that another has none.
  found ??= refused.find(({ refusal }) => refusal?.code !== 'noTable') ?? refused[0];
  if (found === undefined) return refuseFor({ code: 'noTable' }, workbook);
  const findings = [...workbook.findings, ...aboutSheets(workbook, found.sheet)];
  return { kind: 'table', layout: found, findings };
}

function aboutSheets({ sheets }: Workbook, read: Sheet): readonly Finding[] {
  const findings = new Findings();
  if (read.isHidden) findings.add({ code: 'hiddenSheet', found: read.name });
  for (const { name, rows } of sheets.filter((each) => each !== read)) {
    if (rows.length > 0) findings.add({ code: 'otherSheet', found: name });
  }
  return findings.list;
}

function refuseFor(facts: FindingFacts, { separator }: Workbook): Problems {
  const isText = separator !== undefined;
  return refuse(problemOfFinding({ ...facts, count: 1, places: [] }, isText));
}

export interface WorkbookOptions
  extends GuessOptions, Pick<DatasetOptions, 'base' | 'file' | 'choices' | 'limits'> {}

/** What was read of a workbook, and how; there is no layout where no sheet was read. */
export interface WorkbookReading {
  readonly layout?: TableLayout;
  readonly result: TableResult;
}

/** Finds the table of a workbook, and makes a dataset of it. */
export async function readWorkbook(
  workbook: Workbook,
  options: WorkbookOptions,
): Promise<WorkbookReading> {
  const guessed = await guessTable(workbook, options);
  if (guessed.kind === 'problems') return { result: guessed };
  const { layout, findings } = guessed;
  const { refusal } = layout;
  if (refusal) return { layout, result: refuseFor(refusal, workbook) };
  const { separator } = workbook;
  return { layout, result: await datasetOfTable(layout, { ...options, separator, findings }) };
}

export interface TableOptions
  extends
    OpenOptions,
    Pick<GuessOptions, 'requested' | 'sheet'>,
    Pick<DatasetOptions, 'file' | 'choices' | 'language'> {}

/**
 * Reads a table as people have them, in one go: opens the file, finds the table, makes a dataset of it.
 * @param base dataset whose action lines and goals are meant, in all languages that are to be understood
 */
export async function readTable(
  file: Uint8Array | string,
  base: Dataset,
  options: TableOptions = {},
): Promise<TableResult> {
  const { pause = noPause } = options;
  const workbook = await openTable(file, { ...options, pause: stageOf(pause, 0, OPENED) });
  if (workbook.kind === 'problems') return workbook;
  const vocabulary = createVocabulary(base);
  const rest = { ...options, base, vocabulary, pause: stageOf(pause, OPENED, 1) };
  return (await readWorkbook(workbook, rest)).result;
}
