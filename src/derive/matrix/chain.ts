import { runSteps } from '../../lib/schedule.js';
import { createMatrixSteps, type Derive, type Matrix, type MatrixStages } from './matrix.js';

/** `createMatrixSteps` for those who need not let a page have its turn: all its steps at once. */
export function createMatrixChain(stages?: MatrixStages): Derive<Matrix> {
  const steps = createMatrixSteps(stages);
  return (...inputs) => runSteps(steps(...inputs));
}
