import type { Network } from '../../derive/network/network.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { interpolate } from '../../lib/interpolate.js';
import { center, type Box, type Point } from '../box.js';
import type { PlacedText } from '../text.js';
import type { NetworkLayout, PlacedNode, PlacedTies } from './placed-network.js';

/** A network as it is on screen, which may be in the middle of a transition. */
export interface ShownNetwork {
  readonly network: Network;
  readonly layout: NetworkLayout;
}

/**
 * A layout on the way from one to another, so that the eye can follow what moves. Nodes are matched by
 * their ids and ties by the ids of their ends. New ones grow from the middle of where they will be.
 * @param progress 0 … 1
 */
export function interpolateNetwork(
  from: ShownNetwork,
  to: ShownNetwork,
  progress: number,
): NetworkLayout {
  const before = new Map(from.network.nodes.map(({ id }, i) => [id, itemAt(from.layout.nodes, i)]));
  const nodes = to.layout.nodes.map((node, i) =>
    nodeBetween(before.get(itemAt(to.network.nodes, i).id), node, progress),
  );
  return {
    ...to.layout,
    width: interpolate(from.layout.width, to.layout.width, progress),
    height: interpolate(from.layout.height, to.layout.height, progress),
    nodes,
    ties: tiesBetween(from, { ...to, layout: { ...to.layout, nodes } }, progress),
    tieLabels: [],
  };
}

function nodeBetween(
  before: PlacedNode | undefined,
  after: PlacedNode,
  progress: number,
): PlacedNode {
  const start = before?.box ?? { ...center(after.box), width: 0, height: 0 };
  const box = boxBetween(start, after.box, progress);
  const by = {
    x: box.x + box.width / 2 - after.box.x - after.box.width / 2,
    y: box.y + box.height / 2 - after.box.y - after.box.height / 2,
  };
  return {
    ...after,
    box,
    ...(after.code ? { code: shifted(after.code, by) } : {}),
    ...(after.label ? { label: shifted(after.label, by) } : {}),
  };
}

/** @param to with its nodes where they are now, from which new ties grow */
function tiesBetween(from: ShownNetwork, to: ShownNetwork, progress: number): PlacedTies {
  const { ties } = to.layout;
  // A ribbon cannot become a straight line on the way: then all ties are new.
  const isSameShape = from.layout.ties.shape === ties.shape;
  const before = new Map(isSameShape ? tieKeys(from).map((key, i) => [key, i]) : []);
  const origins = tieKeys(to).map((key) => before.get(key));
  const column = (name: 'x0' | 'y0' | 'w0' | 'x1' | 'y1' | 'w1', growFrom: (i: number) => number) =>
    ties[name].map((end, i) => {
      const origin = origins[i];
      const start = origin === undefined ? growFrom(i) : numberAt(from.layout.ties[name], origin);
      return interpolate(start, end, progress);
    });
  const middles = to.layout.nodes.map(({ box }) => center(box));
  const middleOf = (ends: Uint32Array, axis: 'x' | 'y') => (i: number) =>
    itemAt(middles, numberAt(ends, i))[axis];
  const ends = to.network.ties;
  return {
    shape: ties.shape,
    x0: column('x0', middleOf(ends.from, 'x')),
    y0: column('y0', middleOf(ends.from, 'y')),
    w0: column('w0', () => 0),
    x1: column('x1', middleOf(ends.to, 'x')),
    y1: column('y1', middleOf(ends.to, 'y')),
    w1: column('w1', () => 0),
    ...(ties.bend ? { bend: ties.bend.map((bend) => bend * progress) } : {}),
    ...(ties.lean ? { lean: ties.lean } : {}),
  };
}

/** The ids of the two ends of each tie, whichever way it runs. */
function tieKeys({ network: { nodes, ties } }: ShownNetwork): string[] {
  return [...ties.from].map((from, i) => {
    const to = numberAt(ties.to, i);
    return [itemAt(nodes, from).id, itemAt(nodes, to).id].sort().join(' ');
  });
}

function shifted(text: PlacedText, { x, y }: Point): PlacedText {
  const { box } = text;
  return { ...text, x: text.x + x, y: text.y + y, box: { ...box, x: box.x + x, y: box.y + y } };
}

function boxBetween(a: Box, b: Box, t: number): Box {
  return {
    x: interpolate(a.x, b.x, t),
    y: interpolate(a.y, b.y, t),
    width: interpolate(a.width, b.width, t),
    height: interpolate(a.height, b.height, t),
  };
}
