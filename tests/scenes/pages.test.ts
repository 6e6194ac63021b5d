import { describe, expect, test } from 'vitest';
import { openSource } from '../../src/cli/view.js';
import { loadTerms, loadTools } from '../../src/core.js';
import { PictureDoesNotFitError } from '../../src/export/does-not-fit.js';
import {
  presets,
  resolveImageOptions,
  type ImageOptions,
  usualParts,
} from '../../src/export/image-options.js';
import { pictureOf, type Picture, pictureOptions } from '../../src/export/picture.js';
import { pxOfMm } from '../../src/export/lengths.js';
import { localize } from '../../src/model/localized-text.js';
import type { Scene } from '../../src/scene/scene.js';
import { typeScale } from '../../src/scene/page/type-scale.js';
import type { Dataset } from '../../src/model/schema.js';
import { bundledDataset, bundledModel, modelOf } from '../fixtures/datasets.js';
import { matrixOf } from '../fixtures/matrices.js';
import { synthetic } from '../fixtures/synthetic.js';
import { problemsOfPage } from './check-page.js';

const page = 'https://sdg.example.org/matrix/index.html';

async function drawn(state: string, options: ImageOptions, locale = 'en', data?: Dataset) {
  const resolved = resolveImageOptions({ parts: [...usualParts, 'qr'], ...options });
  const source = await openSource(data ?? (await bundledDataset()), {
    ...{ state, locale, page, date: '2026-11-23', parts: resolved.parts },
  });
  return pictureOf(source, pictureOptions(resolved, source.state.view));
}

/** A picture, or the error that says which size it needs. */
async function drawnOrRefused(...asked: Parameters<typeof drawn>) {
  try {
    return await drawn(...asked);
  } catch (error) {
    if (error instanceof PictureDoesNotFitError) return error;
    throw error;
  }
}

function problemsOf(picture: Picture, options: ImageOptions): readonly string[] {
  const { size, medium } = resolveImageOptions(options);
  const floors = typeScale(size, medium);
  return picture.pages.flatMap((each) => problemsOfPage(each, floors));
}

const someSizes = ['slide', 'a4-portrait', 'column', 'square'] as const;
const views = [
  '',
  'goals=sdg-3+sdg-4&query=health',
  'action-lines=C7-ehealth',
  'selected=C7-ehealth:sdg-3',
  'view=network',
];

describe('on every page nothing is outside, nothing overlaps, all can be read', () => {
  const cases = ['en', 'ar', 'ru'].flatMap((locale) => views.map((state) => ({ locale, state })));
  test.each(cases)('$locale $state', async ({ locale, state }) => {
    const sizes = locale === 'en' ? presets : someSizes;
    const found: string[] = [];
    for (const preset of sizes) {
      const picture = await drawnOrRefused(state, { preset }, locale);
      if (picture instanceof PictureDoesNotFitError) continue;
      found.push(...problemsOf(picture, { preset }).map((each) => `${preset}: ${each}`));
    }
    expect(found).toEqual([]);
  });
});

test.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])(
  'a slide of everything has its legend and every name, in %s',
  async (locale) => {
    const preset = 'slide';
    const parts = usualParts;
    const picture = await drawn('', { preset, parts }, locale);
    expect(problemsOf(picture, { preset })).toEqual([]);
    const words = (pane: RegExp) =>
      picture.scene.panes
        .filter(({ name }) => pane.test(name))
        .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])))
        .join('')
        .replaceAll(/\s/g, '');
    const tools = await loadTools(locale);
    for (const name of ['targets', 'wholeGoal', 'both', 'unsure', 'empty', 'totals'] as const)
      expect(words(/^legend$/)).toContain(tools.legendItems[name].replaceAll(/\s/g, ''));
    const terms = await loadTerms(locale);
    const { view } = matrixOf(await bundledModel(), {}, terms);
    for (const { label } of [...view.rows, ...view.heads])
      expect(words(/^(labels|names|tiles|key)$/)).toContain(label.replaceAll(/\s/g, ''));
  },
);

