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
