import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { PictureDoesNotFitError } from '../../src/export/does-not-fit.js';
import {
  presets,
  resolveImageOptions,
  usualParts,
  type ImageOptions,
} from '../../src/export/image-options.js';
import { locales } from '../../src/i18n/locale.js';
import { sceneToSvg } from '../../src/core.js';
import { typeScale } from '../../src/scene/page/type-scale.js';
import type { Scene } from '../../src/scene/scene.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { themes } from '../../src/core.js';
import { problemsOfLegend } from './check-legend.js';
import { problemsOfPage } from './check-page.js';
import { drawPage } from './draw-page.js';
import { pageCases, pageViews } from './page-cases.js';

/** Every size that is offered, and three that nobody planned for. */
const sizes: readonly ImageOptions[] = [
  ...presets.map((preset) => ({ preset })),
  { width: 360 },
  { width: 120, height: 180, unit: 'mm' },
  { width: 1600, height: 500 },
];

/** With `PAGES=all` each in every language; otherwise in one language each, all of them in turn. */
const isWhole = process.env['PAGES'] === 'all';

const withQr = [...usualParts, 'qr'] as const;

/** how many problems of a page are told */
const MOST_TOLD = 5;

type Refused = Partial<Record<string, readonly string[]>>;

/**
 * What may be refused, by size, in which languages: views of all goals on pages with little room, where labels
 * would be smaller than can be read beside a QR code. Each refusal names a size that works.
 */
const mayBeRefused: Readonly<Partial<Record<keyof typeof pageViews, Refused>>> = {
  // Names of 18 action lines by 17 goals need more than a page of a pocket book; those in Russian are the longest.
  all: { slide: ['ru'], '120 × 180 mm': ['en', 'fr', 'es', 'ru'] },
  // Targets have columns of their own.
  'one goal opened': {
    slide: ['en', 'fr', 'es', 'ru'],
    column: locales,
    '120 × 180 mm': locales,
    '1600 × 500 px': ['fr', 'ru'],
  },
  // 169 bars are thinner than a line on so narrow a page.
  'all goals opened': {
    slide: ['en', 'fr', 'es', 'ru', 'ar'],
    column: locales,
    '120 × 180 mm': locales,
  },
  // What is filtered, or compared, is said in full.
  dimmed: {
    slide: ['ru'],
    column: ['ru'],
    '120 × 180 mm': ['en', 'fr', 'es', 'ru'],
    '1600 × 500 px': ['fr', 'es', 'ru'],
  },
  compared: {
    slide: ['fr', 'es', 'ru', 'ar'],
    column: ['fr', 'es', 'ru'],
    '120 × 180 mm': ['en', 'fr', 'es', 'ru'],
    '1600 × 500 px': ['fr', 'es', 'ru'],
  },
  // A slide has no room for the longest names of 35 nodes in 12 pt.
  bipartite: { slide: ['ru'] },
  layered: { slide: ['fr', 'ru'], '120 × 180 mm': locales },
};

function sizeName({ preset, width, height, unit = 'px' }: ImageOptions): string {
  return preset ?? `${[width, height].filter((side) => side !== undefined).join(' × ')} ${unit}`;
}

async function problemsIn(state: string, options: ImageOptions): Promise<readonly string[]> {
  const { size, medium } = resolveImageOptions(options);
  const floors = typeScale(size, medium);
  const { pages } = await drawPage(await bundledDataset(), state, {
    ...{ parts: withQr, ...options },
  });
  const theme = themes[options.theme ?? 'light'];
  return pages
    .flatMap((page) => [...problemsOfPage(page, floors), ...problemsOfLegend(page, theme)])
    .slice(0, MOST_TOLD);
}

/** What is wrong with the page of a refused view at the size that the refusal names. */
async function problemsAtNeeded(
  { needed, message }: PictureDoesNotFitError,
  state: string,
  asked: ImageOptions,
): Promise<readonly string[]> {
  if (!needed) return [message];
  const { locale = 'en' } = asked;
  const { preset, width, height, unit } = needed;
  return problemsIn(state, { locale, ...(preset ? { preset } : { width, height, unit }) });
}

