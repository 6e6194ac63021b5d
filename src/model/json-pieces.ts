import type { Pause } from '../lib/pause.js';
import type { LongList } from './json-outline.js';

/**
 * Parses a long JSON text without holding the page up: first the text without what is in its long
 * lists, then each of these a piece at a time.
 * @throws SyntaxError where the text is no JSON
 */
export async function parseInPieces(
  text: string,
  lists: readonly LongList[],
  pause: Pause,
): Promise<unknown> {
  const value: unknown = JSON.parse(withoutItems(text, lists));
  if (typeof value !== 'object' || value === null) throw new SyntaxError('no object');
  for (const { key, cuts } of lists) {
    const items: unknown[] = [];
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      await pause((cuts[i] ?? 0) / text.length);
      // All but the first begin with the comma they were cut at.
      const piece = text.slice(i === 0 ? from : from + 1, cuts[i + 1]);
      for (const item of itemsOf(piece)) items.push(item);
    }
    const name: unknown = JSON.parse(key);
    // Set in another way, a key could name the prototype.
    Object.defineProperty(value, String(name), {
      ...{ value: items, writable: true, enumerable: true, configurable: true },
    });
  }
  return value;
}

function withoutItems(text: string, lists: readonly LongList[]): string {
  let rest = '';
  let from = 0;
  for (const { cuts } of lists) {
    rest += text.slice(from, cuts[0]);
    from = cuts.at(-1) ?? from;
  }
  return rest + text.slice(from);
}

/** Between two commas there has to be something. */
function itemsOf(piece: string): readonly unknown[] {
  if (piece.trim() === '') throw new SyntaxError('nothing between commas');
  const items: unknown = JSON.parse(`[${piece}]`);
  return Array.isArray(items) ? items : [];
}
