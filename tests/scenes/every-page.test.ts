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
import { bundledDataset } from '../fixtures/datasets.js';
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

async function problemsIn(state: string, options: ImageOptions): Promise<readonly string[]> {
  const { size, medium } = resolveImageOptions(options);
  const floors = typeScale(size, medium);
  try {
    const { pages } = await drawPage(await bundledDataset(), state, {
      ...{ parts: [...usualParts, 'qr'], ...options },
    });
    return pages.flatMap((page) => problemsOfPage(page, floors)).slice(0, MOST_TOLD);
  } catch (error) {
    if (error instanceof PictureDoesNotFitError) return [error.message];
    throw error;
  }
}

const MOST_TOLD = 5;

describe.each(Object.entries(pageViews))('a page with %s', (name, state) => {
  const ownTurn = Object.keys(pageViews).indexOf(name);
  const cases = sizes.flatMap((size, i) => {
    const turn = (ownTurn + i) % locales.length;
    const own = isWhole ? locales : locales.slice(turn, turn + 1);
    return own.map((locale) => ({ ...size, locale }));
  });
  test.each(cases)('has nothing outside, over another or too small: %j', async (options) => {
    expect(await problemsIn(state, options)).toEqual([]);
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
