import type { FileWords } from './file-words.js';
import type { PictureWords } from './picture-words.js';
import type { ControlWords } from './control-words.js';

/** Some of the words of a catalogue, at whatever depth. */
type Some<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends (...args: never[]) => unknown
    ? Words[Key]
    : Words[Key] extends object
      ? Some<Words[Key]>
      : Words[Key];
};

/** Words that a page says otherwise: those of pictures, of controls, of exported files. */
export interface OwnWords {
  readonly terms?: Some<PictureWords>;
  readonly tools?: Some<ControlWords>;
  readonly exports?: Some<FileWords>;
}

/** What pages have said of languages, and who is to hear of more. */
export interface OwnLanguages {
  readonly words: Map<string, OwnWords>;
  readonly listeners: Set<() => void>;
}

let own: OwnLanguages = { words: new Map(), listeners: new Set() };

/** Parts that are fetched by themselves share with what fetched them. */
export function ownLanguages(): OwnLanguages {
  return own;
}

export function shareOwnLanguages(languages: OwnLanguages): void {
  own = languages;
}

/**
 * Says some words of a language otherwise, or adds a language, whose other words are then English.
 * What is on screen follows.
 * @param language the first part of a BCP 47 tag: `en`, `sw`
 */
export function defineWords(language: string, words: OwnWords): void {
  const key = language.toLowerCase();
  own.words.set(key, merged(own.words.get(key) ?? {}, words));
  for (const heard of [...own.listeners]) heard();
}

/** The languages for which the page has words. */
export function addedLocales(): Iterable<string> {
  return own.words.keys();
}

/** A catalogue with the words that the page says otherwise. */
export function override<Words extends object>(
  language: string,
  catalogue: keyof OwnWords,
  words: Words,
): Words {
  const otherwise = own.words.get(language)?.[catalogue];
  return otherwise ? merged(words, otherwise) : words;
}

function merged<Words extends object>(words: Words, otherwise: object): Words {
  const result = { ...words };
  for (const key of Object.keys(otherwise)) {
    const before: unknown = Reflect.get(words, key);
    const after: unknown = Reflect.get(otherwise, key);
    const isDeep = isRecord(before) && isRecord(after);
    Reflect.set(result, key, isDeep ? merged(before, after) : after);
  }
  return result;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
