import qrReader from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { paintPng } from '../../src/cli/png.js';
import { openSource } from '../../src/cli/view.js';
import { fontsFor } from '../../src/export/font-set.js';
import {
  presets,
  resolveImageOptions,
  type Preset,
  usualParts,
} from '../../src/export/image-options.js';
import { fileFacts, pictureOf, pictureOptions } from '../../src/export/picture.js';
import type { Scene } from '../../src/scene/scene.js';
import { bundledDataset } from '../fixtures/datasets.js';

const noFace = () => Promise.reject(new Error('a QR code has no text'));

/** px of half a millimetre of paper */
const HALF_A_MM = 96 / 25.4 / 2;

function codeIn({ panes }: Scene) {
  const pane = panes.find(({ name }) => name === 'qr');
  if (!pane) throw new Error('no QR code');
  return pane;
}

test.each(presets)(
  'the QR code of a picture for %s opens the same view',
  async (preset: Preset) => {
    const state = 'goals=sdg-3+sdg-4&query=health';
    const page = 'https://sdg.example.org/matrix/';
    const parts = [...usualParts, 'qr'] as const;
    const source = await openSource(await bundledDataset(), {
      ...{ state, page, locale: 'en', date: '2026-11-23', parts },
    });
    const options = resolveImageOptions({ preset, parts });
    const picture = pictureOf(source, pictureOptions(options, source.state.view));
    const code = codeIn(picture.scene);
    const { x, y, width } = code;
    // Versions 1 to 6 have 21 to 41 modules, and a margin of 4 on each side.
    const module = [21, 25, 29, 33, 37, 41]
      .map((modules) => width / (modules + 8))
      .find(Number.isInteger);
    expect([x, y].every(Number.isInteger)).toBe(true);
    expect(module).toBeGreaterThanOrEqual(options.medium === 'paper' ? HALF_A_MM : 2);
    // A poster at its full size is more than the decoder needs.
    const scale = preset === 'a0-poster' ? 0.5 : 1;
    // A page without texts needs no fonts.
    const bare = { ...picture.scene, panes: [code] };
    const fonts = await fontsFor([bare], { load: noFace, given: [] });
    const facts = fileFacts(source, picture);
    const png = await paintPng(bare, { scale, facts, fonts, words: source.words });
    const image = PNG.sync.read(Buffer.from(png));
    const read = qrReader.default(new Uint8ClampedArray(image.data), image.width, image.height);
    expect(read?.data).toBe(source.permalink);
    expect(source.permalink).toBe(`${page}#wsis:${state}&version=2015.2`);
  },
);
