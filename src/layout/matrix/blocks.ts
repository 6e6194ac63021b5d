import { partOfView } from '../../derive/matrix/part.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt, sum } from '../../lib/list.js';
import { createRuler } from '../../lib/text-width.js';
import type { MatrixLayout } from './matrix-layout.js';
import { layoutSheet, leastRows, sheetHeight, type SheetRoom } from './sheet.js';
import { columnCounts, leastCell, narrowColumn, type SheetForm } from './sheet-heads.js';
import { WHOLE_SPAN } from './span.js';

/** A part of a matrix with the labels of all rows, and how far down it stands. */
export interface MatrixBlock {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
  /** position of its first column among those of the whole */
  readonly firstColumn: number;
  /** px */
  readonly y: number;
}

interface Part {
  readonly view: MatrixView;
  readonly firstColumn: number;
}

/** px at a font of 16 px */
const GAP = 16;
/** An opened goal's column is so many times as wide as that of another goal. */
const NARROW = 1.3;

/** A matrix in some parts of about the same width, each with whole goals. */
export function partsOfMatrix(view: MatrixView, count: number): Part[] {
  const weights = view.heads.map(({ first, last, isOpen }) =>
    isOpen ? (last - first + 1) * NARROW : 1,
  );
  const share = sum(weights, (weight) => weight) / count;
  const starts: number[] = [];
  let before = 0;
  view.heads.forEach((_, i) => {
    // A goal begins a block when its middle lies in the share of that block.
    const block = Math.min(count - 1, Math.floor((before + itemAt(weights, i) / 2) / share));
    if (block >= starts.length) starts.push(i);
    before += itemAt(weights, i);
  });
  return starts.map((start, k) => {
    const end = starts[k + 1] ?? view.heads.length;
    const first = itemAt(view.heads, start).first;
    const { last } = itemAt(view.heads, end - 1);
    return {
      firstColumn: first,
      view: partOfView(view, { rows: WHOLE_SPAN, columns: { first, last } }),
    };
  });
}

/**
 * Parts of a matrix under one another, with columns of the same widths in all.
 * @returns undefined where they do not fit
 */
export function layoutBlocks(
  parts: readonly Part[],
  room: SheetRoom,
  form: SheetForm,
): MatrixBlock[] | undefined {
  const ruler = createRuler(room.fontSize, 1);
  if (sum(parts, ({ view }) => leastRows(view, form, ruler.unit)) > room.height) return undefined;
  const blocks = {
    counts: parts.map(({ view }) => columnCounts(view)),
    cell: Math.max(...parts.map(({ view }) => leastCell(view, form, ruler))),
    narrow: Math.max(...parts.map(({ view }) => narrowColumn(view, ruler))),
  };
  const shared = { ...form, blocks };
  const gap = (GAP * room.fontSize) / 16;
  const heights: number[] = [];
  for (const { view } of parts) {
    const height = sheetHeight(view, room, shared);
    if (height === undefined) return undefined;
    heights.push(height);
  }
  const spare = room.height - sum(heights, (height) => height) - gap * (parts.length - 1);
  if (spare < 0) return undefined;
  const extra = Number.isFinite(spare) ? spare / parts.length : 0;
  const placed: MatrixBlock[] = [];
  let y = 0;
  parts.forEach((part, i) => {
    const layout = layoutSheet(part.view, { ...room, height: itemAt(heights, i) + extra }, shared);
    if (!layout) return;
    placed.push({ ...part, layout, y });
    y += layout.height + gap;
  });
  return placed;
}
