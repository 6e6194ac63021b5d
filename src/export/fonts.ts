import type { Script } from '../lib/scripts.js';

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
  'NotoSansKR-Regular',
  'NotoSansHebrew-Regular',
  'NotoSansThai-Regular',
  'NotoSansDevanagari-Regular',
  'NotoSansBengali-Regular',
  'NotoSansTamil-Regular',
  'NotoSansEthiopic-Regular',
  'NotoSansGeorgian-Regular',
  'NotoSansArmenian-Regular',
  'NotoSansKhmer-Regular',
] as const;
export type FaceName = (typeof faceNames)[number];

/** Loads a face as a TrueType file. @throws Error when it cannot be loaded */
export type FaceLoader = (name: FaceName) => Promise<Uint8Array>;

/** The faces of each script; a script without a bold one gets an outline that makes it bold. */
const FACES: Partial<Record<Script, { readonly regular: FaceName; readonly bold?: FaceName }>> = {
  Latn: { regular: 'NotoSans-Regular', bold: 'NotoSans-Bold' },
  Arab: { regular: 'PlexSansArabic-Regular', bold: 'PlexSansArabic-Bold' },
  Hani: { regular: 'NotoSansSC-Regular' },
  Hang: { regular: 'NotoSansKR-Regular' },
  Hebr: { regular: 'NotoSansHebrew-Regular' },
  Thai: { regular: 'NotoSansThai-Regular' },
  Deva: { regular: 'NotoSansDevanagari-Regular' },
  Beng: { regular: 'NotoSansBengali-Regular' },
  Taml: { regular: 'NotoSansTamil-Regular' },
  Ethi: { regular: 'NotoSansEthiopic-Regular' },
  Geor: { regular: 'NotoSansGeorgian-Regular' },
  Armn: { regular: 'NotoSansArmenian-Regular' },
  Khmr: { regular: 'NotoSansKhmer-Regular' },
};

/** The face of a script and weight; undefined for a script that no font of the package covers. */
export function faceOf(script: Script, isBold: boolean): FaceName | undefined {
  const faces = FACES[script];
  return isBold ? (faces?.bold ?? faces?.regular) : faces?.regular;
}
