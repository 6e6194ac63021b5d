import { atMost, type Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import type { Finding } from './finding.js';

/**
 * What a cell holds besides text: `number`, as a spreadsheet stores it; `date`, whose text is
 * `2020-01-31`; `error`, such as `#N/A`; `noValue`, a formula whose result is not in the file.
 */
export type CellKind = 'text' | 'number' | 'date' | 'error' | 'noValue';

export interface Cell {
  readonly text: string;
  readonly kind: CellKind;
  /** of its first character in a text file, from 1 */
  readonly line?: number;
  readonly column?: number;
  /** column of the cell that this one is merged with, from 0; its text is that cell's */
  readonly mergedInto?: number;
}

export interface Row {
  /** as a spreadsheet counts them, from 1 */
  readonly number: number;
  /** by column; without those that are empty */
  readonly cells: readonly (Cell | undefined)[];
}

/** A sheet of a workbook, or a whole text file. Its rows have at least one cell that is not empty. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  readonly rows: readonly Row[];
  /** how many rows above and between them are blank */
  readonly blankRows: number;
}

/** What was read from a file. */
export interface Workbook {
  readonly kind: 'workbook';
  readonly sheets: readonly Sheet[];
  /** what separates the cells of a text file */
  readonly separator?: string;
  /** what was not as it should be, and how it was read */
  readonly findings: readonly Finding[];
}

export interface Problems {
  readonly kind: 'problems';
  readonly problems: readonly Problem[];
}

export function refuse(...problems: readonly Problem[]): Problems {
  return { kind: 'problems', problems };
}

/**
 * A finding as a problem of a dataset. Its words are with those of tables.
 * @param isText whether the file is text, in which what has no place of its own is at the beginning
 */
export function problemOfFinding(finding: Finding, isText: boolean): Problem {
  const { line, column } = finding.places[0] ?? {};
  const start = isText ? { line: 1, column: 1 } : {};
  return {
    ...{ code: 'table', path: [], finding },
    ...(finding.found === undefined ? {} : { found: finding.found }),
    ...(line === undefined ? start : { line, column: column ?? 1 }),
  };
}

/** The letters of a column: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const first = Math.floor(column / 26) - 1;
  return (first < 0 ? '' : columnLetters(first)) + String.fromCharCode(65 + (column % 26));
}

/** The column of letters such as `B`; undefined when there are too many. */
export function columnOf(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return undefined;
  return (
    [...letters.toUpperCase()].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) - 1
  );
}

/** How a spreadsheet names a cell: `B7`. @param column from 0 @param row from 1 */
export function cellName(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** The cell of a number that a spreadsheet stores, without the digits that only binary fractions have. */
export function numberCell(value: string): Cell {
  const number = Number(value);
  const isNumber = value !== '' && Number.isFinite(number);
  return isNumber ? { kind: 'number', text: String(number) } : { kind: 'text', text: value };
}

/** A part of a file that goes beyond a limit. It is caught where the file is read. */
export class BeyondLimit extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.code);
    this.problem = problem;
  }
}

/** Spaces of any kind, and characters that nobody sees. */
const BLANK = /^[\s\u200b-\u200f\u2060\ufeff]*$/;

/** The rows of a sheet, filled while it is read, within limits: nothing is kept beyond them. */
export class RowBuilder {
  readonly rows: Row[] = [];
  blankRows = 0;
  readonly #limits: Limits;
  readonly #before: number;
  #number = 0;
  #cells: (Cell | undefined)[] = [];
  #columns = 0;

  /** @param before rows at the beginning that are neither read nor blank */
  constructor(limits: Limits, before = 0) {
    this.#limits = limits;
    this.#before = before;
  }

  /** Begins a row. @param number from 1 */
  begin(number: number): void {
    this.end();
    this.#number = number;
  }

  /** @throws BeyondLimit for a cell that makes the table larger than the limits allow */
  add(column: number, cell: Cell): void {
    if (cell.kind === 'text' && BLANK.test(cell.text)) return;
    this.#columns = Math.max(this.#columns, column + 1);
    const { cells, links } = this.#limits;
    const found = cellName(column, this.#number);
    if (this.#columns * this.#number > cells) {
      const { detail } = atMost(this.#limits, 'cells');
      const facts = { code: 'tooLarge', found, detail, count: 1, places: [] } as const;
      throw new BeyondLimit(problemOfFinding(facts, false));
    }
    if (this.rows.length > links) {
      const count = String(this.rows.length);
      throw new BeyondLimit({
        code: 'tooMany',
        path: [],
        found: count,
        ...atMost(this.#limits, 'links'),
      });
    }
    this.#cells[column] = cell;
  }

  /** Ends the row. */
  end(): void {
    if (this.#cells.length === 0) return;
    this.blankRows += this.#number - (this.rows.at(-1)?.number ?? this.#before) - 1;
    this.rows.push({ number: this.#number, cells: this.#cells });
    this.#cells = [];
  }
}