/** A text as it is however it is broken into lines; a label begins with a capital. */
const lettersOf = (text: string) => text.replaceAll(/\s/g, '').toLowerCase();

test.each(['en', 'fr', 'es', 'ru', 'ar', 'zh'])(
  'all levels of a network fit every size, and each name stands in the picture or in its key: %s',
  async (locale) => {
    const { actionLines, goals } = await bundledModel();
    const names = [...actionLines, ...goals].map(({ shortName, name }) =>
      lettersOf(localize(shortName ?? name, locale).text),
    );
    const found: string[] = [];
    for (const preset of presets) {
      const options = { preset, parts: usualParts };
      const picture = await drawn('view=network&layout=layered', options, locale);
      const texts = picture.scene.panes.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
      );
      const words = lettersOf(texts.join(''));
      const missing = names.filter((name) => !words.includes(name));
      const cut = texts.filter((text) => text.endsWith('…'));
      const wrong = problemsOf(picture, { preset });
      found.push(...[...wrong, ...cut, ...missing].map((each) => `${preset}: ${each}`));
    }
    expect(found).toEqual([]);
  },
);

test.each(['force', 'similarity'])(
  'every node has its name beside it on slides and sheets, not in a key: %s',
  async (layout) => {
    for (const preset of ['slide', 'a4-landscape', 'a4-portrait', 'square', 'story'] as const) {
      const options = { preset, parts: usualParts };
      const picture = await drawn(`view=network&layout=${layout}`, options);
      expect(problemsOf(picture, { preset })).toEqual([]);
      expect(picture.scene.panes.filter(({ name }) => name === 'key')).toEqual([]);
    }
  },
);

describe.each(['column', 'page-width'] as const)('in a report, %s', (preset) => {
  test.each(['en', 'fr', 'ar', 'ru'])(
    'a picture of everything is no higher than a page, and whole, in %s',
    async (locale) => {
      const { scene } = await drawn('', { preset, parts: usualParts }, locale);
      expect(scene.height).toBeLessThanOrEqual(pxOfMm(250) + 1);
      expect(problemsOfPage(scene, typeScale({ width: scene.width }, 'paper'))).toEqual([]);
      const texts = scene.panes.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
      );
      expect(texts.filter((text) => text.includes('…'))).toEqual([]);
    },
  );
});

test('a poster of all targets shows them in one piece', async () => {
  const { scene } = await drawn('expanded=all', { preset: 'a0-poster' });
  expect(scene.panes.filter(({ name }) => name === 'body')).toHaveLength(1);
  const { label } = typeScale(scene, 'paper');
  const labels = scene.panes.flatMap(({ name, marks }) =>
    name === 'labels' ? marks.flatMap((mark) => (mark.kind === 'text' ? [mark.size] : [])) : [],
  );
  expect(Math.min(...labels)).toBeGreaterThan(0.9 * label);
});

