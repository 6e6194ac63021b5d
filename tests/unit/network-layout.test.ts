import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, loadTools, locales, type Model, type ViewState } from '../../src/core.js';
import { center } from '../../src/layout/box.js';
import { hitNetwork } from '../../src/layout/network/hit.js';
import {
  distanceToLine,
  placedLine,
  pointOnLine,
  runsThrough,
} from '../../src/layout/network/tie-line.js';
import { networkLayouts } from '../../src/state/view-parts.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { expectFilled, expectFine, expectNoOverlap } from '../fixtures/layout-rules.js';
import { english, laidOut, viewOf, type Words } from '../fixtures/networks.js';

let model: Model;
const words = new Map<string, Words>();
beforeAll(async () => {
  model = await bundledModel();
  for (const locale of locales) {
    words.set(locale, {
      terms: await loadTerms(locale),
      tools: await loadTools(locale),
    });
  }
});

const states: Readonly<Record<string, Partial<ViewState>>> = {
  everything: {},
  'goals open': { expanded: ['sdg-4', 'sdg-9', 'sdg-16'] },
  'all open': { expanded: 'all' },
  'a group folded': { collapsed: ['C7'] },
  'goals among goals': { among: 'goals', threshold: 40 },
  filtered: { actionLines: ['C4', 'C9'], goals: ['sdg-4', 'sdg-5'] },
  dimmed: { facilitators: ['WHO'], filtered: 'dimmed' },
};

describe.each(networkLayouts)('the layout %s', (layout) => {
  const cases = Object.entries(states).filter(
    // Open goals do not matter here for levels and similarity; the other cases cover them.
    ([name]) => layout === 'bipartite' || layout === 'force' || !name.includes('open'),
  );
  test.each(cases)('clips nothing and overlaps no label, at any width: %s', (_, state) => {
    const view = viewOf(model, { ...state, layout });
    for (const width of [320, 375, 480, 640, 768, 960, 1280, 1920]) {
      const placed = laidOut(view, { width });
      expect(placed.width).toBe(width);
      expectFine(placed, view);
      expectNoOverlap(placed);
    }
  });

  test('clips and overlaps nothing in any language, with large text, or in a wide font', () => {
    for (const each of words.values()) {
      const view = viewOf(model, { layout }, each);
      for (const options of [
        { width: 320 },
        { width: 768, fontSize: 24 },
        { width: 900, stretch: 1.25 },
      ]) {
        expectFine(laidOut(view, options, each), view);
      }
    }
  });

  test('clips and overlaps nothing whatever is filtered, opened and folded', () => {
    const some = (all: readonly string[]) => fc.option(fc.subarray([...all]));
    fc.assert(
      fc.property(
        fc.record({
          actionLines: some(model.actionLines.map(({ id }) => id)),
          goals: some(model.goals.map(({ id }) => id)),
          facilitators: some(model.facilitators),
          expanded: fc.subarray(
            model.goals.map(({ id }) => id),
            { maxLength: 3 },
          ),
          collapsed: fc.subarray(['C7']),
        }),
        fc.integer({ min: 320, max: 1600 }),
        (state, width) => {
          const view = viewOf(model, { ...state, layout });
          const placed = laidOut(view, { width });
          expectFine(placed, view);
          if (placed.ties.shape === 'ribbon') expectFilled(placed, view);
        },
      ),
      { numRuns: layout === 'force' || layout === 'similarity' ? 12 : 40 },
    );
  });

  test('names every node where there is room', () => {
    const { nodes } = laidOut(viewOf(model, { layout }), { width: 1440 });
    expect(nodes.filter(({ label }) => label === undefined)).toEqual([]);
  });

  test('is the same picture for the same input', () => {
    const state = { layout };
    expect(laidOut(viewOf(model, state))).toEqual(laidOut(viewOf(model, state)));
  });

  test('is mirrored from right to left', () => {
    const arabic = words.get('ar') ?? english;
    // The words are the same, so that only the direction differs.
    const mirrored: Words = {
      ...english,
      terms: { ...english.terms, direction: arabic.terms.direction },
    };
    const view = viewOf(model, { layout });
    const [ltr, rtl] = [laidOut(view), laidOut(view, {}, mirrored)];
    ltr.nodes.forEach(({ box }, i) => {
      expect(rtl.nodes[i]?.box.x).toBeCloseTo(ltr.width - box.x - box.width, 6);
      expect(rtl.nodes[i]?.box.y).toBeCloseTo(box.y, 6);
    });
  });

  test('finds the node or the tie at a point', () => {
    const view = viewOf(model, { layout });
    const placed = laidOut(view);
    placed.nodes.forEach(({ box }, node) => {
      expect(hitNetwork(placed, center(box))).toEqual({ kind: 'node', node });
    });
    const { ties } = placed;
    const middle = pointOnLine(placedLine(ties, 0), 0.5);
    expect(hitNetwork({ ...placed, nodes: [] }, middle)?.kind).toBe('tie');
    expect(hitNetwork(placed, { x: -50, y: -50 })).toBeUndefined();
  });

  test('also draws nothing, one node, and nodes without ties', async () => {
    const lonely = await modelOf({ ...small, links: [] });
    for (const state of [{}, { actionLines: ['A1'], goals: [] }, { actionLines: [], goals: [] }]) {
      const view = viewOf(lonely, { ...state, layout });
      const placed = laidOut(view, { width: 320 });
      expectFine(placed, view);
      for (const { box } of placed.nodes) {
        for (const each of Object.values(box)) expect(Number.isFinite(each)).toBe(true);
      }
      expect(Number.isFinite(placed.height)).toBe(true);
    }
  });
});

