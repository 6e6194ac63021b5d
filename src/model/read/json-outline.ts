import type { Pause } from '../../lib/schedule.js';

export interface Outline {
  /** how many keys are written, a colon each */
  readonly keys: number;
  readonly tooDeepAt?: number;
}

/** Hears of the two outermost levels of a text, while it is gone through. */
export interface OutlineListener {
  /** A string in the outermost list or object. */
  string(from: number, to: number): void;
  /** The outermost list or object begins, at depth 1, or one in it. */
  enter(depth: number, at: number, isList: boolean): void;
  /** A comma between the items of one at depth 2. */
  comma(at: number): void;
  /** One at depth 2 ends. */
  leave(at: number): void;
}

export interface OutlineOptions {
  readonly limits: { readonly depth: number };
  readonly pause: Pause;
  readonly listener?: OutlineListener | undefined;
}

const LETTERS_A_SLICE = 250_000;

/**
 * One pass over the text outside its strings: how many keys are written, and where nesting goes too
 * deep. A key that stands twice is written twice and parsed once, which is how a fast parser's silence
 * is noticed.
 */
export async function outlineJson(
  text: string,
  { limits, pause, listener }: OutlineOptions,
): Promise<Outline> {
  let keys = 0;
  let depth = 0;
  let rest = LETTERS_A_SLICE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) {
      const end = endOfString(text, i);
      if (depth === 1) listener?.string(i, end + 1);
      i = end;
    } else if (code === 0x3a) keys++;
    else if (code === 0x2c) {
      if (depth === 2) listener?.comma(i);
    } else if (code === 0x5b || code === 0x7b) {
      if (++depth > limits.depth) return { keys, tooDeepAt: i };
      if (depth < 3) listener?.enter(depth, i, code === 0x5b);
    } else if (code === 0x5d || code === 0x7d) {
      if (depth === 2) listener?.leave(i);
      depth--;
    }
    if (i < rest) continue;
    rest = i + LETTERS_A_SLICE;
    await pause(i / text.length);
  }
  return { keys };
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
