import { exportEn } from './export-en.js';
import type { ExportTerms } from './export-terms.js';
import { withOwnWords } from './own-words.js';

const catalogues: Readonly<Record<string, () => Promise<ExportTerms>>> = {
  ar: async () => (await import('./export-ar.js')).exportAr,
  es: async () => (await import('./export-es.js')).exportEs,
  fr: async () => (await import('./export-fr.js')).exportFr,
  ru: async () => (await import('./export-ru.js')).exportRu,
  zh: async () => (await import('./export-zh.js')).exportZh,
};

/** The words of exports in one of `locales`; English when they cannot be fetched. */
export async function loadExportTerms(locale: string): Promise<ExportTerms> {
  const load = catalogues[locale];
  return withOwnWords(locale, 'exports', load ? await load().catch(() => exportEn) : exportEn);
}
