import { beforeAll, describe, expect, test } from 'vitest';
import {
  boxOf,
  en,
  hit,
  layoutPicture,
  matrixScene,
  type MatrixView,
  type Model,
  sceneToSvg,
  themes,
  type ViewState,
} from '../../src/core.js';
import { center, contains } from '../../src/layout/box.js';
import { toggleAt, togglesOf } from '../../src/layout/matrix/toggles.js';
import {
  hasMoved,
  interpolateMatrix,
  type ShownMatrix,
} from '../../src/layout/matrix/transition.js';
import { textWidth } from '../../src/lib/text-width.js';
import { bundledModel, longestNames, modelOf, small } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});
const layoutOf = (
  view: MatrixView,
  width: number,
  direction: 'ltr' | 'rtl' = 'ltr',
  smallestCell = 24,
) => layoutPicture(view, { width, direction, smallestCell, fontSize: 16, stretch: 1 });

const cases: [string, Partial<ViewState>][] = [
  ['one goal open', { expanded: ['sdg-9'] }],
  ['the first and the last open', { expanded: ['sdg-1', 'sdg-17'] }],
  ['all open', { expanded: 'all' }],
  ['a group folded', { collapsed: ['C7'] }],
  [
    'open, folded, filtered and reordered',
    {
      expanded: ['sdg-3', 'sdg-16'],
      collapsed: ['C7'],
      goals: ['sdg-3', 'sdg-4', 'sdg-16'],
      rowOrder: 'links',
      columnOrder: 'similarity',
    },
  ],
  ['one target left', { targets: ['target-16.10'], expanded: ['sdg-16'] }],
];

describe.each(cases)('with %s', (_, state) => {
  test.each([
    [480, 'ltr', 24],
    [768, 'rtl', 44],
    [1440, 'ltr', 24],
    [1920, 'rtl', 24],
  ] as const)(
    'at %i px (%s) what is drawn is where a pointer finds it',
    (width, direction, smallest) => {
      const { view } = matrixOf(model, state);
      const layout = layoutOf(view, width, direction, smallest);
      for (const column of view.columns.keys()) {
        const box = boxOf(layout, { column });
        expect(box && hit(layout, center(box))).toEqual({ column });
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24 - 0.01);
      }
      for (const row of view.rows.keys()) {
        for (const column of view.columns.keys()) {
          const box = boxOf(layout, { row, column });
          expect(box && hit(layout, center(box))).toEqual({ row, column });
          expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(
            smallest - 0.01,
          );
        }
      }
    },
  );

  test('the buttons that open and fold are inside the picture, clear of the cells, and large enough', () => {
    const { view } = matrixOf(model, state);
    const layout = layoutOf(view, 1200);
    if (layout.kind !== 'matrix') throw new Error('a list');
    const toggles = togglesOf(view, layout);
    expect(toggles.map(({ id }) => id)).toEqual(
      expect.arrayContaining(view.heads.map(({ id }) => id)),
    );
    for (const toggle of toggles) {
      expect(toggleAt(view, layout, center(toggle.box))).toMatchObject({ id: toggle.id });
      expect(contains(layout.panes.body, center(toggle.box))).toBe(false);
      expect(Math.min(toggle.box.width, toggle.box.height)).toBeGreaterThanOrEqual(24 - 0.01);
    }
  });
});

test('names in languages with long words are not cut short beside open goals', async () => {
  const long = await longestNames();
  for (const [, state] of cases) {
    for (const width of [768, 880, 1200]) {
      const layout = layoutOf(matrixOf(long, state).view, width);
      if (layout.kind !== 'matrix') throw new Error('a list');
      expect(layout.labels.flatMap(({ lines }) => lines).join('')).not.toContain('…');
    }
  }
});

test('a word too long for any picture does not push the cells out of it', async () => {
  const line = { ...small.actionLines[0], name: 'w'.repeat(400) };
  const { view } = matrixOf(await modelOf({ ...small, actionLines: [line, small.actionLines[1]] }));
  const layout = layoutOf(view, 600);
  if (layout.kind !== 'matrix') throw new Error('a list');
  expect(layout.width).toBeLessThanOrEqual(600);
});

test('the number of a target is never wider than its column', () => {
  const { view } = matrixOf(model, { expanded: 'all' });
  for (const width of [480, 1200]) {
    const layout = layoutOf(view, width);
    view.columns.forEach(({ target }, column) => {
      const box = boxOf(layout, { column });
      if (target !== undefined) expect(textWidth(target, 10.5)).toBeLessThan(box?.width ?? 0);
    });
  }
});

test('the name of an open goal is in its tile, or above it where it does not fit', () => {
  const layout = layoutOf(matrixOf(model, { expanded: 'all' }).view, 1200);
  if (layout.kind !== 'matrix') throw new Error('a list');
  expect(layout.heads.every(({ name }) => name && !name.lines.join('').includes('…'))).toBe(true);
  const tight = layoutOf(
    matrixOf(model, { targets: ['target-16.10'], expanded: ['sdg-16'] }).view,
    480,
  );
  if (tight.kind !== 'matrix') throw new Error('a list');
  expect(tight.names.map(({ head }) => head)).toEqual([0]);
});

describe('a movement', () => {
  const standing = (state: Partial<ViewState>): ShownMatrix => {
    const { view } = matrixOf(model, state);
    const layout = layoutOf(view, 1200);
    if (layout.kind !== 'matrix') throw new Error('a list');
    return { view, layout };
  };

  test('starts at the old layout, ends at the new one, and is half way in between', () => {
    const from = standing({});
    const to = standing({ rowOrder: 'own', ownRows: ['C11'] });
    const startOf = (progress: number) => interpolateMatrix(from, to, progress).rows[0]?.start ?? 0;
    const [first, last] = [from.layout.rows[17]?.start ?? 0, to.layout.rows[0]?.start ?? 0];
    expect(startOf(0)).toBeCloseTo(first, 5);
    expect(startOf(1)).toBeCloseTo(last, 5);
    expect(startOf(0.5)).toBeCloseTo((first + last) / 2, 5);
  });

  test('moves targets out of their goal', () => {
    const from = standing({});
    const to = standing({ expanded: ['sdg-9'] });
    const begin = interpolateMatrix(from, to, 0);
    const goal = from.layout.columns[8];
    expect(begin.columns[10]?.start).toBeCloseTo(goal?.start ?? 0, 5);
    expect(interpolateMatrix(from, to, 1).columns).toEqual(to.layout.columns);
  });

  test('never has a negative size, whatever appears, disappears or moves', async () => {
    const other = matrixOf(await modelOf(small)).view;
    const before = layoutOf(other, 1200);
    if (before.kind !== 'matrix') throw new Error('a list');
    const opened = standing({ expanded: 'all' });
    for (const from of [{ view: other, layout: before }, standing({}), opened]) {
      for (const to of [standing({}), opened, standing({ query: 'health' })]) {
        for (const progress of [0, 0.01, 0.2, 0.9]) {
          const layout = interpolateMatrix(from, to, progress);
          const svg = sceneToSvg(matrixScene(to.view, layout, themes.light, en));
          expect(svg).not.toMatch(/(?:width|height|r)="-|[hv]--/);
        }
      }
    }
  });

  test('is made for changes of order and number only', () => {
    const { view } = matrixOf(model);
    expect(hasMoved(view, matrixOf(model, { selected: 'C4' }).view)).toBe(false);
    expect(hasMoved(view, matrixOf(model, { query: 'health' }).view)).toBe(true);
    expect(hasMoved(view, matrixOf(model, { columnOrder: 'links' }).view)).toBe(true);
  });
});
