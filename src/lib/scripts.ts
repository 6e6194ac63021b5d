import { codePointOf } from './characters.js';

/**
 * Scripts by their ISO 15924 codes, with the characters that are theirs. Chinese stands for Japanese
 * kana and full-width forms too; they are in the same fonts.
 */
const SCRIPTS = {
  Arab: /[\p{Script=Arabic}\ufb50-\ufdff\ufe70-\ufeff]/u,
  Hani: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u2e80-\u2fff\u3000-\u33ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef]/u,
  Hang: /\p{Script=Hangul}/u,
  Hebr: /\p{Script=Hebrew}/u,
  Thai: /\p{Script=Thai}/u,
  Deva: /\p{Script=Devanagari}/u,
  Beng: /\p{Script=Bengali}/u,
  Taml: /\p{Script=Tamil}/u,
  Ethi: /\p{Script=Ethiopic}/u,
  Geor: /\p{Script=Georgian}/u,
  Armn: /\p{Script=Armenian}/u,
  Khmr: /\p{Script=Khmer}/u,
  Laoo: /\p{Script=Lao}/u,
  Mymr: /\p{Script=Myanmar}/u,
  Sinh: /\p{Script=Sinhala}/u,
  Telu: /\p{Script=Telugu}/u,
  Gujr: /\p{Script=Gujarati}/u,
  Guru: /\p{Script=Gurmukhi}/u,
  Knda: /\p{Script=Kannada}/u,
  Mlym: /\p{Script=Malayalam}/u,
  Orya: /\p{Script=Oriya}/u,
  Tibt: /\p{Script=Tibetan}/u,
  Mong: /\p{Script=Mongolian}/u,
  Syrc: /\p{Script=Syriac}/u,
  Thaa: /\p{Script=Thaana}/u,
  Nkoo: /\p{Script=Nko}/u,
  Tfng: /\p{Script=Tifinagh}/u,
  Cher: /\p{Script=Cherokee}/u,
  Cans: /\p{Script=Canadian_Aboriginal}/u,
  Zmth: /[\u{1d400}-\u{1d7ff}]/u,
  Zsye: /[\u2600-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}]/u,
} as const satisfies Readonly<Record<string, RegExp>>;

/** A script; `Latn` stands for Latin, Greek, Cyrillic and all signs of no script. */
export type Script = keyof typeof SCRIPTS | 'Latn';

/** characters that all scripts share; they go with the text before them */
const COMMON = /[\s.,:;!?()[\]«»“”‘’·–—…]|\p{Default_Ignorable_Code_Point}|\p{Script=Inherited}/u;

const FIRST_OTHER = 0x530;
const known = new Map<string, Script | undefined>();

/** The script of a character; undefined for one that all scripts share. */
export function scriptOf(character: string): Script | undefined {
  if (known.has(character)) return known.get(character);
  const script = COMMON.test(character) ? undefined : lookUp(character);
  known.set(character, script);
  return script;
}

function lookUp(character: string): Script {
  if (codePointOf(character) < FIRST_OTHER) return 'Latn';
  const found = Object.entries(SCRIPTS).find(([, letters]) => letters.test(character));
  return isScript(found?.[0]) ? found[0] : 'Latn';
}

function isScript(code: string | undefined): code is Script {
  return code !== undefined && code in SCRIPTS;
}
