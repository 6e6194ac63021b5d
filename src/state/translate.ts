import type { Limits } from '../model/limits.js';
import { parseTranslation, translated } from '../model/translation.js';
import { describeFound, type Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { fetchText, type FetchOptions } from './fetch.js';

/** A dataset with its names in one more language, and what is to be told; none where they cannot be had. */
export interface Translated {
  readonly dataset?: Dataset;
  readonly problems: readonly Problem[];
}

/** Fetches a dataset's names in another language; the file is trusted no more than a dataset is. */
export async function fetchTranslation(
  dataset: Dataset,
  language: string,
  options: FetchOptions & { readonly limits: Limits },
): Promise<Translated> {
  const address = dataset.translations?.[language] ?? '';
  const fetched = await fetchText(address, options);
  if ('code' in fetched) return { problems: [fetched] };
  const read = await parseTranslation(fetched.text, options);
  if (read.kind === 'problems') return { problems: read.problems };
  const { translation, warnings } = read;
  if (translation.language !== language) {
    const found = describeFound(translation.language);
    const wrong = { code: 'wrongValue', path: ['language'], found } as const;
    return { problems: [{ ...wrong, expected: 'oneOf', detail: language }] };
  }
  return { dataset: translated(dataset, translation), problems: warnings };
}
