import type { Range } from '../lib/fold.js';
import type { TextMark } from './scene.js';

/**
 * Splits the matches in a text over the lines it was wrapped into.
 * @param lines consecutive parts of the text; only the spaces between them, and what an ellipsis
 *   stands for, may be missing
 * @param found matches in the whole text
 * @returns for each line its matches, counted from the start of the line; empty without matches
 */
export function foundIn(
  lines: readonly string[],
  text: string,
  found: readonly Range[],
): readonly (readonly Range[])[] {
  if (found.length === 0) return [];
  let from = 0;
  return lines.map((line) => {
    const words = line.replace(/…$/u, '').trim();
    const start = Math.max(from, text.indexOf(words, from));
    const end = start + words.length;
    from = end;
    return found
      .filter((range) => range.start < end && range.end > start)
      .map((range) => ({
        start: Math.max(0, range.start - start),
        end: Math.min(words.length, range.end - start),
      }));
  });
}

/** languages, and the script of text in a language that is not known */
const RIGHT_TO_LEFT = /^(ar|fa|he|ur|und-Arab|und-Hebr)\b/;

/** The language of a text, and its direction where that is from right to left. */
export function language(lang: string): Pick<TextMark, 'lang' | 'direction'> {
  return { lang, ...(RIGHT_TO_LEFT.test(lang) ? { direction: 'rtl' } : {}) };
}

/** The width of the line around letters that have a halo, half of it under them, by the size of their font. */
export const HALO = 0.28;

/** The side on which text begins in a picture of this direction. */
export function startSide(direction: 'ltr' | 'rtl'): 'left' | 'right' {
  return direction === 'ltr' ? 'left' : 'right';
}
