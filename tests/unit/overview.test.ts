import { beforeAll, expect, test } from 'vitest';
import { themes, type MatrixView } from '../../src/core.js';
import { pictureEn } from '../../src/i18n/en/picture.js';
import { center } from '../../src/layout/box.js';
import {
  hitOverview,
  layoutOverview,
  type OverviewLayout,
} from '../../src/layout/matrix/overview.js';
import { itemAt, sum } from '../../src/lib/list.js';
import { overviewScene } from '../../src/scene/matrix/overview-scene.js';
import type { Mark } from '../../src/scene/scene.js';
import { bundledModel } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

let view: MatrixView;
beforeAll(async () => {
  view = matrixOf(await bundledModel(), { expanded: 'all' }).view;
});

const laidOut = (direction: 'ltr' | 'rtl' = 'ltr'): OverviewLayout => {
  const room = { width: 1280, height: 640, fontSize: 16, direction };
  const form = { labels: 'names', header: 'numbers', caption: 'Action lines per target' } as const;
  const layout = layoutOverview(view, room, form);
  if (!layout) throw new Error('it does not fit');
  return layout;
};

const marksIn = (layout: OverviewLayout, pane: string): readonly Mark[] => {
  const scene = overviewScene({ view, layout, theme: themes.light, terms: pictureEn, chosen: [] });
  return scene.panes.find(({ name }) => name === pane)?.marks ?? [];
};

test('every link is a bar, or a line through the block of its goal', () => {
  const layout = laidOut();
  const body = marksIn(layout, 'body');
  const [, ...bars] = body.filter((mark) => mark.kind === 'cells');
  const drawn = sum(bars, ({ level }) => level.filter((each) => each > 0).length);
  expect(drawn).toBe(sum(view.tally.targets, (n) => n));
  const lines = body.filter((mark) => mark.kind === 'rect');
  expect(lines).toHaveLength(sum(view.tally.wholeGoal, (n) => n));
  expect(drawn + lines.length).toBe(sum(view.tally.rowTotals, (n) => n));
});

test('under every target is a bar as tall as it has action lines, or a tick', () => {
  const layout = laidOut();
  const targets = view.columns.flatMap(({ target }, i) => (target === undefined ? [] : [i]));
  const marks = marksIn(layout, 'columnTotals');
  expect(marks).toHaveLength(targets.length);
  const most = Math.max(...targets.map((i) => itemAt(view.tally.columnTotals, i)));
  targets.forEach((column, i) => {
    const [mark, count] = [marks[i], itemAt(view.tally.columnTotals, column)];
    if (mark?.kind !== 'rect') throw new Error('not a bar');
    if (count === 0) expect(mark.fill).toBe(themes.light.gap);
    else expect(mark.height).toBeCloseTo((count / most) * layout.tallestBar, 6);
  });
});

test.each(['ltr', 'rtl'] as const)(
  'a pointer finds every target where it is drawn (%s)',
  (direction) => {
    const layout = laidOut(direction);
    view.columns.forEach(({ target }, column) => {
      if (target === undefined) return;
      const band = itemAt(layout.columns, column);
      layout.rows.forEach((row, i) => {
        const box = { x: band.start, width: band.size, y: row.start, height: row.size };
        expect(hitOverview(layout, center(box))).toEqual({ row: i, column });
      });
    });
    const { tiles, labels } = layout.panes;
    const block = itemAt(layout.blocks, 2);
    const tile = { x: block.start + block.size / 2, y: tiles.y + 2 };
    expect(hitOverview(layout, tile)).toEqual({ column: view.heads[2]?.first });
    const row = itemAt(layout.rows, 4);
    expect(hitOverview(layout, { x: labels.x + 3, y: row.start + 1 })).toEqual({ row: 4 });
    expect(hitOverview(layout, { x: -5, y: -5 })).toBeUndefined();
  },
);

test('it needs no more than a screen of 1280 px, and is refused where targets would run together', () => {
  expect(laidOut().width).toBeLessThanOrEqual(1280);
  const form = { labels: 'names', header: 'numbers', caption: '' } as const;
  const room = { width: 600, height: 640, fontSize: 16, direction: 'ltr' } as const;
  expect(layoutOverview(view, room, form)).toBeUndefined();
});
