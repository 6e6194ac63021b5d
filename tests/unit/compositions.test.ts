import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, themes, type Model } from '../../src/core.js';
import { openSource } from '../../src/cli/view.js';
import { mayHoldMatrix } from '../../src/export/matrix-kind.js';
import { networkKind } from '../../src/export/network-kind.js';
import { textWidth } from '../../src/lib/text-width.js';
import { cellMarks } from '../../src/scene/matrix/cell-marks.js';
import { matrixCompositions } from '../../src/scene/matrix/compositions.js';
import { fitsRoom, type Room } from '../../src/scene/page/composition.js';
import { typeScale, type Medium } from '../../src/scene/page/type-scale.js';
import type { Mark } from '../../src/scene/scene.js';
import { networkLayouts } from '../../src/state/view-parts.js';
import type { ViewState } from '../../src/state/view-state.js';
import { bundledDataset, bundledModel } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';
import { overlappingTexts, textsOutside } from '../fixtures/text-boxes.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

const roomOf = (width: number, height: number, medium: Medium): Room => {
  const { label, leastLabel } = typeScale({ width: width + 48, height: height + 230 }, medium);
  return { width, height, medium, labelSize: label, leastText: leastLabel };
};
const rooms = {
  'A4 landscape': roomOf(1075, 560, 'paper'),
  'A4 portrait': roomOf(746, 880, 'paper'),
  slide: roomOf(1216, 520, 'slide'),
  story: roomOf(1000, 1500, 'screen'),
};
const views: Readonly<Record<string, Partial<ViewState>>> = {
  all: {},
  'three goals': { goals: ['sdg-3', 'sdg-4', 'sdg-9'] },
  'one line': { actionLines: ['C4'] },
  'one goal opened': { expanded: ['sdg-9'] },
  'all goals opened': { expanded: 'all' },
  'ordered and dimmed': { facilitators: ['ITU'], filtered: 'dimmed', rowOrder: 'links' },
};

const drawn = async (state: Partial<ViewState>, room: Room, locale: string) => {
  const terms = await loadTerms(locale);
  const { view } = matrixOf(model, state, terms);
  return matrixCompositions({ view, terms, theme: themes.light })(room);
};

test('an opened goal has a number over its own column, before those of its targets', async () => {
  const slide = await drawn({ expanded: ['sdg-9'] }, rooms.slide, 'en');
  const tiles = slide[0]?.scene.panes.find(({ name }) => name === 'tiles');
  const heads = (tiles?.marks ?? []).flatMap((mark) =>
    mark.kind === 'text' && mark.text.startsWith('9') ? [mark] : [],
  );
  const [own, ...targets] = heads.filter(({ size }) => size === heads.at(-1)?.size);
  expect(targets.length).toBeGreaterThan(0);
  expect(heads.at(-1)).toMatchObject({ text: '9', weight: 700, y: own?.y });
});

test('names over columns take less than a third of a page', async () => {
  for (const locale of ['en', 'fr', 'ru', 'ar']) {
    for (const state of Object.values(views)) {
      for (const room of Object.values(rooms)) {
        for (const { name, scene } of await drawn(state, room, locale)) {
          const header = scene.panes.find((pane) => pane.name === 'names');
          const isBlock = name === 'blocks';
          if (!isBlock) expect(header?.height ?? 0, name).toBeLessThan((room.height ?? 0) / 3);
        }
      }
    }
  }
});

test('in a small cell a ring holds the number alone, in a large one a square', () => {
  const style = { theme: themes.light, unit: 1 };
  const counts = { targets: 3, figure: '3', wholeGoal: true, isUnsure: false };
  const facts = { ...counts, color: '#4C9F38', mostTargets: 6 };
  const marks = (side: number) =>
    cellMarks({ x: 0, y: 0, width: side, height: side }, facts, { ...style, cellSide: side });
  const isSquare = (mark: Mark) => mark.kind === 'rect' && mark.fill !== undefined;
  expect(marks(20).some(isSquare)).toBe(false);
  expect(marks(20).find(({ kind }) => kind === 'text')).toMatchObject({ fill: themes.light.ink });
  expect(marks(36).some(isSquare)).toBe(true);
  const wide = cellMarks(
    { x: 0, y: 0, width: 40, height: 18 },
    { ...facts, figure: '12' },
    { ...style, cellSide: 18 },
  );
  const ring = wide.find((mark) => mark.kind === 'rect');
  expect(ring?.kind === 'rect' && ring.width).toBeGreaterThan(textWidth('12', 12, 700));
});

