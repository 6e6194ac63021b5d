import { parseTranslation, translated } from '../model/translation.js';
import type { Dataset } from '../model/schema.js';

/**
 * Fetches names in another language.
 * @param address http or https
 * @throws Error when they cannot be had, or are no translation
 */
export async function fetchTranslation(dataset: Dataset, address: string): Promise<Dataset> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  return translated(dataset, parseTranslation(await response.text()));
}
