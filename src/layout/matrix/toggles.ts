import type { MatrixView } from '../../derive/matrix/view.js';
import { contains, type Box, type Point } from '../box.js';
import type { Layout } from '../layout.js';
import { WHOLE_SPAN, isWithin, type Span } from './span.js';

/** What opens a goal or folds a group by pointer; with keys it is the headers that do. */
export interface Toggle {
  /** of the goal or the group */
  readonly id: string;
  /** where a pointer meets it */
  readonly box: Box;
  readonly isOpen: boolean;
}

const ROW_TOGGLE = 28;

/**
 * A list has none: there the same is done from menus.
 * @param columns those that are drawn
 */
export function togglesOf(view: MatrixView, layout: Layout, columns: Span = WHOLE_SPAN): Toggle[] {
  if (layout.kind === 'list') return [];
  const { panes, tileHeight, unit } = layout;
  const below = panes.tiles.y + tileHeight;
  const heads = view.heads.flatMap(({ id, canOpen, isOpen, first }): Toggle[] => {
    const band = layout.columns[first];
    if (!canOpen || !band || !isWithin(columns, first)) return [];
    const height = panes.tiles.y + panes.tiles.height - below;
    return [{ id, isOpen, box: { x: band.start, y: below, width: band.size, height } }];
  });
  const groups = view.groups.flatMap(({ id }, i): Toggle[] => {
    const box = layout.groups[i]?.box;
    return box ? [{ id, isOpen: true, box }] : [];
  });
  const folded = view.rows.flatMap(({ id, isFolded }, i): Toggle[] => {
    const band = layout.rows[i];
    if (!isFolded || !band) return [];
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
