import type { MatrixHead, MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import type { Ruler } from '../../lib/text-width.js';
import type { Band, Box } from '../box.js';

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

/** The names over the columns, in px. y counts from the top of the picture. */
export interface HeaderLayout {
  readonly kind: 'upright' | 'slanted';
  readonly height: number;
  /** how far the last name reaches beyond the last column */
  readonly overhang: number;
  readonly names: readonly ColumnName[];
}

export interface ColumnName {
  /** index of the goal among those shown */
  readonly head: number;
  readonly lines: readonly NameLine[];
  /** where a pointer finds the name */
  readonly box: Box;
}

export interface NameLine {
  readonly text: string;
  readonly x: number;
  /** baseline */
  readonly y: number;
  /** degrees, clockwise; 0 for an upright line, which is centred on x */
  readonly rotate: number;
}

// All lengths are px at a font of 16 px.
/** side of the coloured tile of a goal */
export const TILE = 34;
export const TILE_NAME_SIZE = 12;
/** font size of the numbers of targets */
export const TARGET_SIZE = 12;
/** font size of the names over the columns */
export const NAME_SIZE = 12;
const TARGET_GAP = 6;
const TILE_GAP = 6;
const WIDEST_CELL = 52;
/** Columns may be wider than that when their names then stand upright. */
const WIDEST_UPRIGHT_CELL = 104;
const LEAST_CELL = 27;
const WIDEST_TARGET = 36;
/** height of a line of a name */
const LINE = 12.5;
const LONGEST_LINE = 320;
/** A name shorter than this stays on one line. */
const SHORT_NAME = 110;
/** Names of which one is longer than this are slanted in one line: two would be hard to tell apart. */
const LONG_NAME = 240;
/** letters of Hebrew, Arabic and the scripts like it */
const RIGHT_TO_LEFT = /[\u0590-\u08ff]/u;
/** least distance from one slanted name to the next, measured across them: their lines and a gap */
const PITCHES = { one: 17, two: 30 };
/** Slanted names rise by angles from the one to the other, in degrees. */
const FLATTEST = 45;
const STEEPEST = 75;
/** Over columns of this width, all names are as flat as they may be. */
const FLAT_CELL = 48;
/** room at the sides of an upright name together */
const SIDES = 4;
/** distance from the middle of a line to its baseline, by the size of its font */
const BASELINE = 0.36;

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
 * its targets. Names stand upright where the longest word fits over a cell, else they are slanted.
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
  return { ...placed, margin: Math.max(room.margin, placed.header.overhang) };
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
  const header = layoutHeader(names, { cell, end, longest: LONGEST_LINE * ruler.unit }, ruler);
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

/** A name to be placed over a column that begins `start` px after the first. */
export interface NameToPlace {
  readonly head: number;
  readonly text: string;
  readonly start: number;
}

export interface NamedColumns {
  /** px of a column that has a name */
  readonly cell: number;
  /** px from the start of the first column to the end of the last */
  readonly end: number;
  /** px of the longest slanted line; absent: as long as a name */
  readonly longest?: number;
}

function layoutHeader(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  if (names.length === 0) return { kind: 'upright', height: 0, overhang: 0, names: [] };
  return leastUprightCell(names, ruler) <= columns.cell
    ? upright(names, columns.cell, ruler)
    : slanted(names, columns, ruler);
}

/** px of a column over which the longest word of all names stands upright. */
export function leastUprightCell(names: readonly NameToPlace[], ruler: Ruler): number {
  const widest = Math.max(0, ...names.map(({ text }) => ruler.widest(text, NAME_SIZE)));
  return widest + SIDES * ruler.unit;
}

/** Names in up to four lines, centred over their columns. */
export function upright(names: readonly NameToPlace[], cell: number, ruler: Ruler): HeaderLayout {
  const { unit } = ruler;
  const room = { width: cell - SIDES * unit, size: NAME_SIZE, lines: 4 };
  const wrapped = names.map((name) => ({ ...name, lines: ruler.wrap(name.text, room) }));
  const most = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  const height = most * LINE * unit + 10 * unit;
  return {
    kind: 'upright',
    height,
    overhang: 0,
    names: wrapped.map(({ head, start, lines }) => ({
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

/**
 * Names that rise from the middle of their columns, in two lines where two fit side by side and no name
 * is long. Names in a script that runs from right to left have one line in any case.
 */
function slanted(
  names: readonly NameToPlace[],
  { cell, end, longest: longestLine = Infinity }: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  const { unit } = ruler;
  const mayBreak = names.every(
    ({ text }) => ruler.width(text, NAME_SIZE) <= LONG_NAME * unit && !RIGHT_TO_LEFT.test(text),
  );
  const degrees = slant(cell, (mayBreak ? PITCHES.two : PITCHES.one) * unit);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const size = NAME_SIZE * unit;
  const line = LINE * unit;
  const oneLine = { width: longestLine, size: NAME_SIZE, lines: 1 };
  const twoFit = mayBreak && cell * sine >= 2 * line;
  const wrapped = names.map((name) => {
    const lines = (twoFit ? inTwo(name.text, ruler) : [name.text]).flatMap((text) =>
      ruler.wrap(text, oneLine),
    );
    const longest = Math.max(...lines.map((text) => ruler.width(text, NAME_SIZE)));
    return { ...name, lines, longest };
  });
  const longest = Math.max(0, ...wrapped.map((name) => name.longest));
  const height = longest * sine + 2 * line * cosine + 10 * unit;
  const lowest = line * 0.5 + size * BASELINE;
  const base = height - 5 * unit - lowest * cosine;
  const ends = wrapped.map((name) => name.start + 0.5 * cell + name.longest * cosine);
  return {
    kind: 'slanted',
    height,
    overhang: Math.max(0, ...ends.map((nameEnd) => nameEnd + line + 4 * unit - end)),
    names: wrapped.map(({ head, start, lines }) => ({
      head,
      box: { x: start, y: height - 2.2 * line, width: cell, height: 2.2 * line },
      lines: lines.map((text, k) => {
        const across = (k - (lines.length - 1) / 2) * line + size * BASELINE;
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

/**
 * Slanted names whose columns may become wider. Names over wider columns are flatter, so the overhang is
 * that of the flattest.
 */
export function slantedOverGrowing(
  names: readonly NameToPlace[],
  columns: NamedColumns,
  ruler: Ruler,
): HeaderLayout {
  const flat = Math.max(columns.cell, FLAT_CELL * ruler.unit);
  const { overhang } = slanted(names, { ...columns, cell: flat }, ruler);
  return {
    ...slanted(names, columns, ruler),
    overhang: Math.max(0, overhang - (flat - columns.cell) / 2),
  };
}

/** Slanted names that take more than this share of the height waste it: another header is better. */
const MOST_HEADER = 0.28;

/** Whether names over columns leave enough of a height to the cells. @param height px */
export function isLowHeader(header: HeaderLayout, height: number): boolean {
  return header.kind === 'upright' || header.height <= MOST_HEADER * height;
}

/** Degrees by which names rise. The narrower the cells, the steeper. @param pitch px across the names */
function slant(cell: number, pitch: number): number {
  const sine = Math.min(1, pitch / cell);
  return clamp(Math.round((Math.asin(sine) * 180) / Math.PI), FLATTEST, STEEPEST);
}

/** Breaks a name into two lines of about the same length; short names stay in one. */
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
