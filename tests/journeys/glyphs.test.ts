import { readFileSync } from 'node:fs';
import { create } from 'fontkit';
import { describe, expect, test } from 'vitest';
import { datasetIn } from '../../src/cli/dataset-file.js';
import { openSource } from '../../src/cli/view.js';
import { faceNames } from '../../src/export/fonts.js';
import { pictureOf, pictureParts, subjects } from '../../src/export/picture.js';
import { runsOf, visualRuns } from '../../src/export/text-runs.js';
import { locales } from '../../src/i18n/locale.js';
import { localize } from '../../src/model/localized-text.js';
import { themes } from '../../src/theme.js';
import { root } from './site.js';

const fonts = new Map(
  faceNames.map((name) => [name, create(readFileSync(`${root}dist/cdn/fonts/${name}.ttf`))]),
);

/** Characters that are missing in the font of their run. */
function missing(runs: readonly { readonly text: string; readonly face: string }[]): string[] {
  return runs.flatMap(({ text, face }) => {
    const font = [...fonts].find(([name]) => name === face)?.[1];
    return [...text].filter(
      (each) => font?.hasGlyphForCodePoint(each.codePointAt(0) ?? 0) !== true,
    );
  });
}

describe.each(locales)('in %s every letter has a glyph', (locale) => {
  test('in the pictures that files are made of', async () => {
    const state = 'expanded=all&selected=C7-ehealth&query=ict';
    const views = [
      { state, view: 'matrix' },
      { state: 'levels=*', view: 'network', layout: 'layered' },
    ];
    for (const view of views) {
      const source = await openSource(await datasetIn(locale), {
        ...{ ...view, locale, date: '2026-11-23', page: 'https://example.org/' },
      });
      for (const subject of subjects) {
        const { scene } = pictureOf(source, {
          ...{ subject, parts: pictureParts, theme: themes.light, background: 'none' },
          size: { width: 1600 },
          medium: 'screen',
        });
        const texts = scene.panes.flatMap(({ marks }) =>
          marks.filter((mark) => mark.kind === 'text'),
        );
        expect(texts.length).toBeGreaterThan(5);
        expect(texts.flatMap((mark) => missing(runsOf(mark)))).toEqual([]);
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
    for (const isBold of [false, true]) {
      const runs = names.flatMap(({ text }) => visualRuns(text, { direction, isBold }));
      expect(missing(runs)).toEqual([]);
    }
  });
});
