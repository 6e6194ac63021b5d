import { describe, expect, test } from 'vitest';
import { themes } from '../../src/core.js';
import type { Mark, Scene } from '../../src/scene/scene.js';
import { channels, contrast, type Theme } from '../../src/theme.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { drawPage } from './draw-page.js';

/** the least contrast of text, and of what has no letters, WCAG 2.2 level AA */
const TEXT = 4.5;
const SHAPE = 3;

const states = [
  'selected=C4',
  'selected=C4&compared=C9',
  'selected=sdg-3&compared=sdg-4',
  'selected=C4&expanded=sdg-4',
  'facilitators=WHO&filtered=dimmed&selected=C4',
  'facilitators=WHO&filtered=dimmed&expanded=sdg-3+sdg-4&selected=C4',
] as const;
const cases = (['light', 'dark'] as const).flatMap((theme) =>
  states.map((state) => ({ theme, state })),
);

/** One colour over another. @param share of the upper one, 0 … 1 */
function over(upper: string, lower: string, share: number): string {
  const below = channels(lower);
  const parts = channels(upper).map((part, i) =>
    Math.round(part * share + (below[i] ?? 0) * (1 - share)),
  );
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour at a point after all marks from one on, which began with a colour. */
function after(marks: readonly Mark[], at: { x: number; y: number }, start: string): string {
  return marks.reduce((color, mark) => {
    if (mark.kind !== 'rect' || !mark.fill) return color;
    const { x, y, width, height, fill, opacity = 1 } = mark;
    const isOver = at.x > x && at.x < x + width && at.y > y && at.y < y + height;
    return isOver ? over(fill, color, opacity) : color;
  }, start);
}

/** The contrast of each label with what it stands on, beneath all that is drawn over it. */
function labelContrasts({ panes }: Scene, { surface }: Theme) {
  return panes
    .filter(({ name }) => ['names', 'columns', 'labels', 'tiles', 'rowTotals'].includes(name))
    .flatMap(({ marks }) =>
      marks.flatMap((mark, i) => {
        if (mark.kind !== 'text' || mark.rotate) return [];
        const { size, anchor } = mark;
        const shift = { left: 0.3, middle: 0, right: -0.3 }[anchor] * size;
        const at = { x: mark.x + shift, y: mark.y - 0.36 * size };
        const ground = after(marks.slice(0, i), at, surface);
        const later = marks.slice(i + 1);
        const again = later.some(
          (each) => each.kind === 'text' && each.text === mark.text && each.x === mark.x,
        );
        if (again) return [];
        const ratio = contrast(after(later, at, mark.fill), after(later, at, ground));
        return [{ text: mark.text, ratio }];
      }),
    );
}

describe.each(cases)('$state, $theme', ({ state, theme: name }) => {
  const theme = themes[name];
  const pageOf = async () => {
    const options = { preset: 'screen', theme: name } as const;
    return (await drawPage(await bundledDataset(), state, options)).scene;
  };

  test('labels can be read, also of what is filtered away and on bands', async () => {
    const found = labelContrasts(await pageOf(), theme);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter(({ ratio }) => ratio < TEXT)).toEqual([]);
  });

  test('the lines of what is chosen can be seen on the ground and on the band', async () => {
    const { panes } = await pageOf();
    const band = over(theme.accent, theme.surface, 0.16);
    const lines = panes
      .filter(({ name: pane }) => pane === 'body')
      .flatMap(({ marks }) =>
        marks.flatMap((mark) =>
          mark.kind === 'path' && [theme.accent, theme.ink].includes(mark.stroke ?? '')
            ? [mark.stroke ?? '']
            : [],
        ),
      );
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) {
      for (const ground of [theme.surface, theme.empty, band])
        expect(contrast(line, ground)).toBeGreaterThanOrEqual(SHAPE);
    }
  });
});
