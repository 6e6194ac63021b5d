import { beforeAll, describe, expect, test } from 'vitest';
import {
  loadTerms,
  loadTools,
  locales,
  type Model,
  type NetworkView,
  type ViewState,
} from '../../src/core.js';
import { countCrossings } from '../../src/derive/network/crossings.js';
import { nodeRows } from '../../src/derive/table.js';
import { networkLayouts } from '../../src/state/view-parts.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';
import { nodeOf, viewOf } from '../fixtures/networks.js';

let model: Model;
let plan: Model;
beforeAll(async () => {
  model = await bundledModel();
  plan = await modelOf(small);
});

const ids = (view: NetworkView) => view.network.nodes.map(({ id }) => id);
const tieList = ({ network: { nodes, ties } }: NetworkView) =>
  Array.from(ties.from, (from, i) => [
    nodes[from]?.id,
    nodes[ties.to[i] ?? -1]?.id,
    ties.weight[i],
  ]);

describe('the network of links', () => {
  test('ties action lines to goals by targets and whole goals, as the matrix counts them', () => {
    expect(tieList(viewOf(plan))).toEqual([
      ['A1', 'goal-1', 3],
      ['A2', 'goal-2', 1],
    ]);
    const view = viewOf(model);
    const { tally } = matrixOf(model).view;
    expect(view.network.ties.from).toHaveLength(tally.cells);
    expect([...view.weights].slice(0, 18)).toEqual([...tally.rowTotals]);
    expect([...view.degrees].slice(18)).toEqual([...tally.columnLines]);
  });

  test('shows an open goal as the whole goal and its targets, and a folded group as one node', () => {
    const view = viewOf(plan, { expanded: ['goal-1'], collapsed: ['G'] });
    expect(tieList(view)).toEqual([
      ['A1', 'goal-1', 1],
      ['A1', 'target-1.1', 1],
      ['A1', 'target-1.2', 1],
      ['G', 'goal-2', 1],
    ]);
    expect(view.sentences.tie(0)).toContain('the goal as a whole');
    expect(view.sentences.tie(1)).toContain('linked');
  });

  test('has far fewer crossings than in canonical order', () => {
    const { network } = viewOf(model);
    const canonical = [0, 1].map((level) =>
      network.nodes.flatMap((node, i) => (node.level === level ? [i] : [])),
    );
    const before = countCrossings(canonical, network.ties);
    expect(countCrossings(network.levels, network.ties)).toBeLessThan(before * 0.75);
  });

  test('keeps an order set by hand', () => {
    const state = { rowOrder: 'alphabetical', columnOrder: 'links' } as const;
    const { network } = viewOf(model, state);
    const { rows, columns } = matrixOf(model, state).axes;
    expect(network.levels.flat().map((node) => network.nodes[node]?.id)).toEqual(
      [...rows, ...columns].map(({ id }) => id),
    );
  });

  test('keeps what matches the filters, and dims the rest on request', () => {
    const state: Partial<ViewState> = { facilitators: ['WHO'] };
    expect(viewOf(model, state).network.nodes.map(({ kind }) => kind)).toContain('goal');
    expect(ids(viewOf(model, state)).filter((id) => id.startsWith('C'))).toEqual(['C7-ehealth']);
    const dimmed = viewOf(model, { ...state, filtered: 'dimmed' });
    expect(dimmed.network.nodes).toHaveLength(35);
    const node = nodeOf(dimmed, 'C4');
    expect(dimmed.network.nodes[node]?.dimmed).toBe(true);
    expect(dimmed.degrees[node]).toBe(0);
  });

  test.each(networkLayouts)('in %s dims each node that has no link left', (layout) => {
    const state: Partial<ViewState> = { facilitators: ['WHO'], among: 'goals' };
    const left = viewOf(model, { ...state, layout: 'layered' });
    const linked = new Set(ids(left).filter((_, node) => (left.weights[node] ?? 0) > 0));
    const { nodes } = viewOf(model, { ...state, layout, filtered: 'dimmed' }).network;
    const goals = nodes.filter(({ kind, dimmed }) => kind === 'goal' && !dimmed);
    expect(goals).toHaveLength(5);
    for (const { id, dimmed } of nodes) expect(dimmed, id).toBe(!linked.has(id));
  });

  test('with levels leads from organizations to targets, without the levels that are switched off', () => {
    const view = viewOf(plan, { layout: 'layered' });
    expect(tieList(view)).toEqual([
      ['ORG', 'A1', 3],
      ['A1', 'goal-1', 3],
      ['A2', 'goal-2', 1],
      ['goal-1', 'target-1.1', 1],
      ['goal-1', 'target-1.2', 1],
      ['goal-2', 'target-2.1', 1],
    ]);
    expect(view.sentences.tie(0)).toContain('lead');
    const two = viewOf(plan, { layout: 'layered', levels: ['organizations', 'targets'] });
    expect(tieList(two)).toEqual([
      ['ORG', 'target-1.1', 1],
      ['ORG', 'target-1.2', 1],
    ]);
  });

  test('has the same numbers with levels as with ribbons', () => {
    const [ribbons, levels] = [viewOf(model), viewOf(model, { layout: 'layered' })];
    for (const id of ['C4', 'C7-ehealth', 'sdg-3', 'sdg-17']) {
      const goals = levels.weights[nodeOf(levels, id)];
      expect(goals, id).toBe(ribbons.weights[nodeOf(ribbons, id)]);
    }
  });

  test('counts the action lines of a target whether or not they are folded', () => {
    const linkedBy = (state: Partial<ViewState>) => {
      const view = viewOf(model, { layout: 'layered', ...state });
      const place = view.places.placeOf('target-1.5');
      return place?.kind === 'node' ? view.weights[place.node] : undefined;
    };
    expect(linkedBy({ collapsed: ['C7'] })).toBe(linkedBy({}));
  });

  test('keeps organizations that do not match when they are dimmed', () => {
    const { network } = viewOf(model, {
      layout: 'layered',
      facilitators: ['WHO'],
      filtered: 'dimmed',
    });
    const organizations = network.nodes.filter(({ kind }) => kind === 'organization');
    expect(organizations).toHaveLength(11);
    expect(organizations.filter(({ dimmed }) => !dimmed).map(({ id }) => id)).toEqual(['WHO']);
  });

  test('does not call a facilitator unconfirmed because a link is', () => {
    const { network } = viewOf(model, { layout: 'layered' });
    const unsure = Array.from(network.ties.unsure.keys()).filter(
      (i) => network.ties.unsure[i] === 1,
    );
    expect(unsure.length).toBeGreaterThan(0);
    for (const tie of unsure) {
      expect(network.nodes[network.ties.from[tie] ?? -1]?.kind).toBe('actionLine');
    }
  });
});

