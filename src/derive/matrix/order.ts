import { createBitset, setBit, type Bitset, countBits, countBoth } from '../../lib/bitset.js';
import type { Order } from '../../state/view-parts.js';

/** A row or a column as far as its place among the others depends on it. */
export interface Orderable {
  /** its own id or, for a group shown as one row, those of its action lines */
  readonly ids: readonly string[];
  /** what it is sorted by in a language */
  readonly label: string;
  /** links to each of the other axis, by position */
  readonly profile: Uint32Array;
}

export interface Ordering {
  readonly order: Order;
  /** ids as they were put by hand */
  readonly own: readonly string[];
  /** BCP 47 tag, for alphabetical order */
  readonly locale: string;
  /** how strongly an item is linked to what `by:<id>` names */
  readonly strength: (item: number, id: string) => number;
}

/** @returns the positions of the items in their new order; ties stay in canonical order */
export function arrange(items: readonly Orderable[], ordering: Ordering): number[] {
  const { order, own, locale, strength } = ordering;
  const canonical = items.map((_, i) => i);
  const most = (score: (item: number) => number) => {
    const scores = canonical.map(score);
    return canonical.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
  };
  switch (order) {
    case 'canonical':
      return canonical;
    case 'links':
      return most((i) => total(items[i]?.profile));
    case 'specificity': {
      const shares = specificities(items);
      return most((i) => shares[i] ?? 0);
    }
    case 'similarity':
      return seriate(items.map(linkedTo));
    case 'alphabetical': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      return canonical.sort(
        (a, b) => compare(items[a]?.label ?? '', items[b]?.label ?? '') || a - b,
      );
    }
    case 'own': {
      const places = new Map(own.map((id, i) => [id, i]));
      const placeOfId = (id: string) => places.get(id) ?? own.length;
      const place = (i: number) => Math.min(...(items[i]?.ids ?? []).map(placeOfId), own.length);
      return canonical.sort((a, b) => place(a) - place(b) || a - b);
    }
    default:
      return most((i) => strength(i, order.slice('by:'.length)));
  }
}

/**
 * How much of an item's links its totals do not explain, 0 … 1: half the distance between its
 * profile and the average profile. An item linked to everything, as everything else is, scores 0;
 * it is the part of the links in cells whose lift (observed by expected) is over 1.
 */
export function specificities(items: readonly Orderable[]): number[] {
  const columns = new Float64Array(items[0]?.profile.length ?? 0);
  for (const { profile } of items) profile.forEach((n, i) => (columns[i] = (columns[i] ?? 0) + n));
  const all = columns.reduce((sum, n) => sum + n, 0);
  return items.map(({ profile }) => {
    const own = total(profile);
    if (own === 0) return 0;
    return profile.reduce((sum, n, i) => sum + Math.max(0, n / own - (columns[i] ?? 0) / all), 0);
  });
}

function total(profile: Uint32Array | undefined): number {
  return profile?.reduce((sum, n) => sum + n, 0) ?? 0;
}

function linkedTo({ profile }: Orderable): Bitset {
  const bits = createBitset(profile.length);
  profile.forEach((n, i) => {
    if (n > 0) setBit(bits, i);
  });
  return bits;
}

/** Rounds of improvement; in practice far fewer are needed. */
const MOST_ROUNDS = 12;

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
  const left = new Set(Array.from({ length: count }, (_, i) => i));
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

function pathSimilarity(path: readonly number[], similarity: Float64Array, count: number): number {
  return path.reduce(
    (sum, at, i) => sum + (i === 0 ? 0 : (similarity[(path[i - 1] ?? 0) * count + at] ?? 0)),
    0,
  );
}
