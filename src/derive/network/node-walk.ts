import { neighboursOfNode } from './adjacency.js';
import type { NetworkView } from './view.js';

/** A line in the list of nodes: a node, or under an open one a neighbour of it. */
export interface NodeItem {
  readonly node: number;
  /** the open node it is told under, and the tie between the two */
  readonly under?: { readonly node: number; readonly tie: number };
}

/** Where the focus is to go, and which node is to be open. */
export interface NodeStep {
  readonly item: NodeItem;
  readonly open: number | undefined;
}

/** All lines, level by level as the picture has them, with the neighbours of the open node. */
export function nodeItems(view: NetworkView, open: number | undefined): NodeItem[] {
  return view.network.levels
    .flat()
    .flatMap((node): NodeItem[] => [
      { node },
      ...(node === open ? neighboursInOrder(view, node) : []),
    ]);
}

/** The neighbours of a node as the picture has them, from level to level. */
export function neighboursInOrder({ network, drawn }: NetworkView, of: number): NodeItem[] {
  const place = new Map(network.levels.flat().map((node, i) => [node, i]));
  return neighboursOfNode(drawn, of)
    .sort((a, b) => (place.get(a.node) ?? 0) - (place.get(b.node) ?? 0))
    .map(({ node, tie }) => ({ node, under: { node: of, tie } }));
}

/**
 * Where an arrow leads: up and down from line to line, onward into a node's neighbours and along a
 * tie to the neighbour itself, back the way one came. Undefined when the key does not walk.
 */
export function walk(
  view: NetworkView,
  { item, open }: NodeStep,
  key: string,
  isMirrored: boolean,
): NodeStep | undefined {
  const [onward, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  if (key === onward) return goOn(view, { item, open });
  if (key === back) return goBack({ item, open });
  const items = nodeItems(view, open);
  const at = items.findIndex((each) => isSameItem(each, item));
  const to: Readonly<Record<string, number>> = {
    ArrowDown: Math.min(at + 1, items.length - 1),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: items.length - 1,
  };
  const next = items[to[key] ?? -1];
  return next && { item: next, open };
}

export function isSameItem(a: NodeItem, b: NodeItem): boolean {
  return a.node === b.node && a.under?.node === b.under?.node;
}

function goOn(view: NetworkView, { item, open }: NodeStep): NodeStep {
  if (item.under) return { item: { node: item.node }, open: item.node };
  if (open !== item.node) return { item, open: item.node };
  const [first] = neighboursInOrder(view, item.node);
  return { item: first ?? item, open };
}

function goBack({ item, open }: NodeStep): NodeStep {
  if (item.under) return { item: { node: item.under.node }, open: item.under.node };
  return { item, open: open === item.node ? undefined : open };
}
