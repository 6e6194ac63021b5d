import type { Range } from '../../lib/fold.js';
import { numberAt, optionalItem, optionalValue } from '../../lib/list.js';
import type { Model } from '../../model/model.js';
import { type NodeKind, isSingle, parseSelection, type Selection } from '../../model/selection.js';
import type { NetworkLayoutName } from '../../state/view-parts.js';

/** Nodes and the ties between them, before anything has a position in px. */
export interface Network {
  readonly layout: NetworkLayoutName;
  readonly nodes: readonly NetworkNode[];
  readonly ties: Ties;
  /** what attracts nodes in a layout by forces: the ties, and those below a threshold as well */
  readonly pulls: Ties;
  /** positions of the nodes, level by level, in the order in which they are drawn */
  readonly levels: readonly (readonly number[])[];
  /** how many links run through each node; absent where the weights of its ties add up to that */
  readonly links?: Float64Array;
  /** in a network of similarity, the per cent from which two nodes are tied */
  readonly threshold?: number;
}

export interface NetworkNode {
  /** of what it stands for, as a selection */
  readonly id: string;
  readonly kind: NodeKind;
  readonly level: number;
  /** its shortest name: `C4`, `3`, `3.8`, `WHO` */
  readonly code: string;
  /** the short name, as a label; empty where it is the same as the code */
  readonly label: string;
  readonly lang: string;
  /** code and name, as a phrase inside a sentence */
  readonly name: string;
  /** the colour of its goal; absent for action lines and organizations */
  readonly color?: string;
  readonly dimmed: boolean;
  /** whether it is a goal as a whole, beside the nodes of its targets */
  readonly isOpen?: boolean;
  /** where a search found its words */
  readonly found: { readonly label: readonly Range[]; readonly code: readonly Range[] };
}

/** Ties as columns: tie i joins the nodes at the positions `from[i]` and `to[i]`. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** how many links run through it; in a network of similarity the per cent that both ends share */
  readonly weight: Float64Array;
  /** 1 where some link is not simply published, but disputed or proposed */
  readonly unsure: Uint8Array;
  /** 1 where all its links are filtered away, and shown anyway */
  readonly dimmed: Uint8Array;
}

/** The same ties with none of them dimmed: what is drawn, and not only what filters keep. */
export function asDrawn(ties: Ties): Ties {
  return { ...ties, dimmed: new Uint8Array(ties.dimmed.length) };
}

/** Whether a layout puts its nodes anywhere, and a person may move them. */
export function hasFreeNodes(layout: NetworkLayoutName): boolean {
  return layout === 'force' || layout === 'similarity';
}

/** One tie, before it is put into columns. */
export interface Tie {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
  readonly unsure?: boolean;
  readonly dimmed?: boolean;
}

export function tiesOf(list: readonly Tie[]): Ties {
  return {
    from: Uint32Array.from(list, ({ from }) => from),
    to: Uint32Array.from(list, ({ to }) => to),
    weight: Float64Array.from(list, ({ weight }) => weight),
    unsure: Uint8Array.from(list, ({ unsure }) => (unsure ? 1 : 0)),
    dimmed: Uint8Array.from(list, ({ dimmed }) => (dimmed ? 1 : 0)),
  };
}

/** A node or a tie of a network, by position. */
export type NetworkPlace =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'tie'; readonly tie: number };

/** Where selections stand in a network, and what stands at its places. */
export interface NetworkPlaces {
  /**
   * The place of a selection in text. A target without a node of its own stands in that of its goal.
   * Undefined for what the network does not show.
   */
  placeOf(selected: string | null): NetworkPlace | undefined;
  /** A tie that no cell stands for, such as that of a goal and its target, selects its far end. */
  selectionOf(place: NetworkPlace): string;
}

export function networkPlaces(model: Model, { nodes, ties }: Network): NetworkPlaces {
  const byId = new Map(nodes.map(({ id }, i) => [id, i]));
  const tieOf = new Map<string, number>();
  ties.from.forEach((from, tie) => tieOf.set(`${from} ${numberAt(ties.to, tie)}`, tie));
  const rowNode = ({ actionLine, group }: Selection) => {
    const line = optionalItem(model.actionLines, actionLine);
    const id = optionalItem(model.groups, group)?.group.id ?? line?.id;
    return optionalValue(byId, id) ?? optionalValue(byId, line?.group);
  };
  const goalNode = ({ goal }: Selection) =>
    optionalValue(byId, optionalItem(model.goals, goal)?.id);
  const columnNode = (selection: Selection) =>
    optionalValue(byId, optionalItem(model.targets, selection.target)?.target.id) ??
    goalNode(selection);
  return {
    placeOf(selected) {
      const selection = selected === null ? undefined : parseSelection(model, selected);
      if (selected === null || !selection) return undefined;
      if (isSingle(selection)) {
        const node =
          byId.get(selected) ??
          (selection.goal === undefined ? rowNode(selection) : columnNode(selection));
        return node === undefined ? undefined : { kind: 'node', node };
      }
      const row = rowNode(selection);
      if (row === undefined) return undefined;
      // No action line may be tied to the node of a target: then its goal stands between the two.
      const tie = [columnNode(selection), goalNode(selection)]
        .map((column) => (column === undefined ? undefined : tieOf.get(`${row} ${column}`)))
        .find((each) => each !== undefined);
      return tie === undefined ? { kind: 'node', node: row } : { kind: 'tie', tie };
    },
    selectionOf(place) {
      if (place.kind === 'node') return nodes[place.node]?.id ?? '';
      const from = optionalItem(nodes, ties.from[place.tie]);
      const to = optionalItem(nodes, ties.to[place.tie]);
      const isCell = from?.kind === 'actionLine' && (to?.kind === 'goal' || to?.kind === 'target');
      return isCell ? `${from.id}:${to.id}` : (to?.id ?? '');
    },
  };
}
