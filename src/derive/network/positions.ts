import type { Model } from '../../model/model.js';
import { isSingle, parseSelection, type Selection } from '../../model/selection.js';
import type { Network } from './network.js';

/** A node or a tie of a network, by position. */
export type NetworkPlace =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'tie'; readonly tie: number };

/** From selections to where they stand in a network, and back. */
export interface NetworkPlaces {
  /** a target stands in its goal's node where it has none of its own; undefined: not shown */
  placeOf(selected: string | null): NetworkPlace | undefined;
  /** a tie of two things that no cell holds is its farther end */
  selectionOf(place: NetworkPlace): string;
}

export function networkPlaces(model: Model, network: Network): NetworkPlaces {
  const { nodes, ties } = network;
  const byId = new Map(nodes.map(({ id }, i) => [id, i]));
  const tieOf = new Map<string, number>();
  ties.from.forEach((from, tie) => tieOf.set(`${from} ${ties.to[tie] ?? 0}`, tie));
  const rowNode = ({ actionLine, group }: Selection) => {
    const line = model.actionLines[actionLine ?? -1];
    const id = model.groups[group ?? -1]?.group.id ?? line?.id;
    return byId.get(id ?? '') ?? byId.get(line?.group ?? '');
  };
  const columnNode = ({ goal, target }: Selection) =>
    byId.get(model.targets[target ?? -1]?.target.id ?? '') ??
    byId.get(model.goals[goal ?? -1]?.id ?? '');
  return {
    placeOf(selected) {
      const selection = selected === null ? undefined : parseSelection(model, selected);
      if (!selection) return undefined;
      if (isSingle(selection)) {
        const node =
          byId.get(selected ?? '') ??
          (selection.goal === undefined ? rowNode(selection) : columnNode(selection));
        return node === undefined ? undefined : { kind: 'node', node };
      }
      const row = rowNode(selection);
      // Where a target has a node to which no line is tied, its goal stands between the two.
      const { goal } = selection;
      const columns = [columnNode(selection), columnNode(goal === undefined ? {} : { goal })];
      const tie = columns
        .map((column) => tieOf.get(`${row ?? -1} ${column ?? -1}`))
        .find((each) => each !== undefined);
      if (tie !== undefined) return { kind: 'tie', tie };
      return row === undefined ? undefined : { kind: 'node', node: row };
    },
    selectionOf(place) {
      if (place.kind === 'node') return nodes[place.node]?.id ?? '';
      const from = nodes[ties.from[place.tie] ?? -1];
      const to = nodes[ties.to[place.tie] ?? -1];
      const isCell = from?.kind === 'actionLine' && (to?.kind === 'goal' || to?.kind === 'target');
      return isCell ? `${from.id}:${to.id}` : (to?.id ?? '');
    },
  };
}
