import { neighboursOfNode, type Adjacency } from './adjacency.js';
import type { Ties } from './network.js';

/** The shortest ways from one node to another. */
export interface ShortestPaths {
  /** how many there are */
  readonly count: number;
  /** ties on each of them */
  readonly steps: number;
  /** the strongest, as positions of nodes from one end to the other */
  readonly paths: readonly (readonly number[])[];
}

/** Beyond so many, paths are counted and no longer compared. */
const MOST_COMPARED = 500;

/**
 * All shortest paths, those first that carry most: by the weight of their ties, added up. Each tie
 * is a step, whatever it weighs.
 * @param most how many are told; undefined when no path joins the two
 */
export function shortestPaths(
  graph: { readonly adjacency: Adjacency; readonly ties: Ties },
  [from, to]: readonly [number, number],
  most: number,
): ShortestPaths | undefined {
  const { adjacency, ties } = graph;
  const { distance, count } = reachFrom(adjacency, from);
  const steps = distance[to] ?? -1;
  if (steps < 0) return undefined;
  const found: { readonly path: readonly number[]; readonly weight: number }[] = [];
  const walkBack = (path: readonly number[], weight: number): void => {
    const [at = to] = path;
    if (at === from) {
      found.push({ path, weight });
      return;
    }
    for (const { node, tie } of neighboursOfNode(adjacency, at)) {
      if (found.length >= MOST_COMPARED) return;
      if (distance[node] === (distance[at] ?? 0) - 1) {
        walkBack([node, ...path], weight + (ties.weight[tie] ?? 0));
      }
    }
  };
  walkBack([to], 0);
  const strongest = found
    .map((_, i) => i)
    .sort((a, b) => (found[b]?.weight ?? 0) - (found[a]?.weight ?? 0) || a - b);
  return {
    count: count[to] ?? 0,
    steps,
    paths: strongest.slice(0, most).flatMap((i) => (found[i] ? [found[i].path] : [])),
  };
}

/** Steps to every node, −1 where there is no way, and how many shortest ways there are. */
function reachFrom(adjacency: Adjacency, from: number) {
  const nodes = adjacency.start.length - 1;
  const distance = new Int32Array(nodes).fill(-1);
  const count = new Float64Array(nodes);
  distance[from] = 0;
  count[from] = 1;
  const queue = [from];
  // The queue grows while it is walked.
  for (const at of queue) {
    for (const { node } of neighboursOfNode(adjacency, at)) {
      if (distance[node] === -1) {
        distance[node] = (distance[at] ?? 0) + 1;
        queue.push(node);
      }
      if (distance[node] === (distance[at] ?? 0) + 1) {
        count[node] = (count[node] ?? 0) + (count[at] ?? 0);
      }
    }
  }
  return { distance, count };
}
