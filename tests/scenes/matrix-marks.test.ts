import { describe, expect, test } from 'vitest';
import type { ImageOptions } from '../../src/export/image-options.js';
import type { Mark, Scene } from '../../src/scene/scene.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { drawPage } from './draw-page.js';

/** Views of a matrix, on pages with much and with little room. */
const views = {
  all: '',
  'three goals': 'goals=sdg-3+sdg-4+sdg-16',
  dimmed: 'facilitators=WHO&filtered=dimmed',
} as const;
const sizes = ['slide', 'a4-landscape', 'a4-portrait', 'story', 'column', 'screen'] as const;
const pages = Object.entries(views).flatMap(([name, state]) =>
  sizes.map((preset) => ({ name, state, preset })),
);

async function pageOf(state: string, options: ImageOptions): Promise<Scene> {
  const { scene } = await drawPage(await bundledDataset(), state, options);
  return scene;
}

function marksIn(scene: Scene, pane: string): readonly Mark[] {
  return scene.panes.filter(({ name }) => name === pane).flatMap(({ marks }) => marks);
}

describe('totals', () => {
  /** The bars of a pane with their numbers. @param side along which they run */
  const barsIn = (scene: Scene, pane: string) => {
    const marks = marksIn(scene, pane);
    return marks.flatMap((mark, i) => {
      const before = marks[i - 1];
      if (mark.kind !== 'text') return [];
      const bar = before?.kind === 'rect' ? before : undefined;
      return [{ total: Number(mark.text), width: bar?.width ?? 0, height: bar?.height ?? 0 }];
    });
  };

  test.each(pages)('of rows and of columns have one scale: $name, $preset', async (each) => {
    const scene = await pageOf(each.state, { preset: each.preset });
    const [across, down] = [barsIn(scene, 'rowTotals'), barsIn(scene, 'columnTotals')];
    const sides = [
      across.map(({ total, width }) => ({ total, length: width })),
      down.map(({ total, height }) => ({ total, length: height })),
    ];
    // Where bars have no room there are only numbers.
    const withBars = sides.filter((side) => side.some(({ length }) => length > 0)).flat();
    const perLink = withBars.flatMap(({ total, length }) => (total > 0 ? [length / total] : []));
    expect(perLink.length).toBeGreaterThan(0);
    for (const px of perLink) expect(px).toBeCloseTo(perLink[0] ?? NaN, 5);
    for (const { total, length } of sides.flat()) if (total === 0) expect(length).toBe(0);
  });

  test('have the scale of the whole in each block and on each page of it', async () => {
    const { pages: slides } = await drawPage(await bundledDataset(), 'expanded=sdg-3+sdg-4', {
      ...{ width: 180, height: 120, unit: 'mm', format: 'pdf' },
    });
    expect(slides.length).toBeGreaterThan(1);
    const scales = slides.flatMap((slide) =>
      barsIn(slide, 'rowTotals').flatMap(({ total, width }) => (width > 0 ? [width / total] : [])),
    );
    expect(scales.length).toBeGreaterThan(1);
    for (const px of scales) expect(px / (scales[0] ?? 0)).toBeCloseTo(1, 1);
  });
});
