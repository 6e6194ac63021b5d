import { toolsEn } from './en/controls.js';
import type { ToolTerms } from './control-words.js';
import { withOwnWords } from './overrides.js';

const catalogues: Readonly<Record<string, () => Promise<ToolTerms>>> = {
  ar: async () => (await import('./ar/controls.js')).toolsAr,
  es: async () => (await import('./es/controls.js')).toolsEs,
  fr: async () => (await import('./fr/controls.js')).toolsFr,
  ru: async () => (await import('./ru/controls.js')).toolsRu,
  zh: async () => (await import('./zh/controls.js')).toolsZh,
};

/** The words of the tools in one of `locales`; English when they cannot be fetched. */
export async function loadTools(locale: string): Promise<ToolTerms> {
  const load = catalogues[locale];
  return withOwnWords(locale, 'tools', load ? await load().catch(() => toolsEn) : toolsEn);
}
