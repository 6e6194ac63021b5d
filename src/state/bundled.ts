/**
 * Address of the bundled dataset, which is always served beside the code. From `src/state` and from
 * `dist/state` this is the package's `data/` folder; bundlers recognise the form and copy the files.
 */
export const bundledUrl = new URL('../../data/wsis-sdg.json', import.meta.url).href;

/** Addresses of its names in other languages, as bundlers give the files that they copy new names. */
export const bundledTranslations: Readonly<Record<string, string>> = {
  ar: new URL('../../data/wsis-sdg.ar.json', import.meta.url).href,
  es: new URL('../../data/wsis-sdg.es.json', import.meta.url).href,
  fr: new URL('../../data/wsis-sdg.fr.json', import.meta.url).href,
  ru: new URL('../../data/wsis-sdg.ru.json', import.meta.url).href,
  zh: new URL('../../data/wsis-sdg.zh.json', import.meta.url).href,
};
