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

const ownWords = new Map<string, OwnWords>();
const listeners = new Set<() => void>();

/** Hears of words that the page defines. @returns an end to that */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Says some words of a language otherwise, or adds a language, whose other words are then English.
 * What is on screen follows.
 * @param language the first part of a BCP 47 tag: `en`, `sw`
 */
export function defineWords(language: string, words: OwnWords): void {
  const key = language.toLowerCase();
  ownWords.set(key, merged(ownWords.get(key) ?? {}, words));
  for (const heard of [...listeners]) heard();
}

/** The languages for which the page has words. */
export function addedLocales(): Iterable<string> {
  return ownWords.keys();
}

/** A catalogue with the words that the page says otherwise. */
export function override<Words extends object>(
  language: string,
  catalogue: keyof OwnWords,
  words: Words,
): Words {
  const otherwise = ownWords.get(language)?.[catalogue];
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
