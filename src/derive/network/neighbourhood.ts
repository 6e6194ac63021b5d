import { hasBit } from '../../lib/bitset.js';
import { itemAt, optionalItem } from '../../lib/list.js';
import { valueAt } from '../../lib/value-at.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import type { NodeKind } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { neighboursOfNode, type Adjacency } from './adjacency.js';
import type { Network } from './network.js';

type Filters = Partial<Pick<ViewState, 'actionLines' | 'goals' | 'targets' | 'facilitators'>>;

/** A node and its neighbours, by position. */
export function neighbourhoodOf(adjacency: Adjacency, node: number): number[] {
  return [node, ...neighboursOfNode(adjacency, node).map((each) => each.node)];
}

/**
 * The filters that keep some nodes: of each kind of which there are any only those, and all of every
 * other kind. A goal keeps its targets, and a target keeps its goal.
 */
export function filtersFor(
  model: Model,
  network: Network,
  { kept, nodes }: { readonly kept: Kept; readonly nodes: readonly number[] },
): Filters {
  const chosen = nodes.map((node) => itemAt(network.nodes, node));
  const ids = (kind: NodeKind) => chosen.flatMap((node) => (node.kind === kind ? [node.id] : []));
  const lines = ids('actionLine').flatMap((id) => actionLineIds(model, kept, id));
  const [organizations, goals, targets] = [ids('organization'), ids('goal'), ids('target')];
  const goalsOfTargets = targets.map((id) => {
    const target = itemAt(model.targets, valueAt(model.positions.targets, id));
    return itemAt(model.goals, target.goal).id;
  });
  const allGoals = model.goals
    .map(({ id }) => id)
    .filter((id) => goals.includes(id) || goalsOfTargets.includes(id));
  return {
    ...(lines.length > 0 ? { actionLines: lines } : {}),
    ...(organizations.length > 0 ? { facilitators: organizations } : {}),
    ...(allGoals.length > 0 ? { goals: allGoals } : {}),
    // A filter for targets would remove the goals that are chosen as a whole.
    ...(targets.length > 0 && goals.length === 0 ? { targets } : {}),
  };
}

/** The action line of an id or, for a folded group, those of its action lines that filters keep. */
function actionLineIds(model: Model, kept: Kept, id: string): string[] {
  const group = optionalItem(model.groups, model.positions.groups.get(id));
  if (!group || model.positions.actionLines.has(id)) return [id];
  return group.actionLines
    .filter((line) => hasBit(kept.actionLines, line))
    .map((line) => itemAt(model.actionLines, line).id);
}
