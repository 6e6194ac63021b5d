import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import type { Ruler } from '../../lib/text-width.js';
import type { Band } from '../box.js';
import {
  bestTurn,
  leastUprightCell,
  slanted,
  turned,
  upright,
  type HeaderLayout,
  type NamedColumns,
  type NameToPlace,
} from './column-names.js';

/** The columns of a matrix in px. x counts from the first column, before any mirroring. */
export interface ColumnsLayout {
  readonly bands: readonly Band[];
  readonly heads: readonly HeadLayout[];
  readonly header: HeaderLayout;
  /** width of a goal's column */
  readonly cell: number;
  /** width of all columns together */
  readonly width: number;
  /** room after the last column, for totals and for names that reach beyond it */
  readonly margin: number;
}

export interface HeadLayout extends Band {
  /** index of its first column */
  readonly first: number;
  /** the name inside the tile, where the tile is wide enough */
  readonly name?: { readonly start: number; readonly lines: readonly string[] };
}

// All lengths are px at a font of 16 px.
/** side of the coloured tile of a goal */
export const TILE = 34;
export const TILE_NAME_SIZE = 12;
/** font size of the numbers of targets */
export const TARGET_SIZE = 12;
const TARGET_GAP = 6;
const TILE_GAP = 6;
const WIDEST_CELL = 52;
/** Columns may be wider than that when their names then stand upright. */
const WIDEST_UPRIGHT_CELL = 104;
const LEAST_CELL = 27;
/** px of the longest line of a name on a screen, so that the header stays low */
const LONGEST_LINE = 320;
const WIDEST_TARGET = 36;
export interface ColumnRoom {
  /** px for columns and margin */
  readonly width: number;
  /** px that the margin takes at least */
  readonly margin: number;
  /** least px of a cell, as a page sets it, or a finger needs it */
  readonly smallestCell: number;
}

/** Least px of a column. */
export function leastColumn(smallestCell: number, unit: number): number {
  return Math.max(LEAST_CELL * unit, smallestCell);
}

/**
 * Makes columns as wide as the room allows. An open goal has a narrow column for itself and for each of
 * its targets. Names stand upright where the longest word fits over a cell, else they are slanted or on end.
 */
export function layoutColumns(view: MatrixView, room: ColumnRoom, ruler: Ruler): ColumnsLayout {
  const { unit } = ruler;
  const narrow = narrowColumn(view, room, ruler);
  const closed = view.heads.filter(({ isOpen }) => !isOpen).length;
  const taken = narrow * (view.columns.length - closed);
  const least = leastColumn(room.smallestCell, unit);
  const share = (margin: number) => (room.width - taken - margin) / Math.max(1, closed);
  const fitting = (margin: number) => clamp(share(margin), least, WIDEST_CELL * unit);
  const withCells = (cell: number) => placeColumns(view, { cell, narrow }, ruler);
  if (closed === 0) return { ...withCells(WIDEST_CELL * unit), margin: room.margin };
  if (share(room.margin) >= least) {
    const wide = withCells(Math.min(share(room.margin), WIDEST_UPRIGHT_CELL * unit));
    if (wide.header.kind === 'upright') return { ...wide, margin: room.margin };
  }
  let placed = withCells(fitting(room.margin));
  // Names that reach beyond the last column take room from the cells, which may then be too small
  // to give way: they are at their least width anyway. Over narrower cells, names of the same slant reach
  // a little farther, so this is repeated until they fit.
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const cell = fitting(Math.max(room.margin, placed.header.overhang));
    if (cell >= placed.cell) break;
    placed = withCells(cell);
  }
  const margin = Math.max(room.margin, placed.header.overhang);
  if (placed.header.kind !== 'slanted' || placed.width + margin <= room.width)
    return { ...placed, margin };
  // Only the ends of slanted names are too wide: on end they take no room beside the columns.
  const onEnd = placeColumns(view, { cell: fitting(room.margin), narrow }, ruler, turned);
  return onEnd.width + room.margin <= room.width
    ? { ...onEnd, margin: room.margin }
    : { ...placed, margin };
}

/** Each round leaves a small part of what the one before was too wide by. */
const MOST_ROUNDS = 4;

/** px of a column that is wide enough for the number of every target. */
function narrowColumn(view: MatrixView, room: ColumnRoom, ruler: Ruler): number {
  const { unit } = ruler;
  const numbers = view.columns.map(({ target = '' }) => ruler.width(target, TARGET_SIZE));
  const widest = Math.max(0, ...numbers) + TARGET_GAP * unit;
  const share = (room.width - room.margin) / Math.max(1, view.columns.length);
  const least = Math.max(leastColumn(room.smallestCell, unit), widest);
  return clamp(share, least, Math.max(WIDEST_TARGET * unit, widest));
}

function placeColumns(
  view: MatrixView,
  { cell, narrow }: { readonly cell: number; readonly narrow: number },
  ruler: Ruler,
  layoutNames = layoutHeader,
): Omit<ColumnsLayout, 'margin'> {
  let end = 0;
  const bands = view.columns.map(({ head }): Band => {
    const start = end;
    const size = itemAt(view.heads, head).isOpen ? narrow : cell;
    end += size;
    return { start, size };
  });
  const heads = view.heads.map((head) => layoutHead(head, bands, ruler));
  const names = view.heads.flatMap(({ label, isOpen }, i): NameToPlace[] => {
    const { name, start, size } = itemAt(heads, i);
    if (name) return [];
    // The name of an open goal rises from its first column, which is narrower than a cell.
    return [{ head: i, text: label, start: isOpen ? start + Math.min(0, size - cell) / 2 : start }];
  });
  const header = layoutNames(names, { cell, end, longest: LONGEST_LINE * ruler.unit }, ruler);
  return { bands, heads, header, cell, width: end };
}

function layoutHead(head: MatrixHead, bands: readonly Band[], ruler: Ruler): HeadLayout {
  const { first, label, isOpen } = head;
  const { start } = itemAt(bands, first);
  const last = itemAt(bands, head.last);
  const size = last.start + last.size - start;
  if (!isOpen) return { start, size, first };
  const inner = (TILE + TILE_GAP) * ruler.unit;
  const lines = ruler.wrap(label, {
    width: Math.max(1, size - inner - TILE_GAP * ruler.unit),
    size: TILE_NAME_SIZE,
    lines: 2,
  });
  const fits = !lines.some((line) => line.endsWith('…'));
  return { start, size, first, ...(fits ? { name: { start: start + inner, lines } } : {}) };
}

function layoutHeader(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  if (names.length === 0) return { kind: 'upright', height: 0, overhang: 0, names: [] };
  if (leastUprightCell(names, ruler) <= columns.cell) return upright(names, columns.cell, ruler);
  return bestTurn(names, columns, ruler) === 'slanted'
    ? slanted(names, columns, ruler)
    : turned(names, columns, ruler);
}
