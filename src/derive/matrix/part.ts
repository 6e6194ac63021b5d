import type { Tally } from './tally.js';
import type { MatrixView } from './view.js';

/** Neighbouring rows or columns, by index: from the first to the last, both included. */
interface Stretch {
  readonly first: number;
  readonly last: number;
}

/**
 * Some neighbouring rows and columns of a matrix as a matrix of their own, for a picture in blocks or
 * on several pages. Totals and the scale of its marks stay those of the whole. Of a goal that is only
 * partly in it, the part says the name again.
 */
export function partOfView(
  view: MatrixView,
  { rows, columns }: { readonly rows: Stretch; readonly columns: Stretch },
): MatrixView {
  const shownRows = view.rows.slice(rows.first, rows.last + 1);
  const shownColumns = view.columns.slice(columns.first, columns.last + 1);
  const groups = view.groups.flatMap((group, i) => {
    const within = cut(group, rows);
    return within ? [{ i, item: { ...group, ...within } }] : [];
  });
  const heads = view.heads.flatMap((head, i) => {
    const within = cut(head, columns);
    return within ? [{ i, item: { ...head, ...within } }] : [];
  });
  const placeOf = (kept: readonly { readonly i: number }[], i: number) =>
    kept.findIndex((each) => each.i === i);
  return {
    ...view,
    rows: shownRows.map((row) => ({ ...row, group: placeOf(groups, row.group) })),
    columns: shownColumns.map((column) => ({ ...column, head: placeOf(heads, column.head) })),
    groups: groups.map(({ item }) => item),
    heads: heads.map(({ item }) => item),
    tally: partOfTally(view.tally, rows, columns),
  };
}

/** What of a stretch lies in another, counted from the start of that; undefined for nothing. */
function cut({ first, last }: Stretch, within: Stretch): Stretch | undefined {
  if (last < within.first || first > within.last) return undefined;
  return {
    first: Math.max(first, within.first) - within.first,
    last: Math.min(last, within.last) - within.first,
  };
}

function partOfTally(tally: Tally, rows: Stretch, columns: Stretch): Tally {
  const lastRow = Math.min(rows.last, tally.rows - 1);
  const lastColumn = Math.min(columns.last, tally.columns - 1);
  const count = {
    rows: Math.max(0, lastRow - rows.first + 1),
    columns: Math.max(0, lastColumn - columns.first + 1),
  };
  const copy = (from: Uint8Array | Uint32Array, to: Uint8Array | Uint32Array) => {
    for (let row = 0; row < count.rows; row++) {
      const start = (rows.first + row) * tally.columns + columns.first;
      to.set(from.subarray(start, start + count.columns), row * count.columns);
    }
  };
  const cells = count.rows * count.columns;
  const part = {
    targets: new Uint32Array(cells),
    wholeGoal: new Uint8Array(cells),
    unsure: new Uint8Array(cells),
    dimmed: new Uint8Array(cells),
  };
  copy(tally.targets, part.targets);
  copy(tally.wholeGoal, part.wholeGoal);
  copy(tally.unsure, part.unsure);
  copy(tally.dimmed, part.dimmed);
  return {
    ...tally,
    ...count,
    ...part,
    rowTotals: tally.rowTotals.slice(rows.first, lastRow + 1),
    rowGoals: tally.rowGoals.slice(rows.first, lastRow + 1),
    columnTotals: tally.columnTotals.slice(columns.first, lastColumn + 1),
    columnLines: tally.columnLines.slice(columns.first, lastColumn + 1),
  };
}
