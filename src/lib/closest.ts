import { itemAt } from './list.js';

/**
 * The candidate most similar to `wanted`, ignoring case.
 * @returns undefined if more than a third of the letters, or more than three, differ in all of them
 */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const reach = Math.min(3, Math.max(1, Math.floor(wanted.length / 3)));
  let best: { candidate: string; distance: number } | undefined;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) > reach) continue;
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
    if (distance <= reach && (!best || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate;
}

/** Levenshtein distance: how many letters to insert, delete or replace. */
function editDistance(a: string, b: string): number {
  let previous = [...Array(b.length + 1).keys()];
  for (let i = 1; i <= a.length; i++) {
    let last = i;
    const row = [last];
    for (let j = 1; j <= b.length; j++) {
      const replaced = itemAt(previous, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      last = Math.min(replaced, itemAt(previous, j) + 1, last + 1);
      row.push(last);
    }
    previous = row;
  }
  return itemAt(previous, b.length);
}
