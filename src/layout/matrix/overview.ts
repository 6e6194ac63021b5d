import type { Place } from '../../derive/matrix/axes.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt, sum } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { withHyphens } from '../long-words.js';
import { sidesOf, contains, type Band, type Direction, type Point } from '../box.js';
import { bestTurn, NAME_SIZE, turned, type HeaderLayout } from './column-names.js';
import { isCut, isLowHeader, slantedOverGrowing } from './page-headers.js';
import { GROUP_SIZE, type MatrixLayout } from './matrix-layout.js';
import { measureRowLabels, type LabelForm, type RowLabels } from './row-labels.js';
import type { SheetRoom } from './sheet.js';

/** A dense matrix in px: a block for each goal, in it a narrow column for each target. */
export interface OverviewLayout {
  readonly kind: 'overview';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** px for each px at a font of 16 px */
  readonly unit: number;
  readonly rows: readonly Band[];
  /** a block for each goal */
  readonly blocks: readonly Band[];
  /** a column for each target, all of one width; of the column of a goal itself, its whole block */
  readonly columns: readonly Band[];
  /** px of the column of a target */
  readonly step: number;
  readonly panes: MatrixLayout['panes'];
  readonly labels: RowLabels['rows'];
  readonly groups: MatrixLayout['groups'];
  readonly names: HeaderLayout['names'];
  /** px of the longest bar of a row's total, and of the tallest of a target */
  readonly longestBar: number;
  readonly tallestBar: number;
  /** the lines of what the counts are called, and where they begin */
  readonly caption: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
}

export interface OverviewForm {
  readonly labels: LabelForm;
  readonly header: 'slanted' | 'numbers';
  /** what the counts under the targets are called */
  readonly caption: string;
}

// All lengths are px at a font of 16 px.
const LEAST_STEP = 2.2;
const WIDEST_STEP = 30;
const LEAST_BLOCK = 20;
const BLOCK_GAP = 4;
const BLOCK_PADDING = 1.5;
const LEAST_ROW = 16.4;
const HIGHEST_ROW = 46;
const GROUP_GAP = 6;
const TILE = 22;
const UNDER_TILE = 5;
/** room between the cells and the counts, for the ticks of targets that no line reaches */
const TICKS = 8;
const COUNTS = { least: 24, most: 64, share: 0.1 };
const FOOT = 3;
const TOTAL = 34;
const BAR = { least: 22, most: 90 };
export const CAPTION_LINE = 15;

interface Needs {
  readonly view: MatrixView;
  readonly room: SheetRoom;
  readonly form: OverviewForm;
  readonly ruler: Ruler;
  readonly unit: number;
  readonly labels: RowLabels;
  readonly caption: readonly string[];
  /** px of a target's column */
  readonly step: number;
  readonly header: HeaderLayout;
  readonly margin: number;
  readonly rows: readonly number[];
  readonly height: number;
}

/**
 * All targets at one glance, in the text of a room.
 * @returns undefined where it does not fit
 */
export function layoutOverview(
  view: MatrixView,
  room: SheetRoom,
  form: OverviewForm,
): OverviewLayout | undefined {
  const needs = measure(view, room, form);
  return needs && needs.height <= room.height ? place(needs) : undefined;
}

/** What is under a point of an overview: a target or a goal, an action line, or both. */
export function hitOverview(layout: OverviewLayout, point: Point): Place | undefined {
  const row = layout.rows.findIndex(
    ({ start, size }) => point.y >= start && point.y < start + size,
  );
  const isOver = ({ start, size }: Band) => point.x >= start && point.x < start + size;
  // The columns of targets lie upon that of their goal, so the last that is hit is the nearest.
  const column = layout.columns.findLastIndex(isOver);
  const { panes } = layout;
  if (contains(panes.body, point)) return row < 0 || column < 0 ? undefined : { row, column };
  if (contains(panes.labels, point)) return row < 0 ? undefined : { row };
  if (contains(panes.tiles, point)) {
    const own = layout.columns.findIndex(isOver);
    return own < 0 ? undefined : { column: own };
  }
  return contains(panes.columnTotals, point) && column >= 0 ? { column } : undefined;
}

