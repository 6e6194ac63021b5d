import createBidi from 'bidi-js';
import { textPieces } from '../paint/svg-marks.js';
import { itemAt } from '../lib/list.js';
import type { Scene, TextMark } from '../scene/scene.js';
import { faceOf, scriptOf, type FaceName } from './fonts.js';

/** A stretch of text in one face and one direction. */
export interface TextRun {
  /** in the order in which a shaper takes it: Arabic in reading order, other text from left to right */
  readonly text: string;
  readonly face: FaceName;
}

/** A run with its style. */
export interface StyledRun extends TextRun {
  readonly isBold: boolean;
  readonly isFound: boolean;
}

/** Width of the outline that makes a face without a bold weight bold, as a share of the text size. */
export const OUTLINE = 0.035;

/** The runs of a text from left to right, each with one style. */
export function runsOf(mark: TextMark): readonly StyledRun[] {
  const direction = mark.direction ?? 'ltr';
  const pieces = textPieces(mark).map(({ text, isFound, isStrong }): readonly StyledRun[] => {
    const isBold = isFound || isStrong || (mark.weight ?? 400) >= 600;
    return visualRuns(text, { direction, isBold }).map((run) => ({ ...run, isBold, isFound }));
  });
  return (direction === 'rtl' ? pieces.reverse() : pieces).flat();
}

/** The faces that the texts of a picture need, some of them several times. */
export function facesIn({ panes }: Scene): readonly FaceName[] {
  const texts = panes.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'));
  return texts.flatMap(runsOf).map(({ face }) => face);
}

/**
 * The OpenType features with which a run is shaped. Only the ligature that Arabic requires is on,
 * lam-alef: in a PDF, optional ligatures cannot be read as the letters they stand for.
 */
export function featuresOf({ text }: TextRun): Readonly<Record<string, boolean>> {
  const rlig = /\u0644[\u0622\u0623\u0625\u0627]/.test(text);
  return { liga: false, clig: false, dlig: false, rlig };
}

const bidi = createBidi();
/** invisible characters that control direction */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/**
 * Splits a line of text into runs of one face and one direction, ordered from left to right
 * (Unicode Bidirectional Algorithm, UAX #9).
 */
export function visualRuns(
  text: string,
  { direction, isBold }: { readonly direction: 'ltr' | 'rtl'; readonly isBold: boolean },
): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: { text: string; face: FaceName; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = itemAt(levels, at);
    at += character.length;
    const last = runs.at(-1);
    const script = scriptOf(character);
    const face = script ? faceOf(script, isBold) : last?.face;
    if (last?.level === level && (face === undefined || face === last.face)) last.text += character;
    else runs.push({ text: character, face: face ?? faceOf('latin', isBold), level });
  }
  return ordered(runs).flatMap(({ text: logical, face, level }) => {
    const shown = logical.replace(INVISIBLE, '');
    if (shown === '') return [];
    return level % 2 === 1
      ? rightToLeft(shown, face).map((each) => ({ face, text: each }))
      : [{ face, text: shown }];
  });
}

/** Rule L2: from the highest level down to 1, each sequence at that level or above is reversed. */
function ordered<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const result = [...runs];
  const highest = Math.max(0, ...result.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < result.length; start++) {
      if (itemAt(result, start).level < level) continue;
      let end = start + 1;
      while (end < result.length && itemAt(result, end).level >= level) end++;
      result.splice(start, end - start, ...result.slice(start, end).reverse());
      start = end;
    }
  }
  return result;
}

/**
 * Right-to-left text as a shaper takes it. A shaper reverses Arabic letters by itself, so that only
 * the words are reversed here; any other text is reversed as a whole. Brackets are mirrored.
 */
function rightToLeft(text: string, face: FaceName): readonly string[] {
  const mirrored = [...text].map((each) => bidi.getMirroredCharacter(each) ?? each);
  const isArabic = face.startsWith('PlexSansArabic') && mirrored.some(isArabicLetter);
  if (!isArabic) return [mirrored.reverse().join('')];
  return mirrored
    .join('')
    .split(/(?<=\s)|(?=\s)/)
    .reverse();
}

function isArabicLetter(character: string): boolean {
  return scriptOf(character) === 'arabic';
}
