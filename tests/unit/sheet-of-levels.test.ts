import { beforeAll, describe, expect, test } from 'vitest';
import { loadTerms, loadTools, locales, type Model } from '../../src/core.js';
import { type Box } from '../../src/layout/box.js';
import { overlaps } from '../../src/layout/overlap.js';
import { hitNetwork } from '../../src/layout/network/hit.js';
import { layoutSheet, type SheetForm } from '../../src/layout/network/sheet.js';
import { bundledModel } from '../fixtures/datasets.js';
import { expectFine } from '../fixtures/layout-rules.js';
import { english, viewOf, type Words } from '../fixtures/networks.js';

let model: Model;
const words = new Map<string, Words>();
beforeAll(async () => {
  model = await bundledModel();
  for (const locale of locales)
    words.set(locale, { terms: await loadTerms(locale), tools: await loadTools(locale) });
});

const namesAndNumbers = ['organization', 'actionLine', 'goal'] as const;
const forms: readonly SheetForm[] = (['across', 'down'] as const).flatMap((runs) =>
  (['names', 'codes'] as const).flatMap((upright) =>
    (runs === 'across' ? ([1, 2] as const) : ([2] as const)).flatMap((lanes) =>
      (['easy', 'tight'] as const).map((density) => ({
        ...{ runs, upright, lanes, density, named: namesAndNumbers },
      })),
    ),
  ),
);
const rooms = [
  { width: 1240, height: 560 },
  { width: 746, height: 900 },
  { width: 700, height: Infinity },
];

/** Every sheet of all levels that fits a room, in a language. */
function sheetsIn(own: Words) {
  const view = viewOf(model, { layout: 'layered' }, own);
  const { direction } = own.terms;
  return forms.flatMap((form) =>
    rooms.flatMap((room) => {
      const sheet = layoutSheet(view.network, { ...room, fontSize: 13, direction }, form);
      return sheet ? [{ view, sheet, room, form }] : [];
    }),
  );
}

const holds = (outer: Box, inner: Box) =>
  inner.x >= outer.x - 0.5 &&
  inner.y >= outer.y - 0.5 &&
  inner.x + inner.width <= outer.x + outer.width + 0.5 &&
  inner.y + inner.height <= outer.y + outer.height + 0.5;

describe.each(['en', 'ar', 'ru'])('a sheet of levels, in %s', (locale) => {
  const all = () => sheetsIn(words.get(locale) ?? english);

  test('lies in its room, with every label whole in its card and no card over another', () => {
    const sheets = all();
    expect(new Set(sheets.map(({ form }) => form.runs)).size).toBe(2);
    for (const { view, sheet, room } of sheets) {
      expect(sheet.width).toBeLessThanOrEqual(room.width + 0.5);
      expect(sheet.height).toBeLessThanOrEqual(room.height + 0.5);
      expectFine(sheet, view);
      const boxes = sheet.nodes.map(({ box }) => box);
      expect(boxes.filter((a, i) => boxes.slice(i + 1).some((b) => overlaps(a, b)))).toEqual([]);
      for (const { box, label } of sheet.nodes) {
        expect(label && holds(box, label.box)).toBe(true);
        expect(label?.lines.filter(({ text }) => text.endsWith('…'))).toEqual([]);
      }
    }
  });

  test('has ribbons that leave a node in the order in which they arrive', () => {
    for (const { view, sheet, form } of all()) {
      const { x0, x1, y0, y1 } = sheet.ties;
      const [starts, ends] = form.runs === 'down' ? [x0, x1] : [y0, y1];
      sheet.nodes.forEach((_, node) => {
        const own = [...view.network.ties.from.keys()].filter(
          (tie) => view.network.ties.from[tie] === node,
        );
        const order = (ats: Float64Array) =>
          own.toSorted((a, b) => (ats[a] ?? 0) - (ats[b] ?? 0) || a - b);
        expect(order(starts)).toEqual(order(ends));
      });
    }
  });
});

test('a ribbon that falls is found where it is drawn', () => {
  const falling = sheetsIn(english).find(({ form }) => form.runs === 'down');
  if (!falling) throw new Error('no sheet falls');
  const { ties } = falling.sheet;
  const middle = (a = 0, b = 0) => (a + b) / 2;
  const at = { x: middle(ties.x0[0], ties.x1[0]), y: middle(ties.y0[0], ties.y1[0]) };
  const alone = { ...falling.sheet, nodes: [] };
  expect(hitNetwork(alone, at)?.kind).toBe('tie');
  expect(hitNetwork(alone, { ...at, x: -50 })).toBeUndefined();
});
