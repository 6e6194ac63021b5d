import { bitPositions, countBits, countBoth } from '../lib/bitset.js';
import type { ViewWords } from '../i18n/control-words.js';
import { itemAt, numberAt, sum } from '../lib/list.js';
import type { Model } from '../model/model.js';
import type { ViewState } from '../state/view-state.js';
import { countAllLinks } from './counts.js';
import { similarPairs } from './similar-pairs.js';
import { nameOf } from './naming.js';
import { goalOfEndpoint, type Incidence } from './incidence.js';

/** A fact about the whole dataset, and the view that shows it. */
export interface Insight {
  readonly id: string;
  readonly sentence: string;
  /** the parts of that view that are not the default */
  readonly state: Partial<ViewState>;
  /** the facts that this one sums up */
  readonly parts: readonly Insight[];
}

/** @param incidence that of all links, since insights are about the dataset, whatever is filtered */
export function insightsOf(model: Model, incidence: Incidence, words: ViewWords): Insight[] {
  return [
    ...densestCell(model, incidence, words),
    ...unservedTargets(model, words),
    ...fewestActionLines(model, words),
    ...mostSimilar(model, incidence, words),
    ...facilitatorShares(model, words),
  ];
}

/** The cell in which an action line is linked to the most targets of a goal. */
function densestCell(model: Model, incidence: Incidence, { terms, tools }: ViewWords): Insight[] {
  let best = { actionLine: -1, goal: -1, targets: 0 };
  incidence.ofLine.forEach((endpoints, actionLine) => {
    const counts = new Map<number, number>();
    for (const endpoint of bitPositions(endpoints)) {
      if (endpoint >= model.targets.length) continue;
      const goal = goalOfEndpoint(model, endpoint);
      const targets = (counts.get(goal) ?? 0) + 1;
      counts.set(goal, targets);
      if (targets > best.targets) best = { actionLine, goal, targets };
    }
  });
  const { actionLine, goal, targets } = best;
  if (targets === 0) return [];
  const [line, column] = [itemAt(model.actionLines, actionLine), itemAt(model.goals, goal)];
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

/** How many targets no action line is linked to, in all and goal by goal. */
function unservedTargets(model: Model, { terms, tools }: ViewWords): Insight[] {
  const isUnserved = (target: number) => model.linksOfTarget.of(target).length === 0;
  const parts = model.goals.flatMap((goal, i): Insight[] => {
    const unserved = itemAt(model.targetsOfGoal, i).filter(isUnserved).length;
    if (unserved === 0) return [];
    const name = nameOf(model, { goal: i }, terms);
    return [
      {
        id: `unserved-${goal.id}`,
        sentence: tools.unservedOf(name, unserved, goal.targets.length),
        state: { goals: [goal.id], expanded: [goal.id], selected: goal.id },
        parts: [],
      },
    ];
  });
  if (parts.length === 0) return [];
  const all = model.targets.length;
  const sentence = tools.unserved([...model.targets.keys()].filter(isUnserved).length, all);
  return [{ id: 'unserved', sentence, state: { expanded: 'all' }, parts }];
}

/** At most this many goals, and pairs of action lines, are named. */
const MOST_NAMED = 3;

/** The goals that the fewest action lines are linked to. */
function fewestActionLines(model: Model, { terms, tools }: ViewWords): Insight[] {
  const { actionLine } = model.columns;
  return model.goals
    .map(({ id }, goal) => {
      const links = model.linksOfGoal.of(goal);
      const lines = new Set(links.map((link) => numberAt(actionLine, link))).size;
      return { id, goal, lines };
    })
    .sort((a, b) => a.lines - b.lines || a.goal - b.goal)
    .slice(0, MOST_NAMED)
    .map(({ id, goal, lines }): Insight => {
      const sentence = tools.fewestLines(nameOf(model, { goal }, terms), lines);
      const state: Partial<ViewState> = { rowOrder: `by:${id}`, selected: id };
      return { id: `fewest-${id}`, sentence, state, parts: [] };
    });
}

/** The pairs of action lines that are linked to the most similar endpoints. */
function mostSimilar(model: Model, incidence: Incidence, { terms, tools }: ViewWords): Insight[] {
  const name = (actionLine: number) => nameOf(model, { actionLine }, terms);
  return similarPairs(incidence.ofLine)
    .sort((x, y) => y.similarity - x.similarity || x.a - y.a || x.b - y.b)
    .slice(0, MOST_NAMED)
    .map(({ a, b, similarity }): Insight => {
      const [first, second] = [itemAt(model.actionLines, a), itemAt(model.actionLines, b)];
      const [setA, setB] = [itemAt(incidence.ofLine, a), itemAt(incidence.ofLine, b)];
      const shared = countBoth(setA, setB);
      const either = countBits(setA) + countBits(setB) - shared;
      return {
        id: `alike-${first.id}-${second.id}`,
        sentence: tools.mostAlike(name(a), name(b), {
          shared,
          either,
          percent: Math.round(similarity * 100),
        }),
        state: { rowOrder: 'similarity', selected: first.id, compared: second.id },
        parts: [],
      };
    });
}

/** How many action lines and links each organization facilitates, the most links first. */
function facilitatorShares(model: Model, { tools }: ViewWords): Insight[] {
  const { links: all, ofLine } = countAllLinks(model);
  return [...model.facilitated]
    .map(([id, lines]) => ({
      id,
      lines: lines.length,
      links: sum(lines, (line) => numberAt(ofLine, line)),
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
