import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { datasetIn } from '../../src/cli/dataset-file.js';
import { openSource } from '../../src/cli/view.js';
import type { FaceName } from '../../src/export/fonts.js';
import { pictureOf } from '../../src/export/picture.js';
import { pictureParts, subjects } from '../../src/export/image-options.js';
import { fontsFor, textsOf } from '../../src/export/font-set.js';
import { locales } from '../../src/i18n/locale.js';
import { localize } from '../../src/model/localized-text.js';
import type { Scene, TextMark } from '../../src/scene/scene.js';
import { themes } from '../../src/theme.js';
import { root } from './site.js';

const load = (name: FaceName) => readFile(`${root}dist/cdn/fonts/${name}.ttf`);

/** The characters of a picture that no font of the package has. */
async function missing(scene: Scene): Promise<unknown> {
  return (await fontsFor([scene], { load })).missing;
}

/** A picture with some texts and nothing else. */
function sceneOf(texts: readonly string[], look: Pick<TextMark, 'weight' | 'direction'>): Scene {
  const marks = texts.map((text): TextMark & { readonly kind: 'text' } => ({
    ...{ kind: 'text', x: 0, y: 0, size: 12, fill: '#000000', anchor: 'left' },
    ...look,
    text,
  }));
  const size = { width: 100, height: 100 };
  const words = { lang: 'en', title: '', description: '', background: 'none' };
  return {
    ...size,
    ...words,
    direction: 'ltr',
    panes: [{ name: 'text', x: 0, y: 0, ...size, marks }],
  };
}

describe.each(locales)('in %s every letter has a glyph', (locale) => {
  test('in the pictures that files are made of', async () => {
    const state = 'expanded=all&selected=C7-ehealth&query=ict';
    const views = [
      { state, view: 'matrix' },
      { state: 'levels=*&selected=C7-ehealth', view: 'network', layout: 'layered' },
    ];
    for (const view of views) {
      const source = await openSource(await datasetIn(locale), {
        ...{ ...view, locale, date: '2026-11-23', page: 'https://example.org/' },
        parts: pictureParts,
      });
      for (const subject of subjects) {
        const { scene } = pictureOf(source, {
          ...{ subject, parts: pictureParts, theme: themes.light, background: 'none' },
          size: { width: 1600 },
          medium: 'screen',
        });
        expect(textsOf(scene).length).toBeGreaterThan(5);
        expect(await missing(scene)).toEqual([]);
      }
    }
  });

  test('in any name of the dataset', async () => {
    const dataset = await datasetIn(locale);
    const names = [
      dataset.title,
      ...[...dataset.actionLines, ...dataset.goals, ...(dataset.organizations ?? [])].map(
        ({ name }) => name,
      ),
      ...dataset.goals.flatMap(({ targets }) => targets.map(({ label }) => label)),
    ].map((name) => localize(name, locale));
    expect(names.filter(({ lang }) => lang !== locale)).toEqual([]);
    const direction = locale === 'ar' ? 'rtl' : 'ltr';
    const texts = names.map(({ text }) => text);
    for (const weight of [400, 700]) {
      expect(await missing(sceneOf(texts, { weight, direction }))).toEqual([]);
    }
  });
});
