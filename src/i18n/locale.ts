import { en } from './en/picture.js';
import { ownLanguages, withOwnWords } from './overrides.js';
import type { Terms } from './picture-words.js';

/** The catalogues that load when they are asked for; English is always there. */
const catalogues: Readonly<Record<string, () => Promise<Terms>>> = {
  ar: async () => (await import('./ar/picture.js')).ar,
  es: async () => (await import('./es/picture.js')).es,
  fr: async () => (await import('./fr/picture.js')).fr,
  ru: async () => (await import('./ru/picture.js')).ru,
  zh: async () => (await import('./zh/picture.js')).zh,
};

/** The languages the product speaks, as BCP 47 tags. */
export const locales: readonly string[] = ['en', ...Object.keys(catalogues)];

/** The first wished-for tag whose language the product speaks, as that language; else `en`. */
export function resolveLocale(wishes: readonly (string | null | undefined)[]): string {
  for (const wish of wishes) {
    const language = wish?.toLowerCase().split('-')[0];
    if (language && isSpoken(language)) return language;
  }
  return 'en';
}

/** The languages there are words in: the product's own, and those that the page has added. */
export function spokenLocales(): readonly string[] {
  return [...new Set([...locales, ...ownLanguages().words.keys()])];
}

function isSpoken(language: string): boolean {
  return spokenLocales().includes(language);
}

/**
 * The words in a language; English when there are none, or the catalogue cannot be fetched.
 * @param onMissing hears why it cannot
 */
export async function loadTerms(
  locale: string,
  onMissing?: (error: unknown) => void,
): Promise<Terms> {
  const load = catalogues[locale];
  const otherwise = (error: unknown) => {
    onMissing?.(error);
    return en;
  };
  if (load) return withOwnWords(locale, 'terms', await load().catch(otherwise));
  return withOwnWords(locale, 'terms', isSpoken(locale) ? { ...en, locale } : en);
}
