import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt, sum } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { sidesOf, type Band, type Direction } from '../box.js';
import { FOOT, growBars, LEAST_BAR } from './bars.js';
import { bestTurn } from './column-names.js';
import { isLowHeader } from './page-headers.js';
import { GROUP_SIZE, type MatrixLayout } from './matrix-layout.js';
import { measureRowLabels, type RowLabels } from './row-labels.js';
import {
  bandsOf,
  columnCounts,
  headerOf,
  headsAt,
  cellsToTry,
  narrowColumn,
  tileHeight,
  type ColumnCounts,
  type SheetForm,
} from './sheet-heads.js';

/** The room of a matrix in a file, and the size of its text; px. */
export interface SheetRoom {
  readonly width: number;
  readonly height: number;
  /** px of text, by which everything but the cells is scaled */
  readonly fontSize: number;
  readonly direction: Direction;
}

// All lengths are px at a font of 16 px.
export const LEAST_ROWS = { easy: 26, tight: 16.4, least: 15.6 };
/** room below tiles, without and with the numbers of targets */
const UNDER_TILE = { closed: 4, open: 17 };
const GROUP_GAP = 6;
/** room for the totals of rows without their bars */
const TOTAL = 36;
/** Cells are at most so many times as wide as high, and as high as wide. */
const WIDEST = 7;
const HIGHEST = 1.3;
/** px of a cell whose marks are as large as on a screen, and how many times as large they may be */
const ORDINARY_CELL = 36;
const LARGEST_MARK = 2.4;

/** All that a sheet needs at least, in px. */
interface Needs {
  readonly view: MatrixView;
  readonly room: SheetRoom;
  readonly form: SheetForm;
  readonly ruler: Ruler;
  readonly unit: number;
  readonly counts: ColumnCounts;
  readonly cell: number;
  readonly narrow: number;
  /** room after the columns */
  readonly margin: number;
  readonly labels: RowLabels;
  readonly tile: number;
  readonly underTile: number;
  readonly header: number;
  readonly rows: readonly number[];
  readonly gaps: number;
  readonly height: number;
}

/** px that a matrix needs at least in height; undefined where it does not fit into the room. */
export function sheetHeight(
  view: MatrixView,
  room: SheetRoom,
  form: SheetForm,
): number | undefined {
  return measure(view, room, form)?.height;
}

/**
 * A matrix for a file, in the text of its room. Cells grow over the whole room.
 * @returns undefined where it does not fit
 */
export function layoutSheet(
  view: MatrixView,
  room: SheetRoom,
  form: SheetForm,
): MatrixLayout | undefined {
  const needs = measure(view, room, form);
  if (!needs || needs.height > room.height) return undefined;
  return place(needs);
}

/** px of rows with names of one line, which is known before any name is measured */
export function leastRows({ rows }: MatrixView, { density }: SheetForm, unit: number): number {
  return rows.length * LEAST_ROWS[density] * unit;
}

/** In the first of the widths of cells at which it fits, or the last: over wider ones slanted names take less height. */
function measure(view: MatrixView, room: SheetRoom, form: SheetForm): Needs | undefined {
  const ruler = createRuler(room.fontSize, 1);
  if (leastRows(view, form, ruler.unit) > room.height) return undefined;
  const cells = form.blocks ? [form.blocks.cell] : cellsToTry(view, form, ruler);
  let needs: Needs | undefined;
  for (const cell of cells) {
    needs = measureCells(view, room, { form, cell, ruler });
    if (needs && needs.height <= room.height) break;
  }
  return needs;
}

interface SheetCells {
  readonly form: SheetForm;
  /** px of a goal's column at least */
  readonly cell: number;
  readonly ruler: Ruler;
}

