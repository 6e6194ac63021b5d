import type { Pause } from '../../lib/schedule.js';
import type { Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import type { Findings } from './finding.js';
import { cellName, RowBuilder, type Cell, type Sheet } from './sheet.js';

export interface DelimitedOptions {
  readonly limits: Limits;
  readonly pause: Pause;
  readonly findings: Findings;
}

export interface Delimited extends Pick<Sheet, 'rows' | 'blankRows'> {
  readonly separator: string;
}

/** In the order in which they are preferred: what is rarest inside a cell comes first. */
const SEPARATORS = ['\t', ',', ';', '|'] as const;
const CELLS_PER_SLICE = 4096;
/** A first line that tells a spreadsheet how cells are separated. */
const SEPARATOR_LINE = /^sep=([,;\t|])(?:\r\n|\r|\n|$)/i;
/** Rows by which a separator is judged. */
const SAMPLE = 60;
/** What a spreadsheet shows in place of a value. */
const ERROR = /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|#+)$/i;

/**
 * Reads text whose cells are separated by commas, semicolons, tabs or bars (RFC 4180), as it comes:
 * lines end in any of the three ways, spaces may surround quotation marks, and marks inside a cell stay as
 * they are. A first line such as `sep=;` names the separator; otherwise it is what parts the first rows most evenly.
 * @returns a problem when a quotation mark is never closed
 * @throws BeyondLimit
 */
export async function readDelimited(
  text: string,
  { limits, pause, findings }: DelimitedOptions,
): Promise<Delimited | Problem> {
  const declared = SEPARATOR_LINE.exec(text);
  const start = declared?.[0].length ?? 0;
  const separator = declared?.[1] ?? separatorOf(text);
  const rows = new RowBuilder(limits, declared ? 1 : 0);
  const cells = new CellReader(text, separator, { at: start, line: declared ? 2 : 1 });
  let number = declared ? 2 : 1;
  rows.begin(number);
  for (let count = 1, column = 0; !cells.isAtEnd; count++) {
    if (count % CELLS_PER_SLICE === 0) await pause(cells.at / text.length);
    const read = cells.next();
    if (read === undefined) return { code: 'unclosed', path: [], ...cells.place };
    const { cell, isLast, isLoose } = read;
    const { line, column: at } = cell;
    if (isLoose) {
      findings.add({ code: 'looseQuote' }, { cell: cellName(column, number), line, column: at });
    }
    rows.add(column, ERROR.test(cell.text.trim()) ? { ...cell, kind: 'error' } : cell);
    column++;
    if (!isLast) continue;
    rows.begin(++number);
    column = 0;
  }
  rows.end();
  // Rows of nothing but separators at the end are blank rows, too; the end of the last line is none.
  const last = rows.rows.at(-1)?.number ?? 0;
  const blankRows = rows.blankRows + Math.max(0, number - 1 - last);
  return { rows: rows.rows, blankRows, separator };
}

/** The separator that parts most of the first rows, the header among them, into the same number of cells. */
function separatorOf(text: string): string {
  let best: { separator: string; score: number } = { separator: ',', score: 0 };
  for (const separator of SEPARATORS) {
    const score = evenness(cellCounts(text, separator));
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** The number of cells of each of the first rows that are not blank. */
function cellCounts(text: string, separator: string): readonly number[] {
  const cells = new CellReader(text, separator, { at: 0, line: 1 });
  const counts: number[] = [];
  let count = 0;
  let isBlank = true;
  while (!cells.isAtEnd && counts.length < SAMPLE) {
    const read = cells.next();
    if (read === undefined) break;
    count++;
    isBlank &&= read.cell.text.trim() === '';
    if (!read.isLast) continue;
    if (!isBlank || count > 1) counts.push(count);
    [count, isBlank] = [0, true];
  }
  return counts;
}

/** The share of rows with the most common number of cells, if that is more than one. */
function evenness(counts: readonly number[]): number {
  const times = new Map<number, number>();
  for (const count of counts) if (count > 1) times.set(count, (times.get(count) ?? 0) + 1);
  return Math.max(0, ...times.values()) / Math.max(1, counts.length);
}

interface ReadCell {
  readonly cell: Cell & { readonly line: number; readonly column: number };
  /** whether it ends its row */
  readonly isLast: boolean;
  /** whether it has quotation marks that are neither around it nor doubled */
  readonly isLoose: boolean;
}

interface ReadText {
  readonly text: string;
  /** offset behind the cell */
  readonly end: number;
  readonly isLoose: boolean;
}

const LF = 10;
const CR = 13;

/** Reads one cell after another. */
class CellReader {
  readonly #text: string;
  /** its character code */
  readonly #separator: number;
  #at: number;
  #line: number;
  #lineStart: number;
  /** whether the text ended with a separator, behind which there is one more cell */
  #hasOneMore = false;

  constructor(text: string, separator: string, from: { at: number; line: number }) {
    this.#text = text;
    this.#separator = separator.charCodeAt(0);
    this.#at = this.#lineStart = from.at;
    this.#line = from.line;
  }

  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#text.length && !this.#hasOneMore;
  }

  /** of the character that is read next */
  get place(): { readonly line: number; readonly column: number } {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }

  /** @returns undefined when the next cell opens a quotation mark that is never closed */
  next(): ReadCell | undefined {
    this.#hasOneMore = false;
    const place = this.place;
    const text = this.#text;
    const opening = this.#afterSpaces(this.#at);
    const quoted = text[opening] === '"' ? this.#quoted(opening) : this.#plain();
    if (quoted === undefined) return undefined;
    const { text: content, end, isLoose } = quoted;
    if (text[opening] === '"') this.#countLines(opening, end);
    this.#at = end;
    const lineBreak = lineBreakAt(text, end);
    if (lineBreak > 0) {
      this.#at += lineBreak;
      this.#line++;
      this.#lineStart = this.#at;
    } else if (end < text.length) {
      this.#at++;
      this.#hasOneMore = this.#at === text.length;
    }
    const isLast = lineBreak > 0 || this.isAtEnd;
    return { cell: { kind: 'text', text: content, ...place }, isLast, isLoose };
  }

  /** A cell in quotation marks; undefined when they are never closed. */
  #quoted(opening: number): ReadText | undefined {
    const mark = this.#nextMark(opening + 1);
    if (mark < 0) return undefined;
    const first = this.#content(opening, mark);
    if (first) return first;
    // This mark is inside the cell. If none closes the cell on this line, none of them is around it.
    const lineEnd = this.#lineEnd(mark);
    for (let next = this.#nextMark(mark + 1); next >= 0 && next < lineEnd;) {
      const content = this.#content(opening, next);
      if (content) return { ...content, isLoose: true };
      next = this.#nextMark(next + 1);
    }
    return { ...this.#plain(), isLoose: true };
  }

  /** The next quotation mark that is not doubled, or −1. */
  #nextMark(from: number): number {
    const text = this.#text;
    let mark = text.indexOf('"', from);
    while (mark >= 0 && text[mark + 1] === '"') mark = text.indexOf('"', mark + 2);
    return mark;
  }

  /** What stands between two marks, if the second ends a cell. */
  #content(opening: number, closing: number): ReadText | undefined {
    const end = this.#afterSpaces(closing + 1);
    if (!this.#endsCell(end)) return undefined;
    const text = this.#text.slice(opening + 1, closing).replaceAll('""', '"');
    return { text, end, isLoose: false };
  }

  #plain(): ReadText {
    let end = this.#at;
    while (!this.#endsCell(end)) end++;
    return { text: this.#text.slice(this.#at, end), end, isLoose: false };
  }

  #endsCell(at: number): boolean {
    const code = this.#text.charCodeAt(at);
    return code === this.#separator || code === LF || code === CR || at >= this.#text.length;
  }

  #afterSpaces(from: number): number {
    let at = from;
    while (this.#text[at] === ' ' || this.#text[at] === '\u00a0') at++;
    return at;
  }

  #lineEnd(from: number): number {
    const rest = /[\r\n]/g;
    rest.lastIndex = from;
    return rest.exec(this.#text)?.index ?? this.#text.length;
  }

  /** Counts the line breaks inside a cell. */
  #countLines(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const length = lineBreakAt(this.#text, at);
      if (length === 0) continue;
      this.#line++;
      this.#lineStart = at + length;
      at += length - 1;
    }
  }
}

/** @returns the length of the line break at an offset, 0 when there is none */
function lineBreakAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === LF) return 1;
  if (code !== CR) return 0;
  return text.charCodeAt(at + 1) === LF ? 2 : 1;
}
