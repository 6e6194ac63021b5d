import { groupByRow } from '../../lib/csr.js';
import { addAt, numberAt } from '../../lib/list.js';
import { asDrawn, type Ties } from './network.js';

/**
 * Which nodes are tied. The neighbours of node n are `node[start[n]] … node[start[n + 1] − 1]`, each by
 * the tie at the same index in `tie`, in the order of the ties.
 */
export interface Adjacency {
  /** one more than there are nodes */
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  readonly tie: Uint32Array;
}

/** @param count how many nodes there are; dimmed ties do not count */
export function adjacencyOf(count: number, { from, to, dimmed }: Ties): Adjacency {
  const counting = from.map((_, tie) => tie).filter((tie) => dimmed[tie] !== 1);
  // Every tie has two ends, one after the other: end e is of tie e >> 1, and its other end is e ^ 1.
  const ends = new Uint32Array(2 * counting.length);
  counting.forEach((tie, i) => {
    ends[2 * i] = numberAt(from, tie);
    ends[2 * i + 1] = numberAt(to, tie);
  });
  const { start, entries } = groupByRow(ends, count);
  return {
    start,
    node: entries.map((end) => numberAt(ends, end ^ 1)),
    tie: entries.map((end) => numberAt(counting, end >> 1)),
  };
}

/** The neighbours of a node, each with the tie to it. */
export function neighboursOfNode(
  { start, node, tie }: Adjacency,
  of: number,
): { readonly node: number; readonly tie: number }[] {
  const [first, end] = [numberAt(start, of), numberAt(start, of + 1)];
  return Array.from(node.subarray(first, end), (neighbour, i) => ({
    node: neighbour,
    tie: numberAt(tie, first + i),
  }));
}

/** The tie between two nodes; undefined where they are not neighbours. */
export function tieBetween(adjacency: Adjacency, a: number, b: number): number | undefined {
  return neighboursOfNode(adjacency, a).find(({ node }) => node === b)?.tie;
}

/** How many neighbours each node has. */
export function degrees({ start }: Adjacency): Uint32Array {
  return start.slice(1).map((end, node) => end - numberAt(start, node));
}

/** The weights of each node's ties, added up. */
export function weightedDegrees({ start, tie }: Adjacency, { weight }: Ties): Float64Array {
  return new Float64Array(start.length - 1).map((_, node) => {
    let sum = 0;
    const end = numberAt(start, node + 1);
    for (let i = numberAt(start, node); i < end; i++) sum += numberAt(weight, numberAt(tie, i));
    return sum;
  });
}

/** The weights of each node's ties as they are drawn, dimmed or not. They decide how large it is. */
export function drawnWeights(count: number, ties: Ties): Float64Array {
  return weightedDegrees(adjacencyOf(count, asDrawn(ties)), ties);
}

/**
 * What runs through each node from level to level: the weights of the ties that arrive, or of those
 * that leave, whichever is more. What reaches an action line from organizations also leaves it for
 * goals; added up, it would be counted twice.
 */
export function throughputs(count: number, { from, to, weight, dimmed }: Ties): Float64Array {
  const [incoming, outgoing] = [new Float64Array(count), new Float64Array(count)];
  weight.forEach((by, tie) => {
    if (dimmed[tie] === 1) return;
    addAt(outgoing, numberAt(from, tie), by);
    addAt(incoming, numberAt(to, tie), by);
  });
  return incoming.map((by, node) => Math.max(by, numberAt(outgoing, node)));
}
