import type { Dataset } from './schema.js';

/** A dataset that says of each translation its whole address, seen from where itself was. */
export function withWholeAddresses(dataset: Dataset, base: string | undefined): Dataset {
  const seen = (address: string) =>
    URL.canParse(address, base) ? new URL(address, base).href : address;
  const whole = Object.entries(dataset.translations ?? {}).map(
    ([language, address]) => [language, seen(address)] as const,
  );
  const translations: Record<string, string> = Object.fromEntries(whole);
  return Object.freeze({ ...dataset, translations });
}

/** A dataset that no longer says where its names in a language are, for they are in it. */
export function withoutTranslation(dataset: Dataset, language: string): Dataset {
  const { translations = {}, ...rest } = dataset;
  const others = Object.entries(translations).filter(([each]) => each !== language);
  return others.length > 0 ? { ...rest, translations: Object.fromEntries(others) } : rest;
}
