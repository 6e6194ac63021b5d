import { capitalized } from '../../i18n/formats.js';
import type { ViewWords } from '../../i18n/control-words.js';
import { bitPositions, type Bitset } from '../../lib/bitset.js';
import { itemAt, numberAt } from '../../lib/list.js';
import type { Find } from '../../lib/fold.js';
import { memoInputs, memoLast } from '../../lib/memo.js';
import { findNothing } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { endpointsOf, goalOfEndpoint, type Incidence } from '../incidence.js';
import type { Matrix } from '../matrix/matrix.js';
import { inDoubt } from '../matrix/view.js';
import {
  adjacencyOf,
  degrees,
  neighboursOfNode,
  weightedDegrees,
  type Adjacency,
} from './adjacency.js';
import { linkedNetwork, type LinkedInputs, type LinkedParts } from './linked-network.js';
import {
  asDrawn,
  networkPlaces,
  type Network,
  type NetworkNode,
  type NetworkPlaces,
} from './network.js';
import { similaritiesAmong, similarityNetwork } from './similarity-network.js';

/** Everything about a network that does not depend on its size or its colours. */
export interface NetworkView {
  readonly network: Network;
  readonly adjacency: Adjacency;
  /** the adjacency with dimmed ties, which no number counts */
  readonly drawn: Adjacency;
  /** how many neighbours each node has */
  readonly degrees: Uint32Array;
  /** how many links run through each node; in a network of similarity the weights of its ties, added up */
  readonly weights: Float64Array;
  readonly places: NetworkPlaces;
  readonly sentences: NetworkSentences;
  /** the title of the dataset */
  readonly heading: string;
  /** the accessible name of the picture */
  readonly title: string;
  /** one line about the size of the dataset */
  readonly counts: string;
  /** what is said in place of the picture, when there is nothing to draw */
  readonly emptiness?: string;
}

export interface Chosen {
  readonly state: ViewState;
  /** finds the words of a search */
  readonly find?: Find | undefined;
}

/**
 * Makes a function from a matrix and a view state to a network. Each of its stages runs again only
 * when one of its inputs has changed.
 */
export function createNetworkChain() {
  const linkedFor = memoInputs(
    ({ model, matrix, find, terms, ...parts }: Omit<LinkedInputs, 'parts'> & LinkedParts) =>
      linkedNetwork({ model, matrix, find, terms, parts }),
  );
  const similaritiesFor = memoLast(similaritiesAmong);
  const similarFor = memoLast(similarityNetwork);
  const viewFor = memoInputs(viewOf);
  return (
    model: Model,
    matrix: Matrix,
    { state, find = findNothing }: Chosen,
    { terms, tools }: ViewWords,
  ): NetworkView => {
    const { levels, facilitators, rowOrder, columnOrder, among, threshold } = state;
    const isSimilarity = state.layout === 'similarity';
    const layout = isSimilarity ? 'force' : state.layout;
    const parts = { layout, levels, facilitators, rowOrder, columnOrder };
    const linked = linkedFor({ model, matrix, find, terms, ...parts });
    const network = isSimilarity
      ? similarFor(linked, similaritiesFor(model, matrix, among), threshold)
      : linked;
    return viewFor({ model, matrix, network, terms, tools });
  };
}

interface ViewInputs extends ViewWords {
  readonly model: Model;
  readonly matrix: Matrix;
  readonly network: Network;
}

function viewOf({ model, matrix, network, terms, tools }: ViewInputs): NetworkView {
  const { nodes, ties } = network;
  const adjacency = adjacencyOf(nodes.length, ties);
  const numbers = {
    degrees: degrees(adjacency),
    weights: network.links ?? weightedDegrees(adjacency, ties),
  };
  const { title, counts } = matrix.view;
  const { emptiness = nodes.length === 0 ? terms.nothingLeft : undefined } = matrix.view;
  return {
    network,
    adjacency,
    drawn: adjacencyOf(nodes.length, asDrawn(ties)),
    ...numbers,
    places: networkPlaces(model, network),
    sentences: networkSentences({ model, matrix, network, adjacency, ...numbers, terms, tools }),
    heading: title,
    title: tools.network.title(title),
    counts,
    ...(emptiness === undefined ? {} : { emptiness }),
  };
}

/** A network in sentences, by the positions of its nodes and ties. */
export interface NetworkSentences {
  /** “C4 Capacity building: 12 neighbours, 34 links” */
  node(node: number): string;
  /** the names of its neighbours, the most strongly tied first; empty where it has none */
  neighbours(node: number): string;
  /** “C4 Capacity building and goal 3, Good health: 2 targets, 3.3 and 3.8” */
  tie(tie: number): string;
  /** a tie as it is listed below one of its ends: “goal 3, Good health: 2 targets …” */
  toward(node: number, tie: number): string;
}

