import type { Dataset } from './schema.js';

const LINKS_A_SLICE = 512;

/**
 * Whether every id stands once and everything that is referred to is there. Good data need no more;
 * what is wrong with others is found by `checkReferences`, which is loaded for them alone.
 */
export async function isCoherent(dataset: Dataset, pause: () => Promise<void>): Promise<boolean> {
  const { sources = [], organizations = [], groups = [], actionLines, goals, links } = dataset;
  const owners = new Map(
    goals.flatMap((goal) => goal.targets.map(({ id }) => [id, goal.id] as const)),
  );
  const lists = { sources, organizations, groups, actionLines, goals };
  const ids = Object.fromEntries(
    Object.entries(lists).map(([name, list]) => [name, new Set(list.map(({ id }) => id))]),
  );
  const isThere = (list: keyof typeof lists, id: string | undefined) =>
    id === undefined || ids[list]?.has(id) === true;
  const isUnique =
    Object.entries(lists).every(([name, list]) => ids[name]?.size === list.length) &&
    owners.size === goals.reduce((sum, { targets }) => sum + targets.length, 0);
  const areLinesFine = actionLines.every(
    ({ group, facilitators = [] }) =>
      isThere('groups', group) &&
      facilitators.every(
        (each) =>
          isThere('organizations', each.organization) &&
          (each.sources ?? []).every((id) => isThere('sources', id)),
      ),
  );
  if (!isUnique || !areLinesFine) return false;
  for (const [i, link] of links.entries()) {
    if (i % LINKS_A_SLICE === 0) await pause();
    const isFine =
      isThere('actionLines', link.actionLine) &&
      isThere('goals', link.goal) &&
      isThere('sources', link.source) &&
      (link.targets ?? []).every((id) => owners.get(id) === link.goal);
    if (!isFine) return false;
  }
  return true;
}
