import { itemAt, numberAt } from '../../lib/list.js';
import { groupBy } from '../../lib/group-by.js';
import type { Ties } from './network.js';

/** Positions of nodes, level by level, each level in the order in which it is drawn. */
type Levels = readonly (readonly number[])[];

/** A tie by the places of its ends in their levels. */
interface Line {
  readonly upper: number;
  readonly lower: number;
}

/**
 * How many pairs of ties cross when each level is drawn as a row of nodes and each tie as a line
 * between neighbouring levels: the pairs whose ends stand in opposite orders. Such inversions are
 * counted with a Fenwick tree, after Barth, Jünger & Mutzel, “Simple and efficient bilayer cross
 * counting” (2002).
 */
export function countCrossings(levels: Levels, { from, to }: Ties): number {
  const { level, place } = placesIn(levels);
  const lines = levels.map((): Line[] => []);
  from.forEach((a, tie) => {
    const b = numberAt(to, tie);
    const [upper, lower] = itemAt(level, a) <= itemAt(level, b) ? [a, b] : [b, a];
    const line = { upper: itemAt(place, upper), lower: itemAt(place, lower) };
    itemAt(lines, itemAt(level, upper)).push(line);
  });
  return lines.reduce((sum, each, i) => sum + inversions(each, levels[i + 1]?.length ?? 0), 0);
}

/** The level of each node, and its place in that level. Other nodes have neither. */
function placesIn(levels: Levels) {
  const level: number[] = [];
  const place: number[] = [];
  levels.forEach((nodes, i) =>
    nodes.forEach((node, k) => {
      level[node] = i;
      place[node] = k;
    }),
  );
  return { level, place };
}

/** @param count how many nodes the lower level has. In its hot loops `?? 0` is never taken. */
function inversions(lines: Line[], count: number): number {
  lines.sort((a, b) => a.upper - b.upper || a.lower - b.lower);
  const tree = new Uint32Array(count + 1);
  let crossings = 0;
  lines.forEach(({ lower }, before) => {
    let upTo = 0;
    for (let i = lower + 1; i > 0; i -= i & -i) upTo += tree[i] ?? 0;
    crossings += before - upTo;
    for (let i = lower + 1; i <= count; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
  });
  return crossings;
}

export interface CrossingOptions {
  /** whether a person chose the order of a level, so that it stays as it is */
  readonly isFixed: (level: number) => boolean;
  /** the block of a node: nodes of one block, such as a goal and its targets, stay side by side */
  readonly blockOf: (node: number) => number;
}

const MOST_ROUNDS = 24;
/** With more ties than this there are only a few rounds, and neighbours are not exchanged. */
const MOST_TIES = 4000;
const FEW_ROUNDS = 6;

/**
 * Orders the nodes of each level so that few ties cross. The best of several barycentre sweeps
 * (Sugiyama, Tagawa & Toda 1981) is taken, then neighbours are exchanged for as long as that removes
 * crossings. It is deterministic, and never worse than the given order.
 */
export function reduceCrossings(levels: Levels, ties: Ties, options: CrossingOptions): Levels {
  const neighbours = neighbourLists(ties);
  const isLarge = ties.from.length > MOST_TIES;
  let best = levels;
  let fewest = countCrossings(levels, ties);
  let current = levels;
  const rounds = isLarge ? FEW_ROUNDS : MOST_ROUNDS;
  for (let round = 0; round < rounds && fewest > 0; round++) {
    const next = sweep(current, neighbours, { ...options, isDown: round % 2 === 0 });
    const crossings = countCrossings(next, ties);
    if (crossings < fewest) [best, fewest] = [next, crossings];
    if (round % 2 === 1 && isSame(next, current)) break;
    current = next;
  }
  return isLarge ? best : exchange(best, neighbours, options);
}

/** The neighbours of each node, by its position; one that has no ties may have no list. */
type NeighbourLists = readonly (readonly number[] | undefined)[];

function neighbourLists({ from, to }: Ties): NeighbourLists {
  const lists: number[][] = [];
  from.forEach((a, tie) => {
    const b = numberAt(to, tie);
    (lists[a] ??= []).push(b);
    (lists[b] ??= []).push(a);
  });
  return lists;
}

/** Sorts each level by the mean place of its neighbours in the level before it, or after it. */
function sweep(
  levels: Levels,
  neighbours: NeighbourLists,
  { isFixed, blockOf, isDown }: CrossingOptions & { readonly isDown: boolean },
): Levels {
  const result = [...levels];
  const downward = [...levels.keys()];
  for (const i of (isDown ? downward : downward.reverse()).slice(1)) {
    if (isFixed(i)) continue;
    const beside = itemAt(result, isDown ? i - 1 : i + 1);
    const { place } = placesIn([beside]);
    const blocks = blocksOf(itemAt(result, i), blockOf);
    const sorted = blocks.map((nodes, index) => {
      const places = placesOfNeighbours(nodes, neighbours, place);
      const mean = places.reduce((sum, at) => sum + at, 0) / places.length;
      // A block without ties keeps its share of the way.
      return { nodes, center: places.length > 0 ? mean : (index / blocks.length) * beside.length };
    });
    result[i] = sorted.sort((a, b) => a.center - b.center).flatMap(({ nodes }) => nodes);
  }
  return result;
}

/** Exchanges neighbouring blocks for as long as that removes crossings. */
function exchange(levels: Levels, neighbours: NeighbourLists, options: CrossingOptions): Levels {
  const result = levels.map((nodes) => blocksOf(nodes, options.blockOf));
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    result.forEach((blocks, i) => {
      if (options.isFixed(i)) return;
      const around = [i - 1, i + 1].map((k) => placesIn([(result[k] ?? []).flat()]).place);
      const reached = blocks.map((nodes) =>
        around.map((place) => placesOfNeighbours(nodes, neighbours, place)),
      );
      for (let k = 1; k < blocks.length; k++) {
        const [a, b] = [itemAt(reached, k - 1), itemAt(reached, k)];
        const saved = a.reduce((sum, ofA, side) => {
          const ofB = itemAt(b, side);
          return sum + crossed(ofA, ofB) - crossed(ofB, ofA);
        }, 0);
        if (saved <= 0) continue;
        blocks.splice(k - 1, 2, ...blocks.slice(k - 1, k + 1).reverse());
        reached.splice(k - 1, 2, b, a);
        changed = true;
      }
    });
  }
  return result.map((blocks) => blocks.flat());
}

/** The places of all neighbours of some nodes, as far as they stand on one level. */
function placesOfNeighbours(
  nodes: readonly number[],
  neighbours: NeighbourLists,
  place: readonly number[],
): number[] {
  return nodes.flatMap((node) =>
    (neighbours[node] ?? []).flatMap((neighbour) => place[neighbour] ?? []),
  );
}

/** How many ties of two blocks cross when the first stands before the second. */
function crossed(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, a) => sum + second.filter((b) => b < a).length, 0);
}

/** Blocks in the order of their first nodes. */
function blocksOf(
  nodes: readonly number[],
  blockOf: (node: number) => number,
): (readonly number[])[] {
  return [...groupBy(nodes, blockOf).values()];
}

function isSame(a: Levels, b: Levels): boolean {
  return a.every((nodes, i) => nodes.every((node, k) => node === b[i]?.[k]));
}
