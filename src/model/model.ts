import { createBitset, hasBit, setBit, type Bitset } from '../lib/bitset.js';
import { groupByRow, type GroupedEntries } from '../lib/csr.js';
import { itemAt } from '../lib/list.js';
import { noPause, type Pause } from '../lib/schedule.js';
import type {
  ActionLine,
  Dataset,
  Goal,
  Group,
  Link,
  Organization,
  Source,
  Target,
} from './schema.js';

/** A target with the position of its goal. */
export interface PlacedTarget {
  readonly target: Target;
  readonly goal: number;
}

/** A group with the positions of its action lines. */
export interface PlacedGroup {
  readonly group: Group;
  readonly actionLines: readonly number[];
}

/**
 * A dataset made for fast access: things by position, positions by id, links as typed columns, and
 * the links of each row, column and target. Frozen; a position is a place in a list of the dataset.
 */
export interface Model {
  readonly dataset: Dataset;
  readonly actionLines: readonly ActionLine[];
  readonly goals: readonly Goal[];
  /** of all goals, one goal after the other */
  readonly targets: readonly PlacedTarget[];
  /** positions of the targets of each goal */
  readonly targetsOfGoal: readonly (readonly number[])[];
  readonly groups: readonly PlacedGroup[];
  readonly links: readonly Link[];
  /** positions by id */
  readonly positions: {
    readonly groups: ReadonlyMap<string, number>;
    readonly actionLines: ReadonlyMap<string, number>;
    readonly goals: ReadonlyMap<string, number>;
    readonly targets: ReadonlyMap<string, number>;
    /** in `facilitators` */
    readonly facilitators: ReadonlyMap<string, number>;
  };
  /** by id */
  readonly organizations: ReadonlyMap<string, Organization>;
  /** ids of the organizations that facilitate something */
  readonly facilitators: readonly string[];
  /** by id */
  readonly sources: ReadonlyMap<string, Source>;
  readonly columns: LinkColumns;
  readonly linksOfActionLine: LinkLists;
  readonly linksOfGoal: LinkLists;
  readonly linksOfTarget: LinkLists;
  /** links to a goal as a whole, without targets */
  readonly wholeGoalLinks: Bitset;
  /** positions of the action lines that each organization facilitates, by its id */
  readonly facilitated: ReadonlyMap<string, readonly number[]>;
}

/** The links as columns, one entry per link. */
export interface LinkColumns {
  /** positions of action lines */
  readonly actionLine: Uint32Array;
  /** positions of goals */
  readonly goal: Uint32Array;
  /** link i has the targets `targets[targetStart[i] … targetStart[i + 1] − 1]` */
  readonly targetStart: Uint32Array;
  readonly targets: Uint32Array;
}

/**
 * The links of each of several things, such as action lines. The size is that of all lists together;
 * a bitset for each thing would need the number of things times that of links.
 */
export interface LinkLists {
  /** how many things have lists */
  readonly length: number;
  /** positions of the links of one thing, ascending; none when there is no such thing */
  of(position: number): Uint32Array;
  /** the same as a new set */
  bits(position: number): Bitset;
  /** the links of any of several things */
  union(positions: Iterable<number>): Bitset;
  /** whether a thing has a link that is in a set */
  meets(position: number, links: Bitset): boolean;
}

const LINKS_PER_SLICE = 4096;

/**
 * Indexes a checked dataset. `pause` is called every few thousand links.
 * @throws RangeError for a link to an id that the dataset does not have
 */
