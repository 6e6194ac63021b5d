import { withoutTranslation } from '../model/localized-text.js';
import { createModel, type Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import type { LanguageOptions, TranslatedModel } from './fetch-translations.js';

/** The wanted languages in which a dataset says that its names can be fetched. */
export function translationsOf({ translations = {} }: Dataset, wanted: Iterable<string>): string[] {
  return [...wanted].filter((language) => Object.hasOwn(translations, language));
}

/**
 * Fetches the names of a model in the wanted languages. Names that cannot be fetched stay in English
 * and are not asked for again.
 */
export async function withTranslations(
  model: Model,
  wanted: Iterable<string>,
  options: LanguageOptions = {},
): Promise<TranslatedModel> {
  const languages = translationsOf(model.dataset, wanted);
  if (languages.length === 0) return { model, warnings: [] };
  const module = await import('./fetch-translations.js').catch(() => undefined);
  return module
    ? module.fetchTranslations(model, languages, options)
    : withoutTranslations(model, languages);
}

/** The names stay in English, where what reads the others cannot be fetched itself. */
async function withoutTranslations(
  { dataset }: Model,
  languages: readonly string[],
): Promise<TranslatedModel> {
  const warnings = languages.map((language): Problem => {
    const found = dataset.translations?.[language] ?? '';
    return { code: 'network', path: ['translations', language], found };
  });
  return { model: await createModel(languages.reduce(withoutTranslation, dataset)), warnings };
}
