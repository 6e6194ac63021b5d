import { createBitset, setBit, type Bitset } from '../../lib/bitset.js';
import { itemAt, numberAt } from '../../lib/list.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { endpointsOf } from '../incidence.js';
import type { Matrix } from '../matrix/matrix.js';
import { similarPairs } from '../similar-pairs.js';
import { tiesOf, type Network, type Tie, type Ties } from './network.js';

/** How similar nodes are to each other. */
export interface Similarities {
  readonly among: ViewState['among'];
  /** every pair that has something in common; the weight is the Jaccard similarity in per cent */
  readonly ties: Ties;
  /** the per cent above which there are about two ties per node */
  readonly fitting: number;
}

/** With more nodes than this, ties below the fitting threshold no longer attract. */
const MOST_NODES = 250;
const TIES_PER_NODE = 2;
/** Fitting thresholds are multiples of this, in per cent. */
const STEP = 5;

/** How similar action lines are in what they are linked to, or goals in what is linked to them. */
export function similaritiesAmong(
  model: Model,
  matrix: Matrix,
  among: ViewState['among'],
): Similarities {
  const sets = among === 'actionLines' ? lineSets(model, matrix) : goalSets(matrix);
  const all = similarPairs(sets).map(({ a, b, similarity }): Tie => ({
    from: a,
    to: b,
    weight: similarity * 100,
  }));
  const weights = all.map(({ weight }) => weight).sort((a, b) => b - a);
  const last = weights[Math.min(weights.length, TIES_PER_NODE * sets.length) - 1] ?? 0;
  const fitting = Math.max(1, Math.floor(last / STEP) * STEP);
  const attracting = sets.length > MOST_NODES ? all.filter(({ weight }) => weight >= fitting) : all;
  return { among, ties: tiesOf(attracting), fitting };
}

/**
 * A network of action lines alone, or of goals alone, that are tied where they are similar enough.
 * @param linked the network of links, which has the same nodes on two levels
 * @param wanted per cent from which nodes are tied; null for the threshold that fits
 */
export function similarityNetwork(
  linked: Network,
  { among, ties, fitting }: Similarities,
  wanted: number | null,
): Network {
  const threshold = wanted ?? fitting;
  const kind = among === 'actionLines' ? 'actionLine' : 'goal';
  const nodes = linked.nodes
    .filter((node) => node.kind === kind)
    .map((node) => ({ ...node, level: 0 }));
  const similar = [...ties.weight]
    .map((weight, i) => ({
      from: numberAt(ties.from, i),
      to: numberAt(ties.to, i),
      weight,
    }))
    .filter(
      // What is shown is rounded, so a tie that reads 30 % is not below 30 %.
      ({ weight }) => Math.round(weight) >= threshold,
    );
  return {
    layout: 'similarity',
    threshold,
    nodes,
    ties: tiesOf(similar),
    pulls: ties,
    levels: [nodes.map((_, i) => i)],
  };
}

/** For each row the endpoints that it is linked to. */
function lineSets(model: Model, { axes, incidence }: Matrix): readonly Bitset[] {
  return axes.rows.map(({ lines }) => endpointsOf(model, incidence.ofLine, lines));
}

/** For each goal the rows that are linked to it or to one of its targets. */
function goalSets({ axes, view }: Matrix): readonly Bitset[] {
  const { columns, dimmed, targets, wholeGoal } = view.tally;
  const goals = [...new Set(axes.columns.map(({ goal }) => goal))];
  const sets = new Map(goals.map((goal) => [goal, createBitset(axes.rows.length)]));
  const setOfColumn = axes.columns.map(({ goal }) => sets.get(goal));
  targets.forEach((linkedTargets, at) => {
    if (dimmed[at] === 1 || linkedTargets + numberAt(wholeGoal, at) === 0) return;
    const set = itemAt(setOfColumn, at % columns);
    if (set) setBit(set, Math.floor(at / columns));
  });
  return [...sets.values()];
}
