import { noPause, type Pause } from '../../lib/schedule.js';
import type { Adjacency } from './adjacency.js';

/** Sources from which paths are followed between two pauses. */
const SOURCES_PER_SLICE = 16;

/**
 * The betweenness centrality of each node, 0 … 1: on what share of the shortest paths between two
 * other nodes it lies, averaged over all pairs of them. Every tie is one step, whatever its weight.
 * The algorithm is that of Brandes, “A faster algorithm for betweenness centrality”, Journal of
 * Mathematical Sociology 25 (2001).
 * @param pause is awaited every few nodes, so that a large network does not block a page
 */
export async function betweenness(
  adjacency: Adjacency,
  pause: Pause = noPause,
): Promise<Float64Array> {
  const count = adjacency.start.length - 1;
  const scores = new Float64Array(count);
  const work: Work = {
    order: new Uint32Array(count),
    distance: new Int32Array(count),
    paths: new Float64Array(count),
    share: new Float64Array(count),
  };
  for (let source = 0; source < count; source++) {
    if (source % SOURCES_PER_SLICE === 0) await pause();
    const reached = countPaths(adjacency, source, work);
    addShares(adjacency, reached, { scores, work });
  }
  // Each pair is met twice, once from either end.
  const pairs = (count - 1) * (count - 2);
  return pairs > 0 ? scores.map((score) => score / pairs) : scores;
}

// The loops below run once for each pair of a source and a tie. In them `?? 0`, which is never taken,
// takes two thirds of the time of a call that checks.

/** What is known of each node while paths from one source are followed. */
interface Work {
  /** the nodes in the order in which they are reached */
  readonly order: Uint32Array;
  /** steps from the source, −1 for nodes not reached */
  readonly distance: Int32Array;
  /** how many shortest paths lead to the node */
  readonly paths: Float64Array;
  /** how much of the paths to nodes further away runs through the node */
  readonly share: Float64Array;
}

/** Follows the shortest paths from a source. @returns how many nodes are reached */
function countPaths(
  { start, node }: Adjacency,
  source: number,
  { order, distance, paths, share }: Work,
): number {
  distance.fill(-1);
  paths.fill(0);
  share.fill(0);
  distance[source] = 0;
  paths[source] = 1;
  order[0] = source;
  let reached = 1;
  for (let next = 0; next < reached; next++) {
    const at = order[next] ?? 0;
    const further = (distance[at] ?? 0) + 1;
    const pathsHere = paths[at] ?? 0;
    const end = start[at + 1] ?? 0;
    for (let i = start[at] ?? 0; i < end; i++) {
      const to = node[i] ?? 0;
      if (distance[to] === -1) {
        distance[to] = further;
        order[reached++] = to;
      }
      if (distance[to] === further) paths[to] = (paths[to] ?? 0) + pathsHere;
    }
  }
  return reached;
}

/** Goes back from the furthest node to the source, and adds each node's share of the paths. */
function addShares(
  { start, node }: Adjacency,
  reached: number,
  { scores, work }: { readonly scores: Float64Array; readonly work: Work },
): void {
  const { order, distance, paths, share } = work;
  for (let last = reached - 1; last > 0; last--) {
    const at = order[last] ?? 0;
    const nearer = (distance[at] ?? 0) - 1;
    const each = (1 + (share[at] ?? 0)) / (paths[at] ?? 1);
    const end = start[at + 1] ?? 0;
    for (let i = start[at] ?? 0; i < end; i++) {
      const to = node[i] ?? 0;
      if (distance[to] === nearer) share[to] = (share[to] ?? 0) + (paths[to] ?? 0) * each;
    }
    scores[at] = (scores[at] ?? 0) + (share[at] ?? 0);
  }
}
