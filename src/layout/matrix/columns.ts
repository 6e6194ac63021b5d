import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import type { Band, Box } from '../box.js';
import type { Ruler } from '../../lib/text-width.js';

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

/** The names over the columns. x counts from the first column; y from the top of the picture. */
export interface HeaderLayout {
  readonly kind: 'upright' | 'slanted';
  readonly height: number;
  /** px by which the last name reaches beyond the last column */
  readonly overhang: number;
  readonly names: readonly ColumnName[];
}

/** A name to be placed over a column that begins `start` px after the first. */
export interface NameToPlace {
  readonly head: number;
  readonly text: string;
  readonly start: number;
}

export interface ColumnName {
  /** position of the goal among those shown */
  readonly head: number;
  readonly lines: readonly NameLine[];
  /** where a pointer meets the name */
  readonly box: Box;
}

export interface NameLine {
  readonly text: string;
  readonly x: number;
  /** baseline */
  readonly y: number;
  /** degrees, clockwise; 0 when upright and centred on x */
  readonly rotate: number;
}

export const NAME_SIZE = 12;
const LINE = 12.5;
const LONGEST_LINE = 240;
/** A name shorter than this stays on one line. */
const SHORT_NAME = 110;
/** px from one name to the next, measured across them: two lines and a gap */
const PITCH = 30;

/** @param end px from the first column to the end of the last */
function layoutHeader(
  names: readonly NameToPlace[],
  { cell, end }: { readonly cell: number; readonly end: number },
  ruler: Ruler,
): HeaderLayout {
  if (names.length === 0) return { kind: 'upright', height: 0, overhang: 0, names: [] };
  const widest = Math.max(0, ...names.map(({ text }) => ruler.widest(text, NAME_SIZE)));
  const fits = widest + 6 * ruler.unit <= cell;
  return fits ? upright(names, cell, ruler) : slanted(names, { cell, end }, ruler);
}

function placed(
  names: readonly NameToPlace[],
  wrapped: readonly (readonly string[])[],
  place: (name: NameToPlace, lines: readonly string[]) => ColumnName,
): ColumnName[] {
  return names.map((name, i) => place(name, wrapped[i] ?? []));
}

function upright(names: readonly NameToPlace[], cell: number, ruler: Ruler): HeaderLayout {
  const { unit } = ruler;
  const room = { width: cell - 6 * unit, size: NAME_SIZE, lines: 4 };
  const wrapped = names.map(({ text }) => ruler.wrap(text, room));
  const most = Math.max(1, ...wrapped.map((lines) => lines.length));
  const height = most * LINE * unit + 10 * unit;
  return {
    kind: 'upright',
    height,
    overhang: 0,
    names: placed(names, wrapped, ({ head, start }, lines) => ({
      head,
      box: { x: start, y: 0, width: cell, height },
      lines: lines.map((text, k) => ({
        text,
        x: start + 0.5 * cell,
        y: height - 8 * unit - (lines.length - 1 - k) * LINE * unit,
        rotate: 0,
      })),
    })),
  };
}

/** Names rise from the middle of their column, in two lines where two fit side by side. */
function slanted(
  names: readonly NameToPlace[],
  { cell, end }: { readonly cell: number; readonly end: number },
  ruler: Ruler,
): HeaderLayout {
  const { unit } = ruler;
  const degrees = slant(cell, unit);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const size = NAME_SIZE * unit;
  const line = LINE * unit;
  const oneLine = { width: LONGEST_LINE * unit, size: NAME_SIZE, lines: 1 };
  const twoFit = cell * sine >= 2 * line;
  const wrapped = names
    .map(({ text }) => (twoFit ? inTwo(text, ruler) : [text]))
    .map((lines) => lines.flatMap((each) => ruler.wrap(each, oneLine)));
  const longest = wrapped.map((lines) =>
    Math.max(...lines.map((text) => ruler.width(text, NAME_SIZE))),
  );
  const deepest = line * 0.5 + size * 0.36;
  const height = Math.max(0, ...longest) * sine + 2 * line * cosine + 10 * unit;
  const base = height - 5 * unit - deepest * cosine;
  return {
    kind: 'slanted',
    height,
    overhang: Math.max(
      0,
      ...names.map(
        ({ start }, i) => start + 0.5 * cell + (longest[i] ?? 0) * cosine + line + 4 * unit - end,
      ),
    ),
    names: placed(names, wrapped, ({ head, start }, lines) => ({
      head,
      box: { x: start, y: height - 2.2 * line, width: cell, height: 2.2 * line },
      lines: lines.map((text, k) => {
        const across = (k - (lines.length - 1) / 2) * line + size * 0.36;
        return {
          text,
          x: start + 0.5 * cell + across * sine,
          y: base + across * cosine,
          rotate: -degrees,
        };
      }),
    })),
  };
}

/** Degrees by which names rise: the narrower the cells, the steeper, from 45 to 75. */
function slant(cell: number, unit: number): number {
  const sine = Math.min(1, (PITCH * unit) / cell);
  return Math.max(45, Math.min(75, Math.round((Math.asin(sine) * 180) / Math.PI)));
}

/** Breaks a name where its two lines come nearest to the same length. */
function inTwo(name: string, ruler: Ruler): string[] {
  const whole = ruler.width(name, NAME_SIZE);
  if (whole <= SHORT_NAME * ruler.unit) return [name];
  const least = Math.max(ruler.widest(name, NAME_SIZE), whole / 2);
  for (let width = least; width < whole; width += NAME_SIZE / 2) {
    const lines = ruler.wrap(name, { width, size: NAME_SIZE, lines: 3 });
    if (lines.length <= 2) return lines;
  }
  return [name];
}
