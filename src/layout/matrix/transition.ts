import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt } from '../../lib/list.js';
import { interpolate } from '../../lib/interpolate.js';
import type { Band } from '../box.js';
import type { HeadLayout } from './columns.js';
import type { MatrixLayout } from './matrix-layout.js';

/** A matrix as it is on screen, which may be in the middle of a transition. */
export interface ShownMatrix {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
}

/**
 * A layout on the way from one to another, so that the eye can follow what moves. Rows and columns are
 * matched by their ids, and targets come out of the goal they belong to.
 * @param progress 0 … 1
 */
export function interpolateMatrix(
  from: ShownMatrix,
  to: ShownMatrix,
  progress: number,
): MatrixLayout {
  const { view, layout } = to;
  const rowOf = bandsById(from.view.rows, from.layout.rows);
  const rows = layout.rows.map((row, i) =>
    bandBetween(rowOf.get(itemAt(view.rows, i).id), row, progress),
  );
  const columnOf = bandsById(from.view.columns, from.layout.columns);
  const columns = layout.columns.map((column, i) => {
    const { id, head } = itemAt(view.columns, i);
    const before = columnOf.get(id) ?? columnOf.get(itemAt(view.heads, head).id);
    return bandBetween(before, column, progress);
  });
  const heads = layout.heads.map((head, i): HeadLayout => {
    const { first, last } = itemAt(view.heads, i);
    // A picture read from right to left has the last column on the left.
    const [a, b] = [itemAt(columns, first), itemAt(columns, last)];
    const start = Math.min(a.start, b.start);
    const size = Math.max(a.start + a.size, b.start + b.size) - start;
    const name = head.name && { ...head.name, start: head.name.start + start - head.start };
    return { first: head.first, start, size, ...(name ? { name } : {}) };
  });
  const names = layout.names.map((name) => {
    const by = itemAt(heads, name.head).start - itemAt(layout.heads, name.head).start;
    return { ...name, lines: name.lines.map((line) => ({ ...line, x: line.x + by })) };
  });
  return { ...layout, rows, columns, heads, names };
}

/** Whether any row or column moves or is new, so that there is something to follow. */
export function hasMoved(from: MatrixView, to: MatrixView): boolean {
  const ids = ({ rows, columns }: MatrixView) =>
    [...rows, ...columns].map(({ id }) => id).join(' ');
  return ids(from) !== ids(to);
}

function bandsById(
  items: readonly { readonly id: string }[],
  bands: readonly Band[],
): ReadonlyMap<string, Band> {
  return new Map(items.map(({ id }, i) => [id, itemAt(bands, i)]));
}

/** @param before where the band was; a new band grows from the middle of where it will be */
function bandBetween(before: Band | undefined, after: Band, progress: number): Band {
  const origin = before ?? { start: after.start + after.size / 2, size: 0 };
  return {
    start: interpolate(origin.start, after.start, progress),
    size: interpolate(origin.size, after.size, progress),
  };
}
