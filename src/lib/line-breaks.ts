import { memoText } from './memo.js';

/** Thai, Lao, Burmese, Khmer, Chinese, Japanese and Korean: scripts in which a line may end without a space. */
const BREAKS_ANYWHERE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uff00-\uff60]/u;
/** Latin text, which is broken at spaces alone. */
const LATIN = /([!-~\u00a1-\u024f]+\s*)/;

/** What stays with the text before it: marks, and Chinese particles. */
const CLOSES = /^[，。、：；！？）》」』”’…·％的地得了性化者任\u00a0\u202f\p{M}]/u;
/** What stays with the text after it: marks, and a single letter, so that none has a line to itself. */
const OPENS = /[（《「『“‘\u00a0\u202f]$|^\P{L}*\p{Lo}\P{L}*$/u;
/** so many last characters of a text tell whether it opens */
const LAST = 8;

/**
 * The parts of a text after each of which a line may end: at spaces, after hyphens and slashes, and
 * between the words of scripts without spaces.
 */
export const lineParts: (text: string) => readonly string[] = memoText((text) =>
  text
    .split(/(?<=[\s/]|[\p{L}\p{N}]{2}-)(?<![\u00a0\u202f])/u)
    .flatMap((word) => partsOf(word, 'Segmenter' in Intl ? words : pairs)),
);

/** The parts of a word that is longer than a line: pairs of characters, if its script has no spaces. */
export function pairsOf(word: string): readonly string[] {
  return partsOf(word, pairs);
}

function partsOf(text: string, split: (text: string) => readonly string[]): readonly string[] {
  if (!BREAKS_ANYWHERE.test(text)) return [text];
  const own = text.split(LATIN).flatMap((part, i) => (i % 2 === 1 ? [part] : split(part)));
  const parts: string[] = [];
  own.forEach((part, i) => {
    const before = parts.at(-1);
    const isLast = i === own.length - 1 && part.length === 1;
    if (before !== undefined && (CLOSES.test(part) || OPENS.test(before.slice(-LAST)) || isLast)) {
      parts[parts.length - 1] = before + part;
    } else parts.push(part);
  });
  return parts;
}

const pairs = (text: string): readonly string[] => text.match(/..?(?:.$)?/gsu) ?? [];

let segmenter: Intl.Segmenter | undefined;

/** Words by the dictionary of the platform, which is slow for a long stretch of text. */
function words(text: string): readonly string[] {
  const own = (segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' }));
  return (text.match(/.{1,200}/gsu) ?? [])
    .flatMap((part) => [...own.segment(part)])
    .map(({ segment }) => segment);
}
