import { messageOf } from '../lib/error-message.js';
import type { Pause } from '../lib/schedule.js';
import { withoutTranslation } from '../model/localized-text.js';
import { limitsOf, type Limits } from '../model/limits.js';
import { createModel, type Model } from '../model/model.js';
import { describeFound, type Problem } from '../model/problem.js';
import { decodeText } from '../model/read/encoding.js';
import type { Dataset, Translation } from '../model/schema.js';
import { parseTranslation, translated } from '../model/translation.js';
import { fetchData } from './bundled-files.js';
import type { FetchOptions } from './fetch.js';

/** A model with its names in more languages, and what could not be fetched. */
export interface TranslatedModel {
  readonly model: Model;
  readonly warnings: readonly Problem[];
}

export interface LanguageOptions extends Pick<FetchOptions, 'signal' | 'cache'> {
  readonly limits?: Partial<Limits> | undefined;
  readonly pause?: Pause | undefined;
}

/** Fetches the names of a model in languages that its dataset has, and reads them. */
export async function fetchTranslations(
  model: Model,
  languages: readonly string[],
  options: LanguageOptions,
): Promise<TranslatedModel> {
  const limits = limitsOf(options.limits);
  const warnings: Problem[] = [];
  let { dataset } = model;
  const fetching = languages.map((language) =>
    fetchTranslation(dataset, language, { ...options, limits }),
  );
  for (const [i, { translation, problems }] of (await Promise.all(fetching)).entries()) {
    const language = languages[i] ?? '';
    const named = translation ? translated(dataset, translation) : dataset;
    dataset = withoutTranslation(named, language);
    const base = ['translations', language];
    warnings.push(...problems.map((each) => ({ ...each, path: [...base, ...each.path] })));
  }
  return { model: await createModel(dataset, options.pause), warnings };
}

interface FetchedTranslation {
  /** absent when it cannot be fetched */
  readonly translation?: Translation;
  readonly problems: readonly Problem[];
}

async function fetchTranslation(
  dataset: Dataset,
  language: string,
  options: FetchOptions,
): Promise<FetchedTranslation> {
  const address = dataset.translations?.[language] ?? '';
  try {
    const fetched = await fetchData(address, options);
    const text = 'code' in fetched ? fetched : await decodeText(fetched.bytes);
    if (typeof text !== 'string') return { problems: [text] };
    const parsed = await parseTranslation(text, options);
    if (parsed.kind === 'problems') return { problems: parsed.problems };
    const { translation, warnings } = parsed;
    if (translation.language !== language) {
      const found = describeFound(translation.language);
      const facts = { path: ['language'], found, expected: 'oneOf', detail: language } as const;
      return { problems: [{ code: 'wrongValue', ...facts }] };
    }
    return { translation, problems: warnings };
  } catch (error) {
    options.signal?.throwIfAborted();
    const reason = messageOf(error);
    return { problems: [{ code: 'network', path: [], found: `${address}: ${reason}` }] };
  }
}
