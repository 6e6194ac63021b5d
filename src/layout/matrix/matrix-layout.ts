import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import { createRuler, type Ruler, type WrapOptions } from '../../lib/text-width.js';
import { sidesOf, type Band, type Box, type Direction } from '../box.js';
import {
  layoutColumns,
  leastColumn,
  TILE,
  type ColumnsLayout,
  type HeadLayout,
} from './columns.js';
import type { HeaderLayout } from './column-names.js';

export interface LayoutOptions {
  /** px that the picture may take; it may be narrower or, where cells would get too small, wider */
  readonly width: number;
  /** px of the page's text, by which everything is scaled */
  readonly fontSize: number;
  /** how much wider the page's font is than the table of widths: 1 or more */
  readonly stretch: number;
  readonly direction: Direction;
  /** least px of a side of a cell: 24 for a mouse, 44 for a finger */
  readonly smallestCell: number;
}

export const matrixPanes = [
  'names',
  'tiles',
  'labels',
  'body',
  'rowTotals',
  'columnTotals',
] as const;
export type MatrixPane = (typeof matrixPanes)[number];

/** A matrix in px, in the coordinates of the whole picture, mirrored for right-to-left pages. */
export interface MatrixLayout {
  readonly kind: 'matrix';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** px for each px at a font of 16 px */
  readonly unit: number;
  readonly panes: Readonly<Record<MatrixPane, Box>>;
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
  /** the tile of each goal over its columns */
  readonly heads: readonly HeadLayout[];
  /** height of a tile; the numbers of targets stand below it */
  readonly tileHeight: number;
  readonly names: HeaderLayout['names'];
  readonly labels: readonly RowLabel[];
  /** the bracket before the rows of each group, and what fits along it: its name, its id or nothing */
  readonly groups: readonly { readonly box: Box; readonly label: string }[];
  /** px for each px of the marks in cells: in a file, marks grow with their cells and text does not */
  readonly markUnit: number;
  /** px of the lowest row, for which all marks are made: a mark is no larger in a row with a long name */
  readonly lowestRow: number;
  /** px of the side of the cells of goals, which is the scale of the squares in all cells */
  readonly cellSide: number;
  /** px of the longest bar of a row's total, and of the tallest of a column's */
  readonly longestBar: number;
  readonly tallestBar: number;
}

export interface RowLabel {
  /** where the code and the name begin */
  readonly codeX: number;
  readonly nameX: number;
  readonly lines: readonly string[];
}

// All lengths are px at a font of 16 px.
/** font sizes of row labels, and of the names along brackets */
export const LABEL_SIZE = 13;
export const GROUP_SIZE = 12;
/** room between the edge of the picture and its text, for the focus ring around a label */
const EDGE = 6;
export const LABEL_LINE = 15.5;
/** room between a label and the cells */
const LABEL_GAP = 8;
const LEAST_LABEL = 116;
const MOST_LABEL_LINES = 3;
/** Labels with long words take at most this share of the picture's width. */
const MOST_LABELS = 0.4;
const LEAST_ROW = 30;
const HIGHEST_ROW = 38;
/** height of a row, by the width of a cell */
const ROW_BY_CELL = 0.72;
/** room between the rows of two groups */
const GROUP_GAP = 8;
/** room at the end of a bracket for the control that folds the group */
const GROUP_TOOL = 32;
/** room below a tile, for the numbers of targets and the control that opens the goal */
const UNDER_TILE = 24;
/** longest bar of a row's total, and tallest of a column's */
const BAR = 40;
const TALLEST_BAR = 30;
/** room for the totals of rows, and for those of columns */
const TOTALS = BAR + 34;
const FOOT = 56;

/** What a picture is made with: its view and options, and px for each px at a font of 16 px. */
interface Scaled {
  readonly view: MatrixView;
  readonly options: LayoutOptions;
  readonly ruler: Ruler;
  readonly unit: number;
}

/** Every length that the parts of a picture follow from, before any mirroring. */
interface Measured extends Scaled {
  readonly columns: ColumnsLayout;
  /** px of the pane of labels, and from its start to the names in it */
  readonly labelWidth: number;
  readonly nameX: number;
  /** the lines of each row's name */
  readonly lines: readonly (readonly string[])[];
  readonly rows: readonly Band[];
  readonly tileHeight: number;
  /** px from the top of the picture to the cells, of the cells, and of the whole picture */
  readonly top: number;
  readonly bodyHeight: number;
  readonly width: number;
  readonly height: number;
}

