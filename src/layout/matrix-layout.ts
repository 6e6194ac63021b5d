import { createRuler, type Ruler } from '../lib/ruler.js';
import type { MatrixView } from '../derive/matrix-view.js';
import { mirrored, type Band, type Box, type Direction } from './box.js';
import { layoutHeader, type HeaderLayout } from './header-layout.js';
import type { LayoutOptions } from './layout-options.js';

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
export const GROUP_SIZE = 11;
/** room between the picture's edge and its text, for the ring of a focused header */
const EDGE = 6;
const LABEL_LINE = 15.5;
const LEAST_LABEL = 116;
const LEAST_ROW = 30;
const TALLEST_ROW = 38;
const WIDEST_CELL = 52;
const WIDEST_UPRIGHT_CELL = 104;
const LEAST_CELL = 27;
const GROUP_GAP = 8;
const TILE = 34;
const BAR = 40;
const TOTALS = BAR + 34;
const FOOT = 56;

export function layoutMatrix(view: MatrixView, options: LayoutOptions): MatrixLayout {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const scaled = { view, options, ruler, unit };
  const labels = measureLabels(scaled);
  const { cell, header, margin } = chooseCell(scaled, labels.width);
  const lines = view.rows.map(({ label }) =>
    ruler.wrap(label, {
      width: labels.width - labels.nameX - 8 * unit,
      size: LABEL_SIZE,
      lines: 3,
    }),
  );
  const columnsWidth = cell * view.columns.length;
  const width = labels.width + columnsWidth + margin;
  const tileHeight = Math.min(cell, TILE * unit);
  const top = header.height + tileHeight + 4 * unit;
  const rowHeight = clamp(0.72 * cell, LEAST_ROW * unit, TALLEST_ROW * unit);
  const rows = stackRows(scaled, lines, { top, rowHeight });
  const bodyHeight = end(rows, top) - top;
  const height = top + bodyHeight + FOOT * unit;
  const flip = (box: Box) => mirrored(box, width, options.direction);
  const column = (x: number, size: number, y: number, tall: number) =>
    flip({ x, y, width: size, height: tall });
  const { width: labelWidth } = labels;
  return {
    kind: 'matrix',
    width,
    height,
    direction: options.direction,
    unit,
    panes: {
      names: column(labelWidth, columnsWidth + margin, 0, header.height),
      tiles: column(labelWidth, columnsWidth, header.height, tileHeight + 4 * unit),
      labels: column(0, labelWidth, top, bodyHeight),
      body: column(labelWidth, columnsWidth, top, bodyHeight),
      rowTotals: column(labelWidth + columnsWidth, margin, top, bodyHeight),
      columnTotals: column(labelWidth, columnsWidth, top + bodyHeight, FOOT * unit),
    },
    rows,
    columns: view.columns.map((_, i) => {
      const box = column(labelWidth + i * cell, cell, 0, 0);
      return { start: box.x, size: box.width };
    }),
    names: header.names.map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labelWidth }),
      lines: name.lines.map((line) => ({
        ...line,
        x: flip({ x: line.x + labelWidth, y: 0, width: 0, height: 0 }).x,
        rotate: options.direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    labels: lines.map((wrapped) => ({
      codeX: flip({ x: EDGE * unit, y: 0, width: 0, height: 0 }).x,
      nameX: flip({ x: labels.nameX, y: 0, width: 0, height: 0 }).x,
      lines: wrapped,
    })),
    groups: view.groups.map(({ first, last, label }) => {
      const start = rows[first]?.start ?? 0;
      const long = end(rows.slice(0, last + 1), start) - start;
      const fitting = { width: long - 8 * unit, size: GROUP_SIZE, weight: 600, lines: 1 };
      return {
        box: flip({ x: 0, y: start, width: labels.nameX - 8 * unit, height: long }),
        label: ruler.wrap(label, fitting).join(''),
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

/** Labels take the room they need, less where cells would otherwise shrink too far. */
function measureLabels({ view, options, ruler, unit }: Scaled): { width: number; nameX: number } {
  const codes = view.rows.map(({ code }) => ruler.width(code, LABEL_SIZE, 700));
  const names = view.rows.map(({ label }) => ruler.width(label, LABEL_SIZE));
  const nameX = Math.max(28 * unit, ...codes) + (EDGE + 10) * unit;
  const natural = nameX + Math.max(0, ...names) + 14 * unit;
  const least = leastCell(options, unit);
  const room = options.width - TOTALS * unit - least * view.columns.length;
  return { nameX, width: Math.min(natural, Math.max(room, nameX + LEAST_LABEL * unit)) };
}

/** Cells as wide as the room allows; upright names where the longest word fits over a cell. */
function chooseCell({ view, options, ruler, unit }: Scaled, labelWidth: number) {
  const least = leastCell(options, unit);
  const count = Math.max(1, view.columns.length);
  const raw = (margin: number) => (options.width - labelWidth - margin) / count;
  const names = view.columns.map(({ label }) => label);
  const header = (cell: number) => layoutHeader(names, cell, ruler);
  const roomy = Math.min(raw(TOTALS * unit), WIDEST_UPRIGHT_CELL * unit);
  const upright = header(roomy);
  if (upright.kind === 'upright') return { cell: roomy, header: upright, margin: TOTALS * unit };
  const first = header(clamp(raw(TOTALS * unit), least, WIDEST_CELL * unit));
  const margin = Math.max(TOTALS * unit, first.overhang);
  const cell = clamp(raw(margin), least, WIDEST_CELL * unit);
  const slanted = header(cell);
  return { cell, header: slanted, margin: Math.max(TOTALS * unit, slanted.overhang) };
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

function leastCell(options: LayoutOptions, unit: number): number {
  return Math.max(LEAST_CELL * unit, options.smallestCell);
}

function end(bands: readonly Band[], otherwise: number): number {
  const last = bands.at(-1);
  return last ? last.start + last.size : otherwise;
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
