import { bitPositions, type Bitset } from '../../lib/bitset.js';
import { addAt, itemAt } from '../../lib/list.js';
import type { Model } from '../../model/model.js';
import { endpointsOf, goalOfEndpoint, type Incidence } from '../incidence.js';
import type { Axes } from './axes.js';

/** What a matrix counts, row by row: the cell (r, c) is at `r * columns + c`. */
export interface Tally {
  readonly rows: number;
  readonly columns: number;
  /** how many targets of the column's goal the row is linked to; 0 or 1 in a target's own column */
  readonly targets: Uint32Array;
  /** 1 where a link names the goal as a whole */
  readonly wholeGoal: Uint8Array;
  /** 1 where some link is unconfirmed: its sources disagree, or it is proposed */
  readonly unsure: Uint8Array;
  /** 1 where everything in the cell is filtered away, and shown anyway */
  readonly dimmed: Uint8Array;
  /**
   * how many links of a row or a column are not filtered away: pairs of an action line and a target, or
   * a goal as a whole. A folded group has the links of all its action lines.
   */
  readonly rowTotals: Uint32Array;
  readonly columnTotals: Uint32Array;
  /** the highest of these totals, at least 1 */
  readonly mostOfRow: number;
  readonly mostOfColumn: number;
  /** how many goals the links of a row lead to, and how many action lines those of a column come from */
  readonly rowGoals: Uint32Array;
  readonly columnLines: Uint32Array;
  /** how many places of the grid have a link; with goals open, more than the dataset has cells */
  readonly cells: number;
  /** the highest number in `targets` */
  readonly mostTargets: number;
}

export interface TallyInputs {
  readonly model: Model;
  readonly axes: Axes;
  readonly kept: Incidence;
  /** of all links, when cells that filters empty show what they held; totals do not count that */
  readonly dimmed: Incidence | undefined;
}

type Counts = Pick<Tally, 'targets' | 'wholeGoal' | 'unsure' | 'dimmed'>;

export function tallyOf({ model, axes, kept, dimmed }: TallyInputs): Tally {
  const [rows, columns] = [axes.rows.length, axes.columns.length];
  const cells = rows * columns;
  const counts: Counts = {
    targets: new Uint32Array(cells),
    wholeGoal: new Uint8Array(cells),
    unsure: new Uint8Array(cells),
    dimmed: new Uint8Array(cells),
  };
  const columnOf = columnsOfEndpoints(model, axes);
  const visit = (row: number, endpoints: Bitset, add: (at: number, isTarget: boolean) => void) => {
    for (const endpoint of bitPositions(endpoints)) {
      // A matrix may have a million cells. Here and below `??`, whose right side is never taken, is
      // faster than `numberAt`.
      const column = columnOf[endpoint] ?? -1;
      if (column >= 0) add(row * columns + column, endpoint < model.targets.length);
    }
  };
  const count = (at: number, isTarget: boolean) => {
    if (isTarget) counts.targets[at] = (counts.targets[at] ?? 0) + 1;
    else counts.wholeGoal[at] = 1;
  };
  axes.rows.forEach(({ lines }, row) => {
    visit(row, endpointsOf(model, kept.ofLine, lines), count);
    visit(row, endpointsOf(model, kept.unsureOfLine, lines), (at) => (counts.unsure[at] = 1));
  });
  const totals = { ...totalsOf(model, { axes, kept, columnOf }), ...filledOf(counts) };
  if (!dimmed) return { rows, columns, ...counts, ...totals };
  axes.rows.forEach(({ lines }, row) => {
    visit(row, endpointsOf(model, dimmed.ofLine, lines), (at, isTarget) => {
      if (counts.targets[at] === 0 && counts.wholeGoal[at] === 0) counts.dimmed[at] = 1;
      if (counts.dimmed[at] === 1) count(at, isTarget);
    });
    visit(row, endpointsOf(model, dimmed.unsureOfLine, lines), (at) => {
      if (counts.dimmed[at] === 1) counts.unsure[at] = 1;
    });
  });
  const mostTargets = counts.targets.reduce((most, n) => Math.max(most, n), 0);
  return { rows, columns, ...counts, ...totals, mostTargets };
}

/** The column of each endpoint, −1 where it has none. */
function columnsOfEndpoints(model: Model, { columns }: Axes): Int32Array {
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

interface Counted {
  readonly axes: Axes;
  readonly kept: Incidence;
  /** the column of each endpoint, −1 where it has none */
  readonly columnOf: Int32Array;
}

/** Counts line by line, so that a link counts the same in an open goal and in a folded group. */
function totalsOf(model: Model, { axes, kept, columnOf }: Counted) {
  const rowTotals = new Uint32Array(axes.rows.length);
  const columnTotals = new Uint32Array(axes.columns.length);
  const rowGoals = new Uint32Array(axes.rows.length);
  const columnLines = new Uint32Array(axes.columns.length);
  // The last row, from 1, that was seen in a goal, and the last action line in a column.
  const lastRow = new Uint32Array(model.goals.length);
  const lastLine = new Uint32Array(axes.columns.length);
  axes.rows.forEach(({ lines }, row) => {
    for (const line of lines) {
      for (const endpoint of bitPositions(itemAt(kept.ofLine, line))) {
        const column = columnOf[endpoint] ?? -1;
        if (column < 0) continue;
        addAt(rowTotals, row, 1);
        addAt(columnTotals, column, 1);
        const goal = goalOfEndpoint(model, endpoint);
        if (lastRow[goal] !== row + 1) addAt(rowGoals, row, 1);
        if (lastLine[column] !== line + 1) addAt(columnLines, column, 1);
        lastRow[goal] = row + 1;
        lastLine[column] = line + 1;
      }
    }
  });
  const mostOf = (totals: Uint32Array) => totals.reduce((a, b) => Math.max(a, b), 1);
  return {
    ...{ rowTotals, columnTotals, rowGoals, columnLines },
    ...{ mostOfRow: mostOf(rowTotals), mostOfColumn: mostOf(columnTotals) },
  };
}

function filledOf({ targets, wholeGoal }: Counts) {
  let [cells, mostTargets] = [0, 0];
  for (let at = 0; at < targets.length; at++) {
    const linkedTargets = targets[at] ?? 0;
    if (linkedTargets + (wholeGoal[at] ?? 0) > 0) cells++;
    mostTargets = Math.max(mostTargets, linkedTargets);
  }
  return { cells, mostTargets };
}
