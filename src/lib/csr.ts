import { addAt, numberAt } from './list.js';

/**
 * Entries grouped by row, one row after the other (a "compressed sparse row" index). The entries of
 * row r are `entries[start[r]] … entries[start[r + 1] − 1]`.
 */
export interface GroupedEntries {
  /** one more than there are rows */
  readonly start: Uint32Array;
  /** positions of the entries */
  readonly entries: Uint32Array;
}

/**
 * Groups entries by row with a counting sort. Entries of one row keep their order.
 * @param rowOf the row of each entry, 0 … count − 1
 * @param count how many rows there are
 */
export function groupByRow(rowOf: Uint32Array, count: number): GroupedEntries {
  const start = new Uint32Array(count + 1);
  for (const row of rowOf) addAt(start, row + 1, 1);
  for (let row = 0; row < count; row++) addAt(start, row + 1, numberAt(start, row));
  const next = start.slice();
  const entries = new Uint32Array(rowOf.length);
  rowOf.forEach((row, entry) => {
    entries[numberAt(next, row)] = entry;
    addAt(next, row, 1);
  });
  return { start, entries };
}
