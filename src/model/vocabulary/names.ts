import { nearest } from '../../lib/closest.js';
import { fold } from '../../lib/fold.js';
import type { LocalizedText } from '../localized-text.js';
import { withoutPrefix, type Spoken } from './words.js';

/** Something of a dataset that a text may name. */
export type Thing =
  | { readonly kind: 'actionLine'; readonly id: string }
  | { readonly kind: 'goal'; readonly id: string }
  | { readonly kind: 'target'; readonly id: string; readonly goal: string };

/** What one entry of a text says. */
export type Reading =
  | {
      readonly kind: 'known';
      readonly text: string;
      /** several for “C2–C6” and “all SDGs” */
      readonly things: readonly Thing[];
    }
  | {
      readonly kind: 'unclear';
      readonly text: string;
      /** what may be meant, of which one has to be chosen */
      readonly alternatives: readonly (readonly Thing[])[];
    }
  | { readonly kind: 'unknown'; readonly text: string };

/** Reads what texts say of one kind of things. */
export interface Reader {
  /** Reads an entry or a list of them. */
  read(text: string): readonly Reading[];
  /** The known spelling that is most similar to an unknown one. */
  nearest(text: string): string | undefined;
}

/**
 * The letters and digits of a text, folded: “Good Health & Well-Being” and “good health and wellbeing” are
 * one key.
 */
export function keyOf(text: string): string {
  return keyOfFolded(fold(text));
}

/** The same of a text that is folded. */
export function keyOfFolded(folded: string): string {
  return folded.replaceAll('&', 'and').replace(NO_LETTERS, '');
}

const NO_LETTERS = /[^\p{L}\p{N}]+/gu;

/** The texts of a name in all its languages. */
export function textsOf(...names: readonly (LocalizedText | undefined)[]): string[] {
  return names.flatMap((name) =>
    name === undefined ? [] : typeof name === 'string' ? [name] : Object.values(name),
  );
}

/** What is known by names, in any of their spellings. */
export class Names {
  readonly #things = new Map<string, readonly Thing[]>();
  readonly #spellings = new Map<string, string>();
  readonly #about: readonly Spoken[];

  /** @param about the words that names may begin with, or not */
  constructor(about: readonly Spoken[]) {
    this.#about = about;
  }

  add(thing: Thing, names: readonly string[]): void {
    for (const name of new Set(names)) {
      const folded = fold(name);
      const key = keyOfFolded(folded);
      this.#spellings.set(key, name);
      this.#set(key, thing);
      this.#set(keyOfFolded(withoutPrefix(folded, this.#about).rest), thing);
    }
  }

  #set(key: string, thing: Thing): void {
    const before = this.#things.get(key) ?? [];
    if (key !== '' && !before.includes(thing)) this.#things.set(key, [...before, thing]);
  }

  /** The things with the name of a key; most names are those of one. */
  find(key: string): readonly Thing[] {
    return this.#things.get(key) ?? [];
  }

  /** The name that is most similar to another. */
  nearest(name: string): string | undefined {
    const near = nearest(keyOf(name), this.#spellings.keys());
    return near === undefined ? undefined : this.#spellings.get(near);
  }
}

/** The reading of an entry that names one thing, or may name several. */
export function readingOf(text: string, things: readonly Thing[]): Reading | undefined {
  if (things.length === 0) return undefined;
  return things.length === 1
    ? { kind: 'known', text, things }
    : { kind: 'unclear', text, alternatives: things.map((thing) => [thing]) };
}
