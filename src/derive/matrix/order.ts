import { bitsetOf, type Bitset } from '../../lib/bitset.js';
import { itemAt, numberAt, sum } from '../../lib/list.js';
import type { Order } from '../../state/view-parts.js';
import { similarities } from '../similarity.js';

/** A row or a column, with what its place among the others depends on. */
export interface Orderable {
  /** its own id; of a group shown as one row, those of its action lines too */
  readonly ids: readonly string[];
  /** its name in the reader's language, for alphabetical order */
  readonly label: string;
  /** how many links it has with each row or column of the other axis, by position */
  readonly profile: Uint32Array;
}

export interface Ordering {
  readonly order: Order;
  /** ids in the order that a person chose */
  readonly own: readonly string[];
  /** BCP 47 tag, for alphabetical order */
  readonly locale: string;
  /** for the order `by:<id>`: how strongly an item is linked to what the id names */
  readonly strength: (item: number, id: string) => number;
}

/** @returns the positions of the items in their new order; equal items stay in the dataset's order */
export function arrange(items: readonly Orderable[], ordering: Ordering): number[] {
  const { order, own, locale, strength } = ordering;
  const canonical = items.map((_, i) => i);
  switch (order) {
    case 'canonical':
      return canonical;
    case 'links':
      return descending(items.map(({ profile }) => total(profile)));
    case 'specificity':
      return descending(specificities(items));
    case 'similarity':
      return seriate(items.map(({ profile }) => linkedTo(profile)));
    case 'alphabetical': {
      const { compare } = new Intl.Collator(locale, { numeric: true });
      const label = (i: number) => itemAt(items, i).label;
      return canonical.sort((a, b) => compare(label(a), label(b)) || a - b);
    }
    case 'own': {
      const rankOf = new Map(own.map((id, i) => [id, i]));
      const ranks = items.map(({ ids }) =>
        Math.min(own.length, ...ids.map((id) => rankOf.get(id) ?? own.length)),
      );
      return descending(ranks.map((rank) => -rank));
    }
    default:
      return descending(canonical.map((i) => strength(i, order.slice('by:'.length))));
  }
}

/** The positions of some scores, the highest first. */
function descending(scores: readonly number[]): number[] {
  return scores.map((_, i) => i).sort((a, b) => itemAt(scores, b) - itemAt(scores, a) || a - b);
}

/**
 * How much of an item's links the totals do not explain, 0 … 1. It is half the distance between the
 * item's profile and the average profile, both as shares: the sum of what each share exceeds the
 * average share by. An item linked to everything, like all others, scores 0.
 */
export function specificities(items: readonly Orderable[]): number[] {
  const columns = new Float64Array(items[0]?.profile.length ?? 0);
  // Hot loops: `?? 0` is never taken.
  for (const { profile } of items) {
    profile.forEach((n, i) => (columns[i] = (columns[i] ?? 0) + n));
  }
  const all = sum(columns, (n) => n);
  return items.map(({ profile }) => {
    const own = total(profile);
    if (own === 0) return 0;
    return profile.reduce(
      (excess, n, i) => excess + Math.max(0, n / own - (columns[i] ?? 0) / all),
      0,
    );
  });
}

function total(profile: Uint32Array): number {
  return sum(profile, (n) => n);
}

function linkedTo(profile: Uint32Array): Bitset {
  return bitsetOf(
    profile.length,
    [...profile.keys()].filter((i) => numberAt(profile, i) > 0),
  );
}

/** 2-opt stops after this many rounds; in practice far fewer are needed. */
const MOST_ROUNDS = 12;
/** Improvements smaller than this are rounding errors. */
const EPSILON = 1e-9;

/**
 * Orders sets so that similar ones stand side by side: a path through all sets on which the Jaccard
 * similarities of neighbours add up to much. This is seriation as a travelling salesman problem,
 * after Climer & Zhang, “Rearrangement clustering”, JMLR 7 (2006). Two paths are improved by 2-opt
 * (Croes 1958): the given order, and a chain of nearest neighbours. The better one is taken, so the
 * result is deterministic and never worse than the given order.
 * @returns the positions of the sets in their new order
 */
export function seriate(sets: readonly Bitset[]): number[] {
  const count = sets.length;
  const similarity = similarities(sets);
  const canonical = twoOpt(
    sets.map((_, i) => i),
    similarity,
  );
  const chained = twoOpt(nearestNeighbours(similarity, count), similarity);
  const isBetter =
    pathSimilarity(chained, similarity, count) >
    pathSimilarity(canonical, similarity, count) + EPSILON;
  const best = isBetter ? chained : canonical;
  // A path can be read from both ends. It begins at the end that comes first in the dataset.
  const [first = 0] = best;
  return first <= (best.at(-1) ?? 0) ? best : best.reverse();
}

/** A path that begins with the first set and goes on with the set most similar to the last. */
function nearestNeighbours(similarity: Float64Array, count: number): number[] {
  const left = new Set(Array(count).keys());
  const path: number[] = [];
  for (let at = 0; left.size > 0;) {
    left.delete(at);
    path.push(at);
    let next = -1;
    let most = -1;
    for (const each of left) {
      const own = numberAt(similarity, at * count + each);
      if (own > most) [next, most] = [each, own];
    }
    at = next;
  }
  return path;
}

/** Reverses parts of a path for as long as that makes neighbours more similar. */
function twoOpt(start: readonly number[], similarity: Float64Array): number[] {
  const path = [...start];
  const count = path.length;
  // Nothing stands before the first and after the last. In this hot loop the last `?? 0` is never taken.
  const between = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : (similarity[a * count + b] ?? 0);
  for (let round = 0, changed = true; changed && round < MOST_ROUNDS; round++) {
    changed = false;
    for (let i = 0; i < count - 1; i++) {
      for (let j = i + 1; j < count; j++) {
        const now = between(path[i - 1], path[i]) + between(path[j], path[j + 1]);
        const turned = between(path[i - 1], path[j]) + between(path[i], path[j + 1]);
        if (turned <= now + EPSILON) continue;
        path.splice(i, j - i + 1, ...path.slice(i, j + 1).reverse());
        changed = true;
      }
    }
  }
  return path;
}

/** The similarities of neighbours on a path, added up. */
function pathSimilarity(path: readonly number[], similarity: Float64Array, count: number): number {
  return path
    .slice(1)
    .reduce((all, at, i) => all + numberAt(similarity, itemAt(path, i) * count + at), 0);
}
