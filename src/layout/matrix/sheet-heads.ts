import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import type { Ruler } from '../../lib/text-width.js';
import type { Band } from '../box.js';
import {
  leastTurnedCell,
  leastUprightCell,
  turned,
  upright,
  type HeaderLayout,
  type NamedColumns,
  type NameToPlace,
} from './column-names.js';
import { slantedOverGrowing, isCut } from './page-headers.js';
import { TARGET_SIZE, TILE_NAME_SIZE, type HeadLayout } from './columns.js';
import type { LabelForm } from './row-labels.js';

/** How the names of a matrix in a file are written. */
export interface SheetForm {
  readonly labels: LabelForm;
  /**
   * over the tiles, upright, on end, or slanted unless it is better on end; in the tiles; or not at
   * all, with the numbers of goals alone
   */
  readonly header: 'upright' | 'slanted' | 'turned' | 'tiles' | 'numbers';
  /** how low rows may be; `least`: bars and tiles are low, too */
  readonly density: 'easy' | 'tight' | 'least';
  /** what a block has in common with the others; absent: there is no other */
  readonly blocks?: BlockColumns;
}

export interface BlockColumns {
  /** of all blocks; the widest shares the width among its columns */
  readonly counts: readonly ColumnCounts[];
  /** px of a goal's column, and of a narrow one, at least */
  readonly cell: number;
  readonly narrow: number;
}

export interface ColumnCounts {
  /** goals with one column */
  readonly closed: number;
  /** columns of opened goals and of their targets */
  readonly narrow: number;
}

// All lengths are px at a font of 16 px.
const LEAST_CELLS = { easy: 27, tight: 22, least: 19 };
/** how many lines names on end have room for; 0: one, and no more room than it needs */
export const TURNED_LINES = { easy: 3, tight: 2, least: 0 };
const TARGET_GAP = 5;
/** heights of tiles: with a number and a name of one line, and with a name of two lines */
const TILES = { plain: 23, named: 29 };
const LEAST_TILE = 21;
const TILE_GAP = 6;

type TileKind = keyof typeof TILES;

/** The columns of a view that have the width of a goal, and those that are narrow. */
export function columnCounts({ heads, columns }: MatrixView): ColumnCounts {
  const closed = heads.filter(({ isOpen }) => !isOpen).length;
  return { closed, narrow: columns.length - closed };
}

/** Tiles with names of two lines are higher than those with a number, or with a name of one line. */
function tileKind(view: MatrixView, { header, density }: SheetForm): TileKind {
  const isOpen = view.heads.some((head) => head.isOpen);
  return header === 'tiles' || (isOpen && density === 'easy') ? 'named' : 'plain';
}

/** Height of the tiles, px at a font of 16 px. */
export function tileHeight(view: MatrixView, form: SheetForm): number {
  return form.density === 'least' ? LEAST_TILE : TILES[tileKind(view, form)];
}

/** px of a column with the number of every target. */
export function narrowColumn(view: MatrixView, ruler: Ruler): number {
  const numbers = view.columns.map(({ target = '' }) => ruler.width(target, TARGET_SIZE));
  return Math.max(
    LEAST_CELLS.tight * ruler.unit,
    ...numbers.map((px) => px + TARGET_GAP * ruler.unit),
  );
}

/** px of a goal's column over which slanted names have two lines at any angle */
const TWO_SLANTED = 32;

/** The least widths of a goal's column that are worth a try, in px, the widest first. */
export function cellsToTry(view: MatrixView, form: SheetForm, ruler: Ruler): readonly number[] {
  const least = leastCell(view, form, ruler);
  const wide = TWO_SLANTED * ruler.unit;
  return form.header === 'slanted' && wide > least ? [wide, least] : [least];
}

/** px of a goal's column, over which or in whose tile its name has room. */
export function leastCell(view: MatrixView, form: SheetForm, ruler: Ruler): number {
  const least = LEAST_CELLS[form.density] * ruler.unit;
  const names = view.heads.flatMap(({ isOpen, label }, head) =>
    isOpen ? [] : [{ head, text: label, start: 0 }],
  );
  if (form.header === 'upright') return Math.max(least, leastUprightCell(names, ruler));
  if (form.header === 'turned')
    return Math.max(least, leastTurnedCell(TURNED_LINES[form.density], ruler.unit));
  if (form.header !== 'tiles') return least;
  const inner = (TILES.named + 2 * TILE_GAP) * ruler.unit;
  return Math.max(least, ...names.map(({ text }) => inner + inTwoLines(text, ruler)));
}

/** px in which a name has two lines of about the same length. */
function inTwoLines(text: string, ruler: Ruler): number {
  const size = TILE_NAME_SIZE;
  const bolder = 1.07;
  const whole = ruler.width(text, size) * bolder;
  for (
    let width = Math.max(ruler.widest(text, size) * bolder, whole / 2);
    width < whole;
    width += ruler.unit * 4
  ) {
    if (ruler.wrap(text, { width, size, weight: 600, lines: 3 }).length <= 2)
      return width + ruler.unit;
  }
  return whole + ruler.unit;
}

export function bandsOf(
  view: MatrixView,
  { cell, narrow }: { readonly cell: number; readonly narrow: number },
): Band[] {
  let end = 0;
  return view.columns.map(({ head }) => {
    const start = end;
    const size = itemAt(view.heads, head).isOpen ? narrow : cell;
    end += size;
    return { start, size };
  });
}

/** The tiles of goals, with their names where they hold these, and the names that are left. */
export function headsAt(
  view: MatrixView,
  bands: readonly Band[],
  { form, ruler }: { readonly form: SheetForm; readonly ruler: Ruler },
): { readonly heads: HeadLayout[]; readonly names: NameToPlace[] } {
  const { unit } = ruler;
  const kind = tileKind(view, form);
  const inner = (TILES[kind] + TILE_GAP) * unit;
  const names: NameToPlace[] = [];
  const heads = view.heads.map(({ first, last, label, isOpen }, head): HeadLayout => {
    const { start } = itemAt(bands, first);
    const end = itemAt(bands, last);
    const size = end.start + end.size - start;
    const width = size - inner - TILE_GAP * unit;
    const room = { width, size: TILE_NAME_SIZE, weight: 600, lines: kind === 'named' ? 2 : 1 };
    const mayHold = (isOpen || form.header === 'tiles') && width > 0;
    const lines = mayHold ? ruler.wrap(label, room) : ['…'];
    if (lines.every((line) => !line.endsWith('…'))) {
      return { start, size, first, name: { start: start + inner, lines } };
    }
    names.push({ head, text: label, start });
    return { start, size, first };
  });
  return { heads, names };
}

/** @returns undefined where the form has no place for a name that a tile does not hold */
export function headerOf(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  { form, ruler }: { readonly form: SheetForm; readonly ruler: Ruler },
): HeaderLayout | undefined {
  if (names.length === 0 || form.header === 'numbers') {
    return { kind: 'upright', height: 0, overhang: 0, names: [] };
  }
  if (form.header === 'tiles') return undefined;
  if (form.header === 'slanted') return slantedOverGrowing(names, columns, ruler);
  const header =
    form.header === 'turned' ? turned(names, columns, ruler) : upright(names, columns.cell, ruler);
  return isCut(header) ? undefined : header;
}
