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

/** The table of a workbook. */
export interface GuessedTable {
  readonly kind: 'table';
  readonly layout: TableLayout;
  /** what was found in the workbook, and about its other sheets */
  readonly findings: readonly Finding[];
}

/**
 * Finds the table of a workbook, and guesses what its columns are. Hidden sheets come last.
 * @returns why there is none
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
  const reasons: FindingFacts[] = [];
  let found: TableLayout | undefined;
  for (const sheet of sorted) {
    const guess = await guessLayout(sheet, options);
    if ('columns' in guess) {
      found = guess;
      break;
    }
    reasons.push(guess);
  }
  if (found === undefined) {
    // Why a sheet with a table cannot be read says more than that another has none.
    const reason = reasons.find(({ code }) => code !== 'noTable') ?? { code: 'noTable' };
    return refuseFor(reason, workbook);
  }
  return {
    kind: 'table',
    layout: found,
    findings: [...workbook.findings, ...aboutSheets(workbook, found.sheet)],
  };
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
  const guessed = await guessTable(workbook, {
    ...options,
    vocabulary,
    pause: () => pause(OPENED),
  });
  if (guessed.kind === 'problems') return guessed;
  const { separator } = workbook;
  const { layout, findings } = guessed;
  return datasetOfTable(layout, {
    ...options,
    ...{ base, vocabulary, separator, findings },
    pause: stageOf(pause, OPENED, 1),
  });
}
