import type { FileWords } from './file-words.js';
import type { PictureWords } from './picture-words.js';
import type { ControlWords } from './control-words.js';
import type { TableWords } from './table-words.js';

/** Any of the words of a catalogue, at any depth. */
type Some<Words> = {
  readonly [Key in keyof Words]?: Words[Key] extends (...args: never[]) => unknown
    ? Words[Key]
    : Words[Key] extends object
      ? Some<Words[Key]>
      : Words[Key];
};

/** The words that a page changes: of pictures (`terms`), of controls (`tools`), of exported files, of tables. */
export interface OwnWords {
  readonly terms?: Some<PictureWords>;
  readonly tools?: Some<ControlWords>;
  readonly exports?: Some<FileWords>;
  readonly tables?: Some<TableWords>;
}

/** The words that the page has changed, by language. */
const ownWords = new Map<string, OwnWords>();
const listeners = new Set<() => void>();

/**
 * Calls the listener whenever the page defines words.
 * @returns a function that ends this
 */
export function onWords(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Changes words of a language, or adds a language, whose other words are then English. What is on
 * screen changes with them.
 * @param language the first part of a BCP 47 tag: `en`, `sw`
 */
export function defineWords(language: string, words: OwnWords): void {
  const key = language.toLowerCase();
  ownWords.set(key, merged(ownWords.get(key) ?? {}, words));
  for (const notify of [...listeners]) notify();
}

/** The languages that the page has words for. */
export function addedLocales(): Iterable<string> {
  return ownWords.keys();
}

/** A catalogue with the words that the page has changed. */
export function override<Words extends object>(
  language: string,
  catalogue: keyof OwnWords,
  words: Words,
): Words {
  const changes = ownWords.get(language)?.[catalogue];
  return changes ? merged(words, changes) : words;
}

function merged<Words extends object>(words: Words, changes: object): Words {
  const result = { ...words };
  for (const key of Object.keys(changes)) {
    const before: unknown = Reflect.get(words, key);
    const after: unknown = Reflect.get(changes, key);
    const isDeep = isRecord(before) && isRecord(after);
    Reflect.set(result, key, isDeep ? merged(before, after) : after);
  }
  return result;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
