import { andBits, bitPositions, type Bitset } from '../../lib/bitset.js';
import { localize, type TextInLanguage } from '../../model/localized-text.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import { linksOf, parseSelection } from '../../model/selection.js';
import { tieBetween } from './adjacency.js';
import type { NetworkView } from './view.js';
import { shortestPaths } from './shortest-paths.js';

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
