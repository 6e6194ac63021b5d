import { codePointOf } from './characters.js';

/** Letters that Unicode does not decompose, and Arabic letters that are often written for each other. */
const REPLACED: Readonly<Record<string, string>> = {
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

/** Combining marks (accents, Arabic vowels), tatweel, joiners, direction marks and isolates. */
const IGNORED = /[\p{M}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const NOT_ASCII = /[^\x20-\x7e]/;
const TO_FOLD = /[ßæœøłđıىةٱ‐‑–—’٪\u0660-\u0669\u06f0-\u06f9]/gu;

/**
 * A text without differences that a search ignores: case, accents, Arabic vowels, full width, the forms
 * of alef, and kinds of digits. A search for b finds a if `fold(a).includes(fold(b))`.
 */
export function fold(text: string): string {
  if (!NOT_ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(IGNORED, '')
    .toLowerCase()
    .replace(TO_FOLD, (letter) => REPLACED[letter] ?? asciiDigit(letter));
}

/** A hyphen or an apostrophe between letters. */
const INSIDE_WORD = /(?<=\p{L})['-](?=\p{L})/gu;

/** A folded text whose words are written in one: “e-health” as “ehealth”, “women's” as “womens”. */
export function joined(folded: string): string {
  return folded.replace(INSIDE_WORD, '');
}

/** The ASCII digit of an Arabic or a Persian one. Its code point ends with the value. */
function asciiDigit(digit: string): string {
  return String(codePointOf(digit) & 0xf);
}

/** Part of a text, in UTF-16 units: `start` is its first, `end` the one after its last. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Finds the words of a search in a text that is not folded. */
export type Find = (text: string) => readonly Range[];

/** The index of a folded needle in a folded text, or −1. Short needles must begin a word. */
export function findFolded(text: string, needle: string, from = 0): number {
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (needle.length > SHORT || !SPACED.test(needle) || !WORD.test(text.charAt(at - 1))) return at;
  }
  return -1;
}

/** Needles of up to this many letters would be found inside too many words. */
const SHORT = 3;
const WORD = /[\p{L}\p{N}]/u;
/** Scripts with spaces between words and nothing joined to the front of a word. */
const SPACED = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{N}]/u;

/**
 * Where folded needles are in a text that is not folded, also where that writes words in two: in ascending
 * order, without overlaps.
 */
export function findRanges(text: string, needles: readonly string[]): Range[] {
  if (needles.length === 0) return [];
  const found: Range[] = [];
  const written = foldedPlaces(text);
  for (const { folded, places } of [written, joinedPlaces(written)]) {
    for (const needle of needles) {
      for (let at = findFolded(folded, needle); at >= 0; at = findFolded(folded, needle, at + 1)) {
        const [first, last] = [places[at], places[at + needle.length - 1]];
        if (first && last) found.push({ start: first.start, end: last.end });
      }
    }
  }
  return merged(found);
}

/** A folded text, and for each of its units the part of the original that it comes from. */
interface FoldedPlaces {
  readonly folded: string;
  readonly places: readonly Range[];
}

/** The same with words in one. */
function joinedPlaces({ folded, places }: FoldedPlaces): FoldedPlaces {
  const left = new Set([...folded.matchAll(INSIDE_WORD)].map(({ index }) => index));
  return { folded: joined(folded), places: places.filter((_, i) => !left.has(i)) };
}

function foldedPlaces(text: string): FoldedPlaces {
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
