import { countBits, countBoth, type Bitset } from '../lib/bitset.js';
import { numberAt } from '../lib/list.js';

/** Jaccard similarity, 0 … 1: the size of the intersection over that of the union; 0 for empty sets. */
export function jaccard(a: Bitset, b: Bitset): number {
  return share(countBoth(a, b), countBits(a) + countBits(b));
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
export function share(both: number, sizes: number): number {
  return sizes === 0 ? 0 : both / (sizes - both);
}
