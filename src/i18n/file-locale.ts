import { exportEn } from './en/files.js';
import type { ExportTerms } from './file-words.js';
import { withOwnWords } from './overrides.js';

const catalogues: Readonly<Record<string, () => Promise<ExportTerms>>> = {
  ar: async () => (await import('./ar/files.js')).exportAr,
  es: async () => (await import('./es/files.js')).exportEs,
  fr: async () => (await import('./fr/files.js')).exportFr,
  ru: async () => (await import('./ru/files.js')).exportRu,
  zh: async () => (await import('./zh/files.js')).exportZh,
};

/** The words of exports in one of `locales`; English when they cannot be fetched. */
export async function loadExportTerms(locale: string): Promise<ExportTerms> {
  const load = catalogues[locale];
  return withOwnWords(locale, 'exports', load ? await load().catch(() => exportEn) : exportEn);
}
