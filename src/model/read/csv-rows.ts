import { atMost, type Limits } from '../limits.js';
import type { Pause } from '../../lib/schedule.js';
import type { Problem } from '../problem.js';

export interface CsvOptions {
  readonly limits: Limits;
  readonly pause: Pause;
}

/** The place of a cell's first character, from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Cell extends Place {
  readonly text: string;
}

export interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
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

export function refuse(...problems: readonly Problem[]): Problems {
  return { kind: 'problems', problems };
}
