import type { Matrix } from '../matrix/matrix.js';
import type { Place, Places } from '../matrix/axes.js';

/** What stands before and after a selection in the picture, in the form of selections. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Of a row or column the one beside it; of a cell the next that holds a link, in reading order. */
export function neighboursOf({ view }: Matrix, places: Places, selected: string): Neighbours {
  const place = places.placeOf(selected);
  const at = (step: 1 | -1) => {
    const next = place && stepFrom(view.tally, place, step);
    return next && places.selectionOf(next);
  };
  return { previous: at(-1), next: at(1) };
}

interface Cells {
  readonly rows: number;
  readonly columns: number;
  readonly targets: Uint32Array;
  readonly wholeGoal: Uint8Array;
}

function stepFrom(cells: Cells, { row, column }: Place, step: 1 | -1): Place | undefined {
  const { rows, columns, targets, wholeGoal } = cells;
  if (row === undefined || column === undefined) {
    const next = (row ?? column ?? 0) + step;
    const count = row === undefined ? columns : rows;
    if (next < 0 || next >= count) return undefined;
    return row === undefined ? { column: next } : { row: next };
  }
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    if ((targets[at] ?? 0) + (wholeGoal[at] ?? 0) === 0) continue;
    return { row: Math.floor(at / columns), column: at % columns };
  }
  return undefined;
}