export async function createModel(dataset: Dataset, pause: Pause = noPause): Promise<Model> {
  const { actionLines, goals, links, groups: allGroups = [] } = dataset;
  const targets = goals.flatMap((goal, i) => goal.targets.map((target) => ({ target, goal: i })));
  const groups = allGroups.map((group) => ({
    group,
    actionLines: actionLines.flatMap((line, i) => (line.group === group.id ? [i] : [])),
  }));
  const facilitated = facilitatedLines(actionLines);
  const facilitators = [...facilitated.keys()];
  const positions = {
    groups: positionsOf(allGroups.map(idOf)),
    actionLines: positionsOf(actionLines.map(idOf)),
    goals: positionsOf(goals.map(idOf)),
    targets: positionsOf(targets.map(({ target }) => target.id)),
    facilitators: positionsOf(facilitators),
  };
  const { columns, linkOfMention, wholeGoalLinks } = await linkColumns(links, positions, pause);
  const count = links.length;
  const ofActionLines = groupByRow(columns.actionLine, actionLines.length);
  await pause(1);
  const ofGoals = groupByRow(columns.goal, goals.length);
  await pause(1);
  const mentions = groupByRow(columns.targets, targets.length);
  const ofTargets = {
    ...mentions,
    entries: mentions.entries.map((mention) => itemAt(linkOfMention, mention)),
  };
  return Object.freeze({
    dataset,
    actionLines,
    goals,
    targets,
    targetsOfGoal: targetPositions(goals),
    groups,
    links,
    positions,
    organizations: new Map(dataset.organizations?.map((each) => [each.id, each])),
    sources: new Map(dataset.sources?.map((each) => [each.id, each])),
    columns,
    linksOfActionLine: createLinkLists(ofActionLines, count),
    linksOfGoal: createLinkLists(ofGoals, count),
    linksOfTarget: createLinkLists(ofTargets, count),
    wholeGoalLinks,
    facilitated,
    facilitators,
  });
}

function targetPositions(goals: readonly Goal[]): number[][] {
  let next = 0;
  return goals.map((goal) => goal.targets.map(() => next++));
}

interface Columns {
  readonly columns: LinkColumns;
  /** the link of each entry of `columns.targets` */
  readonly linkOfMention: Uint32Array;
  readonly wholeGoalLinks: Bitset;
}

async function linkColumns(
  links: readonly Link[],
  positions: Model['positions'],
  pause: Pause,
): Promise<Columns> {
  const mentions = links.reduce((sum, { targets = [] }) => sum + targets.length, 0);
  const columns: LinkColumns = Object.freeze({
    actionLine: new Uint32Array(links.length),
    goal: new Uint32Array(links.length),
    targetStart: new Uint32Array(links.length + 1),
    targets: new Uint32Array(mentions),
  });
  const linkOfMention = new Uint32Array(mentions);
  const wholeGoalLinks = createBitset(links.length);
  let mention = 0;
  for (const [i, { actionLine, goal, targets = [] }] of links.entries()) {
    if (i % LINKS_PER_SLICE === 0) await pause(i / links.length);
    columns.actionLine[i] = positionOf(positions.actionLines, actionLine);
    columns.goal[i] = positionOf(positions.goals, goal);
    if (targets.length === 0) setBit(wholeGoalLinks, i);
    for (const id of targets) {
      columns.targets[mention] = positionOf(positions.targets, id);
      linkOfMention[mention] = i;
      mention++;
    }
    columns.targetStart[i + 1] = mention;
  }
  return { columns, linkOfMention, wholeGoalLinks };
}

/** @param count how many links there are */
function createLinkLists({ start, entries }: GroupedEntries, count: number): LinkLists {
  const length = start.length - 1;
  const none = entries.subarray(0, 0);
  const of = (position: number) =>
    position < length ? entries.subarray(start[position], start[position + 1]) : none;
  const union = (positions: Iterable<number>): Bitset => {
    const bits = createBitset(count);
    for (const position of positions) for (const link of of(position)) setBit(bits, link);
    return bits;
  };
  return Object.freeze({
    length,
    of,
    union,
    bits: (position: number) => union([position]),
    meets: (position: number, links: Bitset) => of(position).some((link) => hasBit(links, link)),
  });
}

function facilitatedLines(actionLines: readonly ActionLine[]): Map<string, number[]> {
  const facilitated = new Map<string, number[]>();
  actionLines.forEach(({ facilitators = [] }, i) => {
    for (const organization of new Set(facilitators.map((each) => each.organization))) {
      facilitated.set(organization, [...(facilitated.get(organization) ?? []), i]);
    }
  });
  return facilitated;
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function positionsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, i) => [id, i]));
}

/** @throws RangeError for an id that a checked dataset cannot refer to */
function positionOf(positions: ReadonlyMap<string, number>, id: string): number {
  const position = positions.get(id);
  if (position === undefined) throw new RangeError(`No position for the id ${id}`);
  return position;
}
