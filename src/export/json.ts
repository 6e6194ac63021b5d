import { bitPositions } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { Dataset } from '../model/schema.js';

/**
 * The dataset with only the links that match the filters and the search. All action lines, goals and
 * targets stay, so that the file still shows which of them have no link.
 */
export function shownDataset({ dataset, links }: Model, kept: Kept): Dataset {
  const left = [...bitPositions(kept.links)].map((i) => itemAt(links, i));
  return { ...dataset, links: left };
}

/**
 * A dataset as a JSON file that loads from anywhere. It has the names in the languages that were
 * loaded. The URLs of other languages are left out, because they are relative.
 */
export function datasetToJson(dataset: Dataset): string {
  return `${JSON.stringify({ ...dataset, translations: undefined }, withoutToJson, 2)}\n`;
}

/** Ignores a `toJSON` that a page has added to arrays or strings: the object still has the value. */
function withoutToJson(this: object, key: string): unknown {
  return Reflect.get(this, key);
}
