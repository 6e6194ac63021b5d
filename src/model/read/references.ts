import { nearest } from '../../lib/closest.js';
import type { Pause } from '../../lib/schedule.js';
import { describeFound, type Path, type Problem } from '../problem.js';
import { collectionNames, knownKeys, type Dataset, type Goal, type Link } from '../schema.js';

const LINKS_A_SLICE = 512;

interface Check {
  readonly limits: { readonly problems: number };
  readonly pause: Pause;
}

// Loaded only for a dataset in which something does not hold, or is not known.

/** Ids that stand twice, and references to what is not there. */
export async function referenceProblems(
  dataset: Dataset,
  { limits, pause }: Check,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const ids = {
    sources: uniqueIds(dataset.sources ?? [], ['sources'], problems),
    organizations: uniqueIds(dataset.organizations ?? [], ['organizations'], problems),
    groups: uniqueIds(dataset.groups ?? [], ['groups'], problems),
    actionLines: uniqueIds(dataset.actionLines, ['actionLines'], problems),
    goals: uniqueIds(dataset.goals, ['goals'], problems),
  };
  const targets = targetOwners(dataset.goals, problems);
  const refer = (id: string | undefined, list: keyof typeof ids, path: Path): void => {
    if (id === undefined || ids[list].has(id)) return;
    problems.push(unknown(id, list, path, ids[list].keys()));
  };

  dataset.actionLines.forEach((line, i) => {
    const path = ['actionLines', i];
    refer(line.group, 'groups', [...path, 'group']);
    line.facilitators?.forEach((facilitator, j) => {
      const at = [...path, 'facilitators', j];
      refer(facilitator.organization, 'organizations', [...at, 'organization']);
      facilitator.sources?.forEach((id, k) => refer(id, 'sources', [...at, 'sources', k]));
    });
  });
  for (const [i, link] of dataset.links.entries()) {
    if (problems.length >= limits.problems) break;
    if (i % LINKS_A_SLICE === 0) await pause();
    if (!isSound(link, ids, targets)) {
      const path = ['links', i];
      refer(link.actionLine, 'actionLines', [...path, 'actionLine']);
      refer(link.source, 'sources', [...path, 'source']);
      const goal = ids.goals.get(link.goal);
      if (!goal) problems.push(unknownGoal(link, dataset.goals, [...path, 'goal']));
      else problems.push(...targetProblems(link, goal, targets, path));
    }
  }
  return problems;
}

interface Ids {
  readonly actionLines: ReadonlyMap<string, unknown>;
  readonly sources: ReadonlyMap<string, unknown>;
  readonly goals: ReadonlyMap<string, Goal>;
}

/** Whether all that a link names is there: so it is with nearly all, and then that is all to be done. */
function isSound(link: Link, ids: Ids, owners: ReadonlyMap<string, Goal>): boolean {
  const goal = ids.goals.get(link.goal);
  return (
    goal !== undefined &&
    ids.actionLines.has(link.actionLine) &&
    (link.source === undefined || ids.sources.has(link.source)) &&
    (link.targets === undefined || link.targets.every((id) => owners.get(id) === goal))
  );
}

function targetProblems(
  link: Link,
  goal: Goal,
  owners: ReadonlyMap<string, Goal>,
  path: Path,
): Problem[] {
  const problems: Problem[] = [];
  link.targets?.forEach((id, i) => {
    const owner = owners.get(id);
    if (owner === goal) return;
    const at = [...path, 'targets', i];
    if (owner) {
      const facts = { expected: 'in', detail: goal.id } as const;
      problems.push({ code: 'foreignTarget', path: at, found: describeFound(id), ...facts });
    } else {
      problems.push(unknownTarget(id, goal, owners, at));
    }
  });
  return problems;
}

/** A target that is not there says where the goal it seems to belong to ends. */
function unknownTarget(
  id: string,
  goal: Goal,
  owners: ReadonlyMap<string, Goal>,
  path: Path,
): Problem {
  const ends = endOf(goal.id, goal.targets.at(-1)?.number);
  return { ...unknown(id, `${goal.id}.targets`, path, owners.keys()), ...ends };
}

function unknownGoal(link: Link, goals: readonly Goal[], path: Path): Problem {
  const ids = goals.map((goal) => goal.id);
  return { ...unknown(link.goal, 'goals', path, ids), ...endOf('goals', ids.at(-1)) };
}

function endOf(of: string, at: string | undefined): Pick<Problem, 'ends'> {
  return at === undefined ? {} : { ends: { of, at } };
}

function unknown(id: string, list: string, path: Path, known: Iterable<string>): Problem {
  const near = nearest(id, known);
  const facts = { found: describeFound(id), expected: 'in', detail: list } as const;
  return { code: 'unknownReference', path, ...facts, ...(near ? { near } : {}) };
}

function uniqueIds<Item extends { readonly id: string }>(
  items: readonly Item[],
  path: Path,
  problems: Problem[],
): ReadonlyMap<string, Item> {
  const seen = new Map<string, Item>();
  items.forEach((item, i) => {
    if (seen.has(item.id)) problems.push(twice(item.id, [...path, i, 'id']));
    else seen.set(item.id, item);
  });
  return seen;
}

function targetOwners(goals: readonly Goal[], problems: Problem[]): ReadonlyMap<string, Goal> {
  const owners = new Map<string, Goal>();
  goals.forEach((goal, i) => {
    goal.targets.forEach((target, j) => {
      const path = ['goals', i, 'targets', j, 'id'];
      if (owners.has(target.id)) problems.push(twice(target.id, path));
      else owners.set(target.id, goal);
    });
  });
  return owners;
}

function twice(id: string, path: Path): Problem {
  return { code: 'duplicateId', path, found: describeFound(id) };
}

/** Keys the schema does not know: kept, and reported once for each kind of thing. */
export function unknownKeys(dataset: Dataset): Problem[] {
  const warnings = new Map<string, Problem>();
  const look = (item: object, kind: keyof typeof knownKeys, path: Path): void => {
    for (const key of Object.keys(item)) {
      const known = knownKeys[kind];
      if (known.includes(key) || warnings.has(`${kind}.${key}`)) continue;
      const near = nearest(key, known);
      const at = { path: [...path, key], found: describeFound(key) };
      warnings.set(`${kind}.${key}`, { code: 'unknownKey', ...at, ...(near ? { near } : {}) });
    }
  };
  look(dataset, 'dataset', []);
  for (const name of collectionNames) {
    dataset[name]?.forEach((item, i) => look(item, name, [name, i]));
  }
  dataset.goals.forEach((goal, i) =>
    goal.targets.forEach((target, j) => look(target, 'targets', ['goals', i, 'targets', j])),
  );
  return [...warnings.values()];
}