describe('a picture that cannot be read at its size', () => {
  const tiny = { width: 100, height: 70, unit: 'mm' } as const;

  test('is refused, with a larger size at which it can', async () => {
    const error = await drawnOrRefused('', tiny);
    if (!(error instanceof PictureDoesNotFitError)) throw new Error('it was drawn');
    expect(error.message).toMatch(
      /^This view needs “A4, landscape” \(297 × 210 mm\), or fewer goals\.$/,
    );
    const { width, height, unit } = error.needed ?? { width: 0, height: 0, unit: 'mm' };
    const picture = await drawn('', { width, height, unit });
    expect(problemsOf(picture, { width, height, unit })).toEqual([]);
  });

  /** The refusal of the matrix of a synthetic dataset. */
  async function refusal(sizes: Parameters<typeof synthetic>[0], options: ImageOptions) {
    const { dataset } = await modelOf(synthetic(sizes));
    const error = await drawnOrRefused('', options, 'en', dataset);
    if (error instanceof PictureDoesNotFitError) return error;
    throw new Error('it was drawn');
  }
  const manyLines = { lines: 60, goals: 17, links: 300 };
  const manyMore = { lines: 100, goals: 34, links: 1000 };
  const most = { lines: 1000, goals: 1000, links: 100_000 };

  test('of a slide needs a sheet of paper, which it names', async () => {
    const { message, needed } = await refusal(manyLines, { preset: 'slide' });
    expect(message).toBe('This view needs “A4, landscape” (297 × 210 mm), or fewer goals.');
    expect(needed).toEqual({ width: 297, height: 210, unit: 'mm', preset: 'a4-landscape' });
  });

  test('of a sheet needs a larger sheet, and pixels need pixels', async () => {
    const sheet = await refusal(manyMore, { preset: 'a4-portrait' });
    expect(sheet.needed).toEqual({ width: 297, height: 420, unit: 'mm', preset: 'a3-portrait' });
    const card = await refusal(manyMore, { preset: 'link-card' });
    expect(card.message).toMatch(/^This view needs [\d,]+ × [\d,]+ px, or fewer goals\.$/);
  });

  test.each(['a4-portrait', 'slide', 'square', 'screen', 'column'] as const)(
    'of the largest dataset is refused at once: %s',
    async (preset) => {
      const { message, needed } = await refusal(most, { preset });
      expect(message).toBe('This view fits no size: show fewer goals or action lines.');
      expect(needed).toBeUndefined();
    },
    10_000,
  );

  test.each(['bipartite', 'layered'])(
    'of a network of thousands is refused before it is laid out: %s',
    async (layout) => {
      const { dataset } = await modelOf(synthetic(most));
      const state = `view=network&layout=${layout}`;
      const error = await drawnOrRefused(state, { preset: 'slide' }, 'en', dataset);
      expect(error).toBeInstanceOf(PictureDoesNotFitError);
    },
    30_000,
  );

  test('of a narrow network of levels is refused rather than cut', async () => {
    const narrow = { width: 55, unit: 'mm' } as const;
    const error = await drawnOrRefused('view=network&layout=layered', narrow);
    if (!(error instanceof PictureDoesNotFitError)) throw new Error('it was drawn');
    expect(error.needed?.width).toBeGreaterThan(55);
  });

  test('is never higher than a page of a report, where its height is free', async () => {
    const { needed } = await refusal({ lines: 50, goals: 20, links: 200 }, { preset: 'column' });
    expect(needed?.width).toBeGreaterThan(85);
    expect(needed?.height).toBeLessThanOrEqual(250);
  });

  test('goes over several pages of a PDF, each with its head and its number', async () => {
    const sheet = { width: 180, height: 120, unit: 'mm' } as const;
    const picture = await drawn('expanded=sdg-3+sdg-4', { ...sheet, format: 'pdf' });
    expect(picture.pages.length).toBeGreaterThan(1);
    expect(problemsOf(picture, sheet)).toEqual([]);
    const textsOf = (i: number) =>
      picture.pages[i]?.panes.flatMap(({ marks }) =>
        marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])),
      );
    const all = picture.pages.length;
    for (let i = 0; i < all; i++) {
      expect(textsOf(i)?.join(' ')).toMatch(new RegExp(`WSIS–SDG Matrix.*${i + 1} of ${all}`));
    }
  });
});

/** All texts of a picture in their order, without spaces: a word with a hyphen may go on in the next line. */
function textOf({ pages }: Picture): string {
  return textsIn(pages).join('').replaceAll(/\s+/g, '');
}

