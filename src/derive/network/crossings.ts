import type { Ties } from './network.js';

type Levels = readonly (readonly number[])[];

/**
 * How often ties cross between neighbouring levels, drawn as lines between nodes in a row: pairs of
 * ties whose ends stand in opposite orders. Counted as inversions with a Fenwick tree, after Barth,
 * Jünger & Mutzel, “Simple and efficient bilayer cross counting” (2002).
 */
export function countCrossings(levels: Levels, { from, to }: Ties): number {
  const { level, place } = placesIn(levels);
  const pairs = levels.map((): (readonly [number, number])[] => []);
  from.forEach((a, tie) => {
    const b = to[tie] ?? 0;
    const [upper, lower] = (level.get(a) ?? 0) <= (level.get(b) ?? 0) ? [a, b] : [b, a];
    pairs[level.get(upper) ?? 0]?.push([place.get(upper) ?? 0, place.get(lower) ?? 0]);
  });
  return pairs.reduce((sum, each, i) => sum + inversions(each, levels[i + 1]?.length ?? 0), 0);
}

/** Where each node stands: its level, and its place in it. */
function placesIn(levels: Levels) {
  const level = new Map<number, number>();
  const place = new Map<number, number>();
  levels.forEach((nodes, i) =>
    nodes.forEach((node, k) => {
      level.set(node, i);
      place.set(node, k);
    }),
  );
  return { level, place };
}

function inversions(pairs: (readonly [number, number])[], length: number): number {
  pairs.sort(([a, b], [c, d]) => a - c || b - d);
  const tree = new Uint32Array(length + 1);
  let seen = 0;
  let count = 0;
  for (const [, place] of pairs) {
    let upTo = 0;
    for (let i = place + 1; i > 0; i -= i & -i) upTo += tree[i] ?? 0;
    count += seen - upTo;
    for (let i = place + 1; i <= length; i += i & -i) tree[i] = (tree[i] ?? 0) + 1;
    seen++;
  }
  return count;
}

export interface CrossingOptions {
  /** levels whose order a person has chosen stay as they are */
  readonly isFixed: (level: number) => boolean;
  /** nodes of one block stay side by side, in their order: a goal and its targets */
  readonly blockOf: (node: number) => number;
}

const MOST_ROUNDS = 24;
/** Beyond so many ties a few rounds must do, and neighbours are not tried the other way round. */
const MOST_TIES = 4000;
const FEW_ROUNDS = 6;

/**
 * Orders the nodes of each level so that ties cross little: barycentre sweeps (Sugiyama, Tagawa &
 * Toda 1981), of which the best is kept, then neighbours are exchanged while that saves crossings.
 * Deterministic; begins with the order given, so that it is never worse than that.
 */
export function reduceCrossings(levels: Levels, ties: Ties, options: CrossingOptions): Levels {
  const near = neighbourLists(ties);
  let best = levels;
  let fewest = countCrossings(levels, ties);
  let now = levels;
  const rounds = ties.from.length > MOST_TIES ? FEW_ROUNDS : MOST_ROUNDS;
  for (let round = 0; round < rounds && fewest > 0; round++) {
    const next = swept(now, near, { ...options, isDown: round % 2 === 0 });
    const crossings = countCrossings(next, ties);
    if (crossings < fewest) [best, fewest] = [next, crossings];
    if (round % 2 === 1 && isSame(next, now)) break;
    now = next;
  }
  return ties.from.length > MOST_TIES ? best : exchanged(best, near, options);
}

type Neighbours = ReadonlyMap<number, readonly number[]>;

function neighbourLists({ from, to }: Ties): Neighbours {
  const lists = new Map<number, number[]>();
  const add = (a: number, b: number) => {
    const list = lists.get(a);
    if (list) list.push(b);
    else lists.set(a, [b]);
  };
  from.forEach((a, tie) => {
    add(a, to[tie] ?? 0);
    add(to[tie] ?? 0, a);
  });
  return lists;
}

/** Sorts each level by where its neighbours in the level before, or after, stand on average. */
function swept(
  levels: Levels,
  near: Neighbours,
  { isFixed, blockOf, isDown }: CrossingOptions & { readonly isDown: boolean },
): Levels {
  const result = levels.map((nodes) => nodes);
  const order = levels.map((_, i) => (isDown ? i : levels.length - 1 - i)).slice(1);
  for (const i of order) {
    const nodes = result[i] ?? [];
    if (isFixed(i)) continue;
    const beside = result[isDown ? i - 1 : i + 1] ?? [];
    const { place } = placesIn([beside]);
    const blocks = blocksOf(nodes, blockOf);
    const center = (block: readonly number[], own: number) => {
      const places = block.flatMap((node) =>
        (near.get(node) ?? []).flatMap((other) => place.get(other) ?? []),
      );
      const middle = places.reduce((sum, at) => sum + at, 0) / places.length;
      return places.length > 0 ? middle : (own / blocks.length) * beside.length;
    };
    const centers = blocks.map(center);
    const sorted = blocks
      .map((_, k) => k)
      .sort((a, b) => (centers[a] ?? 0) - (centers[b] ?? 0) || a - b);
    result[i] = sorted.flatMap((k) => blocks[k] ?? []);
  }
  return result;
}

/** Exchanges neighbouring blocks for as long as each exchange saves crossings. */
function exchanged(levels: Levels, near: Neighbours, options: CrossingOptions): Levels {
  const result = levels.map((nodes) => blocksOf(nodes, options.blockOf));
  const { level } = placesIn(levels);
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    result.forEach((blocks, i) => {
      if (options.isFixed(i)) return;
      const around = [i - 1, i + 1].map((k) => ({
        k,
        place: placesIn([(result[k] ?? []).flat()]).place,
      }));
      const reached = blocks.map((block) =>
        around.map(({ k, place }) =>
          block.flatMap((node) =>
            (near.get(node) ?? []).flatMap((other) =>
              level.get(other) === k ? (place.get(other) ?? []) : [],
            ),
          ),
        ),
      );
      for (let k = 1; k < blocks.length; k++) {
        const [a, b] = [reached[k - 1] ?? [], reached[k] ?? []];
        const saved = around.reduce(
          (sum, _, side) =>
            sum + crossed(a[side] ?? [], b[side] ?? []) - crossed(b[side] ?? [], a[side] ?? []),
          0,
        );
        if (saved <= 0) continue;
        blocks.splice(k - 1, 2, ...blocks.slice(k - 1, k + 1).reverse());
        reached.splice(k - 1, 2, b, a);
        changed = true;
      }
    });
  }
  return result.map((blocks) => blocks.flat());
}

/** Crossings of the ties of two things that stand one before the other. */
function crossed(first: readonly number[], second: readonly number[]): number {
  return first.reduce((sum, a) => sum + second.filter((b) => b < a).length, 0);
}

function blocksOf(
  nodes: readonly number[],
  blockOf: (node: number) => number,
): (readonly number[])[] {
  const blocks = new Map<number, number[]>();
  for (const node of nodes) {
    const block = blocks.get(blockOf(node));
    if (block) block.push(node);
    else blocks.set(blockOf(node), [node]);
  }
  return [...blocks.values()];
}

function isSame(a: Levels, b: Levels): boolean {
  return a.every((nodes, i) => nodes.every((node, k) => node === b[i]?.[k]));
}
