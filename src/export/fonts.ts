/**
 * The fonts that go into files, under the SIL Open Font License: Noto Sans, cut down to what is
 * needed, and IBM Plex Sans Arabic as it is. Noto's Arabic draws its letters from parts that are
 * shared, so that a reader of a PDF could not tell what is written.
 */
export const faceNames = [
  'NotoSans-Regular',
  'NotoSans-Bold',
  'PlexSansArabic-Regular',
  'PlexSansArabic-Bold',
  'NotoSansSC-Regular',
] as const;
export type FaceName = (typeof faceNames)[number];

/** Gives the bytes of a face as a TrueType file. @throws Error when they cannot be had */
export type FaceLoader = (name: FaceName) => Promise<Uint8Array>;

type Script = 'latin' | 'arabic' | 'han';

const ARABIC = /[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]/;
const HAN =
  /[\u2e80-\u9fff\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]|[\u{20000}-\u{3ffff}]/u;
/** what stands in every script and has no face of its own */
const COMMON = /[\s.,:;!?()[\]«»“”‘’·–—…\u200b-\u200f\u2066-\u2069]/;

/** The script whose font has a character; undefined for what goes with its neighbours. */
export function scriptOf(character: string): Script | undefined {
  if (ARABIC.test(character)) return 'arabic';
  if (HAN.test(character)) return 'han';
  return COMMON.test(character) ? undefined : 'latin';
}

/** The face for a script and weight; Chinese has one, which is made bold by an outline. */
export function faceOf(script: Script, isBold: boolean): FaceName {
  if (script === 'han') return 'NotoSansSC-Regular';
  if (script === 'arabic') return isBold ? 'PlexSansArabic-Bold' : 'PlexSansArabic-Regular';
  return isBold ? 'NotoSans-Bold' : 'NotoSans-Regular';
}
