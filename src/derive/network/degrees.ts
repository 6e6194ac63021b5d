import { adjacencyOf, type Adjacency } from './adjacency.js';
import { asDrawn, type Ties } from './network.js';

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
