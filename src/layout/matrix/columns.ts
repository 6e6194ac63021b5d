import type { Ruler } from '../../lib/text-width.js';
import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import type { Band } from '../box.js';
import { layoutHeader, type HeaderLayout, type NameToPlace } from './headers.js';

/** The columns of a matrix; x counts from the first of them, before any mirroring. */
export interface ColumnsLayout {
  readonly bands: readonly Band[];
  readonly heads: readonly HeadLayout[];
  readonly header: HeaderLayout;
  /** px of a goal's column */
  readonly cell: number;
  /** px of all columns together */
  readonly width: number;
  /** px beside the last column: room for totals, and for names that reach beyond it */
  readonly margin: number;
}

export interface HeadLayout extends Band {
  /** its first column */
  readonly first: number;
  /** the name within the tile, where that is wide enough */
  readonly name?: { readonly start: number; readonly lines: readonly string[] };
}

/** px at a font of 16 px */
export const TILE = 34;
export const TILE_NAME_SIZE = 12;
/** of the numbers of targets */
export const TARGET_SIZE = 12;
const TARGET_GAP = 6;
const WIDEST_CELL = 52;
const WIDEST_UPRIGHT_CELL = 104;
const LEAST_CELL = 27;
const WIDEST_TARGET = 36;
const TILE_GAP = 6;

export interface ColumnRoom {
  /** px for columns and margin */
  readonly width: number;
  /** px the margin takes at least */
  readonly margin: number;
  /** least px of a cell, as the page or a finger asks */
  readonly smallestCell: number;
}

/** Least px of a column. */
export function leastColumn(smallestCell: number, unit: number): number {
  return Math.max(LEAST_CELL * unit, smallestCell);
}

/**
 * Columns as wide as the room allows. Open goals take a narrow column each for themselves and for
 * every target; upright names stand over cells that the longest word fits over.
 */
export function layoutColumns(view: MatrixView, room: ColumnRoom, ruler: Ruler): ColumnsLayout {
  const { unit } = ruler;
  const narrow = narrowColumn(view, room, ruler);
  const closed = view.heads.filter(({ isOpen }) => !isOpen).length;
  const taken = narrow * (view.columns.length - closed);
  const raw = (margin: number) => (room.width - taken - margin) / Math.max(1, closed);
  const at = (cell: number) => placeColumns(view, { cell, narrow }, ruler);
  if (closed === 0) return { ...at(WIDEST_CELL * unit), margin: room.margin };
  if (raw(room.margin) >= leastColumn(room.smallestCell, unit)) {
    const roomy = at(Math.min(raw(room.margin), WIDEST_UPRIGHT_CELL * unit));
    if (roomy.header.kind === 'upright') return { ...roomy, margin: room.margin };
  }
  const fitting = (margin: number) =>
    clamp(raw(margin), leastColumn(room.smallestCell, unit), WIDEST_CELL * unit);
  const first = at(fitting(room.margin));
  // Where there is too little room anyhow, names that reach far change nothing.
  const cell = fitting(Math.max(room.margin, first.header.overhang));
  const second = cell === first.cell ? first : at(cell);
  return { ...second, margin: Math.max(room.margin, second.header.overhang) };
}

/** Wide enough for every target's number. */
function narrowColumn(view: MatrixView, room: ColumnRoom, ruler: Ruler): number {
  const { unit } = ruler;
  const numbers = view.columns.map(({ target = '' }) => ruler.width(target, TARGET_SIZE));
  const widest = Math.max(0, ...numbers) + TARGET_GAP * unit;
  const shared = (room.width - room.margin) / Math.max(1, view.columns.length);
  const least = Math.max(leastColumn(room.smallestCell, unit), widest);
  return clamp(shared, least, Math.max(WIDEST_TARGET * unit, widest));
}

function placeColumns(
  view: MatrixView,
  { cell, narrow }: { readonly cell: number; readonly narrow: number },
  ruler: Ruler,
): Omit<ColumnsLayout, 'margin'> {
  let start = 0;
  const bands = view.columns.map(({ head }): Band => {
    const size = view.heads[head]?.isOpen ? narrow : cell;
    const band = { start, size };
    start += size;
    return band;
  });
  const heads = view.heads.map((head) => layoutHead(head, bands, ruler));
  const names = heads.flatMap((head, i): NameToPlace[] =>
    head.name
      ? []
      : [
          {
            head: i,
            text: view.heads[i]?.label ?? '',
            start: nameStart(head, view.heads[i], cell),
          },
        ],
  );
  const header = layoutHeader(names, { cell, end: start }, ruler);
  return { bands, heads, header, cell, width: start };
}

/** A name that does not fit in its strip rises from the strip's first column. */
function nameStart(band: Band, head: MatrixHead | undefined, cell: number): number {
  return head?.isOpen ? band.start + Math.min(0, band.size - cell) / 2 : band.start;
}

function layoutHead(head: MatrixHead, bands: readonly Band[], ruler: Ruler): HeadLayout {
  const [first, last] = [bands[head.first], bands[head.last]];
  const start = first?.start ?? 0;
  const size = (last?.start ?? 0) + (last?.size ?? 0) - start;
  const { first: column } = head;
  if (!head.isOpen) return { start, size, first: column };
  const inner = (TILE + TILE_GAP) * ruler.unit;
  const lines = ruler.wrap(head.label, {
    width: Math.max(1, size - inner - TILE_GAP * ruler.unit),
    size: TILE_NAME_SIZE,
    lines: 2,
  });
  const fits = !lines.some((line) => line.endsWith('…'));
  return { start, size, first: column, ...(fits ? { name: { start: start + inner, lines } } : {}) };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