export function layoutMatrix(view: MatrixView, options: LayoutOptions): MatrixLayout {
  const measured = measure(view, options);
  const { ruler, unit, columns, labelWidth, rows, tileHeight, width, height } = measured;
  const { direction } = options;
  const { box: flip, x: xAt, band } = sidesOf(width, direction);
  const across = (each: Band) => band(each, labelWidth);
  const lowestRow = Math.min(...rows.map(({ size }) => size));
  return {
    kind: 'matrix',
    width,
    height,
    direction,
    unit,
    panes: panesOf(measured, flip),
    rows,
    columns: columns.bands.map(across),
    heads: columns.heads.map((head) => ({
      first: head.first,
      ...across(head),
      ...(head.name ? { name: { ...head.name, start: xAt(labelWidth + head.name.start) } } : {}),
    })),
    tileHeight,
    names: columns.header.names.map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labelWidth }),
      lines: name.lines.map((line) => ({
        ...line,
        x: xAt(line.x + labelWidth),
        rotate: direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    labels: measured.lines.map((lines) => ({
      codeX: xAt(EDGE * unit),
      nameX: xAt(measured.nameX),
      lines,
    })),
    groups: view.groups.map(({ id, first, last, label }) => {
      const { start } = itemAt(rows, first);
      const size = end(rows.slice(0, last + 1), start) - start;
      const room = { width: size - GROUP_TOOL * unit, size: GROUP_SIZE, weight: 600, lines: 1 };
      return {
        box: flip({ x: 0, y: start, width: measured.nameX - 8 * unit, height: size }),
        label: [label, id].find((text) => fitsIn(text, room, ruler)) ?? '',
      };
    }),
    markUnit: unit,
    lowestRow,
    cellSide: Math.min(columns.cell, lowestRow),
    longestBar: BAR * unit,
    tallestBar: TALLEST_BAR * unit,
  };
}

function measure(view: MatrixView, options: LayoutOptions): Measured {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const scaled = { view, options, ruler, unit };
  const { width: labelWidth, nameX } = measureLabels(scaled);
  const { smallestCell } = options;
  const room = { width: options.width - labelWidth, margin: TOTALS * unit, smallestCell };
  const columns = layoutColumns(view, room, ruler);
  const nameWidth = labelWidth - nameX - LABEL_GAP * unit;
  const lines = view.rows.map(({ label }) => ruler.wrap(label, nameRoom(nameWidth)));
  const tileHeight = Math.min(columns.cell, TILE * unit);
  const top = columns.header.height + tileHeight + UNDER_TILE * unit;
  const rowHeight = clamp(ROW_BY_CELL * columns.cell, LEAST_ROW * unit, HIGHEST_ROW * unit);
  const rows = placeRows(scaled, lines, { top, rowHeight });
  const bodyHeight = end(rows, top) - top;
  return {
    ...scaled,
    columns,
    labelWidth,
    nameX,
    lines,
    rows,
    tileHeight,
    top,
    bodyHeight,
    width: labelWidth + columns.width + columns.margin,
    height: top + bodyHeight + FOOT * unit,
  };
}

function panesOf(measured: Measured, flip: (box: Box) => Box): MatrixLayout['panes'] {
  const { columns, labelWidth, top, bodyHeight, unit } = measured;
  const { header, width, margin } = columns;
  const pane = ({ start, size }: Band, y: number, height: number) =>
    flip({ x: start, y, width: size, height });
  const body = { start: labelWidth, size: width };
  return {
    names: pane({ start: labelWidth, size: width + margin }, 0, header.height),
    tiles: pane(body, header.height, top - header.height),
    labels: pane({ start: 0, size: labelWidth }, top, bodyHeight),
    body: pane(body, top, bodyHeight),
    rowTotals: pane({ start: labelWidth + width, size: margin }, top, bodyHeight),
    columnTotals: pane(body, top + bodyHeight, FOOT * unit),
  };
}

/**
 * Labels take the room that they need. Where cells would get too small they take less, but at least as
 * much as the longest name needs in three lines.
 */
function measureLabels({ view, options, ruler, unit }: Scaled): { width: number; nameX: number } {
  const codes = view.rows.map(({ code }) => ruler.width(code, LABEL_SIZE, 700));
  const names = view.rows.map(({ label }) => ruler.width(label, LABEL_SIZE));
  const nameX = Math.max(28 * unit, ...codes) + (EDGE + 10) * unit;
  const natural = nameX + Math.max(0, ...names) + 14 * unit;
  const least = leastColumn(options.smallestCell, unit);
  const room = options.width - TOTALS * unit - least * view.columns.length;
  if (natural <= room) return { nameX, width: natural };
  const most = options.width * MOST_LABELS - nameX;
  const needed = narrowestNames(view, most, ruler) + LABEL_GAP * unit;
  const leastWidth = nameX + Math.max(needed, LEAST_LABEL * unit);
  return { nameX, width: Math.min(natural, Math.max(room, leastWidth)) };
}

/** px in which no name has to be shortened, but not more than `most`. */
function narrowestNames(view: MatrixView, most: number, ruler: Ruler): number {
  let width = 0;
  for (const { label } of view.rows) {
    width = Math.max(width, ruler.widest(label, LABEL_SIZE));
    while (width < most && !fitsIn(label, nameRoom(width), ruler)) width += LABEL_SIZE;
    if (width >= most) return most;
  }
  return width;
}

function nameRoom(width: number): WrapOptions {
  return { width, size: LABEL_SIZE, lines: MOST_LABEL_LINES };
}

function fitsIn(text: string, room: WrapOptions, ruler: Ruler): boolean {
  return withoutSpaces(ruler.wrap(text, room).join('')) === withoutSpaces(text);
}

/** Some of the spaces of a text are lost where it is broken into lines. */
function withoutSpaces(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Rows one below the other, with some room between those of two groups. */
function placeRows(
  { view, options, unit }: Scaled,
  lines: readonly (readonly string[])[],
  { top, rowHeight }: { readonly top: number; readonly rowHeight: number },
): Band[] {
  let at = top;
  return view.rows.map(({ group }, i) => {
    const before = view.rows[i - 1]?.group ?? group;
    if (before !== group) at += GROUP_GAP * unit;
    const needed = (itemAt(lines, i).length * LABEL_LINE + 5) * unit;
    const size = Math.max(rowHeight, needed, options.smallestCell);
    const band = { start: at, size };
    at += size;
    return band;
  });
}

/** px at which the last of some bands ends, or else `otherwise`. */
function end(bands: readonly Band[], otherwise: number): number {
  const last = bands.at(-1);
  return last ? last.start + last.size : otherwise;
}
