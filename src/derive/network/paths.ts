import { tieBetween, neighboursOfNode, type Adjacency } from './adjacency.js';
import type { Ties } from './network.js';
import type { NetworkView } from './view.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { andBits, bitPositions, type Bitset } from '../../lib/bitset.js';
import type { Kept } from '../../model/filter.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { linksOf, parseSelection } from '../../model/selection.js';

/** How two nodes are connected. */
export interface PathsView {
  readonly summary: string;
  readonly paths: readonly PathView[];
  /** how many more there are than are told */
  readonly more: number;
}

export interface PathView {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  /** between each node and the next */
  readonly steps: readonly PathStep[];
}

export interface PathStep {
  readonly sentence: string;
  /** why, by the first of its links that says so */
  readonly rationale?: TextInLanguage;
}

export interface PathWords {
  readonly kept: Kept;
  readonly tools: ControlWords;
  readonly locale: string;
}

const MOST_PATHS = 120;

/** @returns undefined when one of the two is not a node of this network */
export function pathsView(
  model: Model,
  view: NetworkView,
  [a, b]: readonly [string, string],
  { kept, tools, locale }: PathWords,
): PathsView | undefined {
  const { places, network, adjacency, sentences } = view;
  const [from, to] = [places.placeOf(a), places.placeOf(b)];
  if (from?.kind !== 'node' || to?.kind !== 'node' || from.node === to.node) return undefined;
  const found = shortestPaths({ adjacency, ties: network.ties }, [from.node, to.node], MOST_PATHS);
  if (!found) return { summary: tools.network.noPath, paths: [], more: 0 };
  return {
    summary: tools.network.paths(found.count, found.steps),
    more: found.count - found.paths.length,
    paths: found.paths.map((path) => ({
      nodes: path.map((node) => ({
        id: network.nodes[node]?.id ?? '',
        name: network.nodes[node]?.name ?? '',
      })),
      steps: path.slice(1).map((node, i): PathStep => {
        const tie = tieBetween(adjacency, path[i] ?? -1, node) ?? -1;
        const isWhole = network.nodes[network.ties.to[tie] ?? -1]?.isOpen === true;
        const links = isWhole ? andBits(kept.links, model.wholeGoalLinks) : kept.links;
        const selection = places.selectionOf({ kind: 'tie', tie });
        const rationale = reasonOf(model, selection, { links, locale });
        return { sentence: sentences.tie(tie), ...(rationale ? { rationale } : {}) };
      }),
    })),
  };
}

/** The nodes and ties of the shortest paths that are told, to be lit up in a picture. */
export function pathPlaces(
  { places, network, adjacency }: NetworkView,
  [a, b]: readonly [string, string],
): { readonly nodes: readonly number[]; readonly ties: readonly number[] } {
  const [from, to] = [places.placeOf(a), places.placeOf(b)];
  if (from?.kind !== 'node' || to?.kind !== 'node') return { nodes: [], ties: [] };
  const found = shortestPaths({ adjacency, ties: network.ties }, [from.node, to.node], MOST_PATHS);
  const paths = found?.paths ?? [];
  const ties = paths.flatMap((path) =>
    path.slice(1).flatMap((node, i) => tieBetween(adjacency, path[i] ?? -1, node) ?? []),
  );
  return { nodes: [...new Set([from.node, to.node, ...paths.flat()])], ties: [...new Set(ties)] };
}

/** Only a cell has a rationale of its own: that of the first of its links that count. */
function reasonOf(
  model: Model,
  selected: string,
  { links, locale }: { readonly links: Bitset; readonly locale: string },
): TextInLanguage | undefined {
  const selection = selected.includes(':') ? parseSelection(model, selected) : undefined;
  if (!selection) return undefined;
  for (const link of bitPositions(andBits(linksOf(model, selection), links))) {
    const rationale = model.links[link]?.rationale;
    if (rationale) return localize(rationale, locale);
  }
  return undefined;
}

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
