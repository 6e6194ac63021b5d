/**
 * The fonts in exported files, under the SIL Open Font License: Noto Sans, reduced to the characters
 * that are needed, and IBM Plex Sans Arabic. Noto's Arabic composes letters from shared parts, so that
 * programs could not read the text of a PDF from its glyphs.
 */
export const faceNames = [
  'NotoSans-Regular',
  'NotoSans-Bold',
  'PlexSansArabic-Regular',
  'PlexSansArabic-Bold',
  'NotoSansSC-Regular',
] as const;
export type FaceName = (typeof faceNames)[number];

/** Loads a face as a TrueType file. @throws Error when it cannot be loaded */
export type FaceLoader = (name: FaceName) => Promise<Uint8Array>;

type Script = 'latin' | 'arabic' | 'han';

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const HAN =
  /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;
/** characters that all scripts share; they have the face of the text before them */
const COMMON = /[\s.,:;!?()[\]«»“”‘’·–—…\u200b-\u200f\u2066-\u2069]/;

/** The script of a character; undefined for one that all scripts share. */
export function scriptOf(character: string): Script | undefined {
  if (ARABIC.test(character)) return 'arabic';
  if (HAN.test(character)) return 'han';
  return COMMON.test(character) ? undefined : 'latin';
}

/** The face for a script and weight. Chinese has one weight only; an outline makes it bold. */
export function faceOf(script: Script, isBold: boolean): FaceName {
  if (script === 'han') return 'NotoSansSC-Regular';
  if (script === 'arabic') return isBold ? 'PlexSansArabic-Bold' : 'PlexSansArabic-Regular';
  return isBold ? 'NotoSans-Bold' : 'NotoSans-Regular';
}
