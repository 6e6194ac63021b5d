import { noPause, type Pause } from '../lib/schedule.js';
import { createBitset, setBit, type Bitset } from '../lib/bitset.js';
import { createLinkLists, type LinkLists } from './link-lists.js';
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

/** A target with the positions of itself and its goal. */
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
 * A dataset made quick to ask: things by position, ids to positions, links as typed columns, and
 * for each row, column and target the links that it has. Frozen; positions are list order.
 */
export interface Model {
  readonly dataset: Dataset;
  readonly actionLines: readonly ActionLine[];
  readonly goals: readonly Goal[];
  readonly targets: readonly PlacedTarget[];
  /** positions of the targets of a goal, by its own */
  readonly targetsOfGoal: readonly (readonly number[])[];
  readonly groups: readonly PlacedGroup[];
  readonly links: readonly Link[];
  readonly positions: {
    readonly groups: ReadonlyMap<string, number>;
    readonly actionLines: ReadonlyMap<string, number>;
    readonly goals: ReadonlyMap<string, number>;
    readonly targets: ReadonlyMap<string, number>;
    readonly facilitators: ReadonlyMap<string, number>;
  };
  readonly organizations: ReadonlyMap<string, Organization>;
  /** ids of those that facilitate something; a selection knows them by their place here */
  readonly facilitators: readonly string[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly columns: LinkColumns;
  /** links of an action line, by its position */
  readonly linksOfActionLine: LinkLists;
  readonly linksOfGoal: LinkLists;
  readonly linksOfTarget: LinkLists;
  /** links that speak of a goal as a whole */
  readonly wholeGoalLinks: Bitset;
  /** positions of the action lines that each organization facilitates */
  readonly facilitated: ReadonlyMap<string, readonly number[]>;
}

export interface LinkColumns {
  /** position of the action line of each link */
  readonly actionLine: Uint32Array;
  readonly goal: Uint32Array;
  /** link i has the targets `targets[targetStart[i] … targetStart[i + 1] − 1]` */
  readonly targetStart: Uint32Array;
  readonly targets: Uint32Array;
}

const LINKS_A_SLICE = 4096;

/** Indexes a checked dataset. `pause` is called every few thousand links. */
export async function createModel(dataset: Dataset, pause: Pause = noPause): Promise<Model> {
  const targets = dataset.goals.flatMap((goal, i) =>
    goal.targets.map((target) => ({ target, goal: i })),
  );
  const groups = (dataset.groups ?? []).map((group) => ({
    group,
    actionLines: dataset.actionLines.flatMap((line, i) => (line.group === group.id ? [i] : [])),
  }));
  const facilitated = facilitatedLines(dataset.actionLines);
  const positions = {
    groups: positionsOf(groups.map(({ group }) => group)),
    actionLines: positionsOf(dataset.actionLines),
    goals: positionsOf(dataset.goals),
    targets: positionsOf(targets.map(({ target }) => target)),
    facilitators: positionsOf([...facilitated.keys()].map((id) => ({ id }))),
  };
  const linkCount = dataset.links.length;
  const columns = emptyColumns(dataset.links);
  const mentioners = new Uint32Array(columns.targets.length);
  const wholeGoalLinks = createBitset(linkCount);
  const placing = { columns, mentioners, wholeGoalLinks, positions };
  for (const [i, link] of dataset.links.entries()) {
    if (i % LINKS_A_SLICE === 0) await pause(i / linkCount);
    placeLink(placing, i, link);
  }
  const sizeOf = (things: number) => ({ things, links: linkCount });
  const linksOfActionLine = createLinkLists(
    columns.actionLine,
    undefined,
    sizeOf(dataset.actionLines.length),
  );
  await pause(1);
  const linksOfGoal = createLinkLists(columns.goal, undefined, sizeOf(dataset.goals.length));
  await pause(1);
  const linksOfTarget = createLinkLists(columns.targets, mentioners, sizeOf(targets.length));
  return Object.freeze({
    dataset,
    actionLines: dataset.actionLines,
    goals: dataset.goals,
    targets,
    targetsOfGoal: placesOfTargets(dataset.goals),
    groups,
    links: dataset.links,
    positions,
    organizations: new Map(dataset.organizations?.map((each) => [each.id, each])),
    sources: new Map(dataset.sources?.map((each) => [each.id, each])),
    columns,
    linksOfActionLine,
    linksOfGoal,
    linksOfTarget,
    wholeGoalLinks,
    facilitated,
    facilitators: [...facilitated.keys()],
  });
}

function placesOfTargets(goals: readonly Goal[]): number[][] {
  let next = 0;
  return goals.map((goal) => goal.targets.map(() => next++));
}

function emptyColumns(links: readonly Link[]): LinkColumns {
  const mentions = links.reduce((sum, link) => sum + (link.targets?.length ?? 0), 0);
  return Object.freeze({
    actionLine: new Uint32Array(links.length),
    goal: new Uint32Array(links.length),
    targetStart: new Uint32Array(links.length + 1),
    targets: new Uint32Array(mentions),
  });
}

interface Placing {
  readonly columns: LinkColumns;
  /** the link of each mention of a target */
  readonly mentioners: Uint32Array;
  readonly wholeGoalLinks: Bitset;
  readonly positions: Model['positions'];
}

function placeLink(
  { columns, mentioners, wholeGoalLinks, positions }: Placing,
  i: number,
  link: Link,
): void {
  columns.actionLine[i] = positions.actionLines.get(link.actionLine) ?? 0;
  columns.goal[i] = positions.goals.get(link.goal) ?? 0;
  if (!link.targets?.length) setBit(wholeGoalLinks, i);
  let at = columns.targetStart[i] ?? 0;
  for (const id of link.targets ?? []) {
    mentioners[at] = i;
    columns.targets[at++] = positions.targets.get(id) ?? 0;
  }
  columns.targetStart[i + 1] = at;
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

function positionsOf(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map((item, i) => [item.id, i]));
}
