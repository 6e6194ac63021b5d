import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FileFacts } from '../export/file-facts.js';
import { pngTexts } from '../export/file-facts.js';
import { faceNames, type FaceName } from '../export/fonts.js';
import { fontUrls } from '../export/font-url.js';
import { PX_A_INCH } from '../export/sizes.js';
import { pixelsOf } from '../export/png.js';
import { withPngFacts } from '../export/png-chunks.js';
import { paintOnCanvas, type Brush } from '../paint/canvas.js';
import type { Scene } from '../scene/scene.js';
import { UsageError } from './files.js';

/** The fonts of the package, by the name they are painted with; any machine makes the same file. */
const FAMILIES: Readonly<Record<FaceName, string>> = {
  'NotoSans-Regular': 'Noto Sans',
  'NotoSans-Bold': 'Noto Sans',
  'PlexSansArabic-Regular': 'IBM Plex Sans Arabic',
  'PlexSansArabic-Bold': 'IBM Plex Sans Arabic',
  'NotoSansSC-Regular': 'Noto Sans SC',
};
const FONT = "'Noto Sans', 'IBM Plex Sans Arabic', 'Noto Sans SC'";

/** Reads a face of the package. */
export async function readFace(name: FaceName): Promise<Uint8Array> {
  return readFile(fileURLToPath(fontUrls[name]));
}

/**
 * A picture as a PNG file, painted by Skia, which a browser paints with as well: by the same hand.
 * @throws UsageError where the package it needs was left out, or cannot hold so large a picture
 */
export async function paintPng(
  scene: Scene,
  { scale, facts }: { readonly scale: number; readonly facts: FileFacts },
): Promise<Uint8Array> {
  const skia = await loadSkia();
  for (const name of faceNames) {
    skia.GlobalFonts.register(Buffer.from(await readFace(name)), FAMILIES[name]);
  }
  // The painter makes its paths as a browser does.
  Object.assign(globalThis, { Path2D: skia.Path2D });
  const { width, height } = pixelsOf(scene, scale);
  const canvas = skia.createCanvas(width, height);
  const brush: unknown = canvas.getContext('2d');
  if (!isBrush(brush)) throw new UsageError(`there is no canvas of ${width} × ${height} px`);
  brush.scale(width / scene.width, height / scene.height);
  if (scene.background !== 'none') {
    brush.fillStyle = scene.background;
    brush.fillRect(0, 0, scene.width, scene.height);
  }
  for (const pane of scene.panes) paintOnCanvas(pane, brush, { font: FONT });
  const png = await canvas.encode('png');
  const texts = pngTexts(facts);
  return withPngFacts(png, { dpi: PX_A_INCH * scale, lang: facts.lang, texts });
}

async function loadSkia() {
  try {
    return await import('@napi-rs/canvas');
  } catch (error) {
    const message = 'PNG needs the package @napi-rs/canvas: npm install @napi-rs/canvas';
    throw new UsageError(message, { cause: error });
  }
}

/** Skia's brush has all that a browser's has of what is used here. */
function isBrush(value: unknown): value is Brush {
  return typeof value === 'object' && value !== null && 'fillText' in value && 'roundRect' in value;
}