describe('the network of similarity', () => {
  test('ties nodes whose Jaccard similarity, as in the comparison, reaches a threshold', () => {
    const view = viewOf(model, { layout: 'similarity', threshold: 25 });
    const strongest = tieList(view).find(([from, to]) => from === 'C7-egov' && to === 'C9');
    expect(strongest?.[2]).toBeCloseTo(29, 0);
    for (const [, , weight] of tieList(view))
      expect(Math.round(Number(weight))).toBeGreaterThanOrEqual(25);
    expect(viewOf(model, { layout: 'similarity', threshold: 100 }).network.ties.from).toHaveLength(
      0,
    );
    expect(view.network.pulls.from.length).toBeGreaterThan(view.network.ties.from.length);
  });

  test('chooses a threshold that leaves a few ties for each node', () => {
    for (const among of ['actionLines', 'goals'] as const) {
      const { network } = viewOf(model, { layout: 'similarity', among });
      const perNode = network.ties.from.length / network.nodes.length;
      expect((network.threshold ?? 1) % 5).toBe(0);
      expect(perNode).toBeGreaterThan(1.5);
      expect(perNode).toBeLessThan(4);
    }
  });
});

describe('positions in a network', () => {
  test.each(networkLayouts)('lead from selections to nodes and ties and back: %s', (layout) => {
    const { network, places } = viewOf(model, { layout, expanded: ['sdg-9'], collapsed: ['C7'] });
    network.nodes.forEach((_, node) => {
      const place = { kind: 'node', node } as const;
      expect(places.placeOf(places.selectionOf(place))).toEqual(place);
    });
    network.ties.from.forEach((_, tie) => {
      const selection = places.selectionOf({ kind: 'tie', tie });
      if (selection.includes(':')) expect(places.placeOf(selection)).toEqual({ kind: 'tie', tie });
      else expect(places.placeOf(selection)?.kind).toBe('node');
    });
  });

  test('are those of the goal for a target, of the folded group for an action line, and none for what is not shown', () => {
    const view = viewOf(model, { collapsed: ['C7'], goals: ['sdg-3'] });
    expect(view.places.placeOf('target-3.8')).toEqual({
      kind: 'node',
      node: nodeOf(view, 'sdg-3'),
    });
    expect(view.places.placeOf('C7-ehealth')).toEqual({ kind: 'node', node: nodeOf(view, 'C7') });
    expect(view.places.placeOf('C7-ehealth:target-3.8')?.kind).toBe('tie');
    const levels = viewOf(model, { layout: 'layered' });
    expect(levels.places.placeOf('C1:target-16.10')).toEqual(levels.places.placeOf('C1:sdg-16'));
    for (const selection of ['sdg-4', 'WHO', 'nothing', null]) {
      expect(view.places.placeOf(selection)).toBeUndefined();
    }
  });
});

test('the table of nodes sorts by each number, both ways', () => {
  const view = viewOf(model);
  const rows = (sort: ViewState['sort']) => nodeRows(view, undefined, { sort, locale: 'en' });
  expect(rows('').map(({ node }) => node.id)).toEqual(
    view.network.levels.flat().map((node) => view.network.nodes[node]?.id),
  );
  const degrees = rows('-degree').map(({ degree }) => degree);
  expect(degrees).toEqual([...degrees].sort((a, b) => b - a));
  expect(rows('weight')[0]?.node.id).toBe('C7-elearn');
  expect(rows('node')[0]?.node.id).toBe('sdg-1');
});

describe.each(locales)('every sentence of a network in %s', (locale) => {
  test('is whole', async () => {
    const words = { terms: await loadTerms(locale), tools: await loadTools(locale) };
    for (const layout of networkLayouts) {
      const view = viewOf(model, { layout }, words);
      const sentences = [
        view.title,
        ...view.network.nodes.flatMap((_, i) => [
          view.sentences.node(i),
          view.sentences.neighbours(i),
        ]),
        ...Array.from(view.network.ties.from, (_, i) => view.sentences.tie(i)),
      ];
      for (const sentence of sentences) expect(sentence).not.toMatch(/undefined|NaN|\[object/);
    }
  });
});
