import { createBitset, setBit, type Bitset } from '../../lib/bitset.js';
import { similarPairs } from '../similarity.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import type { Matrix } from '../matrix/matrix.js';
import { endpointsOf } from '../incidence.js';
import type { Network, Ties } from './network.js';
import { tiesOf, type Tie } from './network.js';

/** What draws likes together: every pair that shares something, by how much, in per cent. */
export interface Similarities {
  readonly among: ViewState['among'];
  readonly ties: Ties;
  /** per cent from which on there are about two ties a node */
  readonly fitting: number;
}

/** Among so many, what is less alike than the threshold that fits no longer draws. */
const MOST_NODES = 250;
const TIES_A_NODE = 2;
const STEP = 5;

/** How alike action lines are in what they are linked to, or goals in what links to them. */
export function similaritiesAmong(
  model: Model,
  matrix: Matrix,
  among: ViewState['among'],
): Similarities {
  const sets = among === 'actionLines' ? lineSets(model, matrix) : goalSets(matrix);
  const list = similarPairs(sets).map(({ a, b, similarity }): Tie => ({
    from: a,
    to: b,
    weight: similarity * 100,
  }));
  const strengths = list.map(({ weight }) => weight).sort((a, b) => b - a);
  const last = strengths[Math.min(strengths.length, TIES_A_NODE * sets.length) - 1] ?? 0;
  const fitting = Math.max(1, Math.floor(last / STEP) * STEP);
  const drawing = sets.length > MOST_NODES ? list.filter(({ weight }) => weight >= fitting) : list;
  return { among, ties: tiesOf(drawing), fitting };
}

/**
 * Action lines among action lines, or goals among goals, tied where they are alike enough.
 * @param linked the same nodes among the links, level by level: lines, then goals
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
  const enough = tiesOf(
    Array.from({ length: ties.from.length }, (_, i) => ({
      from: ties.from[i] ?? 0,
      to: ties.to[i] ?? 0,
      weight: ties.weight[i] ?? 0,
    }))
      // As it is shown, rounded: what reads 30 % is not below 30 %.
      .filter(({ weight }) => Math.round(weight) >= threshold),
  );
  return {
    layout: 'similarity',
    threshold,
    nodes,
    ties: enough,
    pulls: ties,
    levels: [nodes.map((_, i) => i)],
  };
}

function lineSets(model: Model, { axes, incidence }: Matrix): readonly Bitset[] {
  return axes.rows.map(({ lines }) => endpointsOf(model, incidence.ofLine, lines));
}

/** For each goal the rows that are linked to it or to one of its targets. */
function goalSets({ axes, view }: Matrix): readonly Bitset[] {
  const { columns, dimmed, targets, wholeGoal } = view.tally;
  const goals = [...new Set(axes.columns.map(({ goal }) => goal))];
  const places = new Map(goals.map((goal, i) => [goal, i]));
  const sets = goals.map(() => createBitset(axes.rows.length));
  axes.rows.forEach((_, row) =>
    axes.columns.forEach(({ goal }, column) => {
      const at = row * columns + column;
      const set = sets[places.get(goal) ?? -1];
      if (set && dimmed[at] !== 1 && (targets[at] ?? 0) + (wholeGoal[at] ?? 0) > 0)
        setBit(set, row);
    }),
  );
  return sets;
}
