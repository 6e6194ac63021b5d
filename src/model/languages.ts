import type { LocalizedText } from './localized-text.js';
import type { Dataset } from './schema.js';

/** Things of a dataset that lack a text in a language. */
export interface Untranslated {
  readonly kind: 'groups' | 'actionLines' | 'goals' | 'targets' | 'organizations' | 'links';
  /** of links, `C1:sdg-3`, each cell once */
  readonly ids: readonly string[];
}

/** What of a dataset is not told in a language, kind by kind; of links it is the rationale. */
export function untranslated(dataset: Dataset, language: string): readonly Untranslated[] {
  const lacks = (text: LocalizedText | undefined) =>
    text !== undefined && (typeof text === 'string' || !Object.hasOwn(text, language));
  const named = (things: readonly { readonly id: string; readonly name: LocalizedText }[] = []) =>
    things.filter(({ name }) => lacks(name)).map(({ id }) => id);
  const targets = dataset.goals.flatMap((goal) => goal.targets);
  const links = dataset.links.filter(({ rationale }) => lacks(rationale));
  const found: readonly Untranslated[] = [
    { kind: 'groups', ids: named(dataset.groups) },
    { kind: 'actionLines', ids: named(dataset.actionLines) },
    { kind: 'goals', ids: named(dataset.goals) },
    { kind: 'targets', ids: named(targets.map(({ id, label }) => ({ id, name: label }))) },
    { kind: 'organizations', ids: named(dataset.organizations) },
    {
      kind: 'links',
      ids: [...new Set(links.map(({ actionLine, goal }) => `${actionLine}:${goal}`))],
    },
  ];
  return found.filter(({ ids }) => ids.length > 0);
}
