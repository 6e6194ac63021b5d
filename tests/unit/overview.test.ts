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
import { legendSwatches } from '../../src/scene/legend.js';
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
  const lines = body.filter(({ kind }) => kind === 'rect' || kind === 'path');
  const inDoubt = body.filter((mark) => mark.kind === 'path' && mark.dash).length;
  expect(inDoubt).toBe(sum(view.tally.unsure, (n) => n));
  expect(drawn + lines.length).toBe(sum(view.tally.rowTotals, (n) => n));
});

test('under every target is a bar as tall as it has action lines, or a tick', () => {
  const layout = laidOut();
  const targets = view.columns.flatMap(({ target }, i) => (target === undefined ? [] : [i]));
  const [, ...marks] = marksIn(layout, 'columnTotals');
  expect(marks).toHaveLength(targets.length);
  const most = Math.max(...targets.map((i) => itemAt(view.tally.columnTotals, i)));
  targets.forEach((column, i) => {
    const [mark, count] = [marks[i], itemAt(view.tally.columnTotals, column)];
    if (mark?.kind !== 'rect') throw new Error('not a bar');
    if (count === 0) expect(mark.fill).toBe(themes.light.gap);
    else expect(mark.height).toBeCloseTo((count / most) * layout.tallestBar, 6);
  });
});

test('the bars under the targets have a scale: a line where the tallest ends, and its number', () => {
  const layout = laidOut();
  const [line, ...bars] = marksIn(layout, 'columnTotals');
  const number = marksIn(layout, 'rowTotals').at(-1);
  if (line?.kind !== 'rect' || number?.kind !== 'text') throw new Error('it has no scale');
  const ends = bars.map((bar) => (bar.kind === 'rect' ? bar.y + bar.height : 0));
  expect(line.y + line.height).toBeCloseTo(Math.max(...ends), 6);
  const counts = view.columns.map(({ target }, i) =>
    target === undefined ? 0 : itemAt(view.tally.columnTotals, i),
  );
  expect(number.text).toBe(String(Math.max(...counts)));
  const { columnTotals } = layout.panes;
  expect(number.x).toBeGreaterThan(columnTotals.x + columnTotals.width);
});

test('a link that is not confirmed is a line with gaps, and so it is in the legend', () => {
  const layout = laidOut();
  const { draws = [] } = overviewScene({
    ...{ view, layout, theme: themes.light, terms: pictureEn, chosen: [] },
  });
  const dashed = marksIn(layout, 'body').filter((mark) => mark.kind === 'path' && mark.dash);
  expect(dashed).toHaveLength(4);
  const swatch = legendSwatches(
    draws.filter(({ name }) => name === 'unsure'),
    { theme: themes.light, unit: 1, mostTargets: 6, direction: 'ltr', figure: String },
  )[0];
  const path = swatch?.pane.marks.find(({ kind }) => kind === 'path');
  if (path?.kind !== 'path') throw new Error('it has no gaps');
  expect(path.dash).toHaveLength(2);
  // It stands upright, as the first of them in the picture does: a bar of a target.
  expect(path.d).toMatch(/^M[\d.]+ [\d.]+V[\d.]+$/);
});

test('a goal that is not open has its veil and its dashes of what is not confirmed', async () => {
  const closed = { expanded: ['sdg-3'], facilitators: ['ITU'], filtered: 'dimmed' } as const;
  const dimmed = matrixOf(await bundledModel(), closed).view;
  const room = { width: 1280, height: 640, fontSize: 16, direction: 'ltr' } as const;
  const form = { labels: 'names', header: 'numbers', caption: 'Action lines per target' } as const;
  const layout = layoutOverview(dimmed, room, form);
  if (!layout) throw new Error('it does not fit');
  const theme = themes.light;
  const scene = overviewScene({ view: dimmed, layout, theme, terms: pictureEn, chosen: [] });
  const body = scene.panes.flatMap(({ name, marks }) => (name === 'body' ? marks : []));
  const veils = body.filter((mark) => mark.kind === 'rect' && mark.opacity === theme.veil);
  const isClosed = (at: number) => dimmed.columns[at % dimmed.tally.columns]?.head !== 2;
  expect(veils).toHaveLength(
    [...dimmed.tally.dimmed].filter((each, at) => each === 1 && isClosed(at)).length,
  );
  expect(body.some((mark) => mark.kind === 'rect' && mark.dash !== undefined)).toBe(true);
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
