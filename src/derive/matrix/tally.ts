import { bitPositions, type Bitset } from '../../lib/bitset.js';
import type { Model } from '../../model/model.js';
import type { Axes } from './axes.js';
import { endpointsOf, type Incidence } from '../incidence.js';

/** What a matrix counts, row by row: cell (r, c) stands at `r * columns + c`. */
export interface Tally {
  readonly rows: number;
  readonly columns: number;
  /** targets of the column that the row is linked to: of its goal, or 1 for a target's own column */
  readonly targets: Uint32Array;
  /** 1 where a link speaks of the goal as a whole */
  readonly wholeGoal: Uint8Array;
  /** 1 where some link is not simply published: its readings disagree, or it is proposed */
  readonly unsure: Uint8Array;
  /** 1 where what is drawn is filtered away */
  readonly dimmed: Uint8Array;
  /** targets plus goals as a whole that are not filtered away, by row and by column */
  readonly rowTotals: Uint32Array;
  readonly columnTotals: Uint32Array;
  /** cells that hold such a link, by row and by column */
  readonly rowCells: Uint32Array;
  readonly columnCells: Uint32Array;
  readonly cells: number;
  readonly mostTargets: number;
}

/**
 * Counts what filters leave; with `dimmed`, cells of which nothing is left show what they held
 * before, which no total counts.
 */
export function tallyOf(
  model: Model,
  axes: Axes,
  kept: Incidence,
  dimmed: Incidence | undefined,
): Tally {
  const columns = axes.columns.length;
  const rows = axes.rows.length;
  const cells = rows * columns;
  const columnOf = columnOfEndpoint(model, axes);
  const counts = {
    targets: new Uint32Array(cells),
    wholeGoal: new Uint8Array(cells),
    unsure: new Uint8Array(cells),
    dimmed: new Uint8Array(cells),
  };
  const add = (row: number, endpoints: Bitset, into: (at: number, isTarget: boolean) => void) => {
    for (const endpoint of bitPositions(endpoints)) {
      const column = columnOf[endpoint] ?? -1;
      if (column >= 0) into(row * columns + column, endpoint < model.targets.length);
    }
  };
  const count = (at: number, isTarget: boolean) => {
    if (isTarget) counts.targets[at] = (counts.targets[at] ?? 0) + 1;
    else counts.wholeGoal[at] = 1;
  };
  axes.rows.forEach(({ lines }, row) => {
    add(row, endpointsOf(model, kept.ofLine, lines), count);
    add(row, endpointsOf(model, kept.unsureOfLine, lines), (at) => (counts.unsure[at] = 1));
  });
  const totals = totalsOf(rows, columns, counts);
  if (!dimmed) return { rows, columns, ...counts, ...totals };
  axes.rows.forEach(({ lines }, row) => {
    add(row, endpointsOf(model, dimmed.ofLine, lines), (at, isTarget) => {
      const isEmpty = (counts.targets[at] ?? 0) + (counts.wholeGoal[at] ?? 0) === 0;
      if (isEmpty) counts.dimmed[at] = 1;
      if (counts.dimmed[at] === 1) count(at, isTarget);
    });
  });
  const mostTargets = counts.targets.reduce((most, n) => Math.max(most, n), 0);
  return { rows, columns, ...counts, ...totals, mostTargets };
}

/** The column of each target and goal, −1 where none is shown. */
function columnOfEndpoint(model: Model, { columns }: Axes): Int32Array {
  const columnOf = new Int32Array(model.targets.length + model.goals.length).fill(-1);
  const open = new Set(columns.flatMap(({ goal, target }) => (target === undefined ? [] : [goal])));
  const columnOfGoal = new Map(
    columns.flatMap(({ goal, target }, i) => (target === undefined ? [[goal, i] as const] : [])),
  );
  for (const [goal, column] of columnOfGoal) columnOf[model.targets.length + goal] = column;
  model.targets.forEach(({ goal }, target) => {
    if (!open.has(goal)) columnOf[target] = columnOfGoal.get(goal) ?? -1;
  });
  columns.forEach(({ target }, column) => {
    if (target !== undefined) columnOf[target] = column;
  });
  return columnOf;
}

function totalsOf(
  rows: number,
  columns: number,
  { targets, wholeGoal }: { readonly targets: Uint32Array; readonly wholeGoal: Uint8Array },
) {
  const rowTotals = new Uint32Array(rows);
  const columnTotals = new Uint32Array(columns);
  const rowCells = new Uint32Array(rows);
  const columnCells = new Uint32Array(columns);
  let cells = 0;
  let mostTargets = 0;
  for (let at = 0; at < targets.length; at++) {
    const linked = (targets[at] ?? 0) + (wholeGoal[at] ?? 0);
    if (linked === 0) continue;
    const row = Math.floor(at / columns);
    const column = at % columns;
    rowTotals[row] = (rowTotals[row] ?? 0) + linked;
    columnTotals[column] = (columnTotals[column] ?? 0) + linked;
    rowCells[row] = (rowCells[row] ?? 0) + 1;
    columnCells[column] = (columnCells[column] ?? 0) + 1;
    cells++;
    mostTargets = Math.max(mostTargets, targets[at] ?? 0);
  }
  return { rowTotals, columnTotals, rowCells, columnCells, cells, mostTargets };
}
