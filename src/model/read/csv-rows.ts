import type { Pause } from '../../lib/schedule.js';
import { boundOf, type Limits } from '../limits.js';
import type { Problem } from '../problem.js';

/** A cell with the place of its first character, 1-based. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRows =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export interface CsvOptions {
  readonly limits: Limits;
  readonly pause: Pause;
}

const SEPARATORS = [',', ';', '\t'] as const;
const CELLS_A_SLICE = 4096;
/** What a spreadsheet is told in a first line of its own. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;

/**
 * Reads CSV (RFC 4180) strictly: a quotation mark opens a cell at its beginning or nowhere, and is
 * closed. Lines may end in any of the three ways. Cells are parted as a first line `sep=;` says; else
 * where the header has no comma but semicolons or tabs, as spreadsheets write them in many countries,
 * by those.
 * @param text without its byte order mark
 */
export async function csvRows(text: string, { limits, pause }: CsvOptions): Promise<CsvRows> {
  const told = SEPARATOR_LINE.exec(text);
  const separator = told?.[1] ?? separatorOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let at = told?.[0].length ?? 0;
  let [line, lineStart] = [told ? 2 : 1, at];
  for (let count = 1; at < text.length; count++) {
    if (count % CELLS_A_SLICE === 0) await pause();
    const place = { line, column: at - lineStart + 1 };
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (!cell) return refuse({ code: 'unclosed', ...place });
    row.push({ ...place, text: cell.text });
    if (cell.isQuoted) {
      for (const { index } of text.slice(at, cell.end).matchAll(/\r\n|\r|\n/g)) {
        line++;
        lineStart = at + index + (text.startsWith('\r\n', at + index) ? 2 : 1);
      }
    }
    at = cell.end;
    const ending = endingAt(text, at);
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push({ text: '', line, column: at - lineStart + 1 });
    } else if (ending > 0) {
      at += ending;
      line++;
      lineStart = at;
      // A line with nothing in it is no row.
      if (row.length > 1 || row[0]?.text !== '') rows.push(row);
      row = [];
    } else if (at < text.length) {
      const found = JSON.stringify(text[at]);
      return refuse({ code: 'malformed', found, line, column: at - lineStart + 1 });
    }
    if (rows.length > limits.links + 1) {
      return refuse({
        code: 'tooMany',
        found: String(rows.length),
        ...boundOf(limits, 'links'),
        line,
      });
    }
  }
  if (row.length > 1 || row[0]?.text) rows.push(row);
  return { kind: 'rows', rows };
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return SEPARATORS.find((each) => first.includes(each)) ?? ',';
}

function endingAt(text: string, at: number): number {
  if (text[at] === '\n') return 1;
  if (text[at] !== '\r') return 0;
  return text[at + 1] === '\n' ? 2 : 1;
}

interface Read {
  readonly text: string;
  /** offset behind the cell */
  readonly end: number;
  readonly isQuoted: boolean;
}

function quoted(text: string, start: number): Read | undefined {
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

function plain(text: string, start: number, separator: string): Read {
  let end = start;
  while (end < text.length && !`${separator}"\r\n`.includes(text[end] ?? '')) end++;
  return { text: text.slice(start, end), end, isQuoted: false };
}

function refuse(problem: Omit<Problem, 'path'>): CsvRows {
  return { kind: 'problems', problems: [{ path: [], ...problem }] };
}
