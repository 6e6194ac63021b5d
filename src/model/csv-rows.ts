import type { Problem } from './problem.js';

/** A cell with the place of its first character, 1-based. */
export interface CsvCell {
  readonly text: string;
  readonly line: number;
  readonly column: number;
}

export type CsvRows =
  | { readonly kind: 'rows'; readonly rows: readonly (readonly CsvCell[])[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const SEPARATORS = [',', ';', '\t'] as const;

/**
 * Reads CSV (RFC 4180) strictly: a quotation mark opens a cell at its beginning or nowhere, and is
 * closed. Lines may end in any of the three ways. Where the first line has no comma but semicolons
 * or tabs, as spreadsheets write them in many countries, those part the cells.
 * @param text without its byte order mark
 */
export function csvRows(text: string): CsvRows {
  const separator = separatorOf(text);
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  let [at, line, lineStart] = [0, 1, 0];
  while (at < text.length) {
    const place = { line, column: at - lineStart + 1 };
    const cell = text[at] === '"' ? quoted(text, at) : plain(text, at, separator);
    if (!cell) return refuse('cutShort', place);
    row.push({ ...place, text: cell.text });
    for (const { index } of text.slice(at, cell.end).matchAll(/\r\n|\r|\n/g)) {
      line++;
      lineStart = at + index + (text.startsWith('\r\n', at + index) ? 2 : 1);
    }
    at = cell.end;
    const ending = /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0];
    if (text[at] === separator) {
      at++;
      if (at === text.length) row.push({ text: '', line, column: at - lineStart + 1 });
    } else if (ending !== undefined) {
      at += ending.length;
      line++;
      lineStart = at;
      rows.push(row);
      row = [];
    } else if (at < text.length) {
      return refuse('malformed', { line, column: at - lineStart + 1 }, text[at]);
    }
  }
  if (row.length > 0) rows.push(row);
  // A line with nothing in it is no row.
  const kept = rows.filter((cells) => cells.length > 1 || cells[0]?.text !== '');
  return { kind: 'rows', rows: kept };
}

function separatorOf(text: string): string {
  const [first = ''] = text.split(/[\r\n]/, 1);
  return SEPARATORS.find((each) => first.includes(each)) ?? ',';
}

interface Read {
  readonly text: string;
  /** offset behind the cell */
  readonly end: number;
}

function quoted(text: string, start: number): Read | undefined {
  let at = start + 1;
  for (;;) {
    const mark = text.indexOf('"', at);
    if (mark < 0) return undefined;
    if (text[mark + 1] !== '"') {
      return { text: text.slice(start + 1, mark).replaceAll('""', '"'), end: mark + 1 };
    }
    at = mark + 2;
  }
}

function plain(text: string, start: number, separator: string): Read {
  let end = start;
  while (end < text.length && text[end] !== separator && !/["\r\n]/.test(text[end] ?? '')) end++;
  return { text: text.slice(start, end), end };
}

function refuse(
  code: 'cutShort' | 'malformed',
  place: { readonly line: number; readonly column: number },
  found?: string,
): CsvRows {
  const said = found === undefined ? {} : { found: JSON.stringify(found) };
  return { kind: 'problems', problems: [{ code, path: [], ...said, ...place }] };
}
