import { localize } from '../model/localized-text.js';
import { csvColumns, guardFormula } from '../model/read/csv-format.js';
import type { Dataset } from '../model/schema.js';

/** Excel reads UTF-8 only with this mark; without it, it uses the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/**
 * The links of a dataset as CSV (RFC 4180), one per row. Several targets are separated by spaces,
 * and lines end with CR LF. A cell that a spreadsheet would run as a formula gets an apostrophe.
 * @param lang BCP 47 tag of the rationale, where the dataset has it in this language
 */
export function datasetToCsv(dataset: Pick<Dataset, 'links'>, lang = 'en'): string {
  const lines = linkTable(dataset, lang).map((row) => row.map(guardFormula).map(csvCell).join(','));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** The same links as rows of plain cells, the header first. */
export function linkTable({ links }: Pick<Dataset, 'links'>, lang: string): readonly string[][] {
  const rows = links.map(({ actionLine, goal, targets = [], rationale = '', source = '' }) => [
    actionLine,
    goal,
    targets.join(' '),
    localize(rationale, lang).text,
    source,
  ]);
  return [[...csvColumns], ...rows];
}

/** A cell of CSV, in quotation marks where it needs them. */
export function csvCell(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
