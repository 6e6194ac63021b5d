import { memoLast } from '../../lib/memo.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { adjacencyOf, type Adjacency } from './adjacency.js';
import { degrees, throughputs, weightedDegrees } from './degrees.js';
import { linkedNetwork } from './linked-network.js';
import type { Matrix } from '../matrix/matrix.js';
import { networkPlaces, type NetworkPlaces } from './positions.js';
import { networkSentences, type NetworkSentences } from './sentences.js';
import { asDrawn, type Network } from './network.js';
import { similaritiesAmong, similarityNetwork, type Similarities } from './similarity-network.js';

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

const NO_WORDS: readonly string[] = [];

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
