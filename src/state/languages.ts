import { withoutTranslation } from '../model/addresses.js';
import { createModel, type Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { isFetchable } from './fetchable.js';

/** A model with its names in more languages, and what could not be had. */
export interface InLanguages {
  readonly model: Model;
  readonly warnings: readonly Problem[];
}

/** Languages of those wanted in which a dataset says that its names can be had. */
export function translationsOf({ translations = {} }: Dataset, wanted: Iterable<string>): string[] {
  return [...wanted].filter((language) => Object.hasOwn(translations, language));
}

/**
 * The same model with the names that lie elsewhere, in the languages wanted. What cannot be had
 * stays in English, and is not asked for again.
 */
export async function inLanguages(
  model: Model,
  wanted: Iterable<string>,
  pause?: () => Promise<void>,
): Promise<InLanguages> {
  const languages = translationsOf(model.dataset, wanted);
  if (languages.length === 0) return { model, warnings: [] };
  const warnings: Problem[] = [];
  let { dataset } = model;
  for (const language of languages) {
    const address = dataset.translations?.[language] ?? '';
    try {
      if (!isFetchable(address)) throw new Error(JSON.stringify(address));
      const { fetchTranslation } = await import('./translate.js');
      dataset = await fetchTranslation(dataset, address);
    } catch (error) {
      const found = `${address}: ${error instanceof Error ? error.message : String(error)}`;
      dataset = withoutTranslation(dataset, language);
      warnings.push({ code: 'network', path: ['translations', language], found });
    }
  }
  return { model: await createModel(dataset, pause), warnings };
}
