import { fold } from '../../lib/fold.js';
import { linkStatuses } from '../patterns.js';
import type { Reading } from '../vocabulary/names.js';
import { alternatives } from '../vocabulary/words.js';
import type { HeaderUse } from '../vocabulary/table-words.js';
import type { Vocabulary } from '../vocabulary/vocabulary.js';
import type { Cell, Row } from './sheet.js';

/** What a column is taken for. `marks` is a column of one goal, target or action line. */
export type ColumnUse = HeaderUse | 'marks' | 'unused';

/** A column of a table, and what it is taken for. */
export interface TableColumn {
  /** from 0 */
  readonly column: number;
  /** empty in a table without a header */
  readonly header: string;
  readonly use: ColumnUse;
  /** BCP 47 tag of its texts, where the header names one */
  readonly language?: string;
  /** of `marks`: what the header says */
  readonly of?: Reading;
  /** whether people say that it is not to be read */
  readonly isIgnored?: true;
}

/** How cells of a file are read. */
export interface CellReading {
  readonly vocabulary: Vocabulary;
  readonly decimalComma: boolean;
}

/** What a cell says of goals and targets. */
export function readGoals(
  cell: Cell,
  { vocabulary, decimalComma }: CellReading,
): readonly Reading[] {
  const { goals } = vocabulary;
  if (cell.kind === 'number') return [goals.ofNumber(Number(cell.text))];
  return decimalComma ? goals.readWithCommas(cell.text) : goals.read(cell.text);
}

/** What the cells of a column look like, as shares of those that are filled. */
export interface ColumnLook {
  readonly filled: number;
  /** cells that name goals or targets and nothing else */
  readonly goals: number;
  /** those of them that are a whole number and nothing else, which may count anything */
  readonly numbers: number;
  /** cells that may have been meant to: a number like that of a target, a date, an error */
  readonly likeGoals: number;
  /** cells that name action lines, or begin with something like their codes */
  readonly actionLines: number;
  /** cells with text, not numbers or dates */
  readonly texts: number;
  /** different texts */
  readonly distinct: number;
  /** cells that say how certain a link is */
  readonly statuses: number;
}

/** Longer texts are not looked at when columns are judged: they are no names. */
const LONGEST_NAME = 300;

/** `SDG 18`, `3.81`, `2024-08-03`, `3-Aug`; not a number of people */
const LIKE_GOAL = new RegExp(
  `^\\W*(?:(?:${alternatives('goal', 'target')})[\\s.:#№_-]*\\d|\\d{1,4}[.-](?:\\d|[a-z]\\b|\\p{L}{3}))`,
  'iu',
);

/** Looks at the cells of a column in some of the rows. */
export function lookAt(rows: readonly Row[], column: number, reading: CellReading): ColumnLook {
  const cells = rows.flatMap(({ cells: { [column]: cell } }) => (cell ? [cell] : []));
  const names = new Map(cells.map((cell) => [fold(cell.text.trim()), cell]));
  const share = (holds: (cell: Cell) => boolean, of: readonly Cell[] = cells) =>
    of.length === 0 ? 0 : of.filter(holds).length / of.length;
  const isShort = ({ text }: Cell) => text.length <= LONGEST_NAME;
  const namesGoals = (cell: Cell) => isShort(cell) && isUnderstood(readGoals(cell, reading));
  const { actionLines } = reading.vocabulary;
  return {
    filled: cells.length,
    goals: share(namesGoals),
    likeGoals: share(
      ({ kind, text }) => (kind !== 'text' && kind !== 'number') || LIKE_GOAL.test(fold(text)),
    ),
    numbers: share((cell) => namesGoals(cell) && /^\s*\d+\s*$/.test(cell.text)),
    actionLines: share(
      (cell) =>
        isShort(cell) &&
        (actionLines.isCoded(cell.text) || isUnderstood(actionLines.read(cell.text))),
      [...names.values()],
    ),
    texts: share(({ kind, text }) => kind === 'text' && /\p{L}/u.test(text)),
    distinct: cells.length === 0 ? 0 : names.size / cells.length,
    statuses: share(({ text }) => isStatus(text)),
  };
}

function isStatus(text: string): boolean {
  return linkStatuses.some((status) => status === text.trim().toLowerCase());
}

/** Whether readings have nothing unknown among them. */
function isUnderstood(readings: readonly Reading[]): boolean {
  return readings.length > 0 && readings.every(({ kind }) => kind !== 'unknown');
}
