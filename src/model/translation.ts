import { deepFreeze } from '../lib/freeze.js';
import { withoutTranslation, type LocalizedText } from './localized-text.js';
import type { Problem } from './problem.js';
import { checkOf, explain, type ParseOptions } from './read/check.js';
import { isOf } from './read/quick-check.js';
import { parseJson, withPositions } from './read/json.js';
import type { Dataset, Translation } from './schema.js';

type Names = Translation['goals'];
type Named = { readonly id: string; readonly name: Text } & {
  readonly shortName?: Text | undefined;
  readonly unofficial?: readonly string[] | undefined;
};

export type TranslationResult =
  | {
      readonly kind: 'translation';
      readonly translation: Translation;
      readonly warnings: readonly Problem[];
    }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads a translation from JSON text, within the same limits as a dataset.
 * @returns the translation, or every problem found, each with its line and column
 */
export async function parseTranslation(
  text: string,
  options: ParseOptions = {},
): Promise<TranslationResult> {
  const check = checkOf(options);
  const json = await parseJson(text, check);
  if (json.kind === 'problems') return json;
  const { value } = json;
  const locate = (problems: readonly Problem[]) => withPositions(text, problems, check.pause);
  if (isOf('translation', value)) {
    return { kind: 'translation', translation: value, warnings: await locate(json.warnings) };
  }
  const problems = await explain('translation', value, []);
  return { kind: 'problems', problems: await locate(problems.slice(0, check.limits.problems)) };
}

/** A dataset that has its names in one more language. What the translation lacks stays as it is. */
export function translated(dataset: Dataset, translation: Translation): Dataset {
  const { language } = translation;
  const add = adderOf(language);
  const isOfDataset = translation.dataset === dataset.id;
  const result: Dataset = {
    ...dataset,
    title: add(dataset.title, isOfDataset ? translation.title : undefined),
    actionLines: dataset.actionLines.map(renamer(language, translation.actionLines)),
    goals: dataset.goals.map(renamer(language, translation.goals)).map((goal) => ({
      ...goal,
      targets: goal.targets.map((target) => ({
        ...target,
        label: add(target.label, ownValue(translation.targets, target.id)),
      })),
    })),
  };
  const { license, groups, organizations } = dataset;
  if (license !== undefined) {
    result.license = add(license, isOfDataset ? translation.license : undefined);
  }
  if (groups) result.groups = groups.map(renamer(language, translation.groups));
  if (organizations) {
    result.organizations = organizations.map(renamer(language, translation.organizations));
  }
  return deepFreeze(withoutTranslation(result, language));
}

type Text = Dataset['title'];

/** Makes a function that adds a translation to a text, unless the text has the language already. */
function adderOf(language: string) {
  return (text: Text, translation: string | undefined): Text => {
    if (translation === undefined || hasLanguage(text, language)) return text;
    return { ...(typeof text === 'string' ? { en: text } : text), [language]: translation };
  };
}

function hasLanguage(text: LocalizedText, language: string): boolean {
  return typeof text !== 'string' && Object.hasOwn(text, language);
}

function renamer(language: string, names: Names) {
  const add = adderOf(language);
  return <Thing extends Named>(thing: Thing): Thing => {
    const found = ownValue(names, thing.id);
    if (!found || hasLanguage(thing.name, language)) return thing;
    const { shortName, unofficial = [] } = thing;
    return {
      ...thing,
      name: add(thing.name, found.name),
      ...(shortName === undefined ? {} : { shortName: add(shortName, found.shortName) }),
      ...(found.status ? { unofficial: [...unofficial, language] } : {}),
    };
  };
}

/** The value of a key that a record has itself and does not inherit. */
function ownValue<Value>(record: Readonly<Record<string, Value>> | undefined, key: string) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
