import type { PictureWords } from '../i18n/picture-words.js';
import { bitPositions } from '../lib/bitset.js';
import { localize, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import { linksOf, parseSelection } from '../model/selection.js';

/** Why a cell is linked, in short. */
export interface FirstReason {
  /** links of the cell; 0 for rows and columns, which have too many reasons for one */
  readonly links: number;
  /** of the first link; absent where the source gives none */
  readonly rationale?: TextInLanguage;
}

export function firstReason(model: Model, selected: string, locale: string): FirstReason {
  const selection = parseSelection(model, selected);
  const isCell = selected.includes(':') && selection !== undefined;
  const links = isCell ? [...bitPositions(linksOf(model, selection))] : [];
  const rationale = model.links[links[0] ?? -1]?.rationale;
  return { links: links.length, ...(rationale ? { rationale: localize(rationale, locale) } : {}) };
}

/**
 * Where most links of a dataset come from, in a line, and whether its names are official; undefined
 * when there is nothing to say of either.
 */
export function sourceLine(model: Model, terms: PictureWords): string | undefined {
  const isUnofficial = [...model.actionLines, ...model.goals].some(({ unofficial }) =>
    unofficial?.includes(terms.locale),
  );
  const sentences = [mostly(model, terms), isUnofficial ? terms.unofficialNames : undefined];
  const said = sentences.filter((each) => each !== undefined);
  return said.length > 0 ? said.join(' · ') : undefined;
}

function mostly(model: Model, terms: PictureWords): string | undefined {
  const counts = new Map<string, number>();
  for (const { source } of model.links) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const source = model.sources.get(most?.[0] ?? '');
  if (!source) return undefined;
  const { title, publisher, date } = source;
  const parts = [
    localize(title, terms.locale).text,
    ...(publisher ? [localize(publisher, terms.locale).text] : []),
    ...(date ? [terms.date(date)] : []),
  ];
  return terms.labelled(terms.source, terms.commas(parts));
}