function measureCells(
  view: MatrixView,
  room: SheetRoom,
  { form: asked, cell, ruler }: SheetCells,
): Needs | undefined {
  const { unit } = ruler;
  const { blocks } = asked;
  const narrow = blocks?.narrow ?? narrowColumn(view, ruler);
  const counts = widest(blocks?.counts ?? [columnCounts(view)], { cell, narrow });
  const { names } = headsAt(view, bandsOf(view, { cell, narrow }), { form: asked, ruler });
  const columns = counts.closed * cell + counts.narrow * narrow;
  const isSlanted = asked.header === 'slanted';
  const turn = isSlanted ? bestTurn(names, { cell, end: columns }, ruler) : asked.header;
  const form = { ...asked, header: turn };
  const header = headerOf(names, { cell, end: columns }, { form, ruler });
  if (!header) return undefined;
  const totals = (TOTAL + LEAST_BAR) * unit;
  const margin = Math.max(totals, header.overhang);
  const tile = tileHeight(view, form) * unit;
  const underTile = UNDER_TILE[counts.narrow > 0 ? 'open' : 'closed'] * unit;
  const gaps = view.rows.filter((row, i) => startsGroup(view, row.group, i)).length;
  const above = header.height + tile + underTile;
  const others = above + (gaps * GROUP_GAP + FOOT) * unit;
  const labels = measureRowLabels(view, form.labels, {
    ruler,
    width: room.width - columns - margin,
    height: room.height - others,
  });
  if (!labels) return undefined;
  const rows = labels.heights.map((height) => Math.max(LEAST_ROWS[form.density] * unit, height));
  const height = others + sum(rows, (row) => row);
  if (!blocks && !isLowHeader(header, room.height, height)) return undefined;
  return {
    ...{ view, room, form, ruler, unit, counts, cell, narrow, margin, labels },
    ...{ tile, underTile, header: header.height, rows, gaps, height },
  };
}

function widest(
  blocks: readonly ColumnCounts[],
  { cell, narrow }: { readonly cell: number; readonly narrow: number },
): ColumnCounts {
  const width = (counts: ColumnCounts) => counts.closed * cell + counts.narrow * narrow;
  return blocks.reduce((most, each) => (width(each) > width(most) ? each : most));
}

function startsGroup({ rows }: MatrixView, group: number, i: number): boolean {
  return (rows[i - 1]?.group ?? group) !== group;
}

/** Every length of a sheet that fills its room, before any mirroring. */
function place(needs: Needs): MatrixLayout {
  const { view, room, form, ruler, unit, labels, tile, underTile } = needs;
  const { direction } = room;
  const grown = grow(needs);
  const { cell, narrow, bar, footBar } = grown;
  const bands = bandsOf(view, { cell, narrow });
  const columnsWidth = bands.reduce((end, { size }) => end + size, 0);
  const { heads, names } = headsAt(view, bands, { form, ruler });
  const header = headerOf(names, { cell, end: columnsWidth }, { form, ruler });
  const above = header?.height ?? 0;
  const top = above + tile + underTile;
  const rows = rowBands(needs, top, grown.row);
  const last = rows.at(-1);
  const bodyHeight = (last ? last.start + last.size : top) - top;
  const margin = Math.max(TOTAL * unit + bar, header?.overhang ?? 0);
  const width = labels.width + columnsWidth + margin;
  const foot = FOOT * unit + footBar;
  const lowestRow = Math.min(...rows.map(({ size }) => size));
  const { box: flip, x: xAt, band } = sidesOf(width, direction);
  const across = (each: Band) => band(each, labels.width);
  const pane = (x: number, y: number, size: { readonly width: number; readonly height: number }) =>
    flip({ x, y, ...size });
  const body = { width: columnsWidth, height: bodyHeight };
  return {
    kind: 'matrix',
    width,
    height: top + bodyHeight + foot,
    direction,
    unit,
    markUnit: markUnitOf(needs, Math.min(cell, grown.row)),
    lowestRow,
    cellSide: Math.min(cell, lowestRow),
    panes: {
      names: pane(labels.width, 0, { width: columnsWidth + margin, height: above }),
      tiles: pane(labels.width, above, { width: columnsWidth, height: tile + underTile }),
      labels: pane(0, top, { width: labels.width, height: bodyHeight }),
      body: pane(labels.width, top, body),
      rowTotals: pane(labels.width + columnsWidth, top, { width: margin, height: bodyHeight }),
      columnTotals: pane(labels.width, top + bodyHeight, { width: columnsWidth, height: foot }),
    },
    rows,
    columns: bands.map(across),
    heads: heads.map(({ name, ...head }) => ({
      first: head.first,
      ...across(head),
      ...(name ? { name: { ...name, start: xAt(labels.width + name.start) } } : {}),
    })),
    tileHeight: tile,
    names: (header?.names ?? []).map((name) => ({
      ...name,
      box: flip({ ...name.box, x: name.box.x + labels.width }),
      lines: name.lines.map((line) => ({
        ...line,
        x: xAt(line.x + labels.width),
        rotate: direction === 'ltr' ? line.rotate : -line.rotate,
      })),
    })),
    labels: labels.rows.map(({ codeX, nameX, ...rest }) => ({
      ...rest,
      codeX: xAt(codeX),
      nameX: xAt(nameX),
    })),
    groups: view.groups.map(({ id, first, last: end, label }) => {
      const [from, to] = [itemAt(rows, first), itemAt(rows, end)];
      const size = to.start + to.size - from.start;
      const fits = (text: string) => ruler.width(text, GROUP_SIZE, 600) <= size - 12 * unit;
      return {
        box: flip({ x: 0, y: from.start, width: labels.bracket, height: size }),
        label: [label, id].find(fits) ?? '',
      };
    }),
    longestBar: bar,
    tallestBar: footBar,
  };
}

