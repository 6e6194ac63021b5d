import { expect, test } from 'vitest';
import { loadTerms, locales, themes } from '../../src/core.js';
import type { Mark, Scene } from '../../src/scene/scene.js';
import { channels, contrast } from '../../src/theme.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { drawPage } from './draw-page.js';
import { pageViews } from './page-cases.js';

interface Look {
  readonly color: string;
  readonly opacity: number;
}

/** The colours of the ties of a picture. */
function tieLooks({ panes }: Scene): Look[] {
  return panes.flatMap(({ groups = [], marks }) =>
    groups
      .filter(({ name }) => name === 'ties')
      .flatMap(({ start, end }) => marks.slice(start, end).flatMap(looksOf)),
  );
}

function looksOf(mark: Mark): Look[] {
  if (mark.kind === 'lines')
    return mark.palette.map(({ stroke, opacity }) => ({ color: stroke, opacity }));
  if (mark.kind !== 'path') return [];
  const { fill, stroke = 'none', opacity = 1 } = mark;
  return [{ color: fill ?? stroke, opacity }];
}

function seenOn(ground: string, { color, opacity }: Look): number {
  const [under, over] = [channels(ground), channels(color)];
  const hex = under.map((channel, i) =>
    Math.round(channel + ((over[i] ?? 0) - channel) * opacity)
      .toString(16)
      .padStart(2, '0'),
  );
  return contrast(`#${hex.join('')}`, ground);
}

test.each(['bipartite', 'layered', 'clusters', 'similarity'] as const)(
  'each tie can be seen on a dark ground: %s',
  async (view) => {
    const options = { preset: 'a4-landscape', theme: 'dark' } as const;
    const { scene } = await drawPage(await bundledDataset(), pageViews[view], options);
    const looks = tieLooks(scene);
    expect(looks.length).toBeGreaterThan(0);
    const { surface } = themes.dark;
    expect(looks.filter((look) => seenOn(surface, look) < 2.95)).toEqual([]);
  },
);

test.each(['a4-landscape', 'a4-portrait', 'slide', 'square', 'page-width', 'column'] as const)(
  'a picture of what is alike says what it joins, and numbers the strongest pair: %s',
  async (preset) => {
    for (const locale of locales) {
      const options = { preset, locale } as const;
      const { scene } = await drawPage(await bundledDataset(), pageViews.similarity, options);
      const textsOf = (pane: string) =>
        scene.panes.flatMap(({ name, marks }) =>
          name === pane ? marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])) : [],
        );
      const terms = await loadTerms(locale);
      const words = (texts: readonly string[]) => texts.join('').replaceAll(/\s/g, '');
      expect(words(textsOf('subtitle'))).toContain(words([terms.percent(5)]));
      expect(textsOf('body')).toContain(terms.percent(29));
    }
  },
);

/** How wide a ribbon is at both ends, and how far these are from each other, in px. */
function ribbonsIn({ panes }: Scene) {
  return panes.flatMap(({ groups = [], marks }) =>
    groups
      .filter(({ name }) => name === 'ties')
      .flatMap(({ start, end }) => marks.slice(start, end))
      .flatMap((mark) => {
        if (mark.kind !== 'path') return [];
        const isFalling = mark.d.includes('H');
        const numbers = (mark.d.match(/-?[\d.]+/g) ?? []).map(Number);
        const apart = (a: number, b: number) => Math.abs((numbers[a] ?? 0) - (numbers[b] ?? 0));
        return isFalling
          ? [{ length: apart(1, 7), first: apart(0, 13), last: apart(6, 8) }]
          : [{ length: apart(0, 6), first: apart(1, 14), last: apart(7, 8) }];
      }),
  );
}

test.each(['bipartite', 'layered'] as const)(
  'ribbons have room between levels, and none is too thin to be seen: %s',
  async (view) => {
    const found: string[] = [];
    for (const preset of ['slide', 'link-card', 'a4-landscape', 'a4-portrait', 'square'] as const) {
      for (const locale of locales) {
        const { scene } = await drawPage(await bundledDataset(), pageViews[view], {
          preset,
          locale,
        });
        const ribbons = ribbonsIn(scene);
        expect(ribbons.length).toBeGreaterThan(100);
        const length = Math.min(...ribbons.map((ribbon) => ribbon.length));
        const thin = Math.min(...ribbons.flatMap(({ first, last }) => [first, last]));
        if (length < 24 || thin < 1)
          found.push(`${preset} ${locale}: ${length} long, ${thin} thin`);
      }
    }
    expect(found).toEqual([]);
  },
);
