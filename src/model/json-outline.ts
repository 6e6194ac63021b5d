import type { Pause } from '../lib/pause.js';

/** A long list at the top of a text, which can be parsed a piece at a time. */
export interface LongList {
  /** of the list in the object that is the whole text, as it is written */
  readonly key: string;
  /** where its items begin, each place between two items where it can be cut, and where they end */
  readonly cuts: readonly number[];
}

export interface Outline {
  /** how many keys are written, a colon each */
  readonly keys: number;
  readonly tooDeepAt?: number;
  readonly lists: readonly LongList[];
}

export interface OutlineOptions {
  readonly limits: { readonly depth: number };
  readonly pause: Pause;
  /** after which a pause is made, and a list may be cut */
  readonly letters?: number;
}

/** A parser takes about 2 ms for so many. */
const LETTERS_A_SLICE = 250_000;

/**
 * One pass over the text outside its strings: how many keys are written, where nesting goes too deep,
 * and where long lists can be cut. A key that stands twice is written twice and parsed once, which is
 * how a fast parser's silence is noticed.
 */
export async function outlineJson(text: string, options: OutlineOptions): Promise<Outline> {
  const { limits, pause, letters = LETTERS_A_SLICE } = options;
  const cutter = new Cutter(text, letters);
  let keys = 0;
  let depth = 0;
  let rest = letters;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      const end = endOfString(text, i);
      if (depth === 1) cutter.string(i, end + 1);
      i = end;
    } else if (code === 0x3a) keys++;
    else if (code === 0x2c) {
      if (depth === 2) cutter.comma(i);
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > limits.depth) return { keys, tooDeepAt: i, lists: [] };
      if (depth < 3) cutter.enter(depth, i, code === 0x5b);
    } else if (code === 0x5d || code === 0x7d) {
      if (depth === 2) cutter.leave(i);
      depth--;
    }
    if (i < rest) continue;
    rest = i + letters;
    await pause(i / text.length);
  }
  return { keys, lists: cutter.lists };
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

/** The offset of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}
