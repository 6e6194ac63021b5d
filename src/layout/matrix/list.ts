import { createRuler, type Ruler } from '../../lib/text-width.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { mirrored, type Box, type Direction } from '../box.js';
import type { LayoutOptions } from './matrix-layout.js';

/** Action lines one below the other, each with the goals it is linked to as tiles. */
export interface ListLayout {
  readonly kind: 'list';
  readonly width: number;
  readonly height: number;
  readonly direction: Direction;
  readonly unit: number;
  readonly rows: readonly ListRow[];
  /** headings of groups, and the bar beside their rows */
  readonly groups: readonly { readonly heading: Box; readonly bar: Box }[];
}

export interface ListRow {
  readonly header: Box;
  readonly lines: readonly string[];
  /** where the code and the name begin, at the reading side */
  readonly codeX: number;
  readonly nameX: number;
  /** the whole row */
  readonly box: Box;
  readonly tiles: readonly { readonly column: number; readonly box: Box }[];
}

export const LIST_LABEL_SIZE = 14;
export const LIST_LINE = 18;
const TILE = 44;
const GAP = 4;
const HEADING = 30;
/** room between the picture's edge and its text, for the ring of a focused header */
const EDGE = 6;
const INDENT = 20;

export function layoutList(view: MatrixView, options: LayoutOptions): ListLayout {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const { width, direction } = options;
  const flip = (box: Box) => mirrored(box, width, direction);
  const rows: ListRow[] = [];
  const groups: { heading: Box; bar: Box }[] = [];
  let at = 0;
  view.rows.forEach(({ group }, i) => {
    const opened = group >= 0 && view.rows[i - 1]?.group !== group;
    if (opened) {
      groups.push({
        heading: flip({
          x: EDGE * unit,
          y: at,
          width: width - EDGE * unit,
          height: HEADING * unit,
        }),
        bar: flip({ x: EDGE * unit, y: at + HEADING * unit, width: 3 * unit, height: 0 }),
      });
      at += HEADING * unit;
    }
    const row = layoutRow(view, i, { at, ruler, width, flip });
    rows.push(row);
    at = row.box.y + row.box.height;
    const open = groups.at(-1);
    if (group >= 0 && open) open.bar = { ...open.bar, height: at - 8 * unit - open.bar.y };
  });
  return { kind: 'list', width, height: at, direction, unit, rows, groups };
}

interface RowPlace {
  readonly at: number;
  readonly ruler: Ruler;
  readonly width: number;
  readonly flip: (box: Box) => Box;
}

function layoutRow(view: MatrixView, i: number, { at, ruler, width, flip }: RowPlace): ListRow {
  const { unit } = ruler;
  const row = view.rows[i];
  const start = (row && row.group >= 0 ? INDENT : EDGE) * unit;
  const code = row && row.group < 0 ? row.code : '';
  const nameX = start + (code ? ruler.width(code, LIST_LABEL_SIZE, 700) + 8 * unit : 0);
  const lines = ruler.wrap(row?.label ?? '', {
    width: width - nameX - 4 * unit,
    size: LIST_LABEL_SIZE,
    lines: 3,
  });
  const headerHeight = Math.max(24 * unit, lines.length * LIST_LINE * unit + 6 * unit);
  const columns = linkedColumns(view, i);
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
  const x = (inline: number) => flip({ x: inline, y: 0, width: 0, height: 0 }).x;
  return {
    header: flip({
      x: start - EDGE * unit,
      y: at,
      width: width - start + EDGE * unit,
      height: headerHeight,
    }),
    box: flip({ x: 0, y: at, width, height }),
    lines,
    codeX: x(start),
    nameX: x(nameX),
    tiles,
  };
}

function linkedColumns(view: MatrixView, row: number): number[] {
  const { columns, targets, wholeGoal } = view.tally;
  return view.columns
    .map((_, column) => column)
    .filter((column) => {
      const at = row * columns + column;
      return (targets[at] ?? 0) + (wholeGoal[at] ?? 0) > 0;
    });
}
