import { createBitset, hasBit, setBit, type Bitset } from '../lib/bitset.js';

/**
 * The links of each row, column or target, one list after the other: as large as there are links,
 * where a bit for each link in each row would grow with both.
 */
export interface LinkLists {
  /** how many things have lists */
  readonly length: number;
  /** positions of the links of one thing, ascending; none where there is no such thing */
  of(position: number): Uint32Array;
  /** the same as a new set */
  bits(position: number): Bitset;
  /** the links of any of some things */
  union(positions: Iterable<number>): Bitset;
  /** whether some link of a thing is in a set */
  meets(position: number, links: Bitset): boolean;
}

/**
 * @param things the thing of each mention, and `links` the link that mentions it, links ascending
 * @param size how many things and how many links there are
 */
export function createLinkLists(
  things: Uint32Array,
  links: Uint32Array | undefined,
  size: { readonly things: number; readonly links: number },
): LinkLists {
  const start = new Uint32Array(size.things + 1);
  for (const thing of things) start[thing + 1] = (start[thing + 1] ?? 0) + 1;
  for (let i = 0; i < size.things; i++) start[i + 1] = (start[i + 1] ?? 0) + (start[i] ?? 0);
  const next = start.slice();
  const all = new Uint32Array(things.length);
  things.forEach((thing, i) => {
    const at = next[thing] ?? 0;
    all[at] = links?.[i] ?? i;
    next[thing] = at + 1;
  });
  const of = (position: number) => all.subarray(start[position] ?? 0, start[position + 1] ?? 0);
  const union = (positions: Iterable<number>): Bitset => {
    const bits = createBitset(size.links);
    for (const position of positions) for (const link of of(position)) setBit(bits, link);
    return bits;
  };
  return Object.freeze({
    length: size.things,
    of,
    union,
    bits: (position: number) => union([position]),
    meets: (position: number, among: Bitset) => of(position).some((link) => hasBit(among, link)),
  });
}
