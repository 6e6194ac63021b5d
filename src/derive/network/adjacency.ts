import { listOf } from '../../lib/list-of.js';
import type { Ties } from './network.js';

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
  return listOf(until - from, (i) => ({
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
