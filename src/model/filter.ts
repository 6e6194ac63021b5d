import {
  andBits,
  createBitset,
  hasBit,
  invertBits,
  setBit,
  unionBits,
  type Bitset,
} from '../lib/bitset.js';
import type { LinkLists } from './link-lists.js';
import type { Model } from './model.js';
import type { Matches } from './search.js';

type Ids = readonly string[];

export const linkKinds = ['goal', 'target'] as const;
export type LinkKind = (typeof linkKinds)[number];

/** The kinds of filter: within one any choice will do, between them all must hold. */
export const filterKinds = ['actionLines', 'goals', 'targets', 'facilitators', 'kinds'] as const;
export type FilterKind = (typeof filterKinds)[number];

/** What is kept, by id; null keeps all of a kind, an empty list none. */
export interface Criteria {
  readonly actionLines: Ids | null;
  readonly goals: Ids | null;
  readonly targets: Ids | null;
  /** ids of organizations: what they facilitate is kept */
  readonly facilitators: Ids | null;
  /** whether links to a goal as a whole, to targets, or both are kept */
  readonly kinds: readonly LinkKind[] | null;
}

/** The criteria among the parts of a larger object, such as a view state. */
export function criteriaOf({
  actionLines,
  goals,
  targets,
  facilitators,
  kinds,
}: Criteria): Criteria {
  return { actionLines, goals, targets, facilitators, kinds };
}

/** What filters and a search leave, by position. */
export interface Kept {
  readonly links: Bitset;
  readonly actionLines: Bitset;
  readonly goals: Bitset;
  readonly targets: Bitset;
  readonly matches: Matches | undefined;
}

/** The links each filter lets through by itself; undefined where it lets all through. */
export type LinkSets = Readonly<Record<FilterKind | 'query', Bitset | undefined>>;

export function linkSets(model: Model, criteria: Criteria, matches: Matches | undefined): LinkSets {
  const { actionLines, goals, targets, facilitators, kinds } = criteria;
  const { positions } = model;
  const count = model.links.length;
  const at = (lists: LinkLists, ids: Ids, positionOf: ReadonlyMap<string, number>) =>
    lists.union(ids.flatMap((id) => positionOf.get(id) ?? []));
  return {
    actionLines: actionLines
      ? at(model.linksOfActionLine, actionLines, positions.actionLines)
      : undefined,
    goals: goals ? at(model.linksOfGoal, goals, positions.goals) : undefined,
    targets: targets ? at(model.linksOfTarget, targets, positions.targets) : undefined,
    facilitators: facilitators ? linksFacilitatedBy(model, facilitators) : undefined,
    kinds: kinds
      ? unionBits(
          kinds.map((kind) => linksOfKind(model, kind)),
          count,
        )
      : undefined,
    query: matches?.links,
  };
}

/** Everything a filter could keep, in the order of the dataset. */
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
  }
}

export function linksOfKind(model: Model, kind: LinkKind): Bitset {
  return kind === 'goal' ? model.wholeGoalLinks : invertBits(model.wholeGoalLinks);
}

export function linksFacilitatedBy(model: Model, organizations: Ids): Bitset {
  const lines = organizations.flatMap((id) => model.facilitated.get(id) ?? []);
  return model.linksOfActionLine.union(lines);
}

/** The links that every one of some sets lets through. */
export function linksInAll(model: Model, sets: readonly (Bitset | undefined)[]): Bitset {
  return sets.reduce<Bitset>(
    (kept, bits) => (bits ? andBits(kept, bits) : kept),
    invertBits(createBitset(model.links.length)),
  );
}

/**
 * Choosing rows never takes columns away, nor the other way round, so that gaps stay to be seen.
 * Choosing targets or kinds of link, and searching, takes away what has no link left and is not
 * itself what was searched for.
 */
export function filterModel(model: Model, criteria: Criteria, matches: Matches | undefined): Kept {
  const links = linksInAll(model, Object.values(linkSets(model, criteria, matches)));
  const { actionLines, goals, targets, facilitators, kinds } = criteria;
  const { positions } = model;
  const facilitated = facilitators?.flatMap((id) => model.facilitated.get(id) ?? []);
  const narrowed = kinds !== null || matches !== undefined;
  const isFound = (found: Bitset | undefined, i: number) => found !== undefined && hasBit(found, i);

  const isTargetKept = chooser(targets, positions.targets);
  const isGoalChosen = chooser(goals, positions.goals);
  const ofTargets = targets && new Set(targets.map((id) => goalOf(model, id)));
  const goalsKept = bitsWhere(model.goals.length, (goal) => {
    if (!isGoalChosen(goal) || (ofTargets && !ofTargets.has(goal))) return false;
    return (
      !narrowed ||
      model.linksOfGoal.meets(goal, links) ||
      isFound(matches?.goals, goal) ||
      model.targets.some((each, i) => each.goal === goal && isFound(matches?.targets, i))
    );
  });
  const isLineChosen = chooser(actionLines, positions.actionLines);
  const ofFacilitators = facilitated && new Set(facilitated);
  return Object.freeze({
    links,
    matches,
    goals: goalsKept,
    actionLines: bitsWhere(model.actionLines.length, (line) => {
      if (!isLineChosen(line) || (ofFacilitators && !ofFacilitators.has(line))) return false;
      const lasting = !narrowed && targets === null;
      const isNamed = kinds === null && targets === null && isFound(matches?.actionLines, line);
      return lasting || isNamed || model.linksOfActionLine.meets(line, links);
    }),
    targets: bitsWhere(model.targets.length, (target) => {
      if (!isTargetKept(target) || !hasBit(goalsKept, model.targets[target]?.goal ?? 0))
        return false;
      return (
        !narrowed || model.linksOfTarget.meets(target, links) || isFound(matches?.targets, target)
      );
    }),
  });
}

function goalOf(model: Model, target: string): number | undefined {
  return model.targets[model.positions.targets.get(target) ?? -1]?.goal;
}

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
