/**
 * Where the files of the bundled data are, and what gets them. Here and in the files for script tags they lie
 * beside the code. In the npm package `build/bundled-modules.ts` puts modules in their place, for no
 * other form is found by every bundler.
 */

/** Address of the bundled dataset. */
export const bundledUrl = new URL('../../data/wsis-sdg.json', import.meta.url).href;

/** Addresses of its names in other languages. */
export const bundledTranslations: Readonly<Record<string, string>> = {
  ar: new URL('../../data/wsis-sdg.ar.json', import.meta.url).href,
  es: new URL('../../data/wsis-sdg.es.json', import.meta.url).href,
  fr: new URL('../../data/wsis-sdg.fr.json', import.meta.url).href,
  ru: new URL('../../data/wsis-sdg.ru.json', import.meta.url).href,
  zh: new URL('../../data/wsis-sdg.zh.json', import.meta.url).href,
};

/** Gets a file of data: one of these, or one at any other address. */
export { fetchBytes as fetchData } from './fetch.js';