test.each(['force', 'similarity'] as const)(
  'ties of the layout %s run around nodes that are not their ends',
  (layout) => {
    const view = viewOf(model, { layout });
    const { nodes, ties } = laidOut(view);
    const { from, to } = view.network.ties;
    const through = [...from.keys()].filter((tie) =>
      nodes.some(
        ({ box }, node) =>
          node !== from[tie] &&
          node !== to[tie] &&
          distanceToLine(placedLine(ties, tie), center(box)) < box.width / 2,
      ),
    );
    expect(through.length / from.length).toBeLessThan(0.05);
  },
);

test.each(['force', 'similarity'] as const)(
  'ties of the layout %s run behind few labels that are not of their ends',
  (layout) => {
    const view = viewOf(model, { layout });
    const { nodes, ties } = laidOut(view);
    const { from, to } = view.network.ties;
    const behind = [...from.keys()].flatMap((tie) =>
      nodes.filter(
        ({ label }, node) =>
          label &&
          node !== from[tie] &&
          node !== to[tie] &&
          runsThrough(placedLine(ties, tie), label.box),
      ),
    );
    expect(behind.length / from.length).toBeLessThan(0.4);
  },
);

test('a line runs through a box where it has a point in it, straight or bent', () => {
  const box = { x: 40, y: 40, width: 20, height: 20 };
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 100 },
  ];
  expect(runsThrough({ from, to }, box)).toBe(true);
  expect(runsThrough({ from, to: { x: 100, y: 0 } }, box)).toBe(false);
  expect(runsThrough({ from, to: { x: 30, y: 30 } }, box)).toBe(false);
  expect(runsThrough({ from, to, handle: { x: 100, y: 0 } }, box)).toBe(false);
  expect(runsThrough({ from, to: { x: 100, y: 0 }, handle: { x: 50, y: 100 } }, box)).toBe(true);
});

test('labels of free nodes are whole', () => {
  for (const locale of ['en', 'fr', 'ru']) {
    const view = viewOf(model, { layout: 'similarity' }, words.get(locale) ?? english);
    for (const { label } of laidOut(view, { width: 700 }).nodes)
      expect(label?.lines.some(({ text }) => text.endsWith('…')) ?? false).toBe(false);
  }
});
