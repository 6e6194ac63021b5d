import { itemAt } from '../../lib/list.js';
import type { Pause } from '../../lib/schedule.js';

// Loaded only for long texts.

/** `JSON.parse` takes about 2 ms for so many. */
const CHARACTERS_PER_SLICE = 250_000;

/** A long list directly in the object that is the whole text. */
interface LongList {
  /** its key, as it is written */
  readonly key: string;
  /** offsets of its first item, of the commas where it is cut, and of its end */
  readonly cuts: readonly number[];
}

/**
 * Parses a long JSON text without blocking the page: first the text without the items of its long
 * lists, then each of these lists slice by slice. `outlineJson` has to run before, as it tells where
 * the lists can be cut.
 */
export class JsonSlices {
  readonly #text: string;
  readonly #size: number;
  readonly #lists: LongList[] = [];
  #isObject = false;
  #key = '';
  /** of the list that is open */
  #cuts: number[] | undefined;

  /** @param size characters after which a list is cut */
  constructor(text: string, size = CHARACTERS_PER_SLICE) {
    this.#text = text;
    this.#size = size;
  }

  /** Notes a string in the outermost list or object. The last one before a list is its key. */
  string(from: number, to: number): void {
    this.#key = this.#text.slice(from, to);
  }

  /** Notes that the outermost list or object begins, at depth 1, or one directly in it. */
  enter(depth: number, at: number, isList: boolean): void {
    if (depth === 1) this.#isObject = !isList;
    else this.#cuts = isList && this.#isObject ? [at + 1] : undefined;
  }

  /** Notes a comma between the items of a list or object at depth 2. */
  comma(at: number): void {
    const last = this.#cuts?.at(-1);
    if (last !== undefined && at - last > this.#size) this.#cuts?.push(at);
  }

  /** Notes that a list or object at depth 2 ends. */
  leave(at: number): void {
    const cuts = this.#cuts;
    this.#cuts = undefined;
    if (cuts && cuts.length > 1) this.#lists.push({ key: this.#key, cuts: [...cuts, at] });
  }

  /** @throws SyntaxError when the text is not JSON */
  async parse(pause: Pause): Promise<unknown> {
    const text = this.#text;
    const value: unknown = JSON.parse(withoutItems(text, this.#lists));
    if (typeof value !== 'object' || value === null) return value;
    for (const { key, cuts } of this.#lists) {
      const items: unknown[] = [];
      for (const [i, from] of cuts.slice(0, -1).entries()) {
        await pause(from / text.length);
        // All slices but the first begin with the comma they were cut at.
        const slice = text.slice(i === 0 ? from : from + 1, cuts[i + 1]);
        for (const item of itemsOf(slice)) items.push(item);
      }
      const name: unknown = JSON.parse(key);
      // Plain assignment to the key `__proto__` would set the prototype.
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
    from = itemAt(cuts, cuts.length - 1);
  }
  return rest + text.slice(from);
}

/** @throws SyntaxError also for an empty slice, which means that two commas follow each other */
function itemsOf(slice: string): readonly unknown[] {
  if (slice.trim() === '') throw new SyntaxError('No item between two commas');
  const items: unknown = JSON.parse(`[${slice}]`);
  return Array.isArray(items) ? items : [];
}
