import type { Network } from '../../derive/network/network.js';
import type { Box, Direction } from '../box.js';
import type { PlacedTies } from './placed-network.js';

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
    .flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)))
    .map((at, i) => Math.max(first, Math.min(first + Math.max(0, room), at)) + (offsets[i] ?? 0));
}

function mean({ sum, count }: { readonly sum: number; readonly count: number }): number {
  return sum / count;
}

/**
 * Ribbons between boxes that stand level by level: at each side of a box they stand one below the
 * other in the order of their other ends, and are together as high as the box.
 */
export function placeRibbons(
  { nodes, ties, levels }: Network,
  boxes: readonly Box[],
  direction: Direction,
): PlacedTies {
  const count = ties.from.length;
  const column = () => new Float64Array(count);
  const placed = {
    x0: column(),
    y0: column(),
    w0: column(),
    x1: column(),
    y1: column(),
    w1: column(),
  };
  const place = new Map(levels.flatMap((level) => level.map((node, k) => [node, k] as const)));
  const outgoing = nodes.map((): number[] => []);
  const incoming = nodes.map((): number[] => []);
  for (let tie = 0; tie < count; tie++) {
    outgoing[ties.from[tie] ?? 0]?.push(tie);
    incoming[ties.to[tie] ?? 0]?.push(tie);
  }
  const isMirrored = direction === 'rtl';
  const fill = (
    list: readonly number[],
    box: Box,
    end: {
      x: Float64Array;
      y: Float64Array;
      w: Float64Array;
      isAfter: boolean;
      others: Uint32Array;
    },
  ) => {
    const order = (tie: number) => place.get(end.others[tie] ?? 0) ?? 0;
    const sorted = [...list].sort((a, b) => order(a) - order(b) || a - b);
    const sum = sorted.reduce((all, tie) => all + (ties.weight[tie] ?? 0), 0);
    let y = box.y;
    for (const tie of sorted) {
      const width = sum > 0 ? ((ties.weight[tie] ?? 0) / sum) * box.height : 0;
      end.x[tie] = end.isAfter === isMirrored ? box.x : box.x + box.width;
      end.y[tie] = y + width / 2;
      end.w[tie] = width;
      y += width;
    }
  };
  boxes.forEach((box, node) => {
    const { x0, y0, w0, x1, y1, w1 } = placed;
    fill(outgoing[node] ?? [], box, { x: x0, y: y0, w: w0, isAfter: true, others: ties.to });
    fill(incoming[node] ?? [], box, { x: x1, y: y1, w: w1, isAfter: false, others: ties.from });
  });
  return { shape: 'ribbon', ...placed };
}

/** How far along a ribbon that leaves and arrives level its middle stands, 0 … 1 of the way down. */
export function ribbonRise(t: number): number {
  return t * t * (3 - 2 * t);
}
