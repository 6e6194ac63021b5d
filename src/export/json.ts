import { bitPositions } from '../lib/bitset.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { Dataset } from '../model/schema.js';

/**
 * The dataset with only the links that filters and search leave; action lines, goals and targets
 * all stay, so that the file still says what was not linked.
 */
export function shownDataset({ dataset, links }: Model, kept: Kept): Dataset {
  const left = [...bitPositions(kept.links)].flatMap((i) => links[i] ?? []);
  return { ...dataset, links: left };
}

/**
 * A dataset as a file that loads again wherever it is put: it has the names in the languages that were
 * shown, and says nothing of where others would be.
 */
export function datasetToJson(dataset: Dataset): string {
  return `${JSON.stringify({ ...dataset, translations: undefined }, asItIs, 2)}\n`;
}

/** Some pages give lists and texts a `toJSON` of their own; what it was called on is in the holder. */
function asItIs(this: object, key: string): unknown {
  return Reflect.get(this, key);
}
