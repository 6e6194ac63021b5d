import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Box,
  boxOf,
  hit,
  type Layout,
  layoutPicture,
  loadTerms,
  type MatrixView,
} from '../../src/core.js';
import { placeByKey } from '../../src/elements/matrix/grid.js';
import { center } from '../../src/layout/box.js';
import { overlaps } from '../../src/layout/overlap.js';
import { type Place } from '../../src/layout/matrix/layout.js';
import { NAME_SIZE } from '../../src/layout/matrix/column-names.js';
import { layoutSheet } from '../../src/layout/matrix/sheet.js';
import { textWidth, wrapText } from '../../src/lib/text-width.js';
import { bundledModel, modelOf, small } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

let view: MatrixView;
beforeAll(async () => {
  view = matrixOf(await bundledModel()).view;
});

const layoutAt = (
  width: number,
  more: { direction?: 'ltr' | 'rtl'; smallestCell?: number; fontSize?: number } = {},
) =>
  layoutPicture(view, {
    width,
    fontSize: 16,
    stretch: 1,
    direction: 'ltr',
    smallestCell: 24,
    ...more,
  });

const places = (layout: Layout): Place[] =>
  view.rows.flatMap((_, row) => [
    { row },
    ...view.columns
      .map((_column, column) => ({ row, column }))
      .filter((place) => boxOf(layout, place)),
  ]);

describe.each([320, 360, 480, 600, 768, 1024, 1440, 1920])('at %i px', (width) => {
  test.each(['ltr', 'rtl'] as const)(
    'what is drawn is where a pointer finds it (%s)',
    (direction) => {
      const layout = layoutAt(width, { direction });
      for (const place of places(layout)) {
        const box = boxOf(layout, place);
        expect(box && hit(layout, center(box))).toEqual(place);
      }
    },
  );

  test('nothing is outside the picture, and a finger or a mouse can hit every cell', () => {
    for (const smallestCell of [24, 44]) {
      const layout = layoutAt(width, { smallestCell });
      for (const place of places(layout)) {
        const box = boxOf(layout, place);
        expect(box && isInside(box, layout)).toBe(true);
        if (place.column === undefined) continue;
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(
          smallestCell - 0.01,
        );
      }
    }
  });

  test('no label is wider than its room or cut short', () => {
    const layout = layoutAt(width);
    if (layout.kind === 'list') {
      const lines = layout.rows.flatMap((row) => row.lines);
      expect(lines.join('')).not.toContain('…');
      for (const line of lines) expect(textWidth(line, 14)).toBeLessThan(width);
      return;
    }
    for (const { lines, nameX } of layout.labels) {
      expect(lines.join('')).not.toContain('…');
      for (const line of lines)
        expect(nameX + textWidth(line, 13)).toBeLessThanOrEqual(layout.panes.labels.width);
    }
    for (const { lines } of layout.names)
      expect(lines.map(({ text }) => text).join('')).not.toContain('…');
  });

  test('the picture fits its width, and scrolls only when cells would become too small', () => {
    const layout = layoutAt(width);
    if (layout.width > width + 0.01 && layout.kind === 'matrix') {
      expect(layout.columns[0]?.size).toBeCloseTo(27, 5);
    }
    if (width >= 768) expect(layout.width).toBeLessThanOrEqual(width + 0.01);
  });
});

test.each([1, 1.1, 1.2, 1.35, 1.5])(
  'names that a font makes %s times as wide do not widen the picture',
  (stretch) => {
    for (const width of [1100, 1200, 1440, 1900]) {
      const options = { width, fontSize: 16, stretch, direction: 'ltr', smallestCell: 24 } as const;
      expect(layoutPicture(view, options).width).toBeLessThanOrEqual(width + 0.01);
    }
  },
);

test.each([720, 768, 800, 850])(
  'names stand on end rather than reach out of a picture whose columns fit, at %i px',
  (width) => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(layoutAt(width, { direction }).width).toBeLessThanOrEqual(width);
    }
  },
);

