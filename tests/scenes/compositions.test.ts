import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { loadTerms, sceneToSvg, themes, type Model } from '../../src/core.js';
import { placesOf } from '../../src/derive/matrix/axes.js';
import { matrixCompositions } from '../../src/scene/matrix/compositions.js';
import { bestComposition, fitsRoom, type Room } from '../../src/scene/page/composition.js';
import type { ViewState } from '../../src/state/view-state.js';
import { bundledModel } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';

let model: Model;
beforeAll(async () => {
  model = await bundledModel();
});

/** Rooms as pages leave them, in px. */
const rooms = {
  landscape: { width: 1075, height: 560, labelSize: 12, leastText: 9.3, medium: 'paper' },
  portrait: { width: 746, height: 880, labelSize: 12, leastText: 9.3, medium: 'paper' },
  column: { width: 300, labelSize: 9.4, leastText: 9.3, medium: 'paper' },
  slide: { width: 1216, height: 520, labelSize: 18.7, leastText: 16, medium: 'slide' },
  story: { width: 1000, height: 1500, labelSize: 21, leastText: 11, medium: 'screen' },
} as const satisfies Readonly<Record<string, Room>>;

interface CompositionCase {
  readonly name: string;
  readonly room: keyof typeof rooms;
  readonly state?: Partial<ViewState>;
  readonly locale?: string;
  readonly theme?: 'dark';
}

const three = { goals: ['sdg-3', 'sdg-4', 'sdg-9'] };
const line = { actionLines: ['C4'] };

const cases: readonly CompositionCase[] = [
  { name: 'all-portrait', room: 'portrait' },
  { name: 'all-portrait-rtl', room: 'portrait', locale: 'ar' },
  { name: 'all-landscape', room: 'landscape' },
  { name: 'all-slide-dark', room: 'slide', theme: 'dark' },
  { name: 'all-column', room: 'column' },
  { name: 'three-goals-slide', room: 'slide', state: three },
  { name: 'three-goals-slide-rtl', room: 'slide', state: three, locale: 'ar' },
  { name: 'three-goals-story-dark', room: 'story', state: three, theme: 'dark' },
  { name: 'one-line-landscape', room: 'landscape', state: line },
  { name: 'one-line-portrait', room: 'portrait', state: line, locale: 'ru' },
  { name: 'open-goal-portrait', room: 'portrait', state: { expanded: ['sdg-9'], selected: 'C4' } },
  { name: 'open-goal-slide', room: 'slide', state: { expanded: ['sdg-9'] } },
  { name: 'open-goals-story', room: 'story', state: { expanded: ['sdg-4', 'sdg-9', 'sdg-16'] } },
  { name: 'all-open-landscape', room: 'landscape', state: { expanded: 'all' } },
  { name: 'all-open-slide-dark', room: 'slide', state: { expanded: 'all' }, theme: 'dark' },
  { name: 'all-open-portrait-rtl', room: 'portrait', state: { expanded: 'all' }, locale: 'ar' },
  {
    name: 'all-open-dimmed-selected',
    room: 'portrait',
    state: { expanded: 'all', facilitators: ['ITU'], filtered: 'dimmed', selected: 'C5' },
  },
];

/** A picture that differs is written beside the golden one as `NAME.new.svg`, for a person to look at. */
test.each(cases)('the composition is the one that was reviewed: $name', async (each) => {
  const { state = {}, locale = 'en', theme = 'light' } = each;
  const terms = await loadTerms(locale);
  const { view, axes } = matrixOf(model, state, terms);
  const selected = placesOf(model, axes).placeOf(state.selected ?? null);
  const room: Room = rooms[each.room];
  const made = matrixCompositions({ view, terms, theme: themes[theme], selected })(room);
  const [first, ...others] = made.filter((composition) => fitsRoom(composition, room));
  if (!first) throw new Error('no composition fits');
  const svg = sceneToSvg(bestComposition([first, ...others], room).scene);
  const golden = new URL(`./golden/composed-${each.name}.svg`, import.meta.url);
  const fresh = new URL(`./golden/composed-${each.name}.new.svg`, import.meta.url);
  const same = existsSync(golden) && readFileSync(golden, 'utf8') === svg;
  if (same) rmSync(fresh, { force: true });
  else writeFileSync(fresh, svg);
  expect(same, `look at tests/scenes/golden/composed-${each.name}.new.svg`).toBe(true);
});
