import type { Limits } from '../limits.js';
import type { Findings } from './finding.js';
import { cellName, type Cell, type Row } from './sheet.js';

/** Cells that are merged into the one at their top and left. Columns are from 0, rows from 1. */
export interface Merge {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Options {
  readonly limits: Limits;
  readonly findings: Findings;
}

/**
 * Rows in which every cell of a merged range has the text of the range, as people see it. Rows without
 * any cell of their own stay away.
 */
export function mergedRows(
  rows: readonly Row[],
  merges: readonly Merge[],
  { limits, findings }: Options,
): readonly Row[] {
  if (merges.length === 0) return rows;
  const filled = rows.map(({ number, cells }) => ({ number, cells: [...cells] }));
  let count = 0;
  for (const { left, right, top, bottom } of merges) {
    const first = firstFrom(filled, top);
    const origin = filled[first]?.number === top ? filled[first].cells[left] : undefined;
    if (origin === undefined) continue;
    const text: Cell = { ...origin, mergedInto: left };
    for (let i = first; i < filled.length; i++) {
      const row = filled[i];
      if (row === undefined || row.number > bottom) break;
      for (let column = left; column <= right && ++count <= limits.cells; column++) {
        row.cells[column] ??= text;
      }
    }
    findings.add({ code: 'merged' }, { cell: cellName(left, top), row: top });
  }
  return filled;
}

/** The index of the first row with at least a number. */
function firstFrom(rows: readonly Row[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? Infinity) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
