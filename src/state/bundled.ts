import { deepFreeze } from '../lib/freeze.js';
import type { Dataset } from '../model/schema.js';
import { bundledChecksum } from './bundled-checksum.js';

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

/**
 * Reads the text of the bundled dataset. It was checked when it was built: the very same text needs no
 * second check, and a page that shows it loads none of the code that would do it.
 * @returns the frozen dataset, or undefined for any other text
 */
export function readBundledDataset(text: string): Dataset | undefined {
  const dataset: unknown = checksum(text) === bundledChecksum ? JSON.parse(text) : undefined;
  return isBundledDataset(dataset) ? deepFreeze(dataset) : undefined;
}

/** What passed the checksum is a dataset; there is nothing else it could be. */
function isBundledDataset(value: unknown): value is Dataset {
  return value !== undefined;
}

/**
 * A number that tells one text from another: FNV-1a over UTF-16 code units, 32 bits
 * (Fowler, Noll and Vo, RFC 9923). It finds what has changed, and is no defence against intent.
 */
export function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