function measure(view: MatrixView, room: SheetRoom, form: OverviewForm): Needs | undefined {
  const ruler = createRuler(room.fontSize, 1);
  const { unit } = ruler;
  const least = blocksOf(view, LEAST_STEP * unit, unit);
  const totals = (TOTAL + BAR.least) * unit;
  const labels = measureRowLabels(view, form.labels, {
    ruler,
    width: room.width - widthOf(least) - totals,
  });
  if (!labels) return undefined;
  const step = widestStep(view, room.width - labels.width - totals, unit);
  const first = headerOver(view, blocksOf(view, step, unit), { form, ruler });
  // Narrower blocks have steeper names, which reach less far.
  const reach = Math.max(totals, first.overhang);
  const fitting = reach > totals ? widestStep(view, room.width - labels.width - reach, unit) : step;
  if (fitting < LEAST_STEP * unit) return undefined;
  const blocks = blocksOf(view, fitting, unit);
  const header = headerOver(view, blocks, { form, ruler });
  if (isCut(header)) return undefined;
  const margin = Math.max(reach, header.overhang);
  if (labels.width + widthOf(blocks) + margin > room.width + 0.5) return undefined;
  const width = labels.width - 6 * unit;
  const own = withHyphens(form.caption, (word) => ruler.width(word, NAME_SIZE) <= width);
  const caption = ruler.wrap(own, { width, size: NAME_SIZE, lines: 4 });
  const counts = Math.max(COUNTS.least + TICKS, caption.length * CAPTION_LINE) + FOOT;
  const rows = labels.heights.map((height) => Math.max(LEAST_ROW * unit, height));
  const gaps = view.rows.filter((_, i) => startsGroup(view, i)).length * GROUP_GAP * unit;
  const above = header.height + (TILE + UNDER_TILE) * unit;
  const height = above + sum(rows, (row) => row) + gaps + counts * unit;
  if (!isLowHeader(header, room.height, height)) return undefined;
  return {
    view,
    room,
    form,
    ruler,
    unit,
    labels,
    caption,
    step: fitting,
    header,
    margin,
    rows,
    height,
  };
}

function startsGroup({ rows }: MatrixView, i: number): boolean {
  const group = rows[i]?.group;
  return i > 0 && rows[i - 1]?.group !== group;
}

function blocksOf({ heads }: MatrixView, step: number, unit: number): Band[] {
  let at = 0;
  return heads.map(({ first, last }) => {
    const start = at;
    const size = Math.max(LEAST_BLOCK * unit, (last - first) * step + 2 * BLOCK_PADDING * unit);
    at += size + BLOCK_GAP * unit;
    return { start, size };
  });
}

function widthOf(bands: readonly Band[]): number {
  const last = bands.at(-1);
  return last ? last.start + last.size : 0;
}

/** The widest columns of targets with which all blocks fit, by halving. */
function widestStep(view: MatrixView, width: number, unit: number): number {
  let [least, most] = [0, WIDEST_STEP * unit];
  for (let i = 0; i < 12; i++) {
    const step = (least + most) / 2;
    if (widthOf(blocksOf(view, step, unit)) <= width) least = step;
    else most = step;
  }
  return least;
}

function headerOver(
  { heads }: MatrixView,
  blocks: readonly Band[],
  { form, ruler }: { readonly form: OverviewForm; readonly ruler: Ruler },
): HeaderLayout {
  if (form.header === 'numbers') return { kind: 'upright', height: 0, overhang: 0, names: [] };
  const cell = Math.min(...blocks.map(({ size }) => size));
  const placed = heads.map(({ label }, head) => ({ head, text: label, ...itemAt(blocks, head) }));
  const columns = { cell, end: widthOf(blocks) };
  if (bestTurn(placed, columns, ruler) === 'turned') return turned(placed, columns, ruler);
  const centred = placed.map((name) => ({ ...name, start: name.start + (name.size - cell) / 2 }));
  return slantedOverGrowing(centred, columns, ruler);
}

