import type { Pause } from '../../lib/schedule.js';
import type { Path } from '../problem.js';
import type { Dataset, Goal, Kind } from '../schema.js';
import { collectionNames, knownKeys } from './quick-check.js';

const LINKS_A_SLICE = 512;

/** The collections that other parts of a dataset refer to by id. */
type Collection = 'sources' | 'organizations' | 'groups' | 'actionLines' | 'goals';

/** An id that is used twice or a reference that leads nowhere, as facts: what a schema cannot see. */
export type BrokenReference = { readonly path: Path; readonly id: string } & (
  | { readonly kind: 'duplicateId'; readonly first: Path }
  | { readonly kind: 'unknownId'; readonly list: Collection }
  | { readonly kind: 'unknownTarget'; readonly goal: Goal }
  /** a target of another goal than the one that the link names */
  | { readonly kind: 'foreignTarget'; readonly goal: Goal }
);

/** A key that the schema does not have. */
export interface UnknownKey {
  readonly path: Path;
  readonly key: string;
  /** what has it */
  readonly of: Kind;
}

interface Check {
  readonly limits: { readonly problems: number };
  readonly pause: Pause;
}

/**
 * Whether ids are used once and every reference leads somewhere. Paths are made only for what is
 * wrong, so that a dataset that is right costs little more than its look-ups.
 * @returns what is wrong, in the order of the dataset; after the limit of problems, no more links
 */
export async function brokenReferences(
  dataset: Dataset,
  { limits, pause }: Check,
): Promise<readonly BrokenReference[]> {
  const broken: BrokenReference[] = [];
  const claimed = createClaims((claim) => broken.push({ kind: 'duplicateId', ...claim }));
  const byId = <Item extends { readonly id: string }>(list: Collection, items: readonly Item[]) =>
    new Map(
      items.flatMap((item, i) =>
        claimed(list, item.id, [list, i, 'id']) ? [[item.id, item]] : [],
      ),
    );
  const ids = {
    sources: byId('sources', dataset.sources ?? []),
    organizations: byId('organizations', dataset.organizations ?? []),
    groups: byId('groups', dataset.groups ?? []),
    actionLines: byId('actionLines', dataset.actionLines),
    goals: byId('goals', dataset.goals),
  };
  const goalOfTarget = new Map<string, Goal>();
  dataset.goals.forEach((goal, i) => {
    goal.targets.forEach(({ id }, j) => {
      const path = ['goals', i, 'targets', j, 'id'];
      if (claimed('targets', id, path)) goalOfTarget.set(id, goal);
    });
  });
  const check = (list: Collection, id: string | undefined, path: () => Path): void => {
    if (id === undefined || ids[list].has(id)) return;
    broken.push({ kind: 'unknownId', list, id, path: path() });
  };
  dataset.actionLines.forEach(({ group, facilitators = [], designated }, i) => {
    const line = ['actionLines', i];
    check('groups', group, () => [...line, 'group']);
    check('sources', designated?.source, () => [...line, 'designated', 'source']);
    facilitators.forEach(({ organization, sources = [] }, j) => {
      const facilitator = [...line, 'facilitators', j];
      check('organizations', organization, () => [...facilitator, 'organization']);
      sources.forEach((id, k) => check('sources', id, () => [...facilitator, 'sources', k]));
    });
  });
  for (const [i, link] of dataset.links.entries()) {
    const { actionLine, source, goal: goalId, targets, readings = [] } = link;
    if (broken.length >= limits.problems) break;
    if (i % LINKS_A_SLICE === 0) await pause(i / dataset.links.length);
    check('actionLines', actionLine, () => ['links', i, 'actionLine']);
    check('sources', source, () => ['links', i, 'source']);
    readings.forEach((each, j) =>
      check('sources', each.source, () => ['links', i, 'readings', j, 'source']),
    );
    check('goals', goalId, () => ['links', i, 'goal']);
    const goal = ids.goals.get(goalId);
    if (!goal || !targets) continue;
    for (const [j, id] of targets.entries()) {
      const owner = goalOfTarget.get(id);
      if (owner === goal) continue;
      const kind = owner ? 'foreignTarget' : 'unknownTarget';
      broken.push({ kind, goal, id, path: ['links', i, 'targets', j] });
    }
  }
  return broken;
}

/** A place where an id is used, after the first. */
interface Claim {
  readonly id: string;
  readonly path: Path;
  readonly first: Path;
}

/**
 * Makes a function that tells whether an id is used for the first time. Action lines, groups, organizations,
 * goals and targets share their ids, for each is selected by its id alone; sources have theirs for themselves.
 */
function createClaims(onTaken: (claim: Claim) => void) {
  const selectable = new Map<string, Path>();
  const sources = new Map<string, Path>();
  return (list: Collection | 'targets', id: string, path: Path): boolean => {
    const places = list === 'sources' ? sources : selectable;
    const first = places.get(id);
    if (first === undefined) places.set(id, path);
    else onTaken({ id, path, first });
    return first === undefined;
  };
}

/** Keys that the schema does not have, each once for each kind of thing. */
export function unknownKeys(dataset: Dataset): readonly UnknownKey[] {
  const found = new Map<string, UnknownKey>();
  const check = (item: object, of: Kind, path: () => Path): void => {
    for (const key of Object.keys(item)) {
      if (knownKeys(of).has(key) || found.has(`${of}.${key}`)) continue;
      found.set(`${of}.${key}`, { key, of, path: [...path(), key] });
    }
  };
  check(dataset, 'dataset', () => []);
  for (const name of collectionNames) {
    dataset[name]?.forEach((item, i) => check(item, name, () => [name, i]));
  }
  dataset.goals.forEach((goal, i) =>
    goal.targets.forEach((target, j) => check(target, 'targets', () => ['goals', i, 'targets', j])),
  );
  return [...found.values()];
}
