import type { Network } from '../../derive/network/network.js';
import { groupByRow } from '../../lib/csr.js';
import { addAt, itemAt, numberAt, sum } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import type { Box, Direction } from '../box.js';
import type { PlacedTies } from './placed-network.js';

/** Something in a column: its height in px, and where its middle would best be. */
export interface ColumnItem {
  readonly size: number;
  readonly wanted: number;
}

/** Several items that would overlap, and stand together instead. */
interface Pool {
  /** of the wanted starts of its items, each without the room that the items before it take */
  readonly sum: number;
  readonly count: number;
}

/**
 * Places items one below the other in their order, without overlap and as near to where they are
 * wanted as possible. Squared distances are minimised by pooling neighbours that would overlap (Best
 * & Chakravarti, “Active set algorithms for isotonic regression”, 1990).
 * @param gap px between two items
 * @param range first and last px of the column, which has room for all items
 * @returns px at which each item begins
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
  const pools: Pool[] = [];
  items.forEach(({ size, wanted }, i) => {
    pools.push({ sum: wanted - size / 2 - itemAt(offsets, i), count: 1 });
    for (let a = pools.at(-2), b = pools.at(-1); a && b && mean(a) > mean(b);) {
      pools.splice(-2, 2, { sum: a.sum + b.sum, count: a.count + b.count });
      [a, b] = [pools.at(-2), pools.at(-1)];
    }
  });
  const room = Math.max(0, last - first - (total - gap));
  return pools
    .flatMap((pool) => Array<number>(pool.count).fill(mean(pool)))
    .map((at, i) => clamp(at, first, first + room) + itemAt(offsets, i));
}

function mean(pool: Pool): number {
  return pool.sum / pool.count;
}

interface LevelSizes {
  /** px that each node takes along its level, by position */
  readonly sizes: readonly number[];
  /** px that each level needs */
  readonly needed: readonly number[];
  /** px that all levels are long */
  readonly length: number;
  /** px between two nodes of each level */
  readonly gaps: readonly number[];
  /** px between the nodes of each level and either end of it */
  readonly edges: readonly number[];
}

/**
 * Places the longest level first, then its neighbours, each node near those that it is tied to.
 * @returns px from the start of its level to each node, by position
 */
export function placeLevels(
  { levels, ties }: Network,
  { sizes, needed, length, gaps, edges }: LevelSizes,
): Float64Array {
  const starts = new Float64Array(sizes.length);
  const isPlaced = new Uint8Array(sizes.length);
  const middle = (node: number) => numberAt(starts, node) + itemAt(sizes, node) / 2;
  /** The weighted mean of the middles of a node's neighbours, as far as those are placed. */
  const meanOfNeighbours = () => {
    const sums = new Float64Array(sizes.length);
    const weights = new Float64Array(sizes.length);
    const add = (node: number, neighbour: number, weight: number) => {
      if (isPlaced[neighbour] !== 1) return;
      addAt(sums, node, middle(neighbour) * weight);
      addAt(weights, node, weight);
    };
    ties.from.forEach((from, tie) => {
      const [to, weight] = [numberAt(ties.to, tie), numberAt(ties.weight, tie)];
      add(from, to, weight);
      add(to, from, weight);
    });
    return (node: number) => {
      const weight = numberAt(weights, node);
      return weight > 0 ? numberAt(sums, node) / weight : length / 2;
    };
  };
  const longest = needed.indexOf(Math.max(...needed));
  const order = [...levels.keys()].sort(
    (a, b) => Math.abs(a - longest) - Math.abs(b - longest) || a - b,
  );
  for (const i of order) {
    const level = itemAt(levels, i);
    const wanted = meanOfNeighbours();
    const items = level.map((node) => ({ size: itemAt(sizes, node), wanted: wanted(node) }));
    const edge = itemAt(edges, i);
    const placed = placeInColumn(items, itemAt(gaps, i), [edge, length - edge]);
    level.forEach((node, k) => {
      starts[node] = itemAt(placed, k);
      isPlaced[node] = 1;
    });
  }
  return starts;
}

/**
 * Places ribbons between boxes on neighbouring levels. On each side of a box its ribbons stand one
 * below the other in the order of their other ends, and together they are as high as the box.
 * @param boxes of the nodes, by position
 */
export function placeRibbons(
  { nodes, ties, levels }: Network,
  boxes: readonly Box[],
  direction: Direction,
): PlacedTies {
  const place = new Uint32Array(nodes.length);
  for (const level of levels) level.forEach((node, k) => (place[node] = k));
  const isMirrored = direction === 'rtl';
  /** Places the ends of all ties that leave a box, or of all that arrive at one. */
  const placeEnds = (ends: Uint32Array, others: Uint32Array, isAfter: boolean) => {
    const { start, entries } = groupByRow(ends, nodes.length);
    const column = () => new Float64Array(ends.length);
    const [x, y, w] = [column(), column(), column()];
    boxes.forEach((box, node) => {
      const order = (tie: number) => numberAt(place, numberAt(others, tie));
      const own = entries
        .subarray(start[node], start[node + 1])
        .sort((a, b) => order(a) - order(b) || a - b);
      const weight = sum(own, (tie) => numberAt(ties.weight, tie));
      let top = box.y;
      for (const tie of own) {
        const width = weight > 0 ? (numberAt(ties.weight, tie) / weight) * box.height : 0;
        x[tie] = isAfter === isMirrored ? box.x : box.x + box.width;
        y[tie] = top + width / 2;
        w[tie] = width;
        top += width;
      }
    });
    return { x, y, w };
  };
  const { x: x0, y: y0, w: w0 } = placeEnds(ties.from, ties.to, true);
  const { x: x1, y: y1, w: w1 } = placeEnds(ties.to, ties.from, false);
  return { shape: 'ribbon', x0, y0, w0, x1, y1, w1 };
}

/**
 * How far down the middle of a ribbon has come, 0 … 1 of the way, at parameter t of its Bézier curve,
 * which leaves and arrives level.
 */
export function ribbonRise(t: number): number {
  return t * t * (3 - 2 * t);
}
