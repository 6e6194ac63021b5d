import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import { contains, type Box, type Point } from '../box.js';
import type { Layout } from './layout.js';
import { WHOLE_SPAN, isWithin, type Span } from './span.js';

/** A control for pointers that opens a goal or folds a group. With the keyboard, headers do that. */
export interface Toggle {
  /** of the goal or the group */
  readonly id: string;
  /** where a pointer finds it */
  readonly box: Box;
  readonly isOpen: boolean;
}

/** px at a font of 16 px */
const ROW_TOGGLE = 28;

/**
 * The controls of a matrix. A list has none: there menus do the same.
 * @param columns the columns that are drawn
 */
export function togglesOf(view: MatrixView, layout: Layout, columns: Span = WHOLE_SPAN): Toggle[] {
  if (layout.kind === 'list') return [];
  const { panes, tileHeight, unit } = layout;
  const below = panes.tiles.y + tileHeight;
  const heads = view.heads.flatMap(({ id, canOpen, isOpen, first }): Toggle[] => {
    if (!canOpen || !isWithin(columns, first)) return [];
    const band = itemAt(layout.columns, first);
    const height = panes.tiles.y + panes.tiles.height - below;
    return [{ id, isOpen, box: { x: band.start, y: below, width: band.size, height } }];
  });
  const groups = view.groups.map(({ id }, i): Toggle => {
    const { box } = itemAt(layout.groups, i);
    return { id, isOpen: true, box };
  });
  const folded = view.rows.flatMap(({ id, isFolded }, i): Toggle[] => {
    if (!isFolded) return [];
    const band = itemAt(layout.rows, i);
    const { x, width } = panes.labels;
    const start = layout.direction === 'ltr' ? x + width - ROW_TOGGLE * unit : x;
    const box = { x: start, y: band.start, width: ROW_TOGGLE * unit, height: band.size };
    return [{ id, isOpen: false, box }];
  });
  return [...heads, ...groups, ...folded];
}

export function toggleAt(view: MatrixView, layout: Layout, point: Point): Toggle | undefined {
  return togglesOf(view, layout).find(({ box }) => contains(box, point));
}
