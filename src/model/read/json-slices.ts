import type { Pause } from '../../lib/schedule.js';
import type { OutlineListener } from './json-outline.js';

/** A parser takes about 2 ms for so many. */
const LETTERS_A_PIECE = 250_000;

/** A long list in the object that is the whole text. */
interface LongList {
  /** as it is written */
  readonly key: string;
  /** where its items begin, each place between two items where it can be cut, and where they end */
  readonly cuts: readonly number[];
}

/**
 * A long JSON text that is parsed without holding the page up: first the text without what is in its
 * long lists, then each of these a piece at a time. Where they can be cut it hears from the outline,
 * which has to be made before it is parsed.
 */
export class JsonPieces implements OutlineListener {
  readonly #text: string;
  readonly #least: number;
  readonly #lists: LongList[] = [];
  #isObject = false;
  #key = '';
  /** of the list that is open */
  #cuts: number[] | undefined;

  /** @param letters after which a list is cut */
  constructor(text: string, letters = LETTERS_A_PIECE) {
    this.#text = text;
    this.#least = letters;
  }

  /** The last string before a list is its key. */
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
    if (cuts && cuts.length > 1) this.#lists.push({ key: this.#key, cuts: [...cuts, at] });
  }

  /** @throws SyntaxError where the text is no JSON */
  async parse(pause: Pause): Promise<unknown> {
    const text = this.#text;
    const value: unknown = JSON.parse(withoutItems(text, this.#lists));
    if (typeof value !== 'object' || value === null) return value;
    for (const { key, cuts } of this.#lists) {
      const items: unknown[] = [];
      for (const [i, from] of cuts.slice(0, -1).entries()) {
        await pause(from / text.length);
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
