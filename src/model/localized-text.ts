import type { Dataset } from './schema.js';

/**
 * A text of a dataset: plain English, or a map from BCP 47 tag to text. What was read in another language, or
 * in one that is not known, is such a map.
 */
export type LocalizedText = string | Readonly<Record<string, string>>;

export interface TextInLanguage {
  readonly text: string;
  /** BCP 47 tag of the language that the text is in */
  readonly lang: string;
}

/** A text in a language, or the nearest that it has: without the region, then English, then its first. */
export function localize(text: LocalizedText, locale: string): TextInLanguage {
  if (typeof text === 'string') return { text, lang: 'en' };
  for (let tag = locale; tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = text[tag];
    if (found !== undefined) return { text: found, lang: tag };
  }
  const [first = 'en'] = Object.keys(text);
  const lang = text['en'] === undefined ? first : 'en';
  return { text: text[lang] ?? '', lang };
}

/** A dataset without the address of a translation, which it needs no more. */
export function withoutTranslation(dataset: Dataset, language: string): Dataset {
  const { translations = {}, ...rest } = dataset;
  const others = Object.entries(translations).filter(([each]) => each !== language);
  return others.length > 0 ? { ...rest, translations: Object.fromEntries(others) } : rest;
}

/** Things of a dataset that have no text in a language. */
export interface Untranslated {
  readonly kind: 'groups' | 'actionLines' | 'goals' | 'targets' | 'organizations' | 'links';
  /** for links their cells, `C1:sdg-3`, each once */
  readonly ids: readonly string[];
}

/** What a dataset lacks in a language: names, labels of targets and rationales of links. */
export function untranslated(dataset: Dataset, language: string): readonly Untranslated[] {
  const isMissing = (text: LocalizedText | undefined) =>
    text !== undefined && (typeof text === 'string' || !Object.hasOwn(text, language));
  const named = (things: readonly { readonly id: string; readonly name: LocalizedText }[] = []) =>
    things.filter(({ name }) => isMissing(name)).map(({ id }) => id);
  const targets = dataset.goals.flatMap((goal) => goal.targets);
  const cells = dataset.links
    .filter(({ rationale }) => isMissing(rationale))
    .map(({ actionLine, goal }) => `${actionLine}:${goal}`);
  const all: readonly Untranslated[] = [
    { kind: 'groups', ids: named(dataset.groups) },
    { kind: 'actionLines', ids: named(dataset.actionLines) },
    { kind: 'goals', ids: named(dataset.goals) },
    { kind: 'targets', ids: targets.filter(({ label }) => isMissing(label)).map(({ id }) => id) },
    { kind: 'organizations', ids: named(dataset.organizations) },
    { kind: 'links', ids: [...new Set(cells)] },
  ];
  return all.filter(({ ids }) => ids.length > 0);
}
