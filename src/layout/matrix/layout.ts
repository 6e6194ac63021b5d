import type { Place } from '../../derive/matrix/axes.js';
import { contains, type Box, type Point } from '../box.js';
import type { ListLayout } from './list.js';
import type { MatrixLayout, LayoutOptions } from './matrix-layout.js';

export type { Place };

/** A matrix in px: a grid or, on narrow screens, a list of action lines. */
export type Layout = MatrixLayout | ListLayout;

/** A picture narrower than this is a list; px at a font of 16 px. */
const LIST_BELOW = 480;

/** Whether there is room for a list alone. */
export function isNarrow({ width, fontSize }: Pick<LayoutOptions, 'width' | 'fontSize'>): boolean {
  return width < (LIST_BELOW * fontSize) / 16;
}

/** Where a cell, a row header or a column header is drawn. Undefined where the picture has none. */
export function boxOf(layout: Layout, { row, column }: Place): Box | undefined {
  if (row === undefined) return column === undefined ? undefined : columnHeader(layout, column);
  if (column === undefined) return rowHeader(layout, row);
  if (layout.kind === 'list') return layout.rows[row]?.tiles.find((t) => t.column === column)?.box;
  const [x, y] = [layout.columns[column], layout.rows[row]];
  return x && y && { x: x.start, y: y.start, width: x.size, height: y.size };
}

/** What is under a point. This is arithmetic alone, the same for every painter. */
export function hit(layout: Layout, point: Point): Place | undefined {
  return layout.kind === 'list' ? hitList(layout, point) : hitMatrix(layout, point);
}

/** The nearest column that is drawn in another row: a list draws linked cells alone. */
export function nearestColumn(layout: Layout, row: number, column: number): number | undefined {
  if (layout.kind === 'matrix') return column;
  const tiles = layout.rows[row]?.tiles ?? [];
  const [first, ...others] = tiles.map((tile) => tile.column);
  if (first === undefined) return undefined;
  return others.reduce(
    (best, each) => (Math.abs(each - column) < Math.abs(best - column) ? each : best),
    first,
  );
}

/** px between a bracket and the headers of its rows, at a font of 16 px */
const BRACKET_GAP = 2;

/** The label of a row. Beside a bracket it begins after that, whose name runs along several rows. */
function rowHeader(layout: Layout, row: number): Box | undefined {
  if (layout.kind === 'list') return layout.rows[row]?.header;
  const band = layout.rows[row];
  if (!band) return undefined;
  const { labels } = layout.panes;
  const bracket = layout.groups.find(
    ({ box }) => band.start >= box.y && band.start < box.y + box.height,
  );
  const taken = bracket ? bracket.box.width + BRACKET_GAP * layout.unit : 0;
  const x = layout.direction === 'ltr' ? labels.x + taken : labels.x;
  return { x, y: band.start, width: labels.width - taken, height: band.size };
}

/** The tile of a goal, over its own column and those of its targets, or the number of a target below. */
function columnHeader(layout: Layout, column: number): Box | undefined {
  if (layout.kind === 'list') return undefined;
  const { tiles } = layout.panes;
  const head = headAt(layout, column);
  if (head) return { ...tiles, x: head.start, width: head.size, height: layout.tileHeight };
  const band = layout.columns[column];
  const y = tiles.y + layout.tileHeight;
  return band && { x: band.start, y, width: band.size, height: tiles.height - layout.tileHeight };
}

/** The head of which a column is the first. */
function headAt(layout: MatrixLayout, column: number) {
  return layout.heads.find(({ first }) => first === column);
}

function hitMatrix(layout: MatrixLayout, point: Point): Place | undefined {
  const { panes } = layout;
  const row = indexAt(layout.rows, point.y);
  const column = indexAt(layout.columns, point.x);
  if (contains(panes.body, point)) {
    return row < 0 || column < 0 ? undefined : { row, column };
  }
  if (contains(panes.labels, point) && row >= 0) return { row };
  if (contains(panes.tiles, point)) {
    const isTile = point.y < panes.tiles.y + layout.tileHeight;
    const head = isTile ? layout.heads[indexAt(layout.heads, point.x)] : undefined;
    return head ? { column: head.first } : column < 0 ? undefined : { column };
  }
  const name = layout.names.find(({ box }) => contains(box, point));
  const named = layout.heads[name?.head ?? -1];
  return named && { column: named.first };
}

function hitList(layout: ListLayout, point: Point): Place | undefined {
  const row = layout.rows.findIndex(
    ({ header, box }) => contains(header, point) || contains(box, point),
  );
  const found = layout.rows[row];
  if (!found) return undefined;
  const tile = found.tiles.find(({ box }) => contains(box, point));
  if (tile) return { row, column: tile.column };
  return contains(found.header, point) ? { row } : undefined;
}

function indexAt(bands: readonly { start: number; size: number }[], at: number): number {
  return bands.findIndex(({ start, size }) => at >= start && at < start + size);
}
