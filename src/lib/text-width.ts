import { codePointOf } from './characters.js';
import { lineParts, pairsOf } from './line-breaks.js';
import { memoText } from './memo.js';

/**
 * Text is measured with a table and never with a canvas, so that the layout is the same in Node and in
 * every browser. These are the advance widths of the ASCII characters from the space on in Helvetica
 * (Adobe's font metrics; Arial and Liberation Sans have the same): a digit in base 36 for each, in
 * thirty-sixths of an em. Other characters have the width of their class.
 */
const ASCII =
  'aadkkwo7ccelacaakkkkkkkkkkaalllkzooqqomsqaiokuqs' +
  'osqomqoyoomaaahkckkikkakk88i8ukkkkciakiqiiic9cl';

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

const advanceOf: (text: string) => number = memoText((text) => {
  const composed = text.normalize('NFC');
  let thousandths = 0;
  for (const character of composed) thousandths += advance(codePointOf(character));
  for (const [letter] of composed.matchAll(JOINED)) thousandths -= narrower(codePointOf(letter));
  if (CHINESE.test(composed)) thousandths += 390 * (composed.match(QUOTES)?.length ?? 0);
  return thousandths;
});

/** Marks that fonts of Chinese set as wide as a letter, and other fonts in half of that. */
const CHINESE = /[\u3000-\u9fff]/;
const QUOTES = /[·‘-”…]/g;

function advance(code: number): number {
  // Control characters are not in the table and have no width.
  if (code <= LAST_ASCII) return Math.round((digit(ASCII, code - FIRST_ASCII) / 36) * 1000);
  if (code >= FIRST_ARABIC && code <= LAST_ARABIC)
    return ARABIC_STEP * digit(ENDED, code - FIRST_ARABIC);
  return CLASSES.findLast(([first]) => code >= first)?.[1] ?? OTHER_WIDTH;
}

function digit(digits: string, index: number): number {
  return parseInt(digits.charAt(index), 36) || 0;
}

/**
 * Arabic letters are much narrower where they join the next one. These are the advance widths of those
 * from U+0621 on in IBM Plex Sans Arabic, the font of files: at the end of a word or alone, and joined to
 * the next letter; a character for each, whose digit in base 36 counts steps.
 */
const ENDED = 'b77d7f7pdpphhhee88xxzzmmgg000000qkojhjddff';
const BEGUN = '00000808088iii0000mmoojjdd000000ccb8e8f088';
const ARABIC_STEP = 33.4;
const FIRST_ARABIC = 0x621;
const LAST_ARABIC = 0x64a;
/** a letter that joins the next one, before one that joins */
const JOINED = /[ئبت-خس-غف-هيى](?=[\u064b-\u065f]*[\u0622-\u064a])/g;

/** How much narrower an Arabic letter is where it joins the next one, in thousandths of an em. */
function narrower(code: number): number {
  const index = code - FIRST_ARABIC;
  return ARABIC_STEP * (digit(ENDED, index) - digit(BEGUN, index));
}

/** [first, width]: letters from one on to the next have the same width, and marks have none. */
const CLASSES: readonly (readonly [number, number])[] = [
  [0xa0, 278], // no-break space
  [0xa1, 480], // Latin-1 signs
  [0xc0, 700], // accented capitals
  [0xdf, 545], // accented small letters
  [0x250, OTHER_WIDTH],
  [0x300, 0], // combining accents
  [0x370, OTHER_WIDTH],
  [0x400, 685], // Cyrillic capitals
  [0x430, 556], // Cyrillic small letters
  [0x530, OTHER_WIDTH],
  [0x60c, 272], // Arabic punctuation
  [0x61f, 500],
  [0x64b, 0], // Arabic vowel marks
  [0x660, 500], // Arabic digits, and letters of other languages
  [0x700, OTHER_WIDTH],
  [0x200b, 0], // joiners and direction marks
  [0x2010, OTHER_WIDTH], // dashes and quotation marks
  [0x202f, 200], // narrow no-break space
  [0x2030, OTHER_WIDTH],
  [0x2060, 0], // isolates
  [0x206a, OTHER_WIDTH],
  [0x2e80, 970], // CJK and Hangul
  [0xfb00, OTHER_WIDTH],
  [0xff00, 970], // full-width forms
  [0xff61, OTHER_WIDTH],
  [0x20000, 970], // CJK extensions
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

type Fits = (line: string) => boolean;

/**
 * Breaks a text into lines: at spaces, after hyphens and slashes, and between the words of scripts
 * without spaces. No line has a single character of these.
 * @returns at least one line; a line that had to be cut ends with “…”
 */
export function wrapText(text: string, options: WrapOptions): string[] {
  const fits: Fits = (line) =>
    textWidth(line.trimEnd(), options.size, options.weight) <= options.width;
  if (fits(text)) return [text.trimEnd()];
  const lines = brokenLines(text, fits);
  const kept = lines.slice(0, options.lines - 1);
  const last = lines.slice(options.lines - 1).join('');
  return (lines.length > options.lines ? [...kept, last] : lines).map((each) =>
    fits(each) ? each.trimEnd() : shorten(each, fits),
  );
}

/** The width in px of the widest part without a possible line break. */
function widestPart(text: string, size: number, weight = 400): number {
  return Math.max(...lineParts(text).map((part) => textWidth(part.trimEnd(), size, weight)));
}

/** Each line holds as many parts as fit, at least one. */
function brokenLines(text: string, fits: Fits): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of lineParts(text)) {
    for (const part of fits(word) ? [word] : pairsOf(word)) {
      if (line !== '' && !fits(line + part)) {
        lines.push(line);
        line = '';
      }
      line += part;
    }
  }
  return [...lines, line];
}

/** The longest beginning of a text that fits with an ellipsis; at least one letter. */
function shorten(text: string, fits: Fits): string {
  const letters = [...text];
  const cut = (length: number) => letters.slice(0, length).join('').trimEnd() + '…';
  let [fitting, tooLong] = [1, letters.length + 1];
  while (tooLong - fitting > 1) {
    const middle = (fitting + tooLong) >> 1;
    if (fits(cut(middle))) fitting = middle;
    else tooLong = middle;
  }
  return cut(fitting);
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
    widest: (text, size, weight) => widestPart(text, size * unit, weight) * stretch,
    wrap: (text, { width, size, ...rest }) =>
      wrapText(text, { ...rest, width: width / stretch, size: size * unit }),
  };
}
