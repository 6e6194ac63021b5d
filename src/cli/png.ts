import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FontSet } from '../export/font-set.js';
import type { FaceName } from '../export/fonts.js';
import { outlinedScene } from '../export/outlines.js';
import { runsOf } from '../export/text-runs.js';
import { fontUrls } from '../export/font-url.js';
import {
  paintOver,
  pngFacts,
  refuseTooLarge,
  skiaLimits,
  withPngFacts,
  type EmptyCanvas,
} from '../export/png.js';
import { pixelsOf } from '../export/lengths.js';
import type { FileWords } from '../i18n/file-words.js';
import type { FileFacts } from '../paint/svg-string.js';
import type { Scene, TextMark } from '../scene/scene.js';
import { UsageError } from './command.js';

/** The family names of the usual fonts. With these, any machine makes the same file. */
const FAMILIES: Readonly<Partial<Record<string, string>>> = {
  'NotoSans-Regular': 'Noto Sans',
  'NotoSans-Bold': 'Noto Sans',
  'PlexSansArabic-Regular': 'IBM Plex Sans Arabic',
  'PlexSansArabic-Bold': 'IBM Plex Sans Arabic',
  'NotoSansSC-Regular': 'Noto Sans SC',
};
const FONT = "'Noto Sans', 'IBM Plex Sans Arabic', 'Noto Sans SC'";

/** Reads a font of the package. */
export async function readFace(name: FaceName): Promise<Uint8Array> {
  return readFile(fileURLToPath(fontUrls[name]));
}

interface PaintOptions {
  /** px of the file for each CSS px */
  readonly scale: number;
  readonly facts: FileFacts;
  /** the fonts for the texts of the picture */
  readonly fonts: FontSet;
  /** for the message about a file that is too large */
  readonly words: FileWords;
}

/**
 * Paints a picture with Skia and returns it as a PNG file. Texts that need another font than the usual
 * ones are drawn as shapes, and a character that no font has is a box.
 * @throws `PictureTooLargeError` for more pixels than a canvas holds, UsageError when the package with Skia is not installed, or cannot make a canvas so large
 */
export async function paintPng(
  scene: Scene,
  { scale, facts, fonts, words }: PaintOptions,
): Promise<Uint8Array> {
  refuseTooLarge(scene, scale, { limits: skiaLimits, words });
  const skia = await loadSkia();
  for (const { name, data } of fonts.faces) {
    const family = FAMILIES[name];
    if (family !== undefined) skia.GlobalFonts.register(Buffer.from(data), family);
  }
  const isUnusual = (mark: TextMark) =>
    runsOf(mark, fonts).some(({ face }) => FAMILIES[face?.name ?? ''] === undefined);
  // The painter makes paths the way a browser does.
  Object.assign(globalThis, { Path2D: skia.Path2D });
  const { width, height } = pixelsOf(scene, scale);
  const canvas = skia.createCanvas(width, height);
  const brush: unknown = canvas.getContext('2d');
  if (!isBrush(brush)) throw new UsageError(`a canvas of ${width} × ${height} px cannot be made`);
  paintOver(outlinedScene(scene, fonts, isUnusual), { brush, width, height }, { font: FONT });
  return withPngFacts(await canvas.encode('png'), pngFacts(facts, scale));
}

async function loadSkia() {
  try {
    return await import('@napi-rs/canvas');
  } catch (error) {
    const message = 'PNG needs the package @napi-rs/canvas: npm install @napi-rs/canvas';
    throw new UsageError(message, { cause: error });
  }
}

/** Whether a context has what the painter uses. Skia's has it. */
function isBrush(value: unknown): value is EmptyCanvas['brush'] {
  return typeof value === 'object' && value !== null && 'fillText' in value && 'roundRect' in value;
}
