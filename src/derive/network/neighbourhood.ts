import { hasBit } from '../../lib/bitset.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { neighboursOfNode, type Adjacency } from './adjacency.js';
import type { Network } from './network.js';
import type { NodeKind } from '../../model/selection.js';

type Filters = Partial<Pick<ViewState, 'actionLines' | 'goals' | 'targets' | 'facilitators'>>;

/** A node and its neighbours, by position. */
export function neighbourhoodOf(adjacency: Adjacency, node: number): number[] {
  return [node, ...neighboursOfNode(adjacency, node).map((each) => each.node)];
}

/**
 * The filters that keep some nodes: of each kind that is among them only those, of other kinds all.
 * A goal keeps its targets; a target keeps its goal.
 */
export function filtersFor(
  model: Model,
  network: Network,
  { kept, nodes }: { readonly kept: Kept; readonly nodes: readonly number[] },
): Filters {
  const ids = (kind: NodeKind) =>
    nodes.flatMap((node) => (network.nodes[node]?.kind === kind ? [network.nodes[node].id] : []));
  const lines = ids('actionLine').flatMap((id) => {
    const group = model.groups[model.positions.groups.get(id) ?? -1];
    if (!group || model.positions.actionLines.has(id)) return [id];
    // Of a folded group those that were not filtered away before.
    const left = group.actionLines.filter((line) => hasBit(kept.actionLines, line));
    return left.flatMap((line) => model.actionLines[line]?.id ?? []);
  });
  const [organizations, goals, targets] = [ids('organization'), ids('goal'), ids('target')];
  // Where whole goals are among them, targets alone would take those away.
  const goalsOfTargets = targets.flatMap(
    (id) => model.goals[model.targets[model.positions.targets.get(id) ?? -1]?.goal ?? -1]?.id ?? [],
  );
  const allGoals = model.goals.flatMap(({ id }) =>
    goals.includes(id) || goalsOfTargets.includes(id) ? [id] : [],
  );
  return {
    ...(lines.length > 0 ? { actionLines: lines } : {}),
    ...(organizations.length > 0 ? { facilitators: organizations } : {}),
    ...(allGoals.length > 0 ? { goals: allGoals } : {}),
    ...(targets.length > 0 && goals.length === 0 ? { targets } : {}),
  };
}
