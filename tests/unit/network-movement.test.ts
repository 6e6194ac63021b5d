import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Box, Model } from '../../src/core.js';
import { center } from '../../src/layout/box.js';
import { enclosed } from '../../src/layout/network/hit.js';
import { createForceSimulation } from '../../src/layout/network/force/simulation.js';
import { placeInColumn } from '../../src/layout/network/levels.js';
import { interpolateNetwork } from '../../src/layout/network/transition.js';
import { panned, pictured, showing, WHOLE, zoomed } from '../../src/layout/network/viewport.js';
import { bundledModel } from '../fixtures/datasets.js';
import { EPSILON, expectFine, expectNoOverlap } from '../fixtures/layout-rules.js';
import { english, laidOut, viewOf } from '../fixtures/networks.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const ZERO: Box = { x: 0, y: 0, width: 0, height: 0 };

describe('forces', () => {
  test('bring strongly linked nodes closer together than others', () => {
    const view = viewOf(model, { layout: 'force' });
    const { nodes } = laidOut(view);
    const { from, to } = view.network.ties;
    const apart = (a: number, b: number) => {
      const [p, q] = [center(nodes[a]?.box ?? ZERO), center(nodes[b]?.box ?? ZERO)];
      return Math.hypot(p.x - q.x, p.y - q.y);
    };
    const tied = Array.from(from, (a, i) => apart(a, to[i] ?? 0));
    const all = nodes.flatMap((_, a) => nodes.slice(a + 1).map((__, b) => apart(a, a + 1 + b)));
    const mean = (list: number[]) => list.reduce((sum, n) => sum + n, 0) / list.length;
    expect(mean(tied)).toBeLessThan(mean(all) * 0.9);
  });

  test('size a node of the similarity network by all it shares, wherever it is in the list', () => {
    const view = viewOf(model, { layout: 'similarity' });
    const { nodes } = laidOut(view);
    const { from, to, weight } = view.network.pulls;
    const shared = view.network.nodes.map((_, node) =>
      weight.reduce((sum, by, i) => (from[i] === node || to[i] === node ? sum + by : sum), 0),
    );
    const largest = (values: readonly number[]) => values.indexOf(Math.max(...values));
    expect(largest(nodes.map(({ box }) => box.width))).toBe(largest(shared));
  });

  test('leave a pinned node where it was put, and others near where they were', () => {
    const view = viewOf(model, { layout: 'force' });
    const free = laidOut(view);
    const pinned = laidOut(view, { pinned: ['C4@100,200'] });
    const node = view.network.nodes.findIndex(({ id }) => id === 'C4');
    const at = center(pinned.nodes[node]?.box ?? ZERO);
    expect(at.x).toBeCloseTo(120, 6);
    expect(at.y).toBeCloseTo(pinned.height * 0.2, 6);
    const moved = free.nodes.filter(({ box }, i) => {
      const [p, q] = [center(box), center(pinned.nodes[i]?.box ?? ZERO)];
      return Math.hypot(p.x - q.x, p.y - q.y) > 1;
    });
    expect(moved.length).toBeLessThan(6);
    expectFine(pinned, view);
    expectNoOverlap(pinned);
  });

  test('give the same result in slices as in one go', () => {
    const { network } = viewOf(model, { layout: 'force' });
    const options = { width: 800, fontSize: 16, stretch: 1, terms: english.terms, pins: [] };
    const [sliced, whole] = [
      createForceSimulation(network, options),
      createForceSimulation(network, options),
    ];
    expect(sliced.progress).toBe(0);
    for (let i = 0; i < 7; i++) sliced.advance();
    expect(sliced.progress).toBeGreaterThan(0);
    expect(sliced.progress).toBeLessThan(0.1);
    sliced.finish();
    whole.finish();
    expect(sliced.progress).toBe(1);
    expect(sliced.layout(network, [])).toEqual(whole.layout(network, []));
  });
});

