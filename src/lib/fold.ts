/** Letters that no normalisation takes apart, and those that readers of Arabic write alike. */
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ٱ: 'ا',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '—': '-',
  '’': "'",
  '٪': '%',
};

// Combining marks (accents, Arabic vowels), tatweel, joiners, direction marks and isolates.
const SILENT = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const ODD = /[^\x20-\x7e]/;
const TO_FOLD = /[ßæœøłđıىةٱ‐‑–—’٪\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text as it is searched: without case, accents, Arabic vowels or width, alef and its kin as one
 * letter, every figure as ASCII. `fold(a).includes(fold(b))` asks whether a reader would find b in a.
 */
export function fold(text: string): string {
  if (!ODD.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(SILENT, '')
    .toLowerCase()
    .replace(TO_FOLD, (letter) => ALIKE[letter] ?? String((letter.codePointAt(0) ?? 0) & 0xf));
}

/** A stretch of a text, from the first to before the last UTF-16 unit. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Where a folded needle is found in a folded text; short ones must begin a word. */
export function findFolded(text: string, needle: string, from = 0): number {
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (needle.length > SHORT || !SPACED.test(needle) || !WORD.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** Needles of so few letters would be found inside too many words. */
const SHORT = 3;
const WORD = /[\p{L}\p{N}]/u;
/** Scripts that part words by spaces and join nothing before them. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/** Where folded needles stand in a text as it is written; ascending, not overlapping. */
export function findRanges(text: string, needles: readonly string[]): Range[] {
  if (needles.length === 0) return [];
  const { folded, places } = foldedPlaces(text);
  const found: Range[] = [];
  for (const needle of needles) {
    for (let at = findFolded(folded, needle); at >= 0; at = findFolded(folded, needle, at + 1)) {
      const [first, last] = [places[at], places[at + needle.length - 1]];
      if (first && last) found.push({ start: first.start, end: last.end });
    }
  }
  return merged(found);
}

/** A folded text with the stretch of the original that each of its units comes from. */
function foldedPlaces(text: string): { folded: string; places: Range[] } {
  let folded = '';
  const places: Range[] = [];
  let start = 0;
  for (const character of text) {
    const piece = fold(character);
    const place = { start, end: start + character.length };
    places.push(...piece.split('').map(() => place));
    folded += piece;
    start = place.end;
  }
  return { folded, places };
}

function merged(ranges: readonly Range[]): Range[] {
  const result: Range[] = [];
  for (const range of [...ranges].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && range.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
    } else {
      result.push(range);
    }
  }
  return result;
}
