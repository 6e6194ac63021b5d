import type { Pause } from '../../lib/schedule.js';
import { collectionNames, knownKeys, type Dataset } from '../schema.js';

const LINKS_A_SLICE = 512;

/** Whether no id stands twice and every reference is to something that is there. */
export async function referencesHold(dataset: Dataset, pause: Pause): Promise<boolean> {
  let holds = true;
  const idsOf = (things: readonly { readonly id: string }[] = []) => {
    const ids = new Set(things.map(({ id }) => id));
    holds &&= ids.size === things.length;
    return ids;
  };
  const { actionLines, goals, links } = dataset;
  const [sources, groups] = [idsOf(dataset.sources), idsOf(dataset.groups)];
  const [organizations, lines] = [idsOf(dataset.organizations), idsOf(actionLines)];
  idsOf(goals);
  idsOf(goals.flatMap(({ targets }) => targets));
  const targetsOf = new Map(goals.map(({ id, targets }) => [id, idsOf(targets)]));
  const isKnown = (ids: ReadonlySet<string>, id: string | undefined) =>
    id === undefined || ids.has(id);
  for (const { group, facilitators = [] } of actionLines) {
    holds &&= isKnown(groups, group);
    for (const { organization, sources: read = [] } of facilitators) {
      holds &&= organizations.has(organization) && read.every((id) => sources.has(id));
    }
  }
  for (const [i, { actionLine, goal, source, targets = [] }] of links.entries()) {
    if (i % LINKS_A_SLICE === 0) await pause(i / links.length);
    const known = targetsOf.get(goal);
    holds &&= lines.has(actionLine) && isKnown(sources, source);
    holds &&= known !== undefined && targets.every((id) => known.has(id));
  }
  return holds;
}

/** Whether anything has a key that the schema does not know. */
export function hasUnknownKeys(dataset: Dataset): boolean {
  const has = (thing: object, known: readonly string[]) =>
    Object.keys(thing).some((key) => !known.includes(key));
  const targets = dataset.goals.flatMap((goal) => goal.targets);
  return (
    has(dataset, knownKeys.dataset) ||
    targets.some((target) => has(target, knownKeys.targets)) ||
    collectionNames.some((name) => dataset[name]?.some((item) => has(item, knownKeys[name])))
  );
}
