import { bitPositions, countBits, countBoth, type Bitset } from '../lib/bitset.js';
import { itemAt, numberAt } from '../lib/list.js';

/** Jaccard similarity, 0 … 1: the size of the intersection over that of the union; 0 for empty sets. */
export function jaccard(a: Bitset, b: Bitset): number {
  return share(countBoth(a, b), countBits(a) + countBits(b));
}

/** Two sets that have something in common, by their indices, a < b. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  /** Jaccard similarity, above 0, up to 1 */
  readonly similarity: number;
}

/**
 * All pairs of sets that have something in common, sorted by their indices. They are found by the
 * members that they share, so that pairs without any cost nothing. Of thousands of sets, most pairs
 * have none.
 */
export function similarPairs(sets: readonly Bitset[]): SimilarPair[] {
  const sizes = Uint32Array.from(sets, countBits);
  const holders: number[][] = [];
  sets.forEach((set, i) => {
    for (const member of bitPositions(set)) (holders[member] ??= []).push(i);
  });
  return sets.flatMap((set, a) => {
    const shared = new Map<number, number>();
    for (const member of bitPositions(set)) {
      for (const b of itemAt(holders, member)) if (b > a) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    return [...shared]
      .sort(([b], [c]) => b - c)
      .map(([b, both]) => ({
        a,
        b,
        similarity: share(both, numberAt(sizes, a) + numberAt(sizes, b)),
      }));
  });
}

/**
 * The Jaccard similarity of all pairs of sets.
 * @returns count × count numbers, row by row: that of sets i and j is at `i * count + j`, 0 for i = j
 */
export function similarities(sets: readonly Bitset[]): Float64Array {
  const count = sets.length;
  const matrix = new Float64Array(count * count);
  const sizes = Uint32Array.from(sets, countBits);
  sets.forEach((a, i) => {
    sets.slice(i + 1).forEach((b, k) => {
      const j = i + 1 + k;
      const similarity = share(countBoth(a, b), numberAt(sizes, i) + numberAt(sizes, j));
      matrix[i * count + j] = similarity;
      matrix[j * count + i] = similarity;
    });
  });
  return matrix;
}

/** @param both the members that two sets share @param sizes the sum of their sizes */
function share(both: number, sizes: number): number {
  return sizes === 0 ? 0 : both / (sizes - both);
}
