import { loadControlWords, loadFileWords, resolveLocale } from '../i18n/locale.js';
import { bitPositions } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import { isHttpUrl } from '../lib/url.js';
import type { Kept } from '../model/filter.js';
import { localize } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import type { Dataset } from '../model/schema.js';
import { checksum } from '../state/bundled.js';

/**
 * The dataset with only the statements that match the filters and the search. All action lines, goals
 * and targets stay, so that the file still shows which of them have no link. Its id, title and note
 * say that it is a part, and of what. A view that shows everything gives the dataset itself.
 * @param locale BCP 47 tag in which title and note are written besides English
 */
export async function shownDataset(
  { dataset, links }: Model,
  kept: Pick<Kept, 'links'>,
  locale = 'en',
): Promise<Dataset> {
  const positions = [...bitPositions(kept.links)];
  if (positions.length === links.length) return dataset;
  const { id, version, title } = dataset;
  const counts = { shown: positions.length, all: links.length };
  const wordsIn = (language: string) => partWords(dataset, language, counts);
  const own = resolveLocale([locale]);
  const [english, local] = await Promise.all([wordsIn('en'), wordsIn(own)]);
  return {
    ...dataset,
    id: partId(id, positions),
    title: { [own]: local.title, en: english.title },
    note: { [own]: local.note, en: english.note },
    partOf: { id, version, title },
    links: positions.map((i) => itemAt(links, i)),
  };
}

/** What a part says about itself in a language. */
async function partWords(
  { title, version }: Dataset,
  language: string,
  { shown, all }: { readonly shown: number; readonly all: number },
): Promise<{ readonly title: string; readonly note: string }> {
  const [tools, words] = await Promise.all([loadControlWords(language), loadFileWords(language)]);
  const name = localize(title, language).text;
  return { title: tools.caption(name, shown, all), note: words.partNote(name, version) };
}

/** An id that two parts share only if they have the same statements. An id has 64 characters at most. */
function partId(id: string, positions: readonly number[]): string {
  return `${id.slice(0, 50)}-part-${checksum(positions.join(' ')).toString(36)}`;
}

/**
 * A dataset as a JSON file that loads from anywhere. It has the names in the languages that were
 * loaded, and the addresses of those that were not, as far as they can be reached from elsewhere.
 */
export function datasetToJson(dataset: Dataset): string {
  const addresses = Object.entries(dataset.translations ?? {});
  const reachable = addresses.filter(([, address]) => isHttpUrl(address));
  const translations = reachable.length > 0 ? Object.fromEntries(reachable) : undefined;
  return `${JSON.stringify({ ...dataset, translations }, withoutToJson, 2)}\n`;
}

/** The languages of names that only this page can load: modules in its own bundle have no address. */
export function languagesOnlyHere({ translations = {} }: Dataset): readonly string[] {
  return Object.keys(translations).filter((each) => !isHttpUrl(translations[each] ?? ''));
}

/** Ignores a `toJSON` that a page has added to arrays or strings: the object still has the value. */
function withoutToJson(this: object, key: string): unknown {
  return Reflect.get(this, key);
}