test.each([14, 17, 20, 26, 36, 60])('dashes leave the number alone in a cell of %i px', (side) => {
  const style = { theme: themes.light, unit: 1 };
  const facts = { figure: '6', isUnsure: true, color: '#4C9F38', mostTargets: 6 };
  for (const targets of [1, 6]) {
    for (const wholeGoal of [false, true]) {
      const box = { x: 0, y: 0, width: side, height: side };
      const marks = cellMarks(box, { ...facts, targets, wholeGoal }, { ...style, cellSide: side });
      const dashed = marks.filter((mark) => mark.kind === 'rect' && mark.dash !== undefined);
      expect(dashed.length).toBeGreaterThan(0);
      for (const mark of dashed) {
        if (mark.kind !== 'rect') continue;
        const inner = mark.width / 2 - (mark.strokeWidth ?? 0) / 2;
        expect(inner).toBeGreaterThan(textWidth('6', 12, 700) / 2);
        expect(mark.fill).toBeUndefined();
      }
    }
  }
});

test('in a selected row, what is filtered away stays under its veil', async () => {
  const terms = await loadTerms('en');
  const { view } = matrixOf(model, { facilitators: ['ITU'], filtered: 'dimmed' }, terms);
  const row = view.rows.findIndex(({ code }) => code === 'C8');
  const picture = { view, terms, theme: themes.light, selected: { row } };
  const [grid] = matrixCompositions(picture)(rooms['A4 landscape']).filter(
    ({ name }) => name === 'grid' || name === 'dense',
  );
  const body = grid?.scene.panes.find(({ name }) => name === 'body');
  const veils = (body?.marks ?? []).filter(
    (mark) => mark.kind === 'rect' && mark.opacity === themes.light.veil,
  );
  const { dimmed, columns } = view.tally;
  expect(veils).toHaveLength(
    dimmed.slice(row * columns, (row + 1) * columns).filter(Boolean).length,
  );
});

describe.each(Object.entries(views))('%s', (_, state) => {
  test.each(Object.entries(rooms))(
    'keeps the floor in %s, with no text over another',
    async (_name, room) => {
      for (const locale of ['fr', 'ar', 'ru']) {
        const made = await drawn(state, room, locale);
        expect(
          made.some((each) => fitsRoom(each, room)),
          locale,
        ).toBe(true);
        for (const { name, scene } of made) {
          expect(textsOutside(scene), `${locale} ${name}`).toEqual([]);
          expect(overlappingTexts(scene), `${locale} ${name}`).toEqual([]);
          const cut = scene.panes.flatMap(({ marks }) =>
            marks.flatMap((mark) =>
              mark.kind === 'text' && mark.text.includes('…') ? [mark.text] : [],
            ),
          );
          expect(cut, `${locale} ${name}`).toEqual([]);
        }
      }
    },
  );
});

describe('a page that may hold a matrix', () => {
  test.each(Object.entries(views))('is every page that holds it: %s', async (_, state) => {
    const terms = await loadTerms('en');
    const matrix = matrixOf(model, state, terms);
    const { view } = matrix;
    const body = matrixCompositions({ view, terms, theme: themes.light });
    const [leastText, leastLabel] = [9.3, 9.3];
    let held = 0;
    for (let height = 20; height < 1200; height *= 1.5) {
      const room = { width: 700, height, labelSize: 12, leastText, medium: 'paper' } as const;
      if (!body(room).some((each) => fitsRoom(each, room))) continue;
      held++;
      expect(mayHoldMatrix(matrix, { ...room, leastLabel })).toBe(true);
    }
    expect(held).toBeGreaterThan(0);
    expect(mayHoldMatrix(matrix, { width: 30, height: 20, leastText, leastLabel })).toBe(false);
  });
});

describe('a page that may hold a network', () => {
  test.each(networkLayouts)('is every page that holds it: %s', async (layout) => {
    const source = await openSource(await bundledDataset(), {
      ...{ state: `view=network&layout=${layout}`, locale: 'en', date: '2026-11-23' },
    });
    const body = networkKind.body(source, themes.light);
    const [leastText, leastLabel] = [9.3, 9.3];
    let held = 0;
    for (let height = 100; height < 1200; height *= 1.5) {
      const room = { width: 1000, height, labelSize: 12, leastText, medium: 'paper' } as const;
      if (!body(room).some((each) => fitsRoom(each, room))) continue;
      held++;
      expect(networkKind.mayHold(source, { ...room, leastLabel })).toBe(true);
    }
    expect(held).toBeGreaterThan(0);
    expect(networkKind.mayHold(source, { width: 90, height: 60, leastText, leastLabel })).toBe(
      false,
    );
  });
});
