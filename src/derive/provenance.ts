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
