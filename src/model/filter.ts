import {
  andBits,
  createBitset,
  hasBit,
  invertBits,
  setBit,
  unionBits,
  type Bitset,
} from '../lib/bitset.js';
import type { Find } from '../lib/fold.js';
import { itemAt } from '../lib/list.js';
import type { LinkLists, Model } from './model.js';
import { statementsInDoubt } from './readings.js';
import type { Matches } from './search.js';

type Ids = readonly string[];

export const linkKinds = ['goal', 'target'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** Whether a link is in doubt: not confirmed, or read in different ways. */
export const linkCertainties = ['sure', 'doubt'] as const;
export type LinkCertainty = (typeof linkCertainties)[number];

/** The kinds of filter. A link has to match one choice of each kind that is set. */
export const filterKinds = [
  'actionLines',
  'goals',
  'targets',
  'facilitators',
  'kinds',
  'certainty',
] as const;
export type FilterKind = (typeof filterKinds)[number];

/** What is kept, by id. Null keeps everything of a kind, an empty list nothing. */
export interface Criteria {
  readonly actionLines: Ids | null;
  readonly goals: Ids | null;
  readonly targets: Ids | null;
  /** ids of organizations; the action lines that they facilitate are kept */
  readonly facilitators: Ids | null;
  /** `goal` keeps links to goals as a whole, `target` those to targets */
  readonly kinds: readonly LinkKind[] | null;
  /** `doubt` keeps links in doubt, `sure` the others */
  readonly certainty: readonly LinkCertainty[] | null;
}

/** The criteria among the parts of a larger object, such as a view state. */
export function criteriaOf({
  actionLines,
  goals,
  targets,
  facilitators,
  kinds,
  certainty,
}: Criteria): Criteria {
  return { actionLines, goals, targets, facilitators, kinds, certainty };
}

/** What a view without a search finds in every text. */
export const findNothing: Find = () => [];

/** What filters and a search keep, by position. */
export interface Kept {
  readonly links: Bitset;
  readonly actionLines: Bitset;
  readonly goals: Bitset;
  readonly targets: Bitset;
  readonly matches: Matches | undefined;
}

/** The links that each filter keeps by itself; undefined where it keeps all. */
export type LinkSets = Readonly<Record<FilterKind | 'query', Bitset | undefined>>;

export function linkSets(model: Model, criteria: Criteria, matches: Matches | undefined): LinkSets {
  const { actionLines, goals, targets, facilitators, kinds, certainty } = criteria;
  const { positions } = model;
  const ofIds = (ids: Ids | null, lists: LinkLists, positionOf: ReadonlyMap<string, number>) =>
    ids ? lists.union(ids.flatMap((id) => positionOf.get(id) ?? [])) : undefined;
  return {
    actionLines: ofIds(actionLines, model.linksOfActionLine, positions.actionLines),
    goals: ofIds(goals, model.linksOfGoal, positions.goals),
    targets: ofIds(targets, model.linksOfTarget, positions.targets),
    facilitators: facilitators ? linksFacilitatedBy(model, facilitators) : undefined,
    kinds: kinds ? unionOf(model, kinds, linksOfKind) : undefined,
    certainty: certainty ? unionOf(model, certainty, linksOfCertainty) : undefined,
    query: matches?.links,
  };
}

function unionOf<Choice>(
  model: Model,
  choices: readonly Choice[],
  linksOf: (model: Model, choice: Choice) => Bitset,
): Bitset {
  const sets = choices.map((choice) => linksOf(model, choice));
  return unionBits(sets, model.links.length);
}

/** Every id that a kind of filter can keep, in the order of the dataset. */
export function filterIds(model: Model, kind: FilterKind): readonly string[] {
  switch (kind) {
    case 'actionLines':
      return model.actionLines.map(({ id }) => id);
    case 'goals':
      return model.goals.map(({ id }) => id);
    case 'targets':
      return model.targets.map(({ target }) => target.id);
    case 'facilitators':
      return [...model.facilitated.keys()];
    case 'kinds':
      return linkKinds;
    case 'certainty':
      return linkCertainties;
  }
}

function linksOfKind(model: Model, kind: LinkKind): Bitset {
  return kind === 'goal' ? model.wholeGoalLinks : invertBits(model.wholeGoalLinks);
}

/** The statements that are in doubt, or those that are not. */
export function linksOfCertainty(model: Model, certainty: LinkCertainty): Bitset {
  const inDoubt = statementsInDoubt(model);
  return certainty === 'doubt' ? inDoubt : invertBits(inDoubt);
}

function linksFacilitatedBy(model: Model, organizations: Ids): Bitset {
  const lines = organizations.flatMap((id) => model.facilitated.get(id) ?? []);
  return model.linksOfActionLine.union(lines);
}

/** The links that are in every set; an undefined set has all. */
export function linksInAll(model: Model, sets: readonly (Bitset | undefined)[]): Bitset {
  return sets.reduce<Bitset>(
    (kept, bits) => (bits ? andBits(kept, bits) : kept),
    invertBits(createBitset(model.links.length)),
  );
}

/**
 * Filters a model. Choosing rows never hides columns, nor the other way round, so that gaps stay
 * visible. Choosing targets, kinds of link or their certainty, and searching, hide what has no link left, unless the
 * search found the thing itself.
 */
export function filterModel(model: Model, criteria: Criteria, matches: Matches | undefined): Kept {
  const links = linksInAll(model, Object.values(linkSets(model, criteria, matches)));
  return Object.freeze({ links, matches, ...keptThings(model, criteria, { links, matches }) });
}

function keptThings(
  model: Model,
  { actionLines, goals, targets, facilitators, kinds, certainty }: Criteria,
  { links, matches }: { readonly links: Bitset; readonly matches: Matches | undefined },
): Pick<Kept, 'actionLines' | 'goals' | 'targets'> {
  const { positions } = model;
  const isNarrowed = kinds !== null || certainty !== null || matches !== undefined;
  const isFound = (found: Bitset | undefined, i: number) => found !== undefined && hasBit(found, i);

  const isGoalChosen = chooser(goals, positions.goals);
  const goalsOfTargets = targets && new Set(targets.map((id) => goalOfTarget(model, id)));
  const keptGoals = bitsWhere(model.goals.length, (goal) => {
    if (!isGoalChosen(goal) || (goalsOfTargets && !goalsOfTargets.has(goal))) return false;
    return (
      !isNarrowed ||
      model.linksOfGoal.meets(goal, links) ||
      isFound(matches?.goals, goal) ||
      model.targets.some((each, i) => each.goal === goal && isFound(matches?.targets, i))
    );
  });

  const isTargetChosen = chooser(targets, positions.targets);
  const keptTargets = bitsWhere(model.targets.length, (target) => {
    const { goal } = itemAt(model.targets, target);
    if (!isTargetChosen(target) || !hasBit(keptGoals, goal)) return false;
    return (
      !isNarrowed || model.linksOfTarget.meets(target, links) || isFound(matches?.targets, target)
    );
  });

  const isLineChosen = chooser(actionLines, positions.actionLines);
  const facilitated = facilitators?.flatMap((id) => model.facilitated.get(id) ?? []);
  const linesOfFacilitators = facilitated && new Set(facilitated);
  const keptLines = bitsWhere(model.actionLines.length, (line) => {
    if (!isLineChosen(line) || (linesOfFacilitators && !linesOfFacilitators.has(line)))
      return false;
    const isFree = !isNarrowed && targets === null;
    const isNamed =
      kinds === null &&
      certainty === null &&
      targets === null &&
      isFound(matches?.actionLines, line);
    return isFree || isNamed || model.linksOfActionLine.meets(line, links);
  });

  return { actionLines: keptLines, goals: keptGoals, targets: keptTargets };
}

function goalOfTarget(model: Model, id: string): number | undefined {
  const target = model.positions.targets.get(id);
  return target === undefined ? undefined : itemAt(model.targets, target).goal;
}

/** @returns a test of positions, which holds for the chosen ids or, for null, always */
function chooser(
  ids: Ids | null,
  positions: ReadonlyMap<string, number>,
): (position: number) => boolean {
  if (ids === null) return () => true;
  const chosen = new Set(ids.map((id) => positions.get(id)));
  return (position) => chosen.has(position);
}

function bitsWhere(length: number, holds: (position: number) => boolean): Bitset {
  const bits = createBitset(length);
  for (let i = 0; i < length; i++) if (holds(i)) setBit(bits, i);
  return bits;
}
