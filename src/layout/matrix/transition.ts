import type { MatrixView } from '../../derive/matrix/view.js';
import type { Band } from '../box.js';
import type { MatrixLayout } from './matrix-layout.js';

/** A matrix as it stands on screen, perhaps in the middle of a movement. */
export interface ShownMatrix {
  readonly view: MatrixView;
  readonly layout: MatrixLayout;
}

/**
 * A layout on the way from one to another, so that the eye can follow what moves. Rows and columns
 * are known by their ids; targets come out of the goal they belong to.
 * @param progress 0 … 1
 */
export function interpolateMatrix(
  from: ShownMatrix,
  to: ShownMatrix,
  progress: number,
): MatrixLayout {
  const { view, layout } = to;
  const rows = between(
    bandsById(from.view.rows, from.layout.rows),
    view.rows.map(({ id }) => [id]),
    { bands: layout.rows, progress },
  );
  const columns = between(
    bandsById(from.view.columns, from.layout.columns),
    view.columns.map(({ id, head }) => [id, view.heads[head]?.id ?? '']),
    { bands: layout.columns, progress },
  );
  const heads = layout.heads.map((head, i) => {
    const [first, last] = [view.heads[i]?.first ?? 0, view.heads[i]?.last ?? 0];
    const ends = [columns[first], columns[last]].flatMap((band) =>
      band ? [band.start, band.start + band.size] : [],
    );
    const start = Math.min(...ends);
    const size = Math.max(...ends) - start;
    const name = head.name && { ...head.name, start: head.name.start + start - head.start };
    return { first: head.first, start, size, ...(name ? { name } : {}) };
  });
  return {
    ...layout,
    rows,
    columns,
    heads,
    names: layout.names.map((name) => {
      const by = (heads[name.head]?.start ?? 0) - (layout.heads[name.head]?.start ?? 0);
      return { ...name, lines: name.lines.map((line) => ({ ...line, x: line.x + by })) };
    }),
  };
}

/** Whether anything stands elsewhere, or is new, so that there is something to follow. */
export function hasMoved(from: MatrixView, to: MatrixView): boolean {
  const ids = ({ rows, columns }: MatrixView) =>
    [...rows, ...columns].map(({ id }) => id).join(' ');
  return ids(from) !== ids(to);
}

function bandsById(
  items: readonly { readonly id: string }[],
  bands: readonly Band[],
): ReadonlyMap<string, Band> {
  return new Map(items.flatMap(({ id }, i) => (bands[i] ? [[id, bands[i]] as const] : [])));
}

/** @param ids of each band, the nearest it can come from first */
function between(
  from: ReadonlyMap<string, Band>,
  ids: readonly (readonly string[])[],
  { bands, progress }: { readonly bands: readonly Band[]; readonly progress: number },
): Band[] {
  return bands.map((band, i) => {
    const known = ids[i]?.map((id) => from.get(id)).find((each) => each !== undefined);
    const origin = known ?? { start: band.start + band.size / 2, size: 0 };
    return {
      start: origin.start + (band.start - origin.start) * progress,
      size: origin.size + (band.size - origin.size) * progress,
    };
  });
}
