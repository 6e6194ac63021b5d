import type { PictureWords } from '../../i18n/picture-words.js';
import {
  bitPositions,
  bitsetOf,
  countBits,
  countBoth,
  hasBit,
  type Bitset,
} from '../../lib/bitset.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { hasLines, linesOf, type Selection } from '../../model/selection.js';
import { endpointsOf, type Incidence } from '../incidence.js';
import { nameOf } from '../naming.js';
import { jaccard } from '../similarity.js';

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

/** Something that can be compared with the selection. */
export interface Candidate {
  readonly id: string;
  /** the name; between two rows or two columns, followed by their similarity */
  readonly label: string;
  /** Jaccard similarity in per cent; absent between a row and a column */
  readonly percent?: number;
}

interface Pair {
  readonly a: Selection;
  readonly b: Selection;
  /** that of all links, whatever is filtered */
  readonly incidence: Incidence;
}

export function compareView(
  model: Model,
  { a, b, incidence }: Pair,
  terms: PictureWords,
): CompareView {
  const [setA, setB] = [linkedTo(model, incidence, a), linkedTo(model, incidence, b)];
  const nameAt = hasLines(a)
    ? (endpoint: number) => endpointName(model, endpoint, terms)
    : (actionLine: number) => nameOf(model, { actionLine }, terms);
  const names = (set: Bitset, isListed: (position: number) => boolean) =>
    [...bitPositions(set)].filter(isListed).map(nameAt);
  const shared = countBoth(setA, setB);
  return {
    a: nameOf(model, a, terms),
    b: nameOf(model, b, terms),
    both: names(setA, (position) => hasBit(setB, position)),
    onlyA: names(setA, (position) => !hasBit(setB, position)),
    onlyB: names(setB, (position) => !hasBit(setA, position)),
    shared,
    either: countBits(setA) + countBits(setB) - shared,
    percent: Math.round(jaccard(setA, setB) * 100),
  };
}

/**
 * What can be compared with a row or a column: first the others of its kind, the most similar first,
 * then everything of the other kind, to which there may be paths.
 */
export function candidatesFor(
  model: Model,
  { selection, incidence }: { readonly selection: Selection; readonly incidence: Incidence },
  terms: PictureWords,
): Candidate[] {
  const own = linkedTo(model, incidence, selection);
  const all: readonly { readonly id: string; readonly other: Selection }[] = [
    ...model.actionLines.map(({ id }, actionLine) => ({ id, other: { actionLine } })),
    ...model.goals.map(({ id }, goal) => ({ id, other: { goal } })),
  ];
  const others = all.filter(({ other }) => !isSameSelection(other, selection));
  const isOfKind = (other: Selection) => hasLines(other) === hasLines(selection);
  const sameKind = others
    .filter(({ other }) => isOfKind(other))
    .map(({ id, other }) => {
      const percent = Math.round(jaccard(own, linkedTo(model, incidence, other)) * 100);
      return { id, label: `${nameOf(model, other, terms)} · ${terms.inCommon(percent)}`, percent };
    })
    .sort((x, y) => y.percent - x.percent);
  const otherKind = others
    .filter(({ other }) => !isOfKind(other))
    .map(({ id, other }) => ({ id, label: nameOf(model, other, terms) }));
  return [...sameKind, ...otherKind];
}

/** The endpoints that a row is linked to; the action lines that a column is linked to. */
function linkedTo(model: Model, incidence: Incidence, selection: Selection): Bitset {
  const lines = linesOf(model, selection);
  if (lines) return endpointsOf(model, incidence.ofLine, lines);
  const { goal = -1, target } = selection;
  const links = target === undefined ? model.linksOfGoal.of(goal) : model.linksOfTarget.of(target);
  return bitsetOf(
    model.actionLines.length,
    links.map((link) => numberAt(model.columns.actionLine, link)),
  );
}

function endpointName(model: Model, endpoint: number, terms: PictureWords): string {
  if (endpoint >= model.targets.length)
    return nameOf(model, { goal: endpoint - model.targets.length }, terms);
  const { target } = itemAt(model.targets, endpoint);
  return terms.namedTarget(target.number, localize(target.label, terms.locale).text);
}

function isSameSelection(a: Selection, b: Selection): boolean {
  return (
    a.actionLine === b.actionLine &&
    a.group === b.group &&
    a.organization === b.organization &&
    a.goal === b.goal &&
    a.target === b.target
  );
}
