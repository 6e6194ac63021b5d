import type { Network } from '../../derive/network/network.js';
import type { Box } from '../box.js';
import type { NetworkLayout, PlacedNode, PlacedTies } from './placed-network.js';
import type { PlacedText } from '../text.js';

/** A network as it stands on screen, perhaps in the middle of a movement. */
export interface ShownNetwork {
  readonly network: Network;
  readonly layout: NetworkLayout;
}

/**
 * A layout on the way from one to another, so that the eye can follow what moves. Nodes are known
 * by their ids and ties by those of their ends; what is new grows where it will stand.
 * @param progress 0 … 1
 */
export function interpolateNetwork(
  from: ShownNetwork,
  to: ShownNetwork,
  progress: number,
): NetworkLayout {
  const known = new Map(from.network.nodes.map(({ id }, i) => [id, from.layout.nodes[i]]));
  const nodes = to.layout.nodes.map((node, i) =>
    movedNode(known.get(to.network.nodes[i]?.id ?? ''), node, progress),
  );
  return {
    ...to.layout,
    width: between(from.layout.width, to.layout.width, progress),
    height: between(from.layout.height, to.layout.height, progress),
    nodes,
    ties: movedTies(from, { ...to, layout: { ...to.layout, nodes } }, progress),
    tieLabels: [],
  };
}

function movedNode(
  before: PlacedNode | undefined,
  after: PlacedNode,
  progress: number,
): PlacedNode {
  const start = before?.box ?? middleOf(after.box);
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

function movedTies(from: ShownNetwork, to: ShownNetwork, progress: number): PlacedTies {
  const keys = ({ network }: ShownNetwork) =>
    Array.from({ length: network.ties.from.length }, (_, i) => {
      const a = network.ties.from[i] ?? 0;
      const b = network.ties.to[i] ?? 0;
      return [network.nodes[a]?.id, network.nodes[b]?.id].sort().join(' ');
    });
  const known = new Map(keys(from).map((key, i) => [key, i]));
  const own = keys(to);
  const { ties } = to.layout;
  const isLike = from.layout.ties.shape === ties.shape;
  const moved = (name: 'x0' | 'y0' | 'w0' | 'x1' | 'y1' | 'w1', otherwise: (i: number) => number) =>
    ties[name].map((end, i) => {
      const before = isLike ? known.get(own[i] ?? '') : undefined;
      const start = before === undefined ? otherwise(i) : (from.layout.ties[name][before] ?? 0);
      return between(start, end, progress);
    });
  const middle = (ends: Uint32Array, axis: 'x' | 'y') => (i: number) => {
    const box = to.layout.nodes[ends[i] ?? 0]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    return axis === 'x' ? box.x + box.width / 2 : box.y + box.height / 2;
  };
  const ends = to.network.ties;
  return {
    shape: ties.shape,
    x0: moved('x0', middle(ends.from, 'x')),
    y0: moved('y0', middle(ends.from, 'y')),
    w0: moved('w0', () => 0),
    x1: moved('x1', middle(ends.to, 'x')),
    y1: moved('y1', middle(ends.to, 'y')),
    w1: moved('w1', () => 0),
  };
}

function shifted(
  text: PlacedText,
  { x, y }: { readonly x: number; readonly y: number },
): PlacedText {
  const { box } = text;
  return { ...text, x: text.x + x, y: text.y + y, box: { ...box, x: box.x + x, y: box.y + y } };
}

function boxBetween(a: Box, b: Box, t: number): Box {
  return {
    x: between(a.x, b.x, t),
    y: between(a.y, b.y, t),
    width: between(a.width, b.width, t),
    height: between(a.height, b.height, t),
  };
}

function middleOf({ x, y, width, height }: Box): Box {
  return { x: x + width / 2, y: y + height / 2, width: 0, height: 0 };
}

function between(a: number, b: number, t: number): number {
  return a + (b - a) * t;
}
