import { capitalized } from '../../i18n/formats.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { shortestNameOf, titleNameOf } from '../naming.js';
import {
  compare,
  comparisonIn,
  comparisonNames,
  type CompareView,
  type Comparison,
  type ComparisonWords,
  type Pair,
} from './comparison.js';

// What details and files say of a comparison, besides its description.

/** What only the first of two has, what both have, and what only the second has. */
export type ComparedParts = Readonly<Record<'onlyA' | 'both' | 'onlyB', ComparedPart>>;

export interface ComparedPart {
  readonly count: number;
  /** the count in writing */
  readonly figure: string;
  /** “Only C4: 17 links” */
  readonly label: string;
}

/** How many things only the first of two is linked to, how many both are, how many only the second. */
export function comparedParts(
  model: Model,
  { a, b, unit, onlyA, both, onlyB }: Comparison,
  terms: PictureWords,
): ComparedParts {
  const part = (name: string, { length: count }: readonly number[]) => ({
    count,
    figure: terms.number(count),
    label: terms.labelled(name, terms.countOf(unit, count)),
  });
  return {
    onlyA: part(terms.onlyIn(shortestNameOf(model, a, terms)), onlyA),
    both: part(terms.inBoth, both),
    onlyB: part(terms.onlyIn(shortestNameOf(model, b, terms)), onlyB),
  };
}

/** A comparison in facts, under a title that may say already what is compared. */
export function comparisonFacts(
  { title, name, counts, likeness }: ComparisonWords,
  above: string,
  terms: PictureWords,
): string[] {
  const told = capitalized(counts, terms.locale);
  return [above === title ? told : terms.labelled(name, counts), ...likeness];
}

export function compareView(model: Model, pair: Pair, terms: PictureWords): CompareView {
  return comparisonNames(model, compare(model, pair), terms);
}

/** The two that a view compares, in full: “C4 Capacity building”. Empty where it compares nothing. */
export function comparedNames(
  model: Model,
  state: Pick<ViewState, 'selected' | 'compared'>,
  terms: PictureWords,
): readonly string[] {
  const comparison = comparisonIn(model, state);
  return comparison
    ? [comparison.a, comparison.b].map((side) => titleNameOf(model, side, terms))
    : [];
}
