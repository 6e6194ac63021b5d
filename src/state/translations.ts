import type { Pause } from '../lib/schedule.js';
import { withoutTranslation } from '../model/addresses.js';
import { createModel, type Model } from '../model/model.js';
import { limitsOf, type Limits } from '../model/limits.js';
import type { Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import type { FetchOptions } from './fetch.js';

/** A model with its names in more languages, and what could not be had. */
export interface InLanguages {
  readonly model: Model;
  readonly warnings: readonly Problem[];
}

/** Languages of those wanted in which a dataset says that its names can be had. */
export function translationsOf({ translations = {} }: Dataset, wanted: Iterable<string>): string[] {
  return [...wanted].filter((language) => Object.hasOwn(translations, language));
}

export interface LanguageOptions extends Pick<FetchOptions, 'signal' | 'cache'> {
  readonly limits?: Partial<Limits> | undefined;
  readonly pause?: Pause | undefined;
}

/**
 * The same model with the names that lie elsewhere, in the languages wanted. What cannot be had
 * stays in English, and is not asked for again.
 */
export async function inLanguages(
  model: Model,
  wanted: Iterable<string>,
  options: LanguageOptions = {},
): Promise<InLanguages> {
  const languages = translationsOf(model.dataset, wanted);
  if (languages.length === 0) return { model, warnings: [] };
  const warnings: Problem[] = [];
  let { dataset } = model;
  for (const language of languages) {
    const limits = limitsOf(options.limits);
    const told = await translation(dataset, language, { ...options, limits });
    dataset = withoutTranslation(told.dataset ?? dataset, language);
    warnings.push(
      ...told.problems.map((problem) => ({
        ...problem,
        path: ['translations', language, ...problem.path],
      })),
    );
  }
  return { model: await createModel(dataset, options.pause), warnings };
}

async function translation(
  dataset: Dataset,
  language: string,
  options: FetchOptions & { readonly limits: Limits },
): Promise<{ readonly dataset?: Dataset; readonly problems: readonly Problem[] }> {
  try {
    const { fetchTranslation } = await import('./translate.js');
    return await fetchTranslation(dataset, language, options);
  } catch (error) {
    options.signal?.throwIfAborted();
    const found = `${dataset.translations?.[language]}: ${error instanceof Error ? error.message : String(error)}`;
    return { problems: [{ code: 'network', path: [], found }] };
  }
}
