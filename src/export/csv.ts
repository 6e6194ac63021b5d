import { localize, type LocalizedText } from '../model/localized-text.js';
import { csvColumns, formatReadings, guardFormula } from '../model/read/csv-format.js';
import type { Dataset, Link } from '../model/schema.js';

/** Excel reads UTF-8 only with this mark; without it, it uses the code page of the machine. */
const BYTE_ORDER_MARK = '\ufeff';

/** What separates cells. Spreadsheets in countries with a decimal comma expect a semicolon. */
export const delimiters = [',', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The statements of a dataset as CSV (RFC 4180), one per row, with everything that reading them back
 * needs. Several targets are separated by spaces, and lines end with CR LF. A cell that a spreadsheet
 * would run as a formula gets an apostrophe.
 * @param lang BCP 47 tag of the rationales and notes that come first, where there are several
 */
export function datasetToCsv(
  dataset: Pick<Dataset, 'links'>,
  lang = 'en',
  delimiter: Delimiter = ',',
): string {
  const { header, rows } = statementTable(dataset, lang);
  return tableToCsv([header, ...rows], delimiter);
}

/** A table of text. */
export interface TextTable {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The statements of a dataset as a table with what reading them back needs. */
export function statementTable({ links }: Pick<Dataset, 'links'>, lang: string): TextTable {
  const columns = statementColumns(links, lang);
  return {
    header: columns.map(({ name }) => name),
    rows: links.map((link) => columns.map(({ of }) => of(link))),
  };
}

/** A column of a table with a row for each statement. */
export interface StatementColumn {
  readonly name: string;
  readonly of: (link: Link) => string;
}

/**
 * The columns that are read back. Rationale and note have one for each language that any link has:
 * English has the plain name, `rationale`, and other languages are named, `rationale:fr`. The column of
 * readings is left out where no link has any.
 * @param lang the language that comes first
 */
export function statementColumns(links: readonly Link[], lang: string): StatementColumn[] {
  return csvColumns.flatMap((name): StatementColumn[] => {
    switch (name) {
      case 'action_line':
        return [{ name, of: ({ actionLine }) => actionLine }];
      case 'goal':
        return [{ name, of: ({ goal }) => goal }];
      case 'target':
        return [{ name, of: ({ targets = [] }) => targets.join(' ') }];
      case 'source':
        return [{ name, of: ({ source = '' }) => source }];
      case 'source_ref':
        return [{ name, of: ({ sourceRef = '' }) => sourceRef }];
      case 'status':
        return [{ name, of: ({ status = '' }) => status }];
      case 'readings':
        return links.some((link) => link.readings)
          ? [{ name, of: ({ readings = [] }) => formatReadings(readings) }]
          : [];
      default:
        return textColumns(name, links, lang);
    }
  });
}

function textColumns(
  name: 'rationale' | 'note',
  links: readonly Link[],
  lang: string,
): StatementColumn[] {
  const languages = new Set(['en', ...links.flatMap((link) => languagesOf(link[name]))]);
  const first = [...languages].filter((each) => each === lang);
  return [...new Set([...first, ...languages])].map((language) => ({
    name: language === 'en' ? name : `${name}:${language}`,
    of: (link) => ownText(link[name], language),
  }));
}

function languagesOf(text: LocalizedText | undefined): string[] {
  return typeof text === 'object' ? Object.keys(text) : [];
}

/** The text in exactly this language. */
function ownText(text: LocalizedText | undefined, language: string): string {
  if (text === undefined) return '';
  const found = localize(text, language);
  return found.lang === language ? found.text : '';
}

/** Rows of plain cells as CSV, the header first. */
export function tableToCsv(rows: readonly (readonly string[])[], delimiter: Delimiter): string {
  const lines = rows.map((row) => row.map((cell) => csvCell(guardFormula(cell))).join(delimiter));
  return `${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`;
}

/** A cell of CSV, in quotation marks where it holds a separator of any dialect. */
function csvCell(cell: string): string {
  const isPlain = !/[,;\t"\r\n]/.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
