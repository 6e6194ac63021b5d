import type { Range } from '../../lib/fold.js';
import type { Model } from '../../model/model.js';
import { type NodeKind, isSingle, parseSelection, type Selection } from '../../model/selection.js';
import type { NetworkLayoutName } from '../../state/view-parts.js';

/** A picture of connections before anything has a place or a colour of its own. */
export interface Network {
  readonly layout: NetworkLayoutName;
  readonly nodes: readonly NetworkNode[];
  readonly ties: Ties;
  /** what draws nodes together: the ties, and with a threshold also those below it */
  readonly pulls: Ties;
  /** positions of the nodes, level by level, each in its order */
  readonly levels: readonly (readonly number[])[];
  /** per cent of likeness from which on two are tied, in a network of similarity */
  readonly threshold?: number;
}

export interface NetworkNode {
  /** in the form of a selection */
  readonly id: string;
  readonly kind: NodeKind;
  readonly level: number;
  /** what names it in the least room: `C4`, `3`, `3.8`, `WHO` */
  readonly code: string;
  /** short name, as a label of its own; empty where the code says all */
  readonly label: string;
  readonly lang: string;
  /** code and name, inside a sentence */
  readonly name: string;
  /** of its goal; absent for action lines and organizations */
  readonly color?: string;
  readonly dimmed: boolean;
  /** of an open goal: it stands for the goal as a whole, its targets have nodes of their own */
  readonly isOpen?: boolean;
  /** what a search found in the label and in the code */
  readonly found: { readonly label: readonly Range[]; readonly code: readonly Range[] };
}

/** Ties between nodes as columns: tie i joins `from[i]` and `to[i]`, positions of nodes. */
export interface Ties {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** links it carries; in a network of similarity per cent */
  readonly weight: Float64Array;
  /** 1 where some link is not simply published */
  readonly unsure: Uint8Array;
  /** 1 where what it carries is filtered away, and shown only because that was asked for */
  readonly dimmed: Uint8Array;
}

/** The same ties, of which those that are only shown dimmed count like any other. */
export function asDrawn(ties: Ties): Ties {
  return { ...ties, dimmed: new Uint8Array(ties.dimmed.length) };
}

/** Whether the nodes of a layout may stand anywhere, and be moved by hand. */
export function hasFreeNodes(layout: NetworkLayoutName): boolean {
  return layout === 'force' || layout === 'similarity';
}

/** One tie, while a list of them is made. */
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
