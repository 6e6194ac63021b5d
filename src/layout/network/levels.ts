import { listOf } from '../../lib/list-of.js';

/** Something in a column: how high it is, and where its middle would best be. */
export interface ColumnItem {
  readonly size: number;
  readonly wanted: number;
}

/**
 * Places things in a column, in their order and without overlap, as near to where each wishes to be
 * as that allows: least squares by pooling neighbours that would overlap (Best & Chakravarti 1990).
 * @param range first and last px they may take; it is large enough for them
 * @returns where each begins
 */
export function placeInColumn(
  items: readonly ColumnItem[],
  gap: number,
  [first, last]: readonly [number, number],
): number[] {
  const offsets: number[] = [];
  let total = 0;
  for (const { size } of items) {
    offsets.push(total);
    total += size + gap;
  }
  // Without the room the things before it take, each may stand anywhere not before the last one.
  const pools: { sum: number; count: number }[] = [];
  items.forEach(({ size, wanted }, i) => {
    pools.push({ sum: wanted - size / 2 - (offsets[i] ?? 0), count: 1 });
    for (let a = pools.at(-2), b = pools.at(-1); a && b && mean(a) > mean(b);) {
      pools.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count });
      [a, b] = [pools.at(-2), pools.at(-1)];
    }
  });
  const room = last - first - (total - gap);
  return pools
    .flatMap((pool) => listOf(pool.count, () => mean(pool)))
    .map((at, i) => Math.max(first, Math.min(first + Math.max(0, room), at)) + (offsets[i] ?? 0));
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}
