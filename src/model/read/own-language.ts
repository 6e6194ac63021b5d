import { deepFreeze } from '../../lib/freeze.js';

/** Keys of texts for people, which may be in several languages. */
const TEXTS: ReadonlySet<string> = new Set([
  ...['title', 'note', 'license', 'publisher', 'name', 'shortName', 'label', 'rationale', 'names'],
]);
/** Keys of things that have texts of their own. */
const INNER: ReadonlySet<string> = new Set(['targets', 'facilitators', 'designated', 'partOf']);

/** In what language a plain text is. */
export type LanguageOf = (text: string) => string;

/**
 * The language of plain texts in a dataset: its own. Where it does not say which that is, English, except for
 * a text that begins with a letter of another script: of such a text the language is not known, and its
 * direction follows from that letter.
 */
export function languageOfTexts(language: unknown): LanguageOf {
  return typeof language === 'string' ? () => language : languageByLetters;
}

function languageByLetters(text: string): string {
  const [first = 'a'] = /\p{L}/u.exec(text) ?? [];
  const script = SCRIPTS.find(([, letters]) => letters.test(first));
  return script ? script[0] : 'und';
}

const SCRIPTS: readonly (readonly [tag: string, letters: RegExp])[] = [
  ['en', /\p{Script=Latin}/u],
  ['und-Hebr', /\p{Script=Hebrew}/u],
  ['und-Arab', /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/],
];

/** A checked thing whose plain texts say what language they are in, unless that is English. */
export function inOwnLanguage<Thing extends object>(thing: Thing, languageOf: LanguageOf): Thing {
  const said = (text: unknown): unknown => {
    if (Array.isArray(text)) return mapped(text, said);
    if (typeof text !== 'string') return text;
    const language = languageOf(text);
    return language === 'en' ? text : { [language]: text };
  };
  const inner = (value: unknown): unknown => {
    if (Array.isArray(value)) return mapped(value, inner);
    return typeof value === 'object' && value !== null ? inOwnLanguage(value, languageOf) : value;
  };
  const changed = Object.entries(thing).flatMap(([key, value]: [string, unknown]) => {
    const spoken = TEXTS.has(key) ? said(value) : INNER.has(key) ? inner(value) : value;
    return spoken === value ? [] : [[key, spoken] as const];
  });
  return changed.length === 0 ? thing : deepFreeze({ ...thing, ...Object.fromEntries(changed) });
}

/** A list of what becomes of each item; the same list where that is the item itself. */
function mapped(list: readonly unknown[], become: (item: unknown) => unknown): readonly unknown[] {
  const result = list.map(become);
  return result.every((each, i) => each === list[i]) ? list : result;
}
