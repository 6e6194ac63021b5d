import { bitPositions, countBits } from '../lib/bitset.js';
import type { PictureWords } from '../i18n/picture-words.js';
import type { ControlWords } from '../i18n/control-words.js';
import { linksFacilitatedBy } from '../model/filter.js';
import type { Model } from '../model/model.js';
import type { ViewState } from '../state/view-state.js';
import { similarPairs } from './similarity.js';
import { nameOf } from './detail/comparison.js';
import { goalOfEndpoint, type Incidence } from './incidence.js';

/** Something worth knowing about a whole dataset, and the view that shows it. */
export interface Insight {
  readonly id: string;
  readonly sentence: string;
  /** what a view changes from its defaults to show it */
  readonly state: Partial<ViewState>;
  /** the same, part by part */
  readonly parts: readonly Insight[];
}

interface Words {
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** @param incidence of all links; insights speak of the dataset, not of what is filtered */
export function insightsOf(model: Model, incidence: Incidence, words: Words): Insight[] {
  return [
    ...densest(model, incidence, words),
    ...unserved(model, words),
    ...fewestLines(model, words),
    ...mostAlike(model, incidence, words),
    ...shares(model, words),
  ];
}

function densest(model: Model, incidence: Incidence, { terms, tools }: Words): Insight[] {
  let best = { actionLine: -1, goal: -1, targets: 0 };
  incidence.ofLine.forEach((bits, actionLine) => {
    const counts = new Map<number, number>();
    for (const endpoint of bitPositions(bits)) {
      if (endpoint >= model.targets.length) continue;
      const goal = goalOfEndpoint(model, endpoint);
      const targets = (counts.get(goal) ?? 0) + 1;
      counts.set(goal, targets);
      if (targets > best.targets) best = { actionLine, goal, targets };
    }
  });
  const { actionLine, goal, targets } = best;
  const [line, column] = [model.actionLines[actionLine], model.goals[goal]];
  if (!line || !column) return [];
  const name = (of: { actionLine?: number; goal?: number }) => nameOf(model, of, terms);
  return [
    {
      id: 'densest',
      sentence: tools.densest(name({ actionLine }), name({ goal }), targets),
      state: { rowOrder: 'links', columnOrder: 'links', selected: `${line.id}:${column.id}` },
      parts: [],
    },
  ];
}

function unserved(model: Model, { terms, tools }: Words): Insight[] {
  const isUnserved = (target: number) => model.linksOfTarget.of(target).length === 0;
  const all = model.targets.length;
  const gaps = model.targets.flatMap(({ target }, i) => (isUnserved(i) ? [target.id] : []));
  if (gaps.length === 0) return [];
  const parts = model.goals.flatMap((goal, i): Insight[] => {
    const own = model.targets.flatMap((placed, at) =>
      placed.goal === i && isUnserved(at) ? [placed.target.id] : [],
    );
    if (own.length === 0) return [];
    const name = nameOf(model, { goal: i }, terms);
    const sentence = tools.unservedOf(name, own.length, goal.targets.length);
    return [
      {
        id: `unserved-${goal.id}`,
        sentence,
        state: { goals: [goal.id], expanded: [goal.id], selected: goal.id },
        parts: [],
      },
    ];
  });
  const sentence = tools.unserved(gaps.length, all);
  return [{ id: 'unserved', sentence, state: { expanded: 'all' }, parts }];
}

const FEWEST = 3;
const ALIKE = 3;

function fewestLines(model: Model, { terms, tools }: Words): Insight[] {
  const lines = model.goals.map((_, goal) => {
    const links = model.linksOfGoal.of(goal);
    return new Set([...links].map((link) => model.columns.actionLine[link])).size;
  });
  const order = model.goals
    .map((_, i) => i)
    .sort((a, b) => (lines[a] ?? 0) - (lines[b] ?? 0) || a - b);
  return order.slice(0, FEWEST).flatMap((goal): Insight[] => {
    const id = model.goals[goal]?.id;
    if (id === undefined) return [];
    const sentence = tools.fewestLines(nameOf(model, { goal }, terms), lines[goal] ?? 0);
    const state: Partial<ViewState> = { rowOrder: `by:${id}`, selected: id };
    return [{ id: `fewest-${id}`, sentence, state, parts: [] }];
  });
}

function mostAlike(model: Model, incidence: Incidence, { terms, tools }: Words): Insight[] {
  const best = similarPairs(incidence.ofLine)
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
    .slice(0, ALIKE);
  return best.flatMap(({ a, b, similarity }): Insight[] => {
    const [first, second] = [model.actionLines[a], model.actionLines[b]];
    if (!first || !second) return [];
    const name = (actionLine: number) => nameOf(model, { actionLine }, terms);
    return [
      {
        id: `alike-${first.id}-${second.id}`,
        sentence: tools.mostAlike(name(a), name(b), Math.round(similarity * 100)),
        state: { rowOrder: 'similarity', selected: first.id, compared: second.id },
        parts: [],
      },
    ];
  });
}

function shares(model: Model, { tools }: Words): Insight[] {
  const all = model.links.length;
  return [...model.facilitated]
    .map(([id, lines]) => ({
      id,
      lines: lines.length,
      links: countBits(linksFacilitatedBy(model, [id])),
    }))
    .sort((a, b) => b.links - a.links || b.lines - a.lines)
    .map(({ id, lines, links }): Insight => {
      const percent = all === 0 ? 0 : Math.round((links / all) * 100);
      const sentence = tools.facilitates(id, {
        actionLines: [lines, model.actionLines.length],
        links: [links, all],
        percent,
      });
      return { id: `share-${id}`, sentence, state: { facilitators: [id] }, parts: [] };
    });
}
