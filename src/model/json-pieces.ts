import { within, type Pause } from '../lib/pause.js';
import { endOfString } from './json-outline.js';

/** A parser takes about 2 ms for so many. */
const LETTERS_A_PIECE = 250_000;

/**
 * Parses a long JSON text without holding the page up: first the text without what is in its long
 * lists, then each of these a piece at a time.
 * @param letters after which a list is cut
 * @throws SyntaxError where the text is no JSON
 */
export async function parseInPieces(
  text: string,
  pause: Pause,
  letters = LETTERS_A_PIECE,
): Promise<unknown> {
  const lists = await longLists(text, within(pause, 0, 0.5), letters);
  const value: unknown = JSON.parse(withoutItems(text, lists));
  if (typeof value !== 'object' || value === null) return value;
  for (const { key, cuts } of lists) {
    const items: unknown[] = [];
    for (const [i, from] of cuts.slice(0, -1).entries()) {
      await pause(0.5 + from / text.length / 2);
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

/** A long list in the object that is the whole text. */
interface LongList {
  /** as it is written */
  readonly key: string;
  /** where its items begin, each place between two items where it can be cut, and where they end */
  readonly cuts: readonly number[];
}

async function longLists(text: string, pause: Pause, letters: number): Promise<LongList[]> {
  const cutter = new Cutter(text, letters);
  let depth = 0;
  let rest = letters;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      const end = endOfString(text, i);
      if (depth === 1) cutter.string(i, end + 1);
      i = end;
    } else if (code === 0x2c) {
      if (depth === 2) cutter.comma(i);
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth < 3) cutter.enter(depth, i, code === 0x5b);
    } else if (code === 0x5d || code === 0x7d) {
      if (depth === 2) cutter.leave(i);
      depth--;
    }
    if (i < rest) continue;
    rest = i + letters;
    await pause(i / text.length);
  }
  return cutter.lists;
}

/** Hears of the two outermost levels and finds where their lists can be cut. */
class Cutter {
  readonly lists: LongList[] = [];
  readonly #text: string;
  readonly #least: number;
  #isObject = false;
  #key = '';
  /** of the list that is open */
  #cuts: number[] | undefined;

  constructor(text: string, least: number) {
    this.#text = text;
    this.#least = least;
  }

  /** A string in the outermost object: the last before a list is its key. */
  string(from: number, to: number): void {
    this.#key = this.#text.slice(from, to);
  }

  enter(depth: number, at: number, isList: boolean): void {
    if (depth === 1) this.#isObject = !isList;
    else this.#cuts = isList && this.#isObject ? [at + 1] : undefined;
  }

  comma(at: number): void {
    const last = this.#cuts?.at(-1);
    if (last !== undefined && at - last > this.#least) this.#cuts?.push(at);
  }

  leave(at: number): void {
    const cuts = this.#cuts;
    this.#cuts = undefined;
    if (cuts && cuts.length > 1) this.lists.push({ key: this.#key, cuts: [...cuts, at] });
  }
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
