/** A set of small integers, one bit each. Positions beyond its length are never in it. */
export interface Bitset {
  /** how many positions there are: 0 … length − 1 */
  readonly length: number;
  /** 32 positions each, the lowest bit first */
  readonly words: Uint32Array;
}

export function createBitset(length: number): Bitset {
  return { length, words: new Uint32Array((length + 31) >>> 5) };
}

/** A set of some positions. @param length how many positions there are */
export function bitsetOf(length: number, positions: Iterable<number>): Bitset {
  const bits = createBitset(length);
  for (const position of positions) setBit(bits, position);
  return bits;
}

/** Adds a position to a set that is still being built. */
export function setBit({ words }: Bitset, position: number): void {
  const word = position >>> 5;
  words[word] = (words[word] ?? 0) | (1 << (position & 31));
}

export function hasBit({ words }: Bitset, position: number): boolean {
  return (((words[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
}

// In the loops below, which run over long sets, `?? 0` is the fastest form. It is taken only where one
// set is shorter than the other.

export function countBits(bits: Bitset): number {
  let count = 0;
  for (const word of bits.words) count += countOnes(word);
  return count;
}

/** The positions in both sets, as a new set as long as the shorter one. */
export function andBits(a: Bitset, b: Bitset): Bitset {
  const both = createBitset(Math.min(a.length, b.length));
  for (let i = 0; i < both.words.length; i++) {
    both.words[i] = (a.words[i] ?? 0) & (b.words[i] ?? 0);
  }
  return both;
}

/** The positions in any of several sets, as a new set. */
export function unionBits(sets: readonly Bitset[], length: number): Bitset {
  const union = createBitset(length);
  for (const { words } of sets) {
    for (let i = 0; i < union.words.length; i++)
      union.words[i] = (union.words[i] ?? 0) | (words[i] ?? 0);
  }
  return union;
}

/** The positions that are not in a set, as a new set. */
export function invertBits(bits: Bitset): Bitset {
  const inverted = createBitset(bits.length);
  inverted.words.set(bits.words.map((word) => ~word));
  const beyond = bits.length & 31;
  const last = inverted.words.length - 1;
  if (beyond > 0) inverted.words[last] = (inverted.words[last] ?? 0) & ((1 << beyond) - 1);
  return inverted;
}

/** The number of positions that are in both sets. */
export function countBoth(a: Bitset, b: Bitset): number {
  let count = 0;
  for (let i = 0; i < a.words.length; i++)
    count += countOnes((a.words[i] ?? 0) & (b.words[i] ?? 0));
  return count;
}

/** The positions in a set, ascending. */
export function* bitPositions({ words }: Bitset): Generator<number> {
  for (let i = 0; i < words.length; i++) {
    let word = words[i] ?? 0;
    while (word !== 0) {
      const lowest = word & -word;
      yield (i << 5) + (31 - Math.clz32(lowest));
      word ^= lowest;
    }
  }
}

/** Counts the ones of a 32-bit word by adding neighbouring fields (Warren, Hacker's Delight, 5-1). */
function countOnes(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  n = (n + (n >>> 4)) & 0x0f0f0f0f;
  return (n * 0x01010101) >>> 24;
}
