import { type Ties, asDrawn } from './network.js';

/**
 * Who is tied to whom, as columns: the neighbours of node n are `node[start[n] … start[n + 1] − 1]`,
 * by the ties `tie[…]` at the same places, in the order of the ties.
 */
export interface Adjacency {
  readonly start: Uint32Array;
  readonly node: Uint32Array;
  readonly tie: Uint32Array;
}

/** @param count of nodes; ties whose links are filtered away do not count */
export function adjacencyOf(count: number, { from, to, dimmed }: Ties): Adjacency {
  const start = new Uint32Array(count + 1);
  const each = (add: (node: number, other: number, tie: number) => void) => {
    for (let tie = 0; tie < from.length; tie++) {
      if (dimmed[tie] === 1) continue;
      const [a, b] = [from[tie] ?? 0, to[tie] ?? 0];
      add(a, b, tie);
      add(b, a, tie);
    }
  };
  each((node) => (start[node + 1] = (start[node + 1] ?? 0) + 1));
  for (let n = 0; n < count; n++) start[n + 1] = (start[n + 1] ?? 0) + (start[n] ?? 0);
  const next = start.slice();
  const node = new Uint32Array(start[count] ?? 0);
  const ties = new Uint32Array(start[count] ?? 0);
  each((a, b, tie) => {
    const at = next[a] ?? 0;
    next[a] = at + 1;
    node[at] = b;
    ties[at] = tie;
  });
  return { start, node, tie: ties };
}

/** The neighbours of a node, and the tie to each. */
export function neighboursOfNode(
  { start, node, tie }: Adjacency,
  of: number,
): { readonly node: number; readonly tie: number }[] {
  const [from, until] = [start[of] ?? 0, start[of + 1] ?? 0];
  return Array.from({ length: until - from }, (_, i) => ({
    node: node[from + i] ?? 0,
    tie: tie[from + i] ?? 0,
  }));
}

/** The tie between two nodes; undefined where they are not neighbours. */
export function tieBetween(
  { start, node, tie }: Adjacency,
  a: number,
  b: number,
): number | undefined {
  for (let i = start[a] ?? 0; i < (start[a + 1] ?? 0); i++) if (node[i] === b) return tie[i];
  return undefined;
}

/** How many neighbours each node has. */
export function degrees({ start }: Adjacency): Uint32Array {
  return start.slice(1).map((until, node) => until - (start[node] ?? 0));
}

/** The weights of each node's ties, added up. */
export function weightedDegrees({ start, tie }: Adjacency, { weight }: Ties): Float64Array {
  const sums = new Float64Array(start.length - 1);
  sums.forEach((_, node) => {
    let sum = 0;
    for (let i = start[node] ?? 0; i < (start[node + 1] ?? 0); i++) sum += weight[tie[i] ?? 0] ?? 0;
    sums[node] = sum;
  });
  return sums;
}

/** What each node is tied by as it is drawn, dimmed or not: how large it is. */
export function drawnWeights(count: number, ties: Ties): Float64Array {
  return weightedDegrees(adjacencyOf(count, asDrawn(ties)), ties);
}

/**
 * What runs through each node from level to level: what comes or what goes, whichever is more. What
 * comes to an action line from organizations goes on to goals; it is not there twice.
 */
export function throughputs(count: number, { from, to, weight, dimmed }: Ties): Float64Array {
  const [incoming, outgoing] = [new Float64Array(count), new Float64Array(count)];
  weight.forEach((by, tie) => {
    if (dimmed[tie] === 1) return;
    const [a, b] = [from[tie] ?? 0, to[tie] ?? 0];
    outgoing[a] = (outgoing[a] ?? 0) + by;
    incoming[b] = (incoming[b] ?? 0) + by;
  });
  return incoming.map((by, node) => Math.max(by, outgoing[node] ?? 0));
}
