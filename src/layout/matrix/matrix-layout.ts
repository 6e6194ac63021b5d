import type { MatrixView } from '../../derive/matrix/view.js';
import { mirrored, type Band, type Box, type Direction } from '../box.js';
import { layoutColumns, leastColumn, TILE, type HeadLayout, type HeaderLayout } from './columns.js';
import { createRuler, type Ruler, type WrapOptions } from '../../lib/text-width.js';

export const matrixPanes = [
  'names',
  'tiles',
  'labels',
  'body',
  'rowTotals',
  'columnTotals',
] as const;
export type MatrixPane = (typeof matrixPanes)[number];

/** A matrix in numbers. All px, in the coordinates of the whole picture, already mirrored. */
export interface MatrixLayout {
  readonly kind: 'matrix';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** px for what is 1 px at a font of 16 px */
  readonly unit: number;
  readonly panes: Readonly<Record<MatrixPane, Box>>;
  readonly rows: readonly Band[];
  readonly columns: readonly Band[];
  /** the tiles over the columns, one a goal, with its name where there is room in it */
  readonly heads: readonly HeadLayout[];
  /** px from the top of the tiles to the bottom of a tile; numbers of targets stand below */
  readonly tileHeight: number;
  readonly names: HeaderLayout['names'];
  readonly labels: readonly RowLabel[];
  /** the bracket before the rows of each group, and as much of its name as stands along it */
  readonly groups: readonly { readonly box: Box; readonly label: string }[];
  /** px of the longest bar of a total */
  readonly longestBar: number;
}

export interface RowLabel {
  /** where the code and the name begin, at the reading side */
  readonly codeX: number;
  readonly nameX: number;
  readonly lines: readonly string[];
}

export const LABEL_SIZE = 13;
export const GROUP_SIZE = 12;
/** room between the picture's edge and its text, for the ring of a focused header */
const EDGE = 6;
const LABEL_LINE = 15.5;
/** room between a name and the cells */
const LABEL_GAP = 8;
const LEAST_LABEL = 116;
const MOST_LABEL_LINES = 3;
/** of the picture's width, for names that a single word makes wide */
const MOST_LABELS = 0.4;
const LEAST_ROW = 30;
const TALLEST_ROW = 38;
const GROUP_GAP = 8;
/** room along a group's bracket for what folds it */
const GROUP_TOOL = 32;
/** below the tiles: numbers of targets, and what opens and closes goals */
const UNDER_TILE = 24;
const BAR = 40;
const TOTALS = BAR + 34;
const FOOT = 56;

export function layoutMatrix(view: MatrixView, options: LayoutOptions): MatrixLayout {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const scaled = { view, options, ruler, unit };
  const labels = measureLabels(scaled);
  const { smallestCell } = options;
  const room = { width: options.width - labels.width, margin: TOTALS * unit, smallestCell };
  const {
    bands,
    heads,
    header,
    margin,
    cell,
    width: columnsWidth,
  } = layoutColumns(view, room, ruler);
  const nameWidth = labels.width - labels.nameX - LABEL_GAP * unit;
  const lines = view.rows.map(({ label }) => ruler.wrap(label, nameRoom(nameWidth)));
  const width = labels.width + columnsWidth + margin;
  const tileHeight = Math.min(cell, TILE * unit);
  const top = header.height + tileHeight + UNDER_TILE * unit;
  const rowHeight = clamp(0.72 * cell, LEAST_ROW * unit, TALLEST_ROW * unit);
  const rows = stackRows(scaled, lines, { top, rowHeight });
  const bodyHeight = end(rows, top) - top;
  const height = top + bodyHeight + FOOT * unit;
  const flip = (box: Box) => mirrored(box, width, options.direction);
  const column = (x: number, size: number, y: number, tall: number) =>
    flip({ x, y, width: size, height: tall });
  const { width: labelWidth } = labels;
  const atX = (x: number) => flip({ x, y: 0, width: 0, height: 0 }).x;
  const across = ({ start, size }: Band): Band => {
    const box = column(labelWidth + start, size, 0, 0);
    return { start: box.x, size: box.width };
  };
  return {
    kind: 'matrix',
    width,
    height,
    direction: options.direction,
    unit,
    panes: {
      names: column(labelWidth, columnsWidth + margin, 0, header.height),
      tiles: column(labelWidth, columnsWidth, header.height, top - header.height),
      labels: column(0, labelWidth, top, bodyHeight),
      body: column(labelWidth, columnsWidth, top, bodyHeight),
      rowTotals: column(labelWidth + columnsWidth, margin, top, bodyHeight),
      columnTotals: column(labelWidth, columnsWidth, top + bodyHeight, FOOT * unit),
    },
    rows,
    columns: bands.map(across),
    heads: heads.map((head) => ({
      first: head.first,
      ...across(head),
      ...(head.name ? { name: { ...head.name, start: atX(labelWidth + head.name.start) } } : {}),
    })),
    tileHeight,
    names: header.names.map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labelWidth }),
      lines: name.lines.map((line) => ({
        ...line,
        x: atX(line.x + labelWidth),
        rotate: options.direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    labels: lines.map((wrapped) => ({
      codeX: atX(EDGE * unit),
      nameX: atX(labels.nameX),
      lines: wrapped,
    })),
    groups: view.groups.map(({ id, first, last, label }) => {
      const start = rows[first]?.start ?? 0;
      const long = end(rows.slice(0, last + 1), start) - start;
      const fitting = { width: long - GROUP_TOOL * unit, size: GROUP_SIZE, weight: 600, lines: 1 };
      return {
        box: flip({ x: 0, y: start, width: labels.nameX - 8 * unit, height: long }),
        label: [label, id].find((text) => fitsIn(text, fitting, ruler)) ?? '',
      };
    }),
    longestBar: BAR * unit,
  };
}

interface Scaled {
  readonly view: MatrixView;
  readonly options: LayoutOptions;
  readonly ruler: Ruler;
  readonly unit: number;
}

/**
 * Labels take the room they need. Where cells would otherwise shrink too far they take less, down to
 * what the longest name needs in three lines.
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

/** px within which no name is cut short, up to the most they may take. */
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
  return bare(ruler.wrap(text, room).join('')) === bare(text);
}

/** A text without its spaces, some of which go where it is broken. */
function bare(text: string): string {
  return text.replace(/\s+/g, '');
}

function stackRows(
  { view, options, unit }: Scaled,
  lines: string[][],
  { top, rowHeight }: { top: number; rowHeight: number },
): Band[] {
  let at = top;
  return view.rows.map(({ group }, i) => {
    const before = view.rows[i - 1]?.group ?? group;
    if (before !== group) at += GROUP_GAP * unit;
    const needed = ((lines[i]?.length ?? 1) * LABEL_LINE + 5) * unit;
    const size = Math.max(rowHeight, needed, options.smallestCell);
    const band = { start: at, size };
    at += size;
    return band;
  });
}

function end(bands: readonly Band[], otherwise: number): number {
  const last = bands.at(-1);
  return last ? last.start + last.size : otherwise;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

export interface LayoutOptions {
  /** px the picture may take; it may end narrower or, where cells would shrink too far, wider */
  readonly width: number;
  /** px of the page's text; everything scales with it */
  readonly fontSize: number;
  /** how much wider the page's font runs than the width table, 1 or more */
  readonly stretch: number;
  readonly direction: Direction;
  /** least px of a side of a cell: 24 for a mouse, 44 for a finger */
  readonly smallestCell: number;
}
