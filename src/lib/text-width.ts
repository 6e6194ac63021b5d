import { codePointOf } from './characters.js';

/**
 * Text is measured with a table and never with a canvas, so that the layout is the same in Node and in
 * every browser. These are the advance widths of the ASCII characters from the space on in Helvetica,
 * in thousandths of an em (Adobe's font metrics; Arial and Liberation Sans have the same). Other
 * characters have the width of their class.
 */
// prettier-ignore
const ASCII: readonly number[] = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
  556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
  1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
  667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
  333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
  556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

// Common page fonts (Noto Sans, Open Sans, Segoe UI) are a little wider than Helvetica.
const ALLOWANCE = 1.06;
const BOLD_FACTOR = 1.07;
const FIRST_ASCII = 32;
const LAST_ASCII = 126;
const OTHER_WIDTH = 600;

/**
 * The width of one line of text.
 * @param size font size in px
 * @param weight CSS font weight; 600 and above is measured as bold
 * @returns px, a few per cent too many rather than too few
 */
export function textWidth(text: string, size: number, weight = 400): number {
  return (advanceOf(text) / 1000) * size * ALLOWANCE * (weight >= 600 ? BOLD_FACTOR : 1);
}

/** The advance widths of texts that have been measured: a picture measures the same ones at many sizes. */
const advances = new Map<string, number>();
const MOST_ADVANCES = 8000;

function advanceOf(text: string): number {
  const known = advances.get(text);
  if (known !== undefined) return known;
  let thousandths = 0;
  for (const character of text.normalize('NFC')) thousandths += advance(character);
  if (advances.size >= MOST_ADVANCES) advances.clear();
  advances.set(text, thousandths);
  return thousandths;
}

function advance(character: string): number {
  const code = codePointOf(character);
  // Control characters are not in the table and have no width.
  if (code <= LAST_ASCII) return ASCII[code - FIRST_ASCII] ?? 0;
  return CLASSES.find(([from, to]) => code >= from && code <= to)?.[2] ?? OTHER_WIDTH;
}

/** [first, last, width]: all letters of a class have the same width, and marks have none. */
const CLASSES: readonly (readonly [number, number, number])[] = [
  [0x00a0, 0x00bf, 450], // Latin-1 signs
  [0x00c0, 0x00de, 700], // accented capitals
  [0x00df, 0x024f, 545], // accented small letters
  [0x0300, 0x036f, 0], // combining accents
  [0x0400, 0x042f, 715], // Cyrillic capitals
  [0x0430, 0x052f, 590], // Cyrillic small letters
  [0x064b, 0x065f, 0], // Arabic vowel marks
  [0x0600, 0x06ff, 520], // Arabic letters, joined
  [0x200b, 0x200f, 0], // joiners and direction marks
  [0x2010, 0x2027, 600], // dashes and quotation marks
  [0x2060, 0x2069, 0], // isolates
  [0x2e80, 0x9fff, 1000], // CJK
  [0xac00, 0xd7ff, 1000], // Hangul
  [0xf900, 0xfaff, 1000], // CJK compatibility
  [0xff00, 0xff60, 1000], // full-width forms
  [0x20000, 0x3ffff, 1000], // CJK extensions
];

export interface WrapOptions {
  /** px of the longest line */
  readonly width: number;
  /** font size in px */
  readonly size: number;
  readonly weight?: number;
  /** the most lines; text that does not fit ends with an ellipsis */
  readonly lines: number;
}

const BREAKS_ANYWHERE = /[\u2e80-\u9fff\uac00-\ud7ff\uff00-\uff60]/u;

/** Marks that stay with the character before them, and marks that stay with the one after them. */
const CLOSES = /^[，。、：；！？）》」』”’…·％]$/u;
const OPENS = /^[（《「『“‘]$/u;