interface Grown {
  readonly cell: number;
  readonly narrow: number;
  /** px of a row with a label of one line */
  readonly row: number;
  readonly bar: number;
  readonly footBar: number;
}

/** Shares what is left of the room: cells first, and bars a little. */
function grow({
  view,
  room,
  unit,
  counts,
  margin,
  labels,
  height,
  rows,
  cell,
  narrow,
}: Needs): Grown {
  const columns = counts.closed * cell + counts.narrow * narrow;
  const spare = {
    width: Math.max(0, room.width - labels.width - columns - margin),
    height: Number.isFinite(room.height) ? Math.max(0, room.height - height) : 0,
  };
  const scale = view.tally.mostOfRow / view.tally.mostOfColumn;
  const beside = margin - TOTAL * unit;
  const { bar, footBar, left } = growBars({ unit, spare, beside, scale });
  const mean = sum(rows, (row) => row) / Math.max(1, rows.length);
  const rowExtra = (spare.height - footBar) / Math.max(1, view.rows.length);
  const growth = columns > 0 ? (columns + left) / columns : 1;
  const widest = (counts.closed > 0 ? cell : narrow) * growth;
  const row = Math.min(mean + rowExtra, Math.max(mean, HIGHEST * widest, 44 * unit));
  const widening = Math.max(1, (WIDEST * row) / Math.max(1, counts.closed > 0 ? cell : narrow));
  const by = Math.min(growth, widening);
  return {
    cell: cell * by,
    narrow: narrow * by,
    row,
    bar,
    footBar,
  };
}

/** Rows one below the other. Labels of several lines make some rows higher. @param mean px of a row */
function rowBands({ view, rows, unit }: Needs, top: number, mean: number): Band[] {
  const extra = mean - sum(rows, (row) => row) / Math.max(1, rows.length);
  let at = top;
  return view.rows.map(({ group }, i) => {
    if (startsGroup(view, group, i)) at += GROUP_GAP * unit;
    const size = itemAt(rows, i) + extra;
    const band = { start: at, size };
    at += size;
    return band;
  });
}

/** px for each px of a mark: marks grow with their cells, and hold their numbers in any cell. */
function markUnitOf({ unit }: Needs, side: number): number {
  return clamp(side / ORDINARY_CELL, unit, LARGEST_MARK * unit);
}
