import { bitPositions, countBits, type Bitset } from '../lib/bitset.js';
import { itemAt, numberAt } from '../lib/list.js';
import { share } from './similarity.js';

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
