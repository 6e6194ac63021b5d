import { bitPositions } from '../../lib/bitset.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import { neighboursOfNode, type Adjacency } from './adjacency.js';
import type { Matrix } from '../matrix/matrix.js';
import { goalOfEndpoint, endpointsOf } from '../incidence.js';
import type { Network, NetworkNode } from './network.js';

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

export function networkSentences(
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
      const capital = sentence.charAt(0).toLocaleUpperCase(terms.locale) + sentence.slice(1);
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
