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
export function placesIn(levels: Levels) {
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
