import { deepFreeze } from '../lib/freeze.js';
import type { Dataset } from '../model/schema.js';
import { bundledChecksum } from './bundled-checksum.js';

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
