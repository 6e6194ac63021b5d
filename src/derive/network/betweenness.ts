import { noPause, type Pause } from '../../lib/schedule.js';
import type { Adjacency } from './adjacency.js';

const SOURCES_A_SLICE = 16;

/**
 * On what part of the shortest paths between two others a node lies, summed over all pairs and
 * divided by their number: 0 … 1. Ties count as one step each, whatever they weigh. After Brandes,
 * “A faster algorithm for betweenness centrality”, Journal of Mathematical Sociology 25 (2001).
 * @param pause is called every few nodes, so that a large network need not block a page
 */
export async function betweenness(
  adjacency: Adjacency,
  pause: Pause = noPause,
): Promise<Float64Array> {
  const count = adjacency.start.length - 1;
  const scores = new Float64Array(count);
  const work = {
    order: new Uint32Array(count),
    distance: new Int32Array(count),
    paths: new Float64Array(count),
    share: new Float64Array(count),
  };
  for (let source = 0; source < count; source++) {
    if (source % SOURCES_A_SLICE === 0) await pause();
    addFrom(adjacency, source, scores, work);
  }
  // Each pair was met from both of its ends.
  const pairs = (count - 1) * (count - 2);
  return pairs > 0 ? scores.map((score) => score / pairs) : scores;
}

interface Work {
  readonly order: Uint32Array;
  readonly distance: Int32Array;
  readonly paths: Float64Array;
  readonly share: Float64Array;
}

/** Adds what the shortest paths from one node give to the others on them. */
function addFrom(
  { start, node }: Adjacency,
  source: number,
  scores: Float64Array,
  { order, distance, paths, share }: Work,
): void {
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
    for (let i = start[at] ?? 0; i < (start[at + 1] ?? 0); i++) {
      const to = node[i] ?? 0;
      if (distance[to] === -1) {
        distance[to] = further;
        order[reached++] = to;
      }
      if (distance[to] === further) paths[to] = (paths[to] ?? 0) + (paths[at] ?? 0);
    }
  }
  for (let last = reached - 1; last > 0; last--) {
    const at = order[last] ?? 0;
    const nearer = (distance[at] ?? 0) - 1;
    const each = (1 + (share[at] ?? 0)) / (paths[at] ?? 1);
    for (let i = start[at] ?? 0; i < (start[at + 1] ?? 0); i++) {
      const to = node[i] ?? 0;
      if (distance[to] === nearer) share[to] = (share[to] ?? 0) + (paths[to] ?? 0) * each;
    }
    scores[at] = (scores[at] ?? 0) + (share[at] ?? 0);
  }
}
