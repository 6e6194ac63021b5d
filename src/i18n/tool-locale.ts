import { toolsEn } from './tools-en.js';
import type { ToolTerms } from './tool-terms.js';
import { withOwnWords } from './own-words.js';

const catalogues: Readonly<Record<string, () => Promise<ToolTerms>>> = {
  ar: async () => (await import('./tools-ar.js')).toolsAr,
  es: async () => (await import('./tools-es.js')).toolsEs,
  fr: async () => (await import('./tools-fr.js')).toolsFr,
  ru: async () => (await import('./tools-ru.js')).toolsRu,
  zh: async () => (await import('./tools-zh.js')).toolsZh,
};

/** The words of the tools in one of `locales`; English when they cannot be fetched. */
export async function loadTools(locale: string): Promise<ToolTerms> {
  const load = catalogues[locale];
  return withOwnWords(locale, 'tools', load ? await load().catch(() => toolsEn) : toolsEn);
}
