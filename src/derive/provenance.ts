import type { PictureWords } from '../i18n/picture-words.js';
import { bitPositions } from '../lib/bitset.js';
import { localize, type LocalizedText, type TextInLanguage } from '../model/localized-text.js';
import type { Model } from '../model/model.js';
import { linksOf, parseSelection } from '../model/selection.js';

/** Why a cell is linked, in brief for a tooltip. */
export interface FirstReason {
  /** how many statements the cell has; 0 for a row or a column, which has too many to show one */
  readonly statements: number;
  /** the reason that the first one gives; absent if the source gives none */
  readonly rationale?: TextInLanguage;
}

/** @param selected a selection in text, such as `C7-ehealth:sdg-3` */
export function firstReason(model: Model, selected: string, locale: string): FirstReason {
  const selection = parseSelection(model, selected);
  const isCell = selected.includes(':') && selection !== undefined;
  const statements = isCell ? [...bitPositions(linksOf(model, selection))] : [];
  const [first] = statements.map((statement) => model.links[statement]);
  const rationale = first?.rationale;
  return {
    statements: statements.length,
    ...(rationale ? { rationale: localize(rationale, locale) } : {}),
  };
}

/**
 * A line about the source of most links, and about names that are not official.
 * @returns undefined if there is nothing to say about either
 */
export function sourceLine(model: Model, terms: PictureWords): string | undefined {
  const isUnofficial = [...model.actionLines, ...model.goals].some(({ unofficial }) =>
    unofficial?.includes(terms.locale),
  );
  const parts = [mainSource(model, terms), isUnofficial ? terms.unofficialNames : undefined];
  const present = parts.filter((part) => part !== undefined);
  return present.length > 0 ? present.join(' · ') : undefined;
}

/** Who publishes the source of most links. */
export function publisherOf(model: Model): LocalizedText | undefined {
  return commonSource(model)?.publisher;
}

function commonSource({ links, sources }: Model) {
  const counts = new Map<string, number>();
  for (const { source } of links) {
    if (source !== undefined) counts.set(source, (counts.get(source) ?? 0) + 1);
  }
  for (const [id, count] of counts) if (2 * count > links.length) return sources.get(id);
  return undefined;
}

/** Title, publisher and date of the source of most links. */
function mainSource(model: Model, terms: PictureWords): string | undefined {
  const source = commonSource(model);
  if (!source) return undefined;
  const { title, publisher, date } = source;
  const parts = [
    localize(title, terms.locale).text,
    ...(publisher ? [localize(publisher, terms.locale).text] : []),
    ...(date ? [terms.date(date)] : []),
  ];
  return terms.labelled(terms.source, terms.commas(parts));
}
