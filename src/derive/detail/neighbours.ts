import { numberAt } from '../../lib/list.js';
import type { Place, Places } from '../matrix/axes.js';
import type { Matrix } from '../matrix/matrix.js';
import type { Tally } from '../matrix/tally.js';

/** The selections before and after another one, in the order of the matrix. */
export interface Neighbours {
  readonly previous: string | undefined;
  readonly next: string | undefined;
}

/** Next to a row or a column is another one; next to a cell is the next linked cell, row by row. */
export function neighboursOf({ view }: Matrix, places: Places, selected: string): Neighbours {
  const place = places.placeOf(selected);
  const selectionAt = (step: 1 | -1) => {
    const next = place && placeBeside(view.tally, place, step);
    return next && places.selectionOf(next);
  };
  return { previous: selectionAt(-1), next: selectionAt(1) };
}

function placeBeside(tally: Tally, { row, column }: Place, step: 1 | -1): Place | undefined {
  const { rows, columns, targets, wholeGoal } = tally;
  if (row === undefined) {
    // A selected organization has neither a row nor a column. It counts as the first column.
    const next = (column ?? 0) + step;
    return next < 0 || next >= columns ? undefined : { column: next };
  }
  if (column === undefined) {
    const next = row + step;
    return next < 0 || next >= rows ? undefined : { row: next };
  }
  for (let at = row * columns + column + step; at >= 0 && at < rows * columns; at += step) {
    if (numberAt(targets, at) + numberAt(wholeGoal, at) > 0)
      return { row: Math.floor(at / columns), column: at % columns };
  }
  return undefined;
}
