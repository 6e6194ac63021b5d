import { NO_WORDS } from '../../model/filter.js';
import { capitalized } from '../../i18n/formats.js';
import { goalOfEndpoint, endpointsOf } from '../incidence.js';
import type { Matrix } from '../matrix/matrix.js';
import {
  adjacencyOf,
  type Adjacency,
  degrees,
  throughputs,
  weightedDegrees,
  neighboursOfNode,
} from './adjacency.js';
import { linkedNetwork } from './linked-network.js';
import {
  networkPlaces,
  type NetworkPlaces,
  asDrawn,
  type Network,
  type NetworkNode,
} from './network.js';
import { similaritiesAmong, similarityNetwork, type Similarities } from './similarity-network.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { bitPositions } from '../../lib/bitset.js';
import { memoLast } from '../../lib/memo.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';

/** Everything about a network that does not depend on its size or colours. */
export interface NetworkView {
  readonly network: Network;
  readonly adjacency: Adjacency;
  /** with the ties that are only shown dimmed, which no number counts */
  readonly drawn: Adjacency;
  /** neighbours of each node, and what its ties carry together */
  readonly degrees: Uint32Array;
  readonly weights: Float64Array;
  readonly places: NetworkPlaces;
  readonly sentences: NetworkSentences;
  /** the dataset's own title, the picture's accessible name, and the dataset in one line */
  readonly heading: string;
  readonly title: string;
  readonly counts: string;
  /** said instead of a picture, when there is nothing to draw */
  readonly emptiness?: string;
}

