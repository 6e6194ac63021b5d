import type { Range } from '../lib/fold.js';

/**
 * What was found in a text, line by line, when the text has been wrapped into lines. Lines follow
 * one another in the text, parted by no more than spaces; a shortened one ends before its ellipsis.
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