test('items in a column are as near to their preferred positions as order and room allow', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          size: fc.integer({ min: 1, max: 30 }),
          wanted: fc.integer({ min: -50, max: 900 }),
        }),
        { maxLength: 20 },
      ),
      fc.integer({ min: 0, max: 10 }),
      (items, gap) => {
        const tops = placeInColumn(items, gap, [0, 800]);
        tops.forEach((top, i) => {
          const size = items[i]?.size ?? 0;
          expect(top).toBeGreaterThanOrEqual(-EPSILON);
          expect(top + size).toBeLessThanOrEqual(800 + EPSILON);
          const before = (tops[i - 1] ?? -Infinity) + (items[i - 1]?.size ?? 0) + gap;
          expect(top).toBeGreaterThanOrEqual(before - EPSILON);
        });
      },
    ),
  );
  expect(
    placeInColumn(
      [
        { size: 10, wanted: 100 },
        { size: 10, wanted: 300 },
      ],
      5,
      [0, 400],
    ),
  ).toEqual([95, 295]);
  expect(
    placeInColumn(
      [
        { size: 10, wanted: 100 },
        { size: 10, wanted: 100 },
      ],
      0,
      [0, 400],
    ),
  ).toEqual([90, 100]);
});

test('a transition starts at the old positions and ends at the new ones', () => {
  const from = viewOf(model, {});
  const to = viewOf(model, { layout: 'force' });
  const [a, b] = [laidOut(from), laidOut(to)];
  const standing = { network: from.network, layout: a };
  const at = (progress: number) =>
    interpolateNetwork(standing, { network: to.network, layout: b }, progress);
  to.network.nodes.forEach(({ id }, i) => {
    const before = from.network.nodes.findIndex((node) => node.id === id);
    expect(at(0).nodes[i]?.box).toEqual(a.nodes[before]?.box);
    const [x, end] = [at(1).nodes[i]?.box.x ?? 0, b.nodes[i]?.box.x ?? NaN];
    expect(x).toBeCloseTo(end, 9);
  });
  at(1).ties.x0.forEach((x, i) => expect(x).toBeCloseTo(b.ties.x0[i] ?? NaN, 9));
  expect(at(0).height).toBe(a.height);
});

describe('the visible part of a picture', () => {
  const extent = { width: 400, height: 300 };
  test('zooms about a fixed point, and never leaves the picture', () => {
    const near = zoomed(WHOLE, { factor: 2, about: { x: 100, y: 50 } }, extent);
    expect(pictured(near, { x: 100, y: 50 })).toEqual({ x: 100, y: 50 });
    expect(near.scale).toBe(2);
    expect(panned(near, { x: 9999, y: 9999 }, extent)).toEqual({ scale: 2, x: 0, y: 0 });
    expect(panned(near, { x: -9999, y: -9999 }, extent)).toEqual({ scale: 2, x: -400, y: -300 });
    expect(zoomed(near, { factor: 0.1, about: { x: 0, y: 0 } }, extent)).toEqual(WHOLE);
    expect(zoomed(near, { factor: 1000, about: { x: 0, y: 0 } }, extent).scale).toBe(12);
  });

  test('moves to show a point only when that point is hidden', () => {
    const near = zoomed(WHOLE, { factor: 4, about: { x: 0, y: 0 } }, extent);
    const moved = showing(near, { x: 390, y: 290 }, extent);
    const seen = { x: 390 * moved.scale + moved.x, y: 290 * moved.scale + moved.y };
    expect(seen.x).toBeLessThanOrEqual(400);
    expect(seen.y).toBeLessThanOrEqual(300);
    expect(showing(WHOLE, { x: 1, y: 1 }, extent)).toEqual(WHOLE);
  });
});

test('a lasso holds the nodes whose centre it encloses', () => {
  const view = viewOf(model, {});
  const layout = laidOut(view);
  const all = [
    { x: -1, y: -1 },
    { x: 1300, y: -1 },
    { x: 1300, y: 9000 },
    { x: -1, y: 9000 },
  ];
  expect(enclosed(layout, all)).toHaveLength(35);
  const left = all.map(({ x, y }) => ({ x: Math.min(x, 600), y }));
  expect(enclosed(layout, left).map((node) => view.network.nodes[node]?.kind)).toEqual(
    new Array(18).fill('actionLine'),
  );
  expect(enclosed(layout, [])).toEqual([]);
});
