import { bitPositions, countBits, countBoth, type Bitset } from '../lib/bitset.js';

/** How much two sets share: members of both by members of either, 0 … 1; two empty sets share 0. */
export function jaccard(a: Bitset, b: Bitset): number {
  const both = countBoth(a, b);
  const either = countBits(a) + countBits(b) - both;
  return either === 0 ? 0 : both / either;
}

/** Two sets that have something in common, by their places, and how alike they are (Jaccard), 0 … 1. */
export interface SimilarPair {
  readonly a: number;
  readonly b: number;
  readonly similarity: number;
}

/**
 * All pairs that share something, in the order of their places. They are found by what they share,
 * so that of thousands of sets the many pairs that have nothing in common cost nothing.
 */
export function similarPairs(sets: readonly Bitset[]): SimilarPair[] {
  const sizes = sets.map(countBits);
  const holders: number[][] = [];
  sets.forEach((set, i) => {
    for (const member of bitPositions(set)) (holders[member] ??= []).push(i);
  });
  return sets.flatMap((set, a) => {
    const shared = new Map<number, number>();
    for (const member of bitPositions(set)) {
      for (const b of holders[member] ?? []) if (b > a) shared.set(b, (shared.get(b) ?? 0) + 1);
    }
    return [...shared]
      .sort(([b], [c]) => b - c)
      .map(([b, n]) => ({ a, b, similarity: n / ((sizes[a] ?? 0) + (sizes[b] ?? 0) - n) }));
  });
}
