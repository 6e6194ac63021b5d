import { bitPositions } from '../lib/bitset.js';
import type { Model } from '../model/model.js';

/** What a matrix counts, row by row: cell (r, c) stands at `r * columns + c`. */
export interface Tally {
  readonly rows: number;
  readonly columns: number;
  /** targets of the goal that the action line is linked to */
  readonly targets: Uint32Array;
  /** 1 where a link speaks of the goal as a whole */
  readonly wholeGoal: Uint8Array;
  /** 1 where some link is not simply published: its readings disagree, or it is proposed */
  readonly unsure: Uint8Array;
  /** targets plus goals as a whole, by row and by column */
  readonly rowTotals: Uint32Array;
  readonly columnTotals: Uint32Array;
  /** cells that hold a link, by row and by column */
  readonly rowCells: Uint32Array;
  readonly columnCells: Uint32Array;
  readonly cells: number;
  /** targets that some action line is linked to */
  readonly targetsReached: number;
  readonly mostTargets: number;
}

export function tally(model: Model): Tally {
  const rows = model.actionLines.length;
  const columns = model.goals.length;
  const targets = new Uint32Array(rows * columns);
  const wholeGoal = new Uint8Array(rows * columns);
  const unsure = new Uint8Array(rows * columns);
  const reached = new Set<number>();
  model.targetsOfActionLine.forEach((bits, row) => {
    for (const target of bitPositions(bits)) {
      const at = row * columns + (model.targets[target]?.goal ?? 0);
      targets[at] = (targets[at] ?? 0) + 1;
      reached.add(target);
    }
  });
  const { actionLine, goal, targetStart } = model.columns;
  model.links.forEach(({ status = 'published' }, i) => {
    const at = (actionLine[i] ?? 0) * columns + (goal[i] ?? 0);
    if (targetStart[i] === targetStart[i + 1]) wholeGoal[at] = 1;
    if (status !== 'published') unsure[at] = 1;
  });
  return { rows, columns, targets, wholeGoal, unsure, targetsReached: reached.size, ...sums() };

  function sums() {
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
}
