import { expect, test } from 'vitest';
import { textOn, themes } from '../../src/core.js';
import { contrast } from '../../src/theme.js';
import { thinMarkColor } from '../../src/scene/matrix/bar-marks.js';
import { bundledDataset } from '../fixtures/datasets.js';

const TEXT = 4.5;
const SHAPE = 3;

test('contrast agrees with known values', () => {
  expect(contrast('#fff', '#000000')).toBeCloseTo(21, 5);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test('the number on every goal’s colour is readable: white on seven, near-black on ten', async () => {
  const { goals } = await bundledDataset();
  for (const { color } of goals)
    expect(contrast(textOn(color), color), color).toBeGreaterThanOrEqual(TEXT);
  const white = goals
    .filter(({ color }) => textOn(color) === '#ffffff')
    .map(({ number }) => number);
  expect(white).toEqual([1, 4, 8, 10, 13, 16, 17]);
});

test.each(['light', 'dark'] as const)(
  'every text and edge of the %s theme has enough contrast',
  (name) => {
    const { ink, muted, accent, surface, empty, edge, bar } = themes[name];
    for (const ground of [surface, empty]) {
      for (const text of [ink, muted, accent])
        expect(contrast(text, ground)).toBeGreaterThanOrEqual(TEXT);
      for (const shape of [edge, accent])
        expect(contrast(shape, ground)).toBeGreaterThanOrEqual(SHAPE);
    }
    expect(contrast(bar, surface)).toBeGreaterThanOrEqual(SHAPE);
  },
);

test('a thin mark in a goal’s colour is visible on its ground, in the very colour where that is', async () => {
  const { goals } = await bundledDataset();
  const { dark, light } = themes;
  for (const { empty, ...theme } of [dark, light]) {
    for (const { color } of goals) {
      const thin = thinMarkColor(color, { ...theme, empty });
      expect(contrast(thin, empty), color).toBeGreaterThanOrEqual(SHAPE);
      if (contrast(color, empty) >= SHAPE) expect(thin).toBe(color);
    }
  }
});

test('a selected band leaves the text on it readable', () => {
  for (const { ink, muted, accent, surface } of [themes.light, themes.dark]) {
    const band = mix(accent, surface, 0.16);
    expect(contrast(ink, band)).toBeGreaterThanOrEqual(TEXT);
    expect(contrast(muted, band)).toBeGreaterThanOrEqual(TEXT);
  }
});

test.each([
  ['#ffffff', '#000000'],
  ['#000000', '#ffffff'],
  ['#ffff00', '#000000'],
])('in forced colours %s on %s is readable beneath the veil, too', (ink, ground) => {
  expect(contrast(mix(ground, ink, themes.forced.veil), ground)).toBeGreaterThanOrEqual(TEXT);
});

function mix(over: string, under: string, share: number): string {
  const channels = [1, 3, 5].map((at) => {
    const [a, b] = [over, under].map((color) => parseInt(color.slice(at, at + 2), 16));
    return Math.round((a ?? 0) * share + (b ?? 0) * (1 - share))
      .toString(16)
      .padStart(2, '0');
  });
  return `#${channels.join('')}`;
}