describe.each(['fr', 'ar', 'ru', 'es'])('names over columns in %s', (locale) => {
  test.each([600, 768, 1024, 1200, 1440])(
    'are whole, and slanted in one line or on end, at %i px',
    async (width) => {
      const terms = await loadTerms(locale);
      const own = matrixOf(await bundledModel(), {}, terms).view;
      const { direction } = terms;
      const options = { width, fontSize: 16, stretch: 1, direction, smallestCell: 24 };
      const layout = layoutPicture(own, options);
      if (layout.kind !== 'matrix') throw new Error('it is no matrix');
      expect(layout.names).toHaveLength(own.heads.length);
      for (const { head, lines } of layout.names) {
        const text = lines.map((line) => line.text).join('');
        expect(text.replaceAll(/\s/g, '')).toBe(own.heads[head]?.label.replaceAll(/\s/g, ''));
        const isSlanted = lines.some(({ rotate }) => rotate % 90 !== 0);
        if (isSlanted && locale !== 'es') expect(lines).toHaveLength(1);
      }
    },
  );
});

test('names on end are broken only where they would be the longest', async () => {
  const own = matrixOf(await bundledModel(), {}, await loadTerms('fr')).view;
  const options = { width: 1200, fontSize: 16, stretch: 1, direction: 'ltr' } as const;
  const layout = layoutPicture(own, { ...options, smallestCell: 24 });
  if (layout.kind !== 'matrix') throw new Error('it is no matrix');
  const widthOf = (text: string) => textWidth(text, NAME_SIZE * layout.unit);
  const names = layout.names.map(({ lines }) => lines.map(({ text }) => text));
  const longest = Math.max(...names.flat().map(widthOf));
  const broken = names.filter((lines) => lines.length > 1);
  expect(broken).not.toEqual([]);
  for (const lines of broken) expect(widthOf(lines.join(' '))).toBeGreaterThan(longest);
});

test('below 480 px the matrix is a list of action lines', () => {
  expect(layoutAt(479).kind).toBe('list');
  expect(layoutAt(480).kind).toBe('matrix');
  expect(layoutAt(900, { fontSize: 32 }).kind).toBe('list');
});

test('a right-to-left layout mirrors the left-to-right one', () => {
  const [plain, mirrored] = [layoutAt(1200), layoutAt(1200, { direction: 'rtl' })];
  for (const place of places(plain)) {
    const [a, b] = [boxOf(plain, place), boxOf(mirrored, place)];
    expect(a && b && a.x + a.width + b.x).toBeCloseTo(plain.width, 6);
  }
});

test.each(['ltr', 'rtl'] as const)(
  'what is drawn around the label of a row leaves the bracket of its group free (%s)',
  (direction) => {
    const form = { labels: 'names', header: 'numbers', density: 'tight' } as const;
    const sheet = layoutSheet(view, { width: 1075, height: 700, fontSize: 16, direction }, form);
    for (const layout of [layoutAt(1200, { direction }), sheet]) {
      if (layout?.kind !== 'matrix') throw new Error('it is no matrix');
      const [bracket] = layout.groups;
      if (!bracket) throw new Error('it has no bracket');
      const headers = view.rows.map((_, row) => boxOf(layout, { row }));
      expect(headers.filter((header) => header && overlaps(header, bracket.box))).toEqual([]);
    }
  },
);

test('a dataset without rows or columns has a layout too', async () => {
  const empty = matrixOf(await modelOf({ ...small, actionLines: [], goals: [], links: [] })).view;
  for (const width of [320, 1200]) {
    const layout = layoutPicture(empty, {
      width,
      fontSize: 16,
      stretch: 1,
      direction: 'ltr',
      smallestCell: 24,
    });
    expect(Number.isFinite(layout.height)).toBe(true);
    expect(hit(layout, { x: 5, y: 5 })).toBeUndefined();
  }
});