function textsIn(pages: readonly Scene[]): string[] {
  return pages
    .flatMap(({ panes }) => panes.flatMap(({ marks }) => marks))
    .flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

/** The reasons of action lines, as the source gives them. */
async function reasonsOf(...lines: readonly string[]): Promise<string[]> {
  const { links } = await bundledDataset();
  return links
    .filter(({ actionLine }) => lines.includes(actionLine))
    .map(({ rationale = '' }) => localize(rationale, 'en').text.replaceAll(/\s+/g, ''));
}

describe('a brief', () => {
  const state = 'selected=C7-ehealth';
  const options = { subject: 'brief', format: 'pdf' } as const;

  test.each([
    ['a4-portrait', 'en'],
    ['a4-landscape', 'en'],
    ['slide', 'en'],
    ['a4-portrait', 'ar'],
  ] as const)('as a PDF carries every reason, over pages: %s, %s', async (preset, locale) => {
    const picture = await drawn(state, { ...options, preset }, locale);
    expect(picture.pages.length).toBeGreaterThan(1);
    expect(problemsOf(picture, { preset })).toEqual([]);
    const reasons = await reasonsOf('C7-ehealth');
    expect(reasons).toHaveLength(11);
    for (const reason of reasons) expect(textOf(picture)).toContain(reason);
  });

  test('has one page where all its reasons have room', async () => {
    const picture = await drawn('selected=C9:sdg-16', { ...options, preset: 'a4-portrait' });
    expect(picture.pages).toHaveLength(1);
  });

  test.each([
    ['goals=sdg-3+sdg-4', 'en', '3of12links'],
    ['goals=sdg-3+sdg-4&filtered=dimmed', 'es', '3de12vínculos'],
  ])(
    'of a filtered view has the links and reasons of the view: %s, %s',
    async (filter, locale, said) => {
      const asked = { subject: 'brief', format: 'svg', preset: 'a4-portrait' } as const;
      const picture = await drawn(`selected=C7-ehealth&${filter}`, asked, locale);
      expect(textOf(picture)).toContain(said);
      const model = await bundledModel();
      for (const { goal, actionLine, rationale } of model.links) {
        if (actionLine !== 'C7-ehealth' || rationale === undefined) continue;
        const isTold = textOf(picture).includes(
          localize(rationale, locale).text.replaceAll(/\s/g, ''),
        );
        expect(isTold, goal).toBe(goal === 'sdg-3' || goal === 'sdg-4');
      }
    },
  );

  test('of what filters leave nothing of says so', async () => {
    const asked = { subject: 'brief', format: 'svg', preset: 'a4-portrait' } as const;
    const picture = await drawn('selected=C7-ehealth&goals=sdg-14', asked);
    expect(textOf(picture)).toContain('0of12links');
    expect(textOf(picture)).toContain('Nolinkmatchesthesefilters');
  });

  test.each([
    ['a4-portrait', 'en'],
    ['a4-landscape', 'en'],
    ['a4-landscape', 'ar'],
    ['square', 'en'],
    ['screen', 'en'],
    ['page-width', 'en'],
  ] as const)('as a picture has every reason on its page: %s, %s', async (preset, locale) => {
    const picture = await drawn(state, { subject: 'brief', format: 'svg', preset }, locale);
    expect(picture.pages).toHaveLength(1);
    expect(problemsOf(picture, { preset })).toEqual([]);
    for (const reason of await reasonsOf('C7-ehealth')) expect(textOf(picture)).toContain(reason);
  });

  test.each(['png', 'svg'] as const)(
    'as a %s too small for its reasons is refused, and names the size that works and the PDF',
    async (format) => {
      const asked = { subject: 'brief', format, preset: 'a4-portrait' } as const;
      const error = await drawnOrRefused('selected=C4&compared=C9', asked);
      if (!(error instanceof PictureDoesNotFitError)) throw new Error('it was drawn');
      expect(error.message).toBe(
        'With all reasons, this page needs “A3, portrait” (297 × 420 mm), or a PDF, which goes over several pages.',
      );
      const larger = await drawn('selected=C4&compared=C9', { ...asked, preset: 'a3-portrait' });
      expect(problemsOf(larger, { preset: 'a3-portrait' })).toEqual([]);
      for (const reason of await reasonsOf('C4', 'C9')) expect(textOf(larger)).toContain(reason);
    },
  );

  test('as slides goes on with its reasons on slides of their own', async () => {
    const picture = await drawn(state, { subject: 'brief', format: 'pptx' });
    expect(picture.pages.length).toBeGreaterThan(1);
    for (const reason of await reasonsOf('C7-ehealth')) expect(textOf(picture)).toContain(reason);
  });

  test('says what it is about in its title and once, and of what it is a part', async () => {
    const { title, pages } = await drawn(state, { ...options, preset: 'a4-portrait' });
    expect(title).toBe('C7 e-health');
    pages.forEach((page, i) => {
      const texts = textsIn([page]);
      expect(texts.filter((text) => text.startsWith('C7 e-health'))).toHaveLength(1);
      expect(texts[1]).toMatch(new RegExp(`^WSIS–SDG Matrix .*${i + 1} of ${pages.length}$`));
    });
  });
});

describe('a brief of a comparison', () => {
  const options = { subject: 'brief', format: 'pdf', preset: 'a4-portrait' } as const;

  test.each(['en', 'ar', 'zh'])('has all reasons of both, over pages: %s', async (locale) => {
    const picture = await drawn('selected=C4&compared=C6', options, locale);
    expect(problemsOf(picture, options)).toEqual([]);
    const reasons = await reasonsOf('C4', 'C6');
    expect(reasons.length).toBeGreaterThan(20);
    for (const reason of reasons) expect(textOf(picture)).toContain(reason);
  });

  test('parts the links into those of both and those of only one, with the numbers of each', async () => {
    const picture = await drawn('selected=C4&compared=C6', options);
    const panes = picture.pages.flatMap((page) => page.panes);
    const textsOf = (name: string) =>
      panes
        .filter((pane) => pane.name === name)
        .flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])));
    const parts = [...new Set(textsOf('detail-part'))];
    expect(parts).toEqual(['Both: 2 links', 'Only C4: 19 links', 'Only C6: 17 links']);
    expect(textsOf('detail-title')).toEqual(['C4 Capacity building', 'C6 Enabling environment']);
    expect(textsOf('detail-bar')).toEqual(['19', '2', '17']);
    expect(textsOf('detail')).toEqual(expect.arrayContaining(['C4', 'C6']));
  });

  test.each(['ltr', 'rtl'] as const)('has a bar in proportion, read %s', async (direction) => {
    const locale = direction === 'rtl' ? 'ar' : 'en';
    const picture = await drawn('selected=sdg-3&compared=sdg-4', options, locale);
    const bars = picture.pages.flatMap((page) =>
      page.panes.filter(({ name }) => name === 'detail-bar'),
    );
    const rects = bars.flatMap(({ marks }) =>
      marks.flatMap((mark) => (mark.kind === 'rect' ? [mark] : [])),
    );
    // The last one is hollow. It is drawn inside of its part: its line is thick.
    const [onlyA, both, onlyB] = rects.map(({ width }) => width);
    expect((both ?? 0) / (onlyA ?? 1)).toBeCloseTo(2, 5);
    expect((onlyB ?? 0) / (onlyA ?? 1)).toBeCloseTo(3, 1);
    const starts = rects.map(({ x }) => (direction === 'ltr' ? x : -x));
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
    expect(rects.map(({ fill }) => fill !== undefined)).toEqual([true, true, false]);
    expect(rects.filter(({ dash }) => dash)).toEqual([]);
  });

  test('leaves out a part that has nothing, and still counts it', async () => {
    const picture = await drawn('selected=C9&compared=C7-elearn', {
      ...options,
      format: 'svg',
    });
    expect(picture.pages).toHaveLength(1);
    const texts = textsIn(picture.pages);
    expect(texts).toContain('Both: 0 links');
    expect(texts.filter((text) => text === 'Both: 0 links')).toHaveLength(1);
    expect(texts).toContain('In common: 0 of 5, 0% of what either is linked to (Jaccard)');
  });

  test.each(['', '&view=network', '&goals=sdg-5', '&expanded=all'])(
    'can be read with any picture: %s',
    async (view) => {
      for (const preset of ['a4-portrait', 'a4-landscape', 'slide'] as const) {
        const picture = await drawn(`selected=C4&compared=C9${view}`, { ...options, preset });
        expect(problemsOf(picture, { preset })).toEqual([]);
      }
    },
  );
});
