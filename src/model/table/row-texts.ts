import { parseReadings, unguardFormula } from '../read/csv-format.js';
import { linkStatuses } from '../patterns.js';
import type { Dataset, Reading } from '../schema.js';
import type { TableColumn } from './columns.js';
import type { FindingCode, FindingFacts, Findings, Place } from './finding.js';
import { cellName, type Cell, type Row } from './sheet.js';

/** A text in one language, or in several. */
export type Text = string | Readonly<Record<string, string>>;

/** What a row says of its links, besides what it links. */
export interface RowTexts {
  readonly rationale?: Text;
  readonly source?: string;
  readonly sourceRef?: string;
  readonly status?: string;
  readonly note?: Text;
  readonly readings?: readonly Reading[];
}

/** Where a cell is. A row may be shorter than its table. */
export function placeOf(row: Row, column: number | undefined): Place {
  const cell = row.cells[column ?? 0] ?? row.cells.find((each) => each !== undefined);
  const { line, column: at } = cell ?? {};
  return {
    ...{ cell: cellName(column ?? 0, row.number), row: row.number },
    ...(line === undefined ? {} : { line }),
    ...(at === undefined ? {} : { column: at }),
  };
}

interface Options {
  readonly base: Pick<Dataset, 'sources'>;
  readonly columns: readonly TableColumn[];
  readonly findings: Findings;
  /** what separates the cells of a text file */
  readonly separator?: string | undefined;
}

/** Values that a text in a cell may not be taken for, and what is told of them. */
const REMARKS: Readonly<Partial<Record<Cell['kind'], FindingCode>>> = {
  date: 'dateAsText',
  error: 'errorAsText',
  noValue: 'noValueAsText',
};

/** Reads the texts of rows. */
export class RowTextReader {
  readonly #options: Options;
  /** the last column with a header */
  readonly #last: TableColumn | undefined;

  constructor(options: Options) {
    this.#options = options;
    this.#last = options.columns.findLast(({ header }) => header.trim() !== '');
  }

  /** @param refuse is called for a text that makes the row mean something else than it says */
  read(row: Row, refuse: (facts: FindingFacts, column: number) => void): RowTexts {
    const rest = this.#surplus(row);
    const [rationale, note] = [this.#texts(row, 'rationale', rest), this.#texts(row, 'note', rest)];
    const source = this.one(row, 'source').trim();
    const sourceRef = this.one(row, 'sourceRef');
    const written = this.one(row, 'status').trim();
    const status = written.toLowerCase();
    const column = this.#options.columns.find(({ use }) => use === 'status')?.column;
    if (status !== '' && column !== undefined && !linkStatuses.some((each) => each === status)) {
      refuse({ code: 'wrongStatus', found: written, detail: linkStatuses.join(', ') }, column);
    }
    const readings = this.#readings(row);
    const all = { rationale, source, sourceRef, status, note, readings };
    return Object.fromEntries(Object.entries(all).filter(([, said]) => said.length !== 0));
  }

  /** A column of this name that speaks of anything but sources of the dataset is not ours. */
  #readings(row: Row): readonly Reading[] {
    const { sources = [] } = this.#options.base;
    const readings = parseReadings(this.one(row, 'readings'));
    const isOurs = readings.every((each) => sources.some(({ id }) => id === each.source));
    return isOurs ? readings : [];
  }

  /** The text of the first column with a use. */
  one(row: Row, use: TableColumn['use']): string {
    const column = this.#options.columns.find((each) => each.use === use);
    return column ? this.text(row, column.column) : '';
  }

  /** A text in every language that has a column and is filled in the row. */
  #texts(row: Row, use: 'rationale' | 'note', rest: string): Text {
    const texts = this.#options.columns
      .filter((column) => column.use === use)
      .map(
        (column) =>
          [
            column.language ?? 'en',
            this.text(row, column.column) + (column === this.#last ? rest : ''),
          ] as const,
      )
      .filter(([, text]) => text.trim() !== '');
    const [first] = texts;
    if (first === undefined) return '';
    return texts.length === 1 && first[0] === 'en' ? first[1] : Object.fromEntries(texts);
  }

  /** The text of a cell; empty where there is none that can be kept. */
  text(row: Row, column: number): string {
    const cell = row.cells[column];
    // A range that is merged across columns is a text of its first one only.
    if (!cell || (cell.mergedInto !== undefined && cell.mergedInto !== column)) return '';
    const code = REMARKS[cell.kind];
    if (code !== undefined)
      this.#options.findings.add({ code, found: cell.text }, placeOf(row, column));
    if (cell.kind === 'error' || cell.kind === 'noValue') return '';
    return unguardFormula(cell.text);
  }

  /**
   * The text in cells behind the last column with a header. In a text file it is the rest of a text that
   * has separators and no quotation marks around it.
   */
  #surplus(row: Row): string {
    const { separator, findings } = this.#options;
    const last = this.#last;
    if (last === undefined || row.cells.length <= last.column + 1) return '';
    const cells = row.cells.slice(last.column + 1);
    const isRest = separator !== undefined && (last.use === 'rationale' || last.use === 'note');
    const code = isRest ? 'surplusJoined' : 'surplusLeft';
    findings.add({ code }, placeOf(row, last.column + 1));
    const texts = Array.from(cells, (cell) => cell?.text ?? '');
    return isRest ? separator + texts.join(separator) : '';
  }
}