describe('keys', () => {
  const size = { rowCount: 18, columnCount: 17 };
  const press = (key: string, from: Place, layout: Layout, ctrlKey = false) =>
    placeByKey({ key, ctrlKey, metaKey: false, altKey: false }, from, { layout, ...size });

  test('arrows move by one cell, as far as the headers', () => {
    const layout = layoutAt(1200);
    expect(press('ArrowRight', { row: 0, column: 0 }, layout)).toEqual({ row: 0, column: 1 });
    expect(press('ArrowLeft', { row: 0, column: 0 }, layout)).toEqual({ row: 0 });
    expect(press('ArrowLeft', { row: 0 }, layout)).toEqual({ row: 0 });
    expect(press('ArrowUp', { row: 0, column: 3 }, layout)).toEqual({ column: 3 });
    expect(press('ArrowUp', { column: 3 }, layout)).toEqual({ column: 3 });
    expect(press('ArrowDown', { row: 17, column: 3 }, layout)).toEqual({ row: 17, column: 3 });
    expect(press('ArrowRight', { row: 4, column: 16 }, layout)).toEqual({ row: 4, column: 16 });
  });

  test('arrows move in their direction in a mirrored picture', () => {
    const layout = layoutAt(1200, { direction: 'rtl' });
    expect(press('ArrowLeft', { row: 0, column: 0 }, layout)).toEqual({ row: 0, column: 1 });
    expect(press('ArrowRight', { row: 0, column: 0 }, layout)).toEqual({ row: 0 });
  });

  test('Home, End, Page Up and Page Down make long moves', () => {
    const layout = layoutAt(1200);
    expect(press('Home', { row: 3, column: 9 }, layout)).toEqual({ row: 3 });
    expect(press('End', { row: 3, column: 9 }, layout)).toEqual({ row: 3, column: 16 });
    expect(press('Home', { row: 3, column: 9 }, layout, true)).toEqual({ column: 0 });
    expect(press('End', { row: 3, column: 9 }, layout, true)).toEqual({ row: 17, column: 16 });
    expect(press('PageDown', { row: 3, column: 9 }, layout)).toEqual({ row: 8, column: 9 });
    expect(press('PageUp', { row: 3, column: 9 }, layout)).toEqual({ row: 0, column: 9 });
    expect(press('Tab', { row: 3, column: 9 }, layout)).toBeUndefined();
  });

  test('in a list they stop only at places that are drawn', () => {
    const layout = layoutAt(360);
    let at: Place = { row: 0 };
    for (const key of [
      'ArrowRight',
      'ArrowDown',
      'ArrowRight',
      'ArrowDown',
      'End',
      'ArrowUp',
      'Home',
      'ArrowUp',
    ]) {
      at = press(key, at, layout) ?? at;
      expect(boxOf(layout, at), key).toBeDefined();
    }
  });
});

describe('text', () => {
  test('breaks at spaces, after hyphens, and between Chinese characters', () => {
    const lines = (text: string, width: number) => wrapText(text, { width, size: 12, lines: 9 });
    expect(lines('Good health and well-being', 80)).toEqual(['Good health', 'and well-', 'being']);
    expect(lines('体面工作和经济增长', 40).length).toBeGreaterThan(2);
    expect(lines('体面工作和经济增长', 40).join('')).toBe('体面工作和经济增长');
  });
  test('does not break at a space that forbids it', () => {
    const broken = wrapText('Jour\u00a0; nuit', { width: 45, size: 12, lines: 9 });
    expect(broken).toEqual(['Jour\u00a0;', 'nuit']);
    const narrow = wrapText('Jour\u202f; nuit', { width: 28, size: 12, lines: 9 });
    expect(narrow).toHaveLength(2);
  });

  test('is cut with an ellipsis only when there are no more lines', () => {
    const cut = wrapText('one two three four five', { width: 40, size: 12, lines: 2 });
    expect(cut).toHaveLength(2);
    expect(cut[1]).toMatch(/…$/);
    for (const line of cut) expect(textWidth(line, 12)).toBeLessThanOrEqual(40);
  });
});

function isInside(box: Box, layout: Layout): boolean {
  const slack = 0.01;
  return (
    box.x >= -slack &&
    box.y >= -slack &&
    box.x + box.width <= layout.width + slack &&
    box.y + box.height <= layout.height + slack
  );
}