/**
 * Breaks a text into lines: at spaces, after hyphens and slashes, and between CJK characters. No line
 * has a single CJK character, unless the text or the width has room for no more.
 * @returns at least one line; a line that had to be cut ends with “…”
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const fits = (line: string) =>
    textWidth(line.trimEnd(), options.size, options.weight) <= options.width;
  const lines = withoutLoners(brokenLines(pieces(text), fits)).map((line) => line.join(''));
  const kept = lines.slice(0, options.lines - 1);
  const last = lines.slice(options.lines - 1).join('');
  return (lines.length > options.lines ? [...kept, last] : lines).map((each) =>
    fits(each) ? each.trimEnd() : shorten(each, fits),
  );
}

/** The width in px of the widest part without a possible line break. */
function widestPiece(text: string, size: number, weight = 400): number {
  return Math.max(...pieces(text).map((piece) => textWidth(piece.trimEnd(), size, weight)));
}

/** The parts of texts that have been broken: a picture wraps the same ones at many widths. */
const knownPieces = new Map<string, readonly string[]>();
const MOST_PIECES = 8000;

function pieces(text: string): readonly string[] {
  const known = knownPieces.get(text);
  if (known) return known;
  const own = text
    .split(/(?<=[\s/]|[\p{L}\p{N}]{2}-)(?<![\u00a0\u202f])/u)
    .flatMap((word) => (BREAKS_ANYWHERE.test(word) ? piecesOfCjk(word) : [word]));
  if (knownPieces.size >= MOST_PIECES) knownPieces.clear();
  knownPieces.set(text, own);
  return own;
}

/** CJK characters one by one with their marks, and what stands between them as a whole. */
function piecesOfCjk(word: string): string[] {
  const parts: string[] = [];
  for (const part of word.match(/[\u0021-\u024f]+\s*|./gsu) ?? []) {
    const before = parts.at(-1);
    if (before !== undefined && (CLOSES.test(part) || OPENS.test(before))) {
      parts[parts.length - 1] = before + part;
    } else parts.push(part);
  }
  return parts;
}

/** The pieces of each line: as many as fit, at least one. */
function brokenLines(all: readonly string[], fits: (line: string) => boolean): string[][] {
  const lines: string[][] = [[]];
  let line = '';
  for (const piece of all) {
    if (line !== '' && !fits(line + piece)) {
      lines.push([]);
      line = '';
    }
    line += piece;
    lines.at(-1)?.push(piece);
  }
  return lines;
}

/** A last line with a single CJK character gets another one from the line before it. */
function withoutLoners(lines: string[][]): string[][] {
  const [before, last] = lines.slice(-2);
  const [only, ...others] = last ?? [];
  const isAlone = only !== undefined && others.length === 0 && BREAKS_ANYWHERE.test(only);
  if (!before || !isAlone || before.length < 3) return lines;
  return [...lines.slice(0, -2), before.slice(0, -1), [...before.slice(-1), only]];
}

function shorten(text: string, fits: (line: string) => boolean): string {
  const letters = [...text];
  while (letters.length > 1 && !fits(letters.join('').trimEnd() + '…')) letters.pop();
  return letters.join('').trimEnd() + '…';
}

/** Measures and wraps text for a picture. Sizes are px at a font size of 16 px, results are real px. */
export interface Ruler {
  /** real px for 1 px at a font size of 16 px */
  readonly unit: number;
  width(text: string, size: number, weight?: number): number;
  /** the width of the widest part without a possible line break */
  widest(text: string, size: number, weight?: number): number;
  /** @param options `width` in real px, `size` at a font size of 16 px */
  wrap(text: string, options: WrapOptions): string[];
}

/**
 * @param fontSize the font size of the page in px
 * @param stretch how many times as wide as the table the font of the page is
 */
export function createRuler(fontSize: number, stretch: number): Ruler {
  const unit = fontSize / 16;
  return {
    unit,
    width: (text, size, weight) => textWidth(text, size * unit, weight) * stretch,
    widest: (text, size, weight) => widestPiece(text, size * unit, weight) * stretch,
    wrap: (text, { width, size, ...rest }) =>
      wrapText(text, { ...rest, width: width / stretch, size: size * unit }),
  };
}
