import type { Pause } from '../lib/pause.js';

export interface Outline {
  /** how many keys are written, a colon each */
  readonly keys: number;
  readonly tooDeepAt?: number;
}

export interface OutlineOptions {
  readonly limits: { readonly depth: number };
  readonly pause: Pause;
}

const LETTERS_A_SLICE = 250_000;

/**
 * One pass over the text outside its strings: how many keys are written, and where nesting goes too
 * deep. A key that stands twice is written twice and parsed once, which is how a fast parser's silence
 * is noticed.
 */
export async function outlineJson(
  text: string,
  { limits, pause }: OutlineOptions,
): Promise<Outline> {
  let keys = 0;
  let depth = 0;
  let rest = LETTERS_A_SLICE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x3a) keys++;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > limits.depth) return { keys, tooDeepAt: i };
    } else if (code === 0x5d || code === 0x7d) depth--;
    if (i < rest) continue;
    rest = i + LETTERS_A_SLICE;
    await pause(i / text.length);
  }
  return { keys };
}

/** The offset of the quote that closes the string opened at `start`, or the end of the text. */
export function endOfString(text: string, start: number): number {
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
