import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { mirrored, type Box, type Direction } from '../box.js';
import type { LayoutOptions } from './matrix-layout.js';

/** Action lines one below the other, each with tiles for the goals that it is linked to; in px. */
export interface ListLayout {
  readonly kind: 'list';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  /** px for each px at a font of 16 px */
  readonly unit: number;
  readonly rows: readonly ListRow[];
  /** the heading of each group, and the bar beside its rows */
  readonly groups: readonly { readonly heading: Box; readonly bar: Box }[];
}

export interface ListRow {
  readonly header: Box;
  /** of the name */
  readonly lines: readonly string[];
  /** where the code and the name begin */
  readonly codeX: number;
  readonly nameX: number;
  /** the whole row */
  readonly box: Box;
  readonly tiles: readonly { readonly column: number; readonly box: Box }[];
}

// All lengths are px at a font of 16 px.
export const LIST_LABEL_SIZE = 14;
export const LIST_LINE = 18;
const TILE = 44;
const GAP = 4;
const HEADING = 30;
/** room between the edge of the picture and its text, for the focus ring around a header */
export const LIST_EDGE = 6;
/** where the rows of a group begin */
const INDENT = 20;
const BAR = 3;
/** room below a row that the bar of its group leaves free */
const BELOW = 8;

export function layoutList(
  view: MatrixView,
  options: Pick<LayoutOptions, 'width' | 'fontSize' | 'stretch' | 'direction'>,
): ListLayout {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const { width, direction } = options;
  const flip = (box: Box) => mirrored(box, width, direction);
  const rows: ListRow[] = [];
  const groups: { heading: Box; bar: Box }[] = [];
  let at = 0;
  view.rows.forEach(({ group }, row) => {
    const isFirst = group >= 0 && view.rows[row - 1]?.group !== group;
    if (isFirst) {
      const x = LIST_EDGE * unit;
      const heading = { x, y: at, width: width - LIST_EDGE * unit, height: HEADING * unit };
      const bar = { x, y: at + HEADING * unit, width: BAR * unit, height: 0 };
      groups.push({ heading: flip(heading), bar: flip(bar) });
      at += HEADING * unit;
    }
    const placed = layoutRow(view, row, { at, ruler, width, flip });
    rows.push(placed);
    at = placed.box.y + placed.box.height;
    const open = groups.at(-1);
    if (group >= 0 && open) open.bar = { ...open.bar, height: at - BELOW * unit - open.bar.y };
  });
  return { kind: 'list', width, height: at, direction, unit, rows, groups };
}

interface RowRoom {
  /** px from the top of the picture */
  readonly at: number;
  readonly ruler: Ruler;
  /** px of the picture */
  readonly width: number;
  readonly flip: (box: Box) => Box;
}

function layoutRow(view: MatrixView, row: number, room: RowRoom): ListRow {
  const { at, ruler, width, flip } = room;
  const { unit } = ruler;
  const { group, label, code } = itemAt(view.rows, row);
  const isInGroup = group >= 0;
  const start = (isInGroup ? INDENT : LIST_EDGE) * unit;
  // The label of a row in a group begins with its code.
  const hasCode = !isInGroup && code !== '';
  const nameX = start + (hasCode ? ruler.width(code, LIST_LABEL_SIZE, 700) + 8 * unit : 0);
  const nameRoom = { width: width - nameX - 4 * unit, size: LIST_LABEL_SIZE, lines: 3 };
  const lines = ruler.wrap(label, nameRoom);
  const headerHeight = Math.max(24 * unit, lines.length * LIST_LINE * unit + 6 * unit);
  const columns = linkedColumns(view, row);
  const perLine = Math.max(1, Math.floor((width - start + GAP * unit) / ((TILE + GAP) * unit)));
  const tiles = columns.map((column, k) => ({
    column,
    box: flip({
      x: start + (k % perLine) * (TILE + GAP) * unit,
      y: at + headerHeight + Math.floor(k / perLine) * (TILE + GAP) * unit,
      width: TILE * unit,
      height: TILE * unit,
    }),
  }));
  const tileLines = Math.ceil(columns.length / perLine);
  const height = headerHeight + tileLines * (TILE + GAP) * unit + 12 * unit;
  const edge = LIST_EDGE * unit;
  const header = { x: start - edge, y: at, width: width - start + edge, height: headerHeight };
  const xAt = (x: number) => flip({ x, y: 0, width: 0, height: 0 }).x;
  return {
    header: flip(header),
    box: flip({ x: 0, y: at, width, height }),
    lines,
    codeX: xAt(start),
    nameX: xAt(nameX),
    tiles,
  };
}

/** The columns that a row is linked to, by index. */
function linkedColumns(view: MatrixView, row: number): number[] {
  const { columns, targets, wholeGoal } = view.tally;
  return [...view.columns.keys()].filter((column) => {
    const at = row * columns + column;
    return numberAt(targets, at) + numberAt(wholeGoal, at) > 0;
  });
}
