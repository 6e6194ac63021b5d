import { countBits, countBoth, type Bitset } from '../lib/bitset.js';
import { listOf } from '../lib/list-of.js';

/** Rounds of improvement; in practice far fewer are needed. */
const MOST_ROUNDS = 12;

/** How much two sets share: members of both by members of either, 0 … 1; two empty sets share 0. */
export function jaccard(a: Bitset, b: Bitset): number {
  const both = countBoth(a, b);
  const either = countBits(a) + countBits(b) - both;
  return either === 0 ? 0 : both / either;
}

/**
 * An order in which like sets stand side by side: a path through all of them along which the
 * similarities (Jaccard) of neighbours add up to much. Seriation as a travelling salesman's path,
 * after Climer & Zhang, “Rearrangement clustering”, JMLR 7 (2006): here from the canonical order
 * and from a nearest-neighbour chain, both improved by 2-opt (Croes 1958), of which the better is
 * taken. Deterministic, and never worse than the canonical order.
 * @returns positions in their new order
 */
export function seriate(sets: readonly Bitset[]): number[] {
  const similarity = similarities(sets);
  const count = sets.length;
  const paths = [sets.map((_, i) => i), chain(similarity, count)].map((path) =>
    improved(path, similarity, count),
  );
  const lengths = paths.map((path) => pathSimilarity(path, similarity, count));
  const best = paths[(lengths[1] ?? 0) > (lengths[0] ?? 0) + 1e-9 ? 1 : 0] ?? [];
  // A path may be read from both ends; it begins where the list does.
  return (best[0] ?? 0) <= (best.at(-1) ?? 0) ? best : best.reverse();
}

/** Row by row; the similarity of i and j stands at `i * count + j`. */
function similarities(sets: readonly Bitset[]): Float64Array {
  const count = sets.length;
  const similarity = new Float64Array(count * count);
  const sizes = sets.map(countBits);
  sets.forEach((a, i) => {
    for (let j = i + 1; j < count; j++) {
      const b = sets[j];
      const both = b ? countBoth(a, b) : 0;
      const either = (sizes[i] ?? 0) + (sizes[j] ?? 0) - both;
      const share = either === 0 ? 0 : both / either;
      similarity[i * count + j] = share;
      similarity[j * count + i] = share;
    }
  });
  return similarity;
}

/** Begins with the first and goes on with whatever is most like the last. */
function chain(similarity: Float64Array, count: number): number[] {
  const left = new Set(listOf(count, (i) => i));
  const path: number[] = [];
  for (let at = 0; left.size > 0;) {
    left.delete(at);
    path.push(at);
    let next = -1;
    for (const each of left) {
      const better =
        next < 0 || (similarity[at * count + each] ?? 0) > (similarity[at * count + next] ?? 0);
      if (better) next = each;
    }
    at = next;
  }
  return path;
}

/** Turns stretches of a path round for as long as that brings likes nearer to each other. */
function improved(start: readonly number[], similarity: Float64Array, count: number): number[] {
  const path = [...start];
  const like = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : (similarity[a * count + b] ?? 0);
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let i = 0; i < count - 1; i++) {
      for (let j = i + 1; j < count; j++) {
        const now = like(path[i - 1], path[i]) + like(path[j], path[j + 1]);
        const turned = like(path[i - 1], path[j]) + like(path[i], path[j + 1]);
        if (turned <= now + 1e-9) continue;
        path.splice(i, j - i + 1, ...path.slice(i, j + 1).reverse());
        changed = true;
      }
    }
  }
  return path;
}

export function pathSimilarity(
  path: readonly number[],
  similarity: Float64Array,
  count: number,
): number {
  return path.reduce(
    (sum, at, i) => sum + (i === 0 ? 0 : (similarity[(path[i - 1] ?? 0) * count + at] ?? 0)),
    0,
  );
}