interface SentenceInputs extends ViewInputs {
  readonly adjacency: Adjacency;
  readonly degrees: Uint32Array;
  readonly weights: Float64Array;
}

/** At most this many neighbours are named. */
const MOST_NAMES = 8;

function networkSentences(inputs: SentenceInputs): NetworkSentences {
  const { network, adjacency, terms, tools } = inputs;
  const { nodes, ties, layout } = network;
  const linked = tieWords(inputs);
  const end = (ends: Uint32Array, tie: number) => itemAt(nodes, numberAt(ends, tie));
  /** Says what a picture shows by a faint or a dashed tie. */
  const qualified = (sentence: string, tie: number): string => {
    if (ties.dimmed[tie] === 1) return terms.filteredAway(sentence);
    if (ties.unsure[tie] !== 1) return sentence;
    return inDoubt(sentence, { linked: linked(tie), unsure: linked(tie, 'unsureOfLine') }, terms);
  };
  return {
    toward: (node, tie) => qualified(terms.labelled(itemAt(nodes, node).name, linked(tie)), tie),
    tie(tie) {
      const [from, to] = [end(ties.from, tie), end(ties.to, tie)];
      return qualified(terms.cell(from.name, to.name, linked(tie)), tie);
    },
    node(node) {
      const { name, dimmed } = itemAt(nodes, node);
      const degree = numberAt(inputs.degrees, node);
      const sentence = capitalized(
        layout === 'similarity'
          ? tools.network.alike(name, degree)
          : tools.network.node(name, degree, numberAt(inputs.weights, node)),
        terms.locale,
      );
      return dimmed ? terms.filteredAway(sentence) : sentence;
    },
    neighbours(node) {
      const weight = (tie: number) => numberAt(ties.weight, tie);
      const all = neighboursOfNode(adjacency, node).sort(
        (a, b) => weight(b.tie) - weight(a.tie) || a.node - b.node,
      );
      if (all.length === 0) return '';
      const names = all.slice(0, MOST_NAMES).map((each) => itemAt(nodes, each.node).name);
      return tools.network.neighbours(names, all.length - names.length);
    },
  };
}

/**
 * Says what runs through a tie, depending on what it joins: targets, a role, a number of links. Of targets it
 * can say which are not confirmed.
 */
function tieWords({ model, matrix, network, terms, tools }: SentenceInputs) {
  const { nodes, ties, layout } = network;
  const linesOf = new Map(matrix.axes.rows.map(({ id, lines }) => [id, lines]));

  /** Whether an organization leads an action line, or one of a folded group. */
  const role = (organization: NetworkNode, { id }: NetworkNode): string => {
    const facilitators = (linesOf.get(id) ?? []).flatMap(
      (line) => itemAt(model.actionLines, line).facilitators ?? [],
    );
    const isLead = facilitators.some(
      (each) => each.organization === organization.id && each.role === 'lead',
    );
    return isLead ? terms.lead : terms.coFacilitator;
  };

  /** Which targets of a goal an action line is linked to, and whether to the goal as a whole. */
  const targets = (line: NetworkNode, goal: NetworkNode, ofLine: readonly Bitset[]): string => {
    const position = model.positions.goals.get(goal.id);
    const own = [...bitPositions(endpointsOf(model, ofLine, linesOf.get(line.id) ?? []))].filter(
      (endpoint) => goalOfEndpoint(model, endpoint) === position,
    );
    return terms.linked({
      targets: goal.isOpen
        ? []
        : own.flatMap((endpoint) => model.targets[endpoint]?.target.number ?? []),
      wholeGoal: own.some((endpoint) => endpoint >= model.targets.length),
    });
  };

  return (tie: number, links: keyof Incidence = 'ofLine'): string => {
    const from = itemAt(nodes, numberAt(ties.from, tie));
    const to = itemAt(nodes, numberAt(ties.to, tie));
    const weight = numberAt(ties.weight, tie);
    if (layout === 'similarity') return terms.inCommon(weight);
    if (from.kind === 'organization' && to.kind === 'actionLine') return role(from, to);
    if (from.kind === 'goal') return tools.network.linkedBy(weight);
    if (from.kind !== 'actionLine') return tools.links(weight);
    if (to.kind === 'target') return terms.isLinked;
    const incidence = ties.dimmed[tie] === 1 && matrix.dimmed ? matrix.dimmed : matrix.incidence;
    return targets(from, to, incidence[links]);
  };
}
