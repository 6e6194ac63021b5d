import type { ControlWords } from '../../i18n/control-words.js';
import { andBits, bitPositions, type Bitset } from '../../lib/bitset.js';
import { addAt, itemAt, numberAt } from '../../lib/list.js';
import type { Kept } from '../../model/filter.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { linksOf, parseSelection } from '../../model/selection.js';
import { neighboursOfNode, tieBetween, type Adjacency } from './adjacency.js';
import type { Ties } from './network.js';
import type { NetworkView } from './view.js';

/** How two nodes are connected, in words. */
export interface PathsView {
  readonly summary: string;
  readonly paths: readonly PathView[];
  /** how many paths there are beyond those in `paths` */
  readonly more: number;
}

export interface PathView {
  readonly nodes: readonly { readonly id: string; readonly name: string }[];
  /** from each node to the next: one fewer than there are nodes */
  readonly steps: readonly PathStep[];
}

export interface PathStep {
  readonly sentence: string;
  /** the reason of the first link that has one */
  readonly rationale?: TextInLanguage;
}

export interface PathWords {
  readonly kept: Kept;
  readonly tools: ControlWords;
  readonly locale: string;
}

/** Two selections in text. */
type Ends = readonly [string, string];

/** At most this many paths are described and highlighted. */
const MOST_PATHS = 120;

/** @returns undefined when one of the two is not a node of the network, or both are the same node */
export function pathsView(
  model: Model,
  view: NetworkView,
  [a, b]: Ends,
  { kept, tools, locale }: PathWords,
): PathsView | undefined {
  const { places, network, adjacency, sentences } = view;
  const [from, to] = [places.placeOf(a), places.placeOf(b)];
  if (from?.kind !== 'node' || to?.kind !== 'node' || from.node === to.node) return undefined;
  const graph = { adjacency, ties: network.ties };
  const found = shortestPaths(graph, [from.node, to.node], MOST_PATHS);
  if (!found) return { summary: tools.network.noPath, paths: [], more: 0 };
  const stepOf = (tie: number): PathStep => {
    const isWhole = itemAt(network.nodes, numberAt(network.ties.to, tie)).isOpen === true;
    const links = isWhole ? andBits(kept.links, model.wholeGoalLinks) : kept.links;
    const selection = places.selectionOf({ kind: 'tie', tie });
    const rationale = rationaleOf(model, selection, { links, locale });
    return { sentence: sentences.tie(tie), ...(rationale ? { rationale } : {}) };
  };
  return {
    summary: tools.network.paths(found.count, found.steps),
    more: found.count - found.paths.length,
    paths: found.paths.map((path) => ({
      nodes: path.map((node) => {
        const { id, name } = itemAt(network.nodes, node);
        return { id, name };
      }),
      steps: tiesOn(adjacency, path).map(stepOf),
    })),
  };
}

/** The nodes and the ties of the shortest paths between two nodes, to be highlighted in a picture. */
export function pathPlaces(
  { places, network, adjacency }: NetworkView,
  [a, b]: Ends,
): { readonly nodes: readonly number[]; readonly ties: readonly number[] } {
  const [from, to] = [places.placeOf(a), places.placeOf(b)];
  if (from?.kind !== 'node' || to?.kind !== 'node') return { nodes: [], ties: [] };
  const graph = { adjacency, ties: network.ties };
  const paths = shortestPaths(graph, [from.node, to.node], MOST_PATHS)?.paths ?? [];
  const ties = paths.flatMap((path) => tiesOn(adjacency, path));
  return { nodes: [...new Set([from.node, to.node, ...paths.flat()])], ties: [...new Set(ties)] };
}

/** The ties from each node of a path to the next. */
function tiesOn(adjacency: Adjacency, path: readonly number[]): number[] {
  return path.slice(1).flatMap((node, i) => tieBetween(adjacency, itemAt(path, i), node) ?? []);
}

/** The reason of the first link of a cell that has one; other ties have no reasons. */
function rationaleOf(
  model: Model,
  selected: string,
  { links, locale }: { readonly links: Bitset; readonly locale: string },
): TextInLanguage | undefined {
  const selection = selected.includes(':') ? parseSelection(model, selected) : undefined;
  if (!selection) return undefined;
  for (const link of bitPositions(andBits(linksOf(model, selection), links))) {
    const { rationale } = itemAt(model.links, link);
    if (rationale) return localize(rationale, locale);
  }
  return undefined;
}

/** The shortest paths from one node to another. */
export interface ShortestPaths {
  /** how many there are */
  readonly count: number;
  /** how many ties each of them has */
  readonly steps: number;
  /** the strongest of them, as positions of nodes from one end to the other */
  readonly paths: readonly (readonly number[])[];
}

/** Beyond this number paths are counted, but no longer compared. */
const MOST_COMPARED = 500;

/**
 * Finds all shortest paths between two nodes, in which every tie is one step. Those with the highest
 * weights of ties, added up, come first.
 * @param most how many paths are returned; `count` counts them all
 * @returns undefined when no path joins the two
 */
export function shortestPaths(
  { adjacency, ties }: { readonly adjacency: Adjacency; readonly ties: Ties },
  [from, to]: readonly [number, number],
  most: number,
): ShortestPaths | undefined {
  const { distance, count } = pathCounts(adjacency, from);
  const steps = numberAt(distance, to);
  if (steps < 0) return undefined;
  const found: { readonly path: readonly number[]; readonly weight: number }[] = [];
  const goBack = (at: number, path: readonly number[], weight: number): void => {
    if (at === from) {
      found.push({ path, weight });
      return;
    }
    for (const { node, tie } of neighboursOfNode(adjacency, at)) {
      if (found.length >= MOST_COMPARED) return;
      if (distance[node] === numberAt(distance, at) - 1) {
        goBack(node, [node, ...path], weight + numberAt(ties.weight, tie));
      }
    }
  };
  goBack(to, [to], 0);
  // Paths of the same weight stay in the order in which they were found.
  const strongest = [...found].sort((a, b) => b.weight - a.weight).slice(0, most);
  return { count: numberAt(count, to), steps, paths: strongest.map(({ path }) => path) };
}

/** How many steps each node is away, −1 for no path, and how many shortest paths lead to it. */
function pathCounts(adjacency: Adjacency, from: number) {
  const nodes = adjacency.start.length - 1;
  const distance = new Int32Array(nodes).fill(-1);
  const count = new Float64Array(nodes);
  distance[from] = 0;
  count[from] = 1;
  const queue = [from];
  // The queue grows while it is walked.
  for (const at of queue) {
    const further = numberAt(distance, at) + 1;
    for (const { node } of neighboursOfNode(adjacency, at)) {
      if (distance[node] === -1) {
        distance[node] = further;
        queue.push(node);
      }
      if (distance[node] === further) addAt(count, node, numberAt(count, at));
    }
  }
  return { distance, count };
}
