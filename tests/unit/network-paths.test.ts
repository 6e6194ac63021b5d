import { beforeAll, describe, expect, test } from 'vitest';
import type { Model, ViewState } from '../../src/core.js';
import { filtersFor, neighbourhoodOf } from '../../src/derive/network/neighbourhood.js';
import { nodeItems, walk } from '../../src/derive/network/node-walk.js';
import { pathsView } from '../../src/derive/network/paths.js';
import { controlsEn } from '../../src/i18n/en/controls.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { keptOf } from '../fixtures/matrices.js';
import { nodeOf, viewOf } from '../fixtures/networks.js';

let model: Model;
let plan: Model;
beforeAll(async () => {
  model = await bundledModel();
  plan = await modelOf(small);
});

describe('the paths between two nodes', () => {
  const pathsBetween = (a: string, b: string, state: Partial<ViewState> = {}) =>
    pathsView(model, viewOf(model, state), [a, b], {
      kept: keptOf(model, state),
      tools: controlsEn,
      locale: 'en',
    });

  test('are all the shortest ones, with the rationale of each link', () => {
    const view = pathsBetween('C1', 'C9');
    expect(view?.summary).toBe('2 shortest paths, 2 steps long');
    expect(view?.paths.map(({ nodes }) => nodes[1]?.id)).toEqual(['sdg-16', 'sdg-5']);
    for (const { steps } of view?.paths ?? []) {
      expect(steps).toHaveLength(2);
      for (const { rationale } of steps) expect(rationale?.text.length).toBeGreaterThan(20);
    }
  });

  test('are none when nothing connects them, and undefined for what is not a node', () => {
    expect(pathsBetween('C1', 'C9', { goals: ['sdg-14'] })?.summary).toBe(
      'No path joins them in this view.',
    );
    expect(pathsBetween('C1', 'WHO')).toBeUndefined();
    expect(
      pathsBetween('WHO', 'sdg-1', { layout: 'layered' })?.paths[0]?.nodes.map(({ id }) => id),
    ).toEqual(['WHO', 'C7-ehealth', 'sdg-1']);
  });
});

describe('a neighbourhood', () => {
  const kept = (id: string, state: Partial<ViewState> = {}) => {
    const view = viewOf(model, state);
    return filtersFor(model, view.network, {
      kept: keptOf(model, state),
      nodes: neighbourhoodOf(view.adjacency, nodeOf(view, id)),
    });
  };

  test('is a line with the goals it is linked to, or a goal with its lines', () => {
    const filters = kept('C7-ehealth');
    expect(filters).toEqual({
      actionLines: ['C7-ehealth'],
      goals: ['sdg-1', 'sdg-2', 'sdg-3', 'sdg-5', 'sdg-17'],
    });
    const after = viewOf(model, filters);
    expect(after.degrees[nodeOf(after, 'C7-ehealth')]).toBe(5);
    expect(kept('sdg-15').actionLines).toEqual(['C3', 'C7-eenv', 'C7-esci']);
  });

  test('of a folded group keeps its lines, of an organization what it facilitates', () => {
    expect(kept('C7', { collapsed: ['C7'] }).actionLines).toHaveLength(8);
    const two = { collapsed: ['C7'], actionLines: ['C7-ehealth', 'C4'] };
    expect(kept('C7', two).actionLines).toEqual(['C7-ehealth']);
    expect(kept('WHO', { layout: 'layered' })).toEqual({
      facilitators: ['WHO'],
      actionLines: ['C7-ehealth'],
    });
  });

  test('of targets alone keeps their goals as well', () => {
    const view = viewOf(model, { layout: 'layered', levels: ['actionLines', 'targets'] });
    const filters = filtersFor(model, view.network, {
      kept: keptOf(model),
      nodes: [nodeOf(view, 'target-3.8')],
    });
    expect(filters).toEqual({ goals: ['sdg-3'], targets: ['target-3.8'] });
  });
});

describe('moving through the list', () => {
  test('arrows go from node to node, into neighbours, along a tie, and back', () => {
    const view = viewOf(plan);
    const [a1, goal] = [nodeOf(view, 'A1'), nodeOf(view, 'goal-1')];
    const closed = { item: { node: a1 }, open: undefined };
    const open = walk(view, closed, { key: 'ArrowRight', isMirrored: false });
    expect(open).toEqual({ item: { node: a1 }, open: a1 });
    const inside = open && walk(view, open, { key: 'ArrowRight', isMirrored: false });
    expect(inside?.item).toEqual({ node: goal, under: { node: a1, tie: 0 } });
    expect(open && walk(view, open, { key: 'ArrowDown', isMirrored: false })).toEqual(inside);
    const across = inside && walk(view, inside, { key: 'ArrowRight', isMirrored: false });
    expect(across).toEqual({ item: { node: goal }, open: goal });
    expect(inside && walk(view, inside, { key: 'ArrowLeft', isMirrored: false })).toEqual(open);
    expect(open && walk(view, open, { key: 'ArrowLeft', isMirrored: false })).toEqual(closed);
    expect(walk(view, closed, { key: 'ArrowLeft', isMirrored: true })).toEqual(open);
    expect(walk(view, closed, { key: 'x', isMirrored: false })).toBeUndefined();
  });

  test('goes in the order of the picture, to both ends', () => {
    const view = viewOf(model);
    const order = view.network.levels.flat();
    expect(nodeItems(view, undefined).map(({ node }) => node)).toEqual(order);
    const start = { item: { node: order[3] ?? 0 }, open: undefined };
    expect(walk(view, start, { key: 'ArrowDown', isMirrored: false })?.item.node).toBe(order[4]);
    expect(walk(view, start, { key: 'Home', isMirrored: false })?.item.node).toBe(order[0]);
    expect(walk(view, start, { key: 'End', isMirrored: false })?.item.node).toBe(order.at(-1));
  });
});
