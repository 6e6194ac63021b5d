import { create, type Font } from 'fontkit';
import { codePointOf } from '../lib/characters.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { scriptOf } from '../lib/scripts.js';
import { textPieces } from '../paint/svg-marks.js';
import type { Scene, TextMark } from '../scene/scene.js';
import { faceOf, type FaceLoader, type FaceName } from './fonts.js';

/** A font that has been loaded. */
export interface Face {
  readonly name: string;
  /** the file */
  readonly data: Uint8Array;
  readonly font: Font;
  readonly isBold: boolean;
}

/** Characters that no font at hand has. */
interface MissingCharacters {
  /** ISO 15924 code of their script; `Zyyy` for signs of no script */
  readonly script: string;
  /** each once, in the order of the text */
  readonly characters: string;
}

/** The fonts for the texts of some pictures. */
export interface FontSet {
  readonly faces: readonly Face[];
  /** by script; empty when every character has a glyph */
  readonly missing: readonly MissingCharacters[];
  /** the face of a character; undefined when none has it */
  faceFor(character: string, isBold: boolean): Face | undefined;
}

interface FontOptions {
  /** loads a font of the package */
  readonly load: FaceLoader;
  /** font files (TrueType, OpenType, WOFF, WOFF2) for what the fonts of the package lack */
  readonly given?: readonly Uint8Array[];
}

/**
 * Loads the fonts that the texts of some pictures need: those of the package first, then those that
 * are given.
 * @throws Error when a font cannot be loaded or read
 */
export async function fontsFor(
  scenes: readonly Scene[],
  { load, given = [] }: FontOptions,
): Promise<FontSet> {
  const texts = scenes.flatMap(textsOf).flatMap(piecesOf);
  const names = new Set<FaceName>(texts.length > 0 ? ['NotoSans-Regular'] : []);
  for (const { text, isBold } of texts) {
    for (const character of text) {
      const name = faceOf(scriptOf(character) ?? 'Latn', isBold);
      if (name !== undefined) names.add(name);
    }
  }
  const own = await Promise.all([...names].map(async (name) => readFace(name, await load(name))));
  const faces = [...own, ...given.map((data, i) => readFace(`given-${i + 1}`, data))];
  const faceFor = faceFinder(faces);
  return { faces, missing: missingIn(texts, faceFor), faceFor };
}

/** The texts of a picture. */
export function textsOf({ panes }: Scene): readonly TextMark[] {
  return panes.flatMap(({ marks }) => marks.filter((mark) => mark.kind === 'text'));
}

function piecesOf(mark: TextMark) {
  return textPieces(mark).map(({ text, isFound, isStrong }) => ({
    text,
    isBold: isFound || isStrong || (mark.weight ?? 400) >= 600,
  }));
}

function readFace(name: string, data: Uint8Array): Face {
  const font = create(data);
  return { name, data, font, isBold: /bold|black|heavy/i.test(font.subfamilyName ?? '') };
}

/** Joiners and variation selectors have no shape of their own. */
const SHAPELESS = /\p{Default_Ignorable_Code_Point}/u;

function faceFinder(faces: readonly Face[]): FontSet['faceFor'] {
  const found = new Map<string, Face | undefined>();
  return (character, isBold) => {
    const key = `${isBold ? 'b' : 'r'}${character}`;
    if (found.has(key)) return found.get(key);
    const point = codePointOf(character);
    const usual = faceOf(scriptOf(character) ?? 'Latn', isBold);
    const having = faces.filter(({ font }) => font.hasGlyphForCodePoint(point));
    const face =
      having.find(({ name }) => name === usual) ??
      having.find((each) => each.isBold === isBold) ??
      having[0];
    found.set(key, face);
    return face;
  };
}

function missingIn(
  texts: readonly { readonly text: string; readonly isBold: boolean }[],
  faceFor: FontSet['faceFor'],
): readonly MissingCharacters[] {
  const byScript = new Map<string, Set<string>>();
  for (const { text, isBold } of texts) {
    for (const character of text) {
      if (/\s/.test(character) || SHAPELESS.test(character)) continue;
      if (faceFor(character, isBold)) continue;
      const script = scriptOf(character) ?? 'Latn';
      const code = script === 'Latn' ? 'Zyyy' : script;
      const all = byScript.get(code) ?? new Set<string>();
      byScript.set(code, all.add(character));
    }
  }
  return [...byScript].map(([script, all]) => ({ script, characters: [...all].join('') }));
}

/** What is missing, in words: “Thai (กขค)”. The names of the scripts are in the language of the words. */
export function missingInWords(
  missing: readonly MissingCharacters[],
  { locale, series }: Pick<PictureWords, 'locale' | 'series'>,
): string {
  const names = new Intl.DisplayNames([locale], { type: 'script' });
  return series(
    missing.map(({ script, characters }) => {
      const all = [...characters];
      const more = all.length > MOST_NAMED ? '…' : '';
      const name = script === 'Zyyy' ? '' : `${names.of(script) ?? script} `;
      return `${name}(${all.slice(0, MOST_NAMED).join(' ')}${more})`;
    }),
  );
}

const MOST_NAMED = 12;

/** Whether a file begins as a font does: TrueType, OpenType, WOFF or WOFF2. */
export function isFont(bytes: Uint8Array): boolean {
  const start = [...bytes.subarray(0, 4)].map((byte) => String.fromCharCode(byte)).join('');
  return ['\0\x01\0\0', 'true', 'OTTO', 'wOFF', 'wOF2'].includes(start);
}
