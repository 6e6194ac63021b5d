import { describe, expect, test } from 'vitest';
import { locales } from '../../src/i18n/locale.js';
import { bundledDataset } from '../fixtures/datasets.js';
import { freeNodesIn } from './check-network.js';
import { drawPage } from './draw-page.js';
import { pageViews } from './page-cases.js';

const presets = ['a4-landscape', 'a4-portrait', 'square', 'page-width', 'column', 'slide'] as const;
const cases = (['clusters', 'similarity'] as const).flatMap((view) =>
  presets.map((preset) => ({ view, preset })),
);

describe.each(cases)('$view, $preset', ({ view, preset }) => {
  test.each(locales)(
    'each label is clear of others, and its ties can be followed: %s',
    async (locale) => {
      const { scene } = await drawPage(await bundledDataset(), pageViews[view], { preset, locale });
      const { unclear, through, behind, ties } = freeNodesIn(scene);
      expect(unclear).toEqual([]);
      // Where there is little room, a few have no way around what stands there.
      expect(through.length / ties).toBeLessThan(0.15);
      expect(behind.length / ties).toBeLessThan(1);
    },
  );
});
