import { optionalItem } from '../../lib/list.js';
import { neighboursOfNode } from './adjacency.js';
import type { NetworkView } from './view.js';

/** A line in the list of nodes: a node, or a neighbour listed below an open node. */
export interface NodeItem {
  readonly node: number;
  /** the open node above it, and the tie between the two */
  readonly under?: { readonly node: number; readonly tie: number };
}

type Neighbour = Required<NodeItem>;

/** The line that has the focus, and the node that is open. */
export interface NodeStep {
  readonly item: NodeItem;
  readonly open: number | undefined;
}

/** All lines, level by level as in the picture, with the neighbours of the open node below it. */
export function nodeItems(view: NetworkView, open: number | undefined): NodeItem[] {
  return view.network.levels
    .flat()
    .flatMap((node): NodeItem[] => [
      { node },
      ...(node === open ? neighboursInOrder(view, node) : []),
    ]);
}

/** The neighbours of a node, level by level as in the picture. */
export function neighboursInOrder({ network, drawn }: NetworkView, of: number): Neighbour[] {
  const neighbours = new Map(neighboursOfNode(drawn, of).map((each) => [each.node, each.tie]));
  return network.levels.flat().flatMap((node): Neighbour[] => {
    const tie = neighbours.get(node);
    return tie === undefined ? [] : [{ node, under: { node: of, tie } }];
  });
}

interface Arrow {
  /** of a keyboard event */
  readonly key: string;
  /** whether the page is read from right to left */
  readonly isMirrored: boolean;
}

/**
 * Where an arrow key leads. Up and down go from line to line. Onward opens a node, then goes to its
 * first neighbour; from a neighbour it goes to that node itself. Back goes to the open node, then
 * closes it.
 * @returns undefined for keys that do not move
 */
export function walk(
  view: NetworkView,
  { item, open }: NodeStep,
  { key, isMirrored }: Arrow,
): NodeStep | undefined {
  const [onward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === onward) return goOnward(view, { item, open });
  if (key === back) return goBack({ item, open });
  const items = nodeItems(view, open);
  const at = items.findIndex((each) => isSameItem(each, item));
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, items.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: items.length - 1,
  };
  const next = optionalItem(items, to[key]);
  return next && { item: next, open };
}

export function isSameItem(a: NodeItem, b: NodeItem): boolean {
  return a.node === b.node && a.under?.node === b.under?.node;
}

function goOnward(view: NetworkView, { item, open }: NodeStep): NodeStep {
  if (item.under) return { item: { node: item.node }, open: item.node };
  if (open !== item.node) return { item, open: item.node };
  const [first] = neighboursInOrder(view, item.node);
  return { item: first ?? item, open };
}

function goBack({ item, open }: NodeStep): NodeStep {
  if (item.under) return { item: { node: item.under.node }, open: item.under.node };
  return { item, open: open === item.node ? undefined : open };
}
