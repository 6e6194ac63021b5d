import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, themes, type Model } from '../../src/core.js';
import { mayHoldMatrix } from '../../src/export/bodies.js';
import { matrixCompositions } from '../../src/scene/matrix/compositions.js';
import { fitsRoom, type Room } from '../../src/scene/page/composition.js';
import { typeScale, type Medium } from '../../src/scene/page/type-scale.js';
import type { ViewState } from '../../src/state/view-state.js';
import { bundledModel } from '../fixtures/datasets.js';
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
    const leastText = 9.3;
    let held = 0;
    for (let height = 20; height < 1200; height *= 1.5) {
      const room = { width: 700, height, labelSize: 12, leastText, medium: 'paper' } as const;
      if (!body(room).some((each) => fitsRoom(each, room))) continue;
      held++;
      expect(mayHoldMatrix(matrix, room)).toBe(true);
    }
    expect(held).toBeGreaterThan(0);
    expect(mayHoldMatrix(matrix, { width: 30, height: 20, leastText })).toBe(false);
  });
});
