import { bitPositions, countBits, countBoth, hasBit, type Bitset } from '../../lib/bitset.js';
import { localize } from '../../model/localized-text.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Model } from '../../model/model.js';
import { hasLines, linesOf, type Selection } from '../../model/selection.js';
import { endpointsOf, type Incidence } from '../incidence.js';
import { jaccard } from '../similarity.js';

/** Two rows, or two columns, side by side. */
export interface CompareView {
  readonly a: string;
  readonly b: string;
  /** what both are linked to, and what only one is, in words */
  readonly both: readonly string[];
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
  readonly shared: number;
  readonly either: number;
  /** Jaccard similarity in per cent */
  readonly percent: number;
}

/** Something that could be compared with what is selected. */
export interface Candidate {
  readonly id: string;
  /** its name and, of a like, how alike it is */
  readonly label: string;
  /** Jaccard similarity in per cent; absent for what is of the other kind */
  readonly percent?: number;
}

/** @param incidence of all links, whatever is filtered */
export function compareView(
  model: Model,
  {
    a,
    b,
    incidence,
  }: { readonly a: Selection; readonly b: Selection; readonly incidence: Incidence },
  terms: PictureWords,
): CompareView {
  const [setA, setB] = [linkedTo(model, incidence, a), linkedTo(model, incidence, b)];
  const words = (positions: readonly number[]) =>
    positions.map((at) => wordsFor(model, at, hasLines(a), terms));
  const [inA, inB] = [[...bitPositions(setA)], [...bitPositions(setB)]];
  const shared = countBoth(setA, setB);
  const either = countBits(setA) + countBits(setB) - shared;
  return {
    a: nameOf(model, a, terms),
    b: nameOf(model, b, terms),
    both: words(inA.filter((at) => hasBit(setB, at))),
    onlyA: words(inA.filter((at) => !hasBit(setB, at))),
    onlyB: words(inB.filter((at) => !hasBit(setA, at))),
    shared,
    either,
    percent: Math.round(jaccard(setA, setB) * 100),
  };
}

/**
 * What can be read beside a row or a column: its like, the most similar first, then everything else,
 * to which there may be paths.
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
  const others = all.filter(({ other }) => !isSame(other, selection));
  const likes = others
    .filter(({ other }) => hasLines(other) === hasLines(selection))
    .map(({ id, other }) => {
      const percent = Math.round(jaccard(own, linkedTo(model, incidence, other)) * 100);
      return { id, label: `${nameOf(model, other, terms)} · ${terms.percent(percent)}`, percent };
    })
    .sort((x, y) => y.percent - x.percent);
  const unlike = others
    .filter(({ other }) => hasLines(other) !== hasLines(selection))
    .map(({ id, other }) => ({ id, label: nameOf(model, other, terms) }));
  return [...likes, ...unlike];
}

/** A row is linked to targets and goals as a whole; a column to action lines. */
function linkedTo(model: Model, incidence: Incidence, selection: Selection): Bitset {
  const lines = linesOf(model, selection);
  if (lines) return endpointsOf(model, incidence.ofLine, lines);
  const { goal = -1, target } = selection;
  const ownLinks =
    target === undefined ? model.linksOfGoal.of(goal) : model.linksOfTarget.of(target);
  const words = new Uint32Array((model.actionLines.length + 31) >>> 5);
  for (const link of ownLinks) {
    const line = model.columns.actionLine[link] ?? 0;
    words[line >>> 5] = (words[line >>> 5] ?? 0) | (1 << (line & 31));
  }
  return { length: model.actionLines.length, words };
}

function wordsFor(model: Model, at: number, ofRow: boolean, terms: PictureWords): string {
  if (!ofRow) return nameOf(model, { actionLine: at }, terms);
  const placed = model.targets[at];
  if (!placed) return nameOf(model, { goal: at - model.targets.length }, terms);
  return terms.namedTarget(placed.target.number, localize(placed.target.label, terms.locale).text);
}

export function nameOf(model: Model, selection: Selection, terms: PictureWords): string {
  const { actionLine, group, organization, goal, target } = selection;
  const text = (name: Parameters<typeof localize>[0]) => localize(name, terms.locale).text;
  const line = model.actionLines[actionLine ?? -1];
  const together = model.groups[group ?? -1]?.group;
  const facilitator = model.facilitators[organization ?? -1];
  const placed = model.targets[target ?? -1]?.target;
  const column = model.goals[goal ?? -1];
  const names = [
    line && terms.actionLine(line.code, text(line.shortName ?? line.name)),
    facilitator && text(model.organizations.get(facilitator)?.name ?? facilitator),
    together && terms.actionLine(together.id, text(together.name)),
    placed
      ? terms.namedTarget(placed.number, text(placed.label))
      : column && terms.goal(column.number, text(column.shortName ?? column.name)),
  ];
  return terms.list(names.filter((name) => name !== undefined));
}

function isSame(a: Selection, b: Selection): boolean {
  return (
    a.actionLine === b.actionLine &&
    a.goal === b.goal &&
    a.organization === b.organization &&
    b.group === undefined &&
    a.target === b.target
  );
}
