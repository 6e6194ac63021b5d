import { capitalized } from '../../i18n/formats.js';
import type { ComparedUnit, PictureWords } from '../../i18n/picture-words.js';
import { bitPositions, bitsetOf, hasBit, type Bitset } from '../../lib/bitset.js';
import { itemAt, numberAt } from '../../lib/list.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import {
  canCompare,
  hasLines,
  linesOf,
  parseSelection,
  type Selection,
} from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { endpointsOf, incidenceOfAll, type Incidence } from '../incidence.js';
import { linksOfSelection } from '../counts.js';
import { nameOf, shortestNameOf, titleNameOf } from '../naming.js';
import { jaccard } from '../similarity.js';

/** What two rows, or two columns, have in common, and what only one has, whatever is filtered. */
export interface Comparison {
  readonly a: Selection;
  readonly b: Selection;
  readonly unit: ComparedUnit;
  /** positions: of rows those of endpoints, as `Incidence` numbers them; of columns those of action lines */
  readonly both: readonly number[];
  readonly onlyA: readonly number[];
  readonly onlyB: readonly number[];
  /** Jaccard similarity in per cent */
  readonly percent: number;
}

/** Two rows, or two columns, side by side. */
export interface CompareView {
  readonly a: string;
  readonly b: string;
  /** names of what both are linked to, and of what only one is linked to */
  readonly both: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  /** how many things both are linked to, and how many at least one is linked to */
  readonly shared: number;
  readonly either: number;
  /** Jaccard similarity in per cent */
  readonly percent: number;
}

/** Two things of one kind. */
export interface Pair {
  readonly a: Selection;
  readonly b: Selection;
  /** that of all links, whatever is filtered */
  readonly incidence: Incidence;
}

/** Compares two rows or two columns. */
export function compare(model: Model, { a, b, incidence }: Pair): Comparison {
  const [setA, setB] = [linkedTo(model, incidence, a), linkedTo(model, incidence, b)];
  const [allA, allB] = [[...bitPositions(setA)], [...bitPositions(setB)]];
  const areLines = a.actionLine !== undefined && b.actionLine !== undefined;
  return {
    a,
    b,
    unit: areLines ? 'links' : hasLines(a) ? 'ends' : 'actionLines',
    both: allA.filter((position) => hasBit(setB, position)),
    onlyA: allA.filter((position) => !hasBit(setB, position)),
    onlyB: allB.filter((position) => !hasBit(setA, position)),
    percent: Math.round(jaccard(setA, setB) * 100),
  };
}

/** The comparison that a view shows; undefined without one, or if its two are not of one kind. */
export function comparisonIn(
  model: Model,
  { selected, compared }: Pick<ViewState, 'selected' | 'compared'>,
): Comparison | undefined {
  if (selected === null || compared === null) return undefined;
  const [a, b] = [parseSelection(model, selected), parseSelection(model, compared)];
  if (!a || !b || !canCompare(a, b) || isSameSelection(a, b)) return undefined;
  return compare(model, { a, b, incidence: incidenceOfAll(model) });
}

/** A comparison in sentences, for what stands around a picture. */
export interface ComparisonWords {
  /** “C4 Capacity building and C9 Media compared” */
  readonly title: string;
  /** the same in short: “C4 and C9 compared” */
  readonly name: string;
  /** “17 links only in C4, 4 in both, 0 only in C9” */
  readonly counts: string;
  /** how alike they are, what the percentage means and, beside a filtered picture, that it is of all links */
  readonly likeness: readonly string[];
}

/** A view that may compare something, and what its filters keep. */
export interface ComparedView {
  readonly state: Pick<ViewState, 'selected' | 'compared'>;
  readonly kept: Kept;
}

/** @returns undefined where a view compares nothing */
export function comparisonWords(
  model: Model,
  { state, kept }: ComparedView,
  terms: PictureWords,
): ComparisonWords | undefined {
  const comparison = comparisonIn(model, state);
  if (!comparison) return undefined;
  const { a, b, unit, both, onlyA, onlyB, percent } = comparison;
  const short = [shortestNameOf(model, a, terms), shortestNameOf(model, b, terms)] as const;
  const long = [titleNameOf(model, a, terms), titleNameOf(model, b, terms)] as const;
  const counted = { onlyA: onlyA.length, both: both.length, onlyB: onlyB.length };
  const either = counted.onlyA + counted.both + counted.onlyB;
  const isShown = (side: Selection) =>
    linksOfSelection(model, side, kept) === linksOfSelection(model, side);
  return {
    title: capitalized(terms.compared(...long), terms.locale),
    name: capitalized(terms.compared(...short), terms.locale),
    counts: terms.comparedCounts({ unit, a: short[0], b: short[1], ...counted }),
    likeness: [
      terms.similarity(counted.both, either, percent),
      ...(isShown(a) && isShown(b) ? [] : [terms.comparesAll]),
    ],
  };
}

/** A comparison with the names of all that it is about. */
export function comparisonNames(
  model: Model,
  { a, b, both, onlyA, onlyB, percent }: Comparison,
  terms: PictureWords,
): CompareView {
  const nameAt = (position: number) => nameOf(model, thingAt(model, a, position), terms);
  return {
    a: nameOf(model, a, terms),
    b: nameOf(model, b, terms),
    both: both.map(nameAt),
    onlyA: onlyA.map(nameAt),
    onlyB: onlyB.map(nameAt),
    shared: both.length,
    either: both.length + onlyA.length + onlyB.length,
    percent,
  };
}

/** What a position in the comparison of a row is: an endpoint. In that of a column it is an action line. */
export function thingAt(model: Model, a: Selection, position: number): Selection {
  if (!hasLines(a)) return { actionLine: position };
  const goal = position - model.targets.length;
  return goal >= 0 ? { goal } : { goal: itemAt(model.targets, position).goal, target: position };
}

/** The endpoints that a row is linked to; the action lines that a column is linked to. */
export function linkedTo(model: Model, incidence: Incidence, selection: Selection): Bitset {
  const lines = linesOf(model, selection);
  if (lines) return endpointsOf(model, incidence.ofLine, lines);
  const { goal = -1, target } = selection;
  const links = target === undefined ? model.linksOfGoal.of(goal) : model.linksOfTarget.of(target);
  return bitsetOf(
    model.actionLines.length,
    links.map((link) => numberAt(model.columns.actionLine, link)),
  );
}

export function isSameSelection(a: Selection, b: Selection): boolean {
  return (
    a.actionLine === b.actionLine &&
    a.group === b.group &&
    a.organization === b.organization &&
    a.goal === b.goal &&
    a.target === b.target
  );
}
