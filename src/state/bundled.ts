/**
 * Where the bundled dataset is: beside the code, never at a third party. From `src/state` and from
 * `dist/state` alike this is the package's `data/` folder; bundlers know the form and copy the files.
 */
export const bundledUrl = new URL('../../data/wsis-sdg.json', import.meta.url).href;

/** Where its names in other languages are: a bundler that copies files gives them new names. */
export const bundledTranslations: Readonly<Record<string, string>> = {
  ar: new URL('../../data/wsis-sdg.ar.json', import.meta.url).href,
  es: new URL('../../data/wsis-sdg.es.json', import.meta.url).href,
  fr: new URL('../../data/wsis-sdg.fr.json', import.meta.url).href,
  ru: new URL('../../data/wsis-sdg.ru.json', import.meta.url).href,
  zh: new URL('../../data/wsis-sdg.zh.json', import.meta.url).href,
};
