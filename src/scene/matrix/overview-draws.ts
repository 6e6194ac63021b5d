import type { MatrixView } from '../../derive/matrix/view.js';
import {
  addSquare,
  addTotals,
  cellsOf,
  createKinds,
  lookOf,
  withoutEqualSquares,
  type Drawn,
} from '../draws.js';

const OVERVIEW_ORDER = [
  ...(['targetBar', 'goalBar', 'unreached', 'targets', 'more', 'wholeGoal', 'both'] as const),
  ...(['unsure', 'dimmed', 'totals'] as const),
];

/**
 * What a matrix draws as an overview: bars and lines for open goals, squares and rings for others.
 * @param barWidth px of the bars of targets
 */
export function overviewDraws(view: MatrixView, barWidth: number): Drawn[] {
  const kinds = createKinds();
  for (const cell of cellsOf(view)) {
    const { unsure, dimmed, column, head } = cell;
    const bar = column.target === undefined ? 'goal' : 'target';
    const drawn = head.isOpen ? ({ ...lookOf(cell), bar, barWidth } as const) : lookOf(cell);
    if (head.isOpen) kinds.add({ ...drawn, name: bar === 'goal' ? 'goalBar' : 'targetBar' });
    else addSquare(kinds, cell);
    if (dimmed) kinds.add({ ...drawn, name: 'dimmed' });
    if (unsure) kinds.add({ ...drawn, name: 'unsure' });
  }
  const { columnTotals } = view.tally;
  if (view.columns.some(({ target }, i) => target !== undefined && columnTotals[i] === 0))
    kinds.add({ name: 'unreached', barWidth });
  addTotals(kinds, view);
  return withoutEqualSquares(kinds.inOrder(OVERVIEW_ORDER));
}