describe.each(Object.entries(pageViews))('a page with %s', (name, state) => {
  const ownTurn = Object.keys(pageViews).indexOf(name);
  const refusable = Object.entries(mayBeRefused).find(([view]) => view === name)?.[1];
  const cases = sizes.flatMap((size, i) => {
    const turn = (ownTurn + i) % locales.length;
    const own = isWhole ? locales : locales.slice(turn, turn + 1);
    const theme = (ownTurn + i) % 2 === 0 ? ('light' as const) : ('dark' as const);
    return own.map((locale) => ({ ...size, locale, theme }));
  });
  test.each(cases)('has nothing outside, over another or too small: %j', async (options) => {
    try {
      expect(await problemsIn(state, options)).toEqual([]);
    } catch (error) {
      if (!(error instanceof PictureDoesNotFitError)) throw error;
      expect(refusable?.[sizeName(options)] ?? [], error.message).toContain(options.locale);
      expect(await problemsAtNeeded(error, state, options)).toEqual([]);
    }
  });
});

const frameCases = locales.flatMap((locale) =>
  (['slide', 'a4-landscape', 'a4-portrait', 'square'] as const).map(
    (preset) => [locale, preset] as const,
  ),
);

test.each(frameCases)(
  'no frame of what is chosen runs through a name or a bar: %s, %s',
  async (locale, preset) => {
    const states = ['selected=C7-ehealth', 'selected=C4&compared=C6', pageViews.compared];
    for (const state of states) {
      try {
        expect(await problemsIn(state, { locale, preset, parts: usualParts })).toEqual([]);
      } catch (error) {
        if (!(error instanceof PictureDoesNotFitError)) throw error;
        expect(preset).toBe('slide');
      }
    }
  },
);

describe('what one page cannot hold goes over several, each with its number', () => {
  test.each([
    ['all goals opened', 'es', { preset: 'slide', format: 'pptx' }],
    ['one goal opened', 'ru', { preset: 'slide', format: 'pptx' }],
    ['bipartite', 'ru', { preset: 'slide', format: 'pptx', parts: withQr }],
    ['layered', 'ru', { width: 120, height: 180, unit: 'mm', format: 'pdf' }],
  ] as const)('%s in %s: %j', async (view, locale, asked) => {
    const options = { ...asked, locale };
    const data = await bundledDataset();
    const { pages } = await drawPage(data, pageViews[view], options);
    expect(pages.length).toBeGreaterThan(1);
    const { size, medium } = resolveImageOptions(options);
    for (const [i, page] of pages.entries()) {
      expect(problemsOfPage(page, typeScale(size, medium))).toEqual([]);
      expect(problemsOfLegend(page, themes.light)).toEqual([]);
      const said = page.panes.flatMap(({ name, marks }) =>
        name === 'subtitle'
          ? marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []))
          : [],
      );
      expect(said.join(' ')).toMatch(new RegExp(`${i + 1}\\D+${pages.length}`));
    }
  });

  test('the links of a network that is parted are each on one page', async () => {
    const options = { preset: 'slide', format: 'pptx', locale: 'ru', parts: withQr } as const;
    const { pages } = await drawPage(await bundledDataset(), pageViews.bipartite, options);
    const ribbons = (scenes: readonly Scene[]) =>
      scenes.flatMap(({ panes }) =>
        panes.flatMap(({ name, marks }) =>
          name === 'body' ? marks.filter((mark) => mark.kind === 'path') : [],
        ),
      ).length;
    const whole = await drawPage(await bundledDataset(), pageViews.bipartite, { locale: 'ru' });
    expect(ribbons(pages)).toBe(ribbons(whole.pages));
  });
});

/** A page that differs is written beside the golden one as `NAME.new.svg`, for a person to look at. */
test.each(pageCases)('the page is the one that was reviewed: $name', async (each) => {
  const { name, view, options } = each;
  const { scene } = await drawPage(await bundledDataset(), pageViews[view], options);
  const svg = sceneToSvg(scene);
  const golden = new URL(`./golden/${name}.svg`, import.meta.url);
  const fresh = new URL(`./golden/${name}.new.svg`, import.meta.url);
  const same = existsSync(golden) && readFileSync(golden, 'utf8') === svg;
  if (same) rmSync(fresh, { force: true });
  else writeFileSync(fresh, svg);
  expect(same, `look at tests/scenes/golden/${name}.new.svg`).toBe(true);
});
