import * as z from 'zod/mini';
import type { LocalizedText } from './localized-text.js';
import { deepFreeze } from '../lib/freeze.js';
import { withoutTranslation } from './addresses.js';
import { checkOf, explained, type ParseOptions } from './read/dataset.js';
import { parseJson, withPositions } from './read/json.js';
import type { Problem } from './problem.js';
import { LANGUAGE } from './patterns.js';
import { id, plainText, type Dataset } from './schema.js';

const name = z.looseObject({
  name: plainText,
  shortName: z.optional(plainText),
  /** present for a name that is nobody's official one */
  status: z.optional(z.enum(['unofficial'])),
});
const names = z.optional(z.catchall(z.object({}), name));

/** The names of a dataset's things in one more language, by their ids. */
export const translationSchema = z.looseObject({
  $schema: z.optional(z.string()),
  /** id of the dataset */
  dataset: id,
  /** BCP 47 tag */
  language: z.string().check(z.regex(LANGUAGE)),
  title: z.optional(plainText),
  license: z.optional(plainText),
  groups: names,
  actionLines: names,
  goals: names,
  organizations: names,
  targets: z.optional(z.catchall(z.object({}), plainText)),
});
export type Translation = z.infer<typeof translationSchema>;

type Name = z.infer<typeof name>;
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
  const read = translationSchema.safeParse(json.value);
  const locate = (problems: readonly Problem[]) => withPositions(text, problems, check.pause);
  if (read.success) {
    return { kind: 'translation', translation: read.data, warnings: await locate(json.warnings) };
  }
  const problems = await explained(read.error.issues, json.value, []);
  return { kind: 'problems', problems: await locate(problems.slice(0, check.limits.problems)) };
}

/** A dataset that has its names in one more language. What the translation lacks stays as it is. */
export function translated(dataset: Dataset, translation: Translation): Dataset {
  const { language } = translation;
  const tell = teller(language);
  const isOwn = translation.dataset === dataset.id;
  const result: Dataset = {
    ...dataset,
    title: tell(dataset.title, isOwn ? translation.title : undefined),
    actionLines: dataset.actionLines.map(renamer(language, translation.actionLines)),
    goals: dataset.goals.map(renamer(language, translation.goals)).map((goal) => ({
      ...goal,
      targets: goal.targets.map((target) => ({
        ...target,
        label: tell(target.label, own(translation.targets, target.id)),
      })),
    })),
  };
  const { license, groups, organizations } = dataset;
  if (license !== undefined)
    result.license = tell(license, isOwn ? translation.license : undefined);
  if (groups) result.groups = groups.map(renamer(language, translation.groups));
  if (organizations) {
    result.organizations = organizations.map(renamer(language, translation.organizations));
  }
  return deepFreeze(withoutTranslation(result, language));
}

type Text = Dataset['title'];

/** Adds a text in a language, unless the dataset has its own. */
const teller =
  (language: string) =>
  (text: Text, more: string | undefined): Text => {
    if (more === undefined || isToldIn(text, language)) return text;
    return { ...(typeof text === 'string' ? { en: text } : text), [language]: more };
  };

function isToldIn(text: LocalizedText, language: string): boolean {
  return typeof text !== 'string' && Object.hasOwn(text, language);
}

function renamer(language: string, all: Readonly<Record<string, Name>> | undefined) {
  const tell = teller(language);
  return <Thing extends Named>(thing: Thing): Thing => {
    const found = own(all, thing.id);
    if (!found || isToldIn(thing.name, language)) return thing;
    const { shortName, unofficial = [] } = thing;
    return {
      ...thing,
      name: tell(thing.name, found.name),
      ...(shortName === undefined ? {} : { shortName: tell(shortName, found.shortName) }),
      ...(found.status ? { unofficial: [...unofficial, language] } : {}),
    };
  };
}

/** What a record has of its own, whatever all objects have. */
function own<Value>(record: Readonly<Record<string, Value>> | undefined, key: string) {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
