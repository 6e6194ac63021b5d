import { createBitset, setBit, type Bitset } from '../../lib/bitset.js';
import type { Order } from '../../state/view-parts.js';
import { seriate } from '../seriate.js';

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