export interface NetworkWords {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** From a matrix and view state to a network, each stage done again only when it has to be. */
export function createNetworkChain() {
  const linked = memoLast(
    (
      model: Model,
      matrix: Matrix,
      words: readonly string[],
      terms: PictureWords,
      ...parts: LinkedState
    ) => {
      const [layout, levels, facilitators, rowOrder, columnOrder] = parts;
      return linkedNetwork({
        model,
        matrix,
        words,
        parts: { layout, levels, facilitators, rowOrder, columnOrder },
        terms,
      });
    },
  );
  const like = memoLast(similaritiesAmong);
  const similar = memoLast((of: Network, likes: Similarities, threshold: number | null) =>
    similarityNetwork(of, likes, threshold),
  );
  const view = memoLast(viewOf);
  return (model: Model, matrix: Matrix, chosen: Chosen, words: NetworkWords): NetworkView => {
    const { state, found = NO_WORDS } = chosen;
    const { layout, levels, facilitators, rowOrder, columnOrder, among, threshold } = state;
    const shown = layout === 'similarity' ? 'force' : layout;
    const ofLinks = linked(
      model,
      matrix,
      found,
      words.terms,
      ...([shown, levels, facilitators, rowOrder, columnOrder] as const),
    );
    const network =
      layout === 'similarity' ? similar(ofLinks, like(model, matrix, among), threshold) : ofLinks;
    return view(model, matrix, network, words.terms, words.tools);
  };
}

export interface Chosen {
  readonly state: ViewState;
  /** folded words that a search looks for */
  readonly found?: readonly string[] | undefined;
}

type LinkedState = readonly [
  ViewState['layout'],
  ViewState['levels'],
  ViewState['facilitators'],
  ViewState['rowOrder'],
  ViewState['columnOrder'],
];

function viewOf(
  model: Model,
  matrix: Matrix,
  network: Network,
  ...[terms, tools]: readonly [PictureWords, ControlWords]
): NetworkView {
  const adjacency = adjacencyOf(network.nodes.length, network.ties);
  const numbers = {
    degrees: degrees(adjacency),
    weights:
      network.layout === 'layered'
        ? throughputs(network.nodes.length, network.ties)
        : weightedDegrees(adjacency, network.ties),
  };
  const { emptiness = network.nodes.length === 0 ? terms.nothingLeft : undefined } = matrix.view;
  return {
    network,
    adjacency,
    drawn: adjacencyOf(network.nodes.length, asDrawn(network.ties)),
    ...numbers,
    places: networkPlaces(model, network),
    sentences: networkSentences(
      model,
      { matrix, network, adjacency, ...numbers },
      { terms, tools },
    ),
    heading: matrix.view.title,
    title: tools.network.title(matrix.view.title),
    counts: matrix.view.counts,
    ...(emptiness === undefined ? {} : { emptiness }),
  };
}

/** What a network says of itself in words, by position. */
export interface NetworkSentences {
  /** “C4 Capacity building: 12 neighbours, 34 links” */
  node(node: number): string;
  /** names of its neighbours, the most strongly tied first */
  neighbours(node: number): string;
  /** “C4 Capacity building and goal 3, Good health: 2 targets, 3.3 and 3.8” */
  tie(tie: number): string;
  /** the far end of a tie, as it is told under the near one: “goal 3, Good health: 2 targets …” */
  toward(node: number, tie: number): string;
}

interface Facts {
  readonly matrix: Matrix;
  readonly network: Network;
  readonly adjacency: Adjacency;
  readonly degrees: Uint32Array;
  readonly weights: Float64Array;
}

/** Names told in a tip; a list tells them all. */
const MOST_NAMES = 8;

function networkSentences(
  model: Model,
  { matrix, network, adjacency, degrees, weights }: Facts,
  { terms, tools }: { readonly terms: PictureWords; readonly tools: ControlWords },
): NetworkSentences {
  const { nodes, ties } = network;
  const rows = new Map(matrix.axes.rows.map((row) => [row.id, row]));
  const ends = (tie: number) => [nodes[ties.from[tie] ?? -1], nodes[ties.to[tie] ?? -1]] as const;

  const tied = (tie: number): string => {
    const [from, to] = ends(tie);
    const weight = ties.weight[tie] ?? 0;
    if (!from || !to) return '';
    if (network.layout === 'similarity') return terms.percent(weight);
    if (from.kind === 'organization' && to.kind === 'actionLine') return role(from, to);
    if (from.kind === 'goal') return tools.network.linkedBy(weight);
    if (to.kind === 'target')
      return from.kind === 'actionLine' ? terms.isLinked : tools.links(weight);
    return from.kind === 'actionLine'
      ? linked(from, to, ties.dimmed[tie] === 1)
      : tools.links(weight);
  };

  function role(from: NetworkNode, to: NetworkNode): string {
    const lines = rows.get(to.id)?.lines ?? [];
    const roles = lines.flatMap((line) =>
      (model.actionLines[line]?.facilitators ?? []).flatMap((each) =>
        each.organization === from.id ? [each.role] : [],
      ),
    );
    return roles.includes('lead') ? terms.lead : terms.coFacilitator;
  }

  function linked(from: NetworkNode, to: NetworkNode, dimmed: boolean): string {
    const { ofLine } = (dimmed ? matrix.dimmed : undefined) ?? matrix.incidence;
    const goal = model.positions.goals.get(to.id);
    const endpoints = endpointsOf(model, ofLine, rows.get(from.id)?.lines ?? []);
    const own = [...bitPositions(endpoints)].filter((each) => goalOfEndpoint(model, each) === goal);
    return terms.linked({
      targets: to.isOpen ? [] : own.flatMap((each) => model.targets[each]?.target.number ?? []),
      wholeGoal: own.some((each) => each >= model.targets.length),
    });
  }

  /** Says also what a picture shows by a faint or a dashed tie. */
  const qualified = (sentence: string, tie: number): string => {
    if (ties.dimmed[tie] === 1) return terms.filteredAway(sentence);
    return ties.unsure[tie] === 1 ? terms.unsure(sentence) : sentence;
  };

  return {
    toward: (node, tie) => qualified(terms.labelled(nodes[node]?.name ?? '', tied(tie)), tie),
    tie(tie) {
      const [from, to] = ends(tie);
      return qualified(terms.cell(from?.name ?? '', to?.name ?? '', tied(tie)), tie);
    },
    node(node) {
      const { name = '', dimmed = false } = nodes[node] ?? {};
      const count = degrees[node] ?? 0;
      const sentence =
        network.layout === 'similarity'
          ? tools.network.alike(name, count)
          : tools.network.node(name, count, weights[node] ?? 0);
      const capital = capitalized(sentence, terms.locale);
      return dimmed ? terms.filteredAway(capital) : capital;
    },
    neighbours(node) {
      const near = neighboursOfNode(adjacency, node).sort(
        (a, b) => (ties.weight[b.tie] ?? 0) - (ties.weight[a.tie] ?? 0) || a.node - b.node,
      );
      if (near.length === 0) return '';
      const names = near.slice(0, MOST_NAMES).map((each) => nodes[each.node]?.name ?? '');
      return tools.network.neighbours(names, near.length - names.length);
    },
  };
}
