import createBidi from 'bidi-js';
import { textPieces } from '../paint/svg-marks.js';
import type { Scene, TextMark } from '../scene/scene.js';
import { faceOf, scriptOf, type FaceName } from './fonts.js';

/** A stretch of text in one face and one direction. */
export interface TextRun {
  /** as it is to be shaped: in reading order, which a shaper turns round where it must */
  readonly text: string;
  readonly face: FaceName;
}

/** A run of a picture's text, with its look. */
export interface StyledRun extends TextRun {
  readonly isBold: boolean;
  readonly isFound: boolean;
}

/** of a letter's size: how strongly a face without a bold one is outlined instead */
export const OUTLINE = 0.035;

/** The runs of a text from left to right: piece by piece, as each has a look of its own. */
export function runsOf(mark: TextMark): readonly StyledRun[] {
  const direction = mark.direction ?? 'ltr';
  const pieces = textPieces(mark).map(({ text, isFound, isStrong }): readonly StyledRun[] => {
    const isBold = isFound || isStrong || (mark.weight ?? 400) >= 600;
    return visualRuns(text, { direction, isBold }).map((run) => ({ ...run, isBold, isFound }));
  });
  return (direction === 'rtl' ? pieces.reverse() : pieces).flat();
}

/** The faces that the texts of a picture need. */
export function facesIn({ panes }: Scene): readonly FaceName[] {
  const texts = panes.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'));
  return texts.flatMap(runsOf).map(({ face }) => face);
}

/**
 * Features of a font to shape a run with: ligatures only where writing asks for them, lam-alef in
 * Arabic; those of mere beauty hide their letters from who reads the file.
 */
export function featuresOf({ text }: TextRun): Readonly<Record<string, boolean>> {
  const rlig = /\u0644[\u0622\u0623\u0625\u0627]/.test(text);
  return { liga: false, clig: false, dlig: false, rlig };
}

const bidi = createBidi();
/** marks that steer direction and are never seen */
const INVISIBLE = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069]/g;

/**
 * A line of text as runs from left to right, as they stand on paper (Unicode Bidirectional
 * Algorithm, UAX #9, rule L2; each run lies in one level).
 */
export function visualRuns(
  text: string,
  { direction, isBold }: { readonly direction: 'ltr' | 'rtl'; readonly isBold: boolean },
): TextRun[] {
  const { levels } = bidi.getEmbeddingLevels(text, direction);
  const runs: { text: string; face: FaceName; level: number }[] = [];
  let at = 0;
  for (const character of text) {
    const level = levels[at] ?? 0;
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

/** Rule L2: from the highest level down, whatever is at it or above is turned round. */
function ordered<Run extends { readonly level: number }>(runs: readonly Run[]): readonly Run[] {
  const result = [...runs];
  const highest = Math.max(0, ...result.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < result.length; start++) {
      if ((result[start]?.level ?? 0) < level) continue;
      let end = start;
      while ((result[end]?.level ?? -1) >= level) end++;
      result.splice(start, end - start, ...result.slice(start, end).reverse());
      start = end;
    }
  }
  return result;
}

/**
 * Brackets look the other way; a shaper turns Arabic letters round by itself, and nothing else. Word
 * by word, for letters are not joined across a space.
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
