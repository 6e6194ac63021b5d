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

describe('squares', () => {
  interface Square {
    readonly number: number;
    readonly side: number;
  }

  /** Filled squares with a number in their middle, and none with a ring around it. */
  const squaresIn = (marks: readonly Mark[]): Square[] =>
    marks.flatMap((mark, i) => {
      if (
        mark.kind !== 'rect' ||
        !mark.fill ||
        !mark.stroke ||
        Math.abs(mark.width - mark.height) > 0.01
      )
        return [];
      const isWithin = (text: Mark | undefined) =>
        text?.kind === 'text' &&
        /^\d+$/.test(text.text) &&
        Math.abs(text.x - mark.x - mark.width / 2) < 0.1 &&
        text.y > mark.y &&
        text.y < mark.y + mark.height;
      const text = [marks[i + 1], marks[i + 2]].find(isWithin);
      const isRinged = marks[i - 1]?.kind === 'rect' && !('fill' in (marks[i - 1] ?? {}));
      return text?.kind === 'text' && !isRinged
        ? [{ number: Number(text.text), side: mark.width }]
        : [];
    });
  const legendTexts = (scene: Scene) =>
    marksIn(scene, 'legend').flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));

  test.each(pages)('differ plainly or are all alike: $name, $preset', async (each) => {
    const scene = await pageOf(each.state, { preset: each.preset });
    const squares = squaresIn(marksIn(scene, 'body'));
    const sides = squares.map(({ side }) => side);
    const growth = Math.max(...sides) / Math.min(...sides);
    const told = legendTexts(scene).filter((text) => text.startsWith('The larger the square'));
    if (growth < 1.01) {
      expect(told).toEqual([]);
      return;
    }
    expect(told).toHaveLength(1);
    expect(growth).toBeGreaterThanOrEqual(1.49);
    // A larger number has a larger square, and the same number the same.
    const byNumber = squares.toSorted((a, b) => a.number - b.number);
    for (const [i, { number, side }] of byNumber.entries()) {
      const before = byNumber[i - 1] ?? { number, side };
      if (number === before.number) expect(side).toBeCloseTo(before.side, 5);
      else expect(side).toBeGreaterThan(before.side);
    }
  });

  test('have areas in proportion to their numbers in large cells', async () => {
    const scene = await pageOf(views['three goals'], { preset: 'screen' });
    const areas = squaresIn(marksIn(scene, 'body')).map(({ number, side }) => side ** 2 / number);
    expect(areas.length).toBeGreaterThan(10);
    expect(Math.max(...areas) / Math.min(...areas)).toBeLessThan(1.05);
  });

  test.each(pages)('in the legend are those of the picture: $name, $preset', async (each) => {
    const scene = await pageOf(each.state, { preset: each.preset });
    const drawn = squaresIn(marksIn(scene, 'body'));
    const told = scene.panes
      .filter(({ name, shift }) => name === 'legend' && shift)
      .filter(({ marks }) => !marks.some((mark) => 'dash' in mark || 'opacity' in mark))
      .flatMap(({ marks }) => squaresIn(marks));
    const sides = (squares: readonly Square[]) => squares.map(({ side }) => side);
    const growth = (all: number[]) => Math.max(...all) / Math.min(...all);
    expect(growth(sides(told))).toBeCloseTo(growth(sides(drawn)), 2);
  });
});

describe('bars of an overview', () => {
  test.each([
    ['a3-portrait', 'ar'],
    ['a4-landscape', 'en'],
    ['a3-landscape', 'ru'],
  ] as const)('are as thick in all goals, and as in the legend: %s, %s', async (preset, locale) => {
    const scene = await pageOf('expanded=all', { preset, locale });
    const body = marksIn(scene, 'body');
    const widths = body.flatMap((mark) => {
      if (mark.kind === 'path' && mark.dash && mark.d.includes('V')) return [mark.strokeWidth ?? 0];
      if (mark.kind !== 'cells' || mark.palette.length < 2) return [];
      const [style] = mark.palette;
      return mark.columns.map(({ size }) => size - 2 * (style?.inset ?? 0));
    });
    expect(widths.length).toBeGreaterThan(150);
    expect(Math.max(...widths) / Math.min(...widths)).toBeCloseTo(1, 5);
    const counts = marksIn(scene, 'columnTotals').flatMap((mark) =>
      mark.kind === 'rect' && mark.height > mark.width ? [mark.width] : [],
    );
    for (const width of counts) expect(width).toBeCloseTo(widths[0] ?? 0, 5);
  });

  test('that are not confirmed have gaps as long as their pieces', async () => {
    const scene = await pageOf('expanded=all', { preset: 'a4-landscape' });
    const dashed = marksIn(scene, 'body').flatMap((mark) =>
      mark.kind === 'path' && mark.dash && mark.d.includes('V') ? [mark.dash] : [],
    );
    expect(dashed.length).toBeGreaterThan(0);
    for (const [piece = 0, gap = 0] of dashed) expect(gap).toBeGreaterThanOrEqual(0.9 * piece);
  });
});

test.each(['light', 'dark'] as const)(
  'the legend of a dimmed view is not faint: %s',
  async (theme) => {
    const state = 'facilitators=WHO&filtered=dimmed';
    for (const view of [state, `${state}&expanded=all`, `${state}&expanded=sdg-3`]) {
      const scene = await pageOf(view, { preset: 'a4-landscape', theme });
      const swatches = scene.panes.filter(({ name, shift }) => name === 'legend' && shift);
      const faint = swatches.filter(({ marks }) =>
        marks.some(
          (mark) => (mark.kind === 'rect' || mark.kind === 'path') && (mark.opacity ?? 1) < 1,
        ),
      );
      expect(swatches.length).toBeGreaterThan(4);
      // That of what is filtered away shows what it is.
      expect(faint).toHaveLength(1);
    }
  },
);
