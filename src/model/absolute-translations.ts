import type { Dataset } from './schema.js';

/** A dataset with absolute addresses of its translations. @param base its own address */
export function withAbsoluteTranslations(dataset: Dataset, base: string | undefined): Dataset {
  const absolute = (address: string) =>
    URL.canParse(address, base) ? new URL(address, base).href : address;
  const entries = Object.entries(dataset.translations ?? {}).map(
    ([language, address]) => [language, absolute(address)] as const,
  );
  const translations: Record<string, string> = Object.fromEntries(entries);
  return Object.freeze({ ...dataset, translations });
}
