import type { PictureWords } from '../i18n/picture-words.js';
import { formatSelection } from '../model/format-selection.js';
import type { Model } from '../model/model.js';
import { parseSelection, type Selection } from '../model/selection.js';
import { countsOf, type Counts } from './counts.js';
import { describeView, type DescribedView, type DescriptionLength } from './describe.js';
import { comparisonIn, thingAt, type Comparison } from './detail/comparison.js';
import { nameOf } from './naming.js';

/** What a view shows, as plain data for programs. */
export interface ViewData {
  readonly name: string;
  readonly description: string;
  /** the active filters in words */
  readonly filters: readonly string[];
  readonly counts: Counts;
  readonly selected: NamedThing | null;
  /** of what is selected with what it is compared with, whatever is filtered */
  readonly comparison: ComparisonData | null;
}

/** One thing that can be selected by itself. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
}

/** A comparison as plain data, for programs. */
export interface ComparisonData {
  readonly a: NamedThing;
  readonly b: NamedThing;
  /** what both are linked to, and what only one is linked to */
  readonly both: readonly NamedThing[];
  readonly onlyA: readonly NamedThing[];
  readonly onlyB: readonly NamedThing[];
  /** Jaccard similarity in per cent */
  readonly percent: number;
}

/** Describes a view for programs. @param length of the description in it */
export function viewData(
  length: DescriptionLength,
  described: DescribedView,
  terms: PictureWords,
): ViewData {
  const { model, kept, state, name, filters } = described;
  const selected = state.selected === null ? undefined : parseSelection(model, state.selected);
  const comparison = comparisonIn(model, state);
  return {
    name,
    description: describeView(length, described, terms),
    filters,
    counts: countsOf(model, kept),
    selected: selected ? namedThing(model, selected, terms) : null,
    comparison: comparison ? comparisonData(model, comparison, terms) : null,
  };
}

function comparisonData(
  model: Model,
  { a, b, both, onlyA, onlyB, percent }: Comparison,
  terms: PictureWords,
): ComparisonData {
  const named = (selection: Selection) => namedThing(model, selection, terms);
  const thing = (position: number) => named(thingAt(model, a, position));
  return {
    a: named(a),
    b: named(b),
    both: both.map(thing),
    onlyA: onlyA.map(thing),
    onlyB: onlyB.map(thing),
    percent,
  };
}

function namedThing(model: Model, selection: Selection, terms: PictureWords): NamedThing {
  return { id: formatSelection(model, selection), name: nameOf(model, selection, terms) };
}