function place(needs: Needs): OverviewLayout {
  const { view, room, ruler, unit, labels, header, margin, step, caption } = needs;
  const { direction } = room;
  const blocks = blocksOf(view, step, unit);
  const columnsWidth = widthOf(blocks);
  const bar = clamp(
    room.width - labels.width - columnsWidth - TOTAL * unit,
    BAR.least * unit,
    BAR.most * unit,
  );
  const width = labels.width + columnsWidth + Math.max(margin, TOTAL * unit + bar);
  const { row, counts } = grow(needs);
  const top = header.height + (TILE + UNDER_TILE) * unit;
  const rows = rowBands(needs, top, row);
  const end = rows.at(-1);
  const bottom = end ? end.start + end.size : top;
  const { box: flip, x: xAt, band } = sidesOf(width, direction);
  const across = (each: Band) => band(each, labels.width);
  const pane = (x: number, y: number, size: { readonly width: number; readonly height: number }) =>
    flip({ x, y, ...size });
  const body = { width: columnsWidth, height: bottom - top };
  return {
    kind: 'overview',
    width,
    height: bottom + counts,
    direction,
    unit,
    rows,
    blocks: blocks.map(across),
    columns: columnsOf(view, blocks, { step, unit }).map(across),
    step,
    panes: {
      names: pane(labels.width, 0, { width: width - labels.width, height: header.height }),
      tiles: pane(labels.width, header.height, { width: columnsWidth, height: TILE * unit }),
      labels: pane(0, top, { width: labels.width, height: body.height }),
      body: pane(labels.width, top, body),
      rowTotals: pane(labels.width + columnsWidth, top, {
        width: width - labels.width - columnsWidth,
        height: body.height,
      }),
      columnTotals: pane(labels.width, bottom, { width: columnsWidth, height: counts }),
    },
    labels: labels.rows.map(({ codeX, nameX, ...rest }) => ({
      ...rest,
      codeX: xAt(codeX),
      nameX: xAt(nameX),
    })),
    groups: view.groups.map(({ id, first, last, label }) => {
      const [from, to] = [itemAt(rows, first), itemAt(rows, last)];
      const size = to.start + to.size - from.start;
      const fits = (text: string) => ruler.width(text, GROUP_SIZE, 600) <= size - 12 * unit;
      return {
        box: flip({ x: 0, y: from.start, width: labels.bracket, height: size }),
        label: [label, id].find(fits) ?? '',
      };
    }),
    names: header.names.map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labels.width }),
      lines: name.lines.map((line) => ({
        ...line,
        x: xAt(line.x + labels.width),
        rotate: direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    longestBar: bar,
    tallestBar: counts - (TICKS + FOOT) * unit,
    caption: { x: xAt(3 * unit), y: bottom + 14 * unit, lines: caption },
  };
}

function columnsOf(
  view: MatrixView,
  blocks: readonly Band[],
  { step, unit }: { readonly step: number; readonly unit: number },
): Band[] {
  return view.columns.map(({ head, target }, i) => {
    const block = itemAt(blocks, head);
    if (target === undefined) return block;
    const { first, last } = itemAt(view.heads, head);
    const own = Math.max(step, (block.size - 2 * BLOCK_PADDING * unit) / (last - first));
    const middle = block.start + BLOCK_PADDING * unit + (i - first - 0.5) * own;
    return { start: middle - step / 2, size: step };
  });
}

/** Shares what is left of the height among rows and counts. */
function grow({ room, unit, rows, height, caption }: Needs): { row: number; counts: number } {
  const spare = Number.isFinite(room.height) ? Math.max(0, room.height - height) : 0;
  const least = (Math.max(COUNTS.least + TICKS, caption.length * CAPTION_LINE) + FOOT) * unit;
  const counts = Math.min(least + spare * COUNTS.share, Math.max(least, COUNTS.most * unit));
  const mean = sum(rows, (row) => row) / Math.max(1, rows.length);
  const row = mean + (spare - counts + least) / Math.max(1, rows.length);
  return { counts, row: Math.min(row, Math.max(mean, HIGHEST_ROW * unit)) };
}

/** @param mean px of a row */
function rowBands({ view, rows, unit }: Needs, top: number, mean: number): Band[] {
  const extra = mean - sum(rows, (row) => row) / Math.max(1, rows.length);
  let at = top;
  return view.rows.map((_, i) => {
    if (startsGroup(view, i)) at += GROUP_GAP * unit;
    const band = { start: at, size: itemAt(rows, i) + extra };
    at += band.size;
    return band;
  });
}
