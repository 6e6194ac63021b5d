import { mirrored, runsFromLeft, type LineCharacter } from '../lib/bidi.js';
import { scriptOf } from '../lib/scripts.js';
import { textPieces, type TextPiece } from '../paint/svg-marks.js';
import type { TextMark } from '../scene/scene.js';
import type { Face, FontSet } from './font-set.js';

/** A stretch of a text in one face, one direction and one style. */
export interface TextRun {
  /** in the order in which a shaper takes it: Arabic in reading order, other text from left to right */
  readonly text: string;
  /** undefined: no font at hand has its characters, and a stand-in is drawn */
  readonly face: Face | undefined;
  readonly isBold: boolean;
  readonly isFound: boolean;
}

/** Width of the outline that makes a face without a bold weight bold, as a share of the text size. */
const OUTLINE = 0.035;

/** The width of the outline that makes a run bold, as a share of the text size; 0: its face is bold. */
export function outlineOf({ isBold, face }: TextRun): number {
  return isBold && face?.isBold === false ? OUTLINE : 0;
}

/** The runs of a text from left to right. */
export function runsOf(mark: TextMark, fonts: FontSet): readonly TextRun[] {
  const line = charactersOf(mark, fonts);
  return runsFromLeft(line, mark.direction ?? 'ltr').flatMap(({ text, isRtl, part, style }) => {
    const face = style === 'missing' ? undefined : style;
    const isBold = isBoldIn(part, mark);
    const words = isRtl && face ? fromRight(text) : [text];
    return words.map((each) => ({ text: each, face, isBold, isFound: part.isFound }));
  });
}

function isBoldIn({ isFound, isStrong }: TextPiece, { weight = 400 }: TextMark): boolean {
  return isFound || isStrong || weight >= 600;
}

/** Characters that all scripts share are in the face of the text before them, if it has them. */
function charactersOf(
  mark: TextMark,
  fonts: FontSet,
): LineCharacter<TextPiece, Face | 'missing'>[] {
  let last: Face | 'missing' | undefined;
  return textPieces(mark).flatMap((part) => {
    const isBold = isBoldIn(part, mark);
    return [...part.text].map((text) => {
      const isShared = scriptOf(text) === undefined;
      const fits = last === 'missing' || last?.font.hasGlyphForCodePoint(text.codePointAt(0) ?? 0);
      if (isShared && (fits === true || JOINING.test(text)))
        return { text, part, style: undefined };
      last = fonts.faceFor(text, isBold) ?? 'missing';
      return { text, part, style: last };
    });
  });
}

const JOINING = /\p{Default_Ignorable_Code_Point}/u;
/** letters that shapers set from right to left by themselves */
const RTL_LETTER =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * Right-to-left text as a shaper takes it. A shaper reverses Arabic letters by itself, so that only
 * the words are reversed here; any other text is reversed as a whole. Brackets are mirrored.
 */
function fromRight(text: string): readonly string[] {
  const characters = [...text].map(mirrored);
  if (!characters.some((each) => RTL_LETTER.test(each))) return [characters.reverse().join('')];
  return characters
    .join('')
    .split(/(?<=\s)|(?=\s)/)
    .reverse();
}

/**
 * The OpenType features with which a run is shaped. Only the ligatures that a script requires are on:
 * in a PDF, optional ones cannot be read as the letters they stand for.
 */
export function featuresOf({ text }: TextRun): Readonly<Record<string, boolean>> {
  const isComplex = COMPLEX.test(text);
  const rlig = isComplex || /\u0644[\u0622\u0623\u0625\u0627]/.test(text);
  return { liga: isComplex, clig: false, dlig: false, rlig };
}

/** Scripts whose letters are composed and reordered, so that glyphs do not tell the text. */
const COMPLEX =
  /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Khmer}\p{Script=Thai}\p{Script=Lao}\p{Script=Myanmar}\p{Script=Sinhala}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Tibetan}]/u;

/** Whether a file that can be read must say what the text of a run is. */
export function needsActualText({ text, face }: TextRun): boolean {
  return !face || COMPLEX.test(text);
}

/** A box for a missing character, in ems: its distance from the pen, and its size. */
export const STAND_IN = { advance: 0.66, left: 0.06, width: 0.54, height: 0.72, line: 0.05 };
/** A space among missing characters, in ems. */
const SPACE = 0.28;
/** marks and joiners, which belong to the character before them */
const ATTACHED = /\p{M}|\p{Default_Ignorable_Code_Point}|\p{Emoji_Modifier}/u;

/** Where the boxes of a run without a face begin, and how wide it is, in ems. */
export function standIns({ text }: TextRun): {
  readonly starts: readonly number[];
  readonly width: number;
} {
  const starts: number[] = [];
  let width = 0;
  for (const character of text) {
    if (ATTACHED.test(character)) continue;
    const isSpace = /\s/.test(character);
    if (!isSpace) starts.push(width);
    width += isSpace ? SPACE : STAND_IN.advance;
  }
  return { starts, width };
}
