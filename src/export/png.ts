import { paintOnCanvas } from '../paint/canvas.js';
import { FONT_STACK } from '../paint/svg-frame.js';
import type { Scene } from '../scene/scene.js';
import { pngTexts, type FileFacts } from './file-facts.js';
import { PX_A_INCH } from './sizes.js';
import { withPngFacts } from './png-chunks.js';

export interface PngOptions {
  /** px of the file for a CSS px; resolution follows from it, so that it prints in the same size */
  readonly scale: number;
  readonly facts: FileFacts;
  /** pictures in the picture, decoded, by their `href` */
  readonly images: ReadonlyMap<string, CanvasImageSource>;
}

/** px of the file, whole ones. */
export function pixelsOf({ width, height }: Pick<Scene, 'width' | 'height'>, scale: number) {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * Paints a picture straight onto a canvas: no image is loaded for it, so that nothing taints it and
 * no content policy stands in its way.
 * @param canvas is given its size here
 * @throws RangeError where there is no canvas to be had
 */
export function paintScene(
  scene: Scene,
  canvas: HTMLCanvasElement,
  { scale, images }: Pick<PngOptions, 'scale' | 'images'>,
): void {
  const { width, height } = pixelsOf(scene, scale);
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new RangeError(`there is no canvas of ${width} × ${height} px`);
  brush.scale(width / scene.width, height / scene.height);
  if (scene.background !== 'none') {
    brush.fillStyle = scene.background;
    brush.fillRect(0, 0, scene.width, scene.height);
  }
  for (const pane of scene.panes) paintOnCanvas(pane, brush, { font: FONT_STACK, images });
}

/**
 * Too large a canvas swallows all paint without a word: a pixel in its last corner tells, which is
 * painted here where the picture leaves it bare.
 */
function holdsPaint(canvas: HTMLCanvasElement): boolean {
  const brush = canvas.getContext('2d');
  const [x, y] = [canvas.width - 1, canvas.height - 1];
  brush?.resetTransform();
  const alpha = () => brush?.getImageData(x, y, 1, 1).data[3] ?? 0;
  if (alpha() > 0) return true;
  brush?.fillRect(x, y, 1, 1);
  const isPainted = alpha() > 0;
  brush?.clearRect(x, y, 1, 1);
  return isPainted;
}

/** A picture as a PNG file. @throws RangeError where a canvas of its size holds no paint */
export async function sceneToPng(
  scene: Scene,
  canvas: HTMLCanvasElement,
  options: PngOptions,
): Promise<Uint8Array> {
  paintScene(scene, canvas, options);
  if (!holdsPaint(canvas)) {
    throw new RangeError(`a canvas of ${canvas.width} × ${canvas.height} px stays blank here`);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob)
    throw new RangeError(`a canvas of ${canvas.width} × ${canvas.height} px makes no file`);
  const { facts, scale } = options;
  return withPngFacts(new Uint8Array(await blob.arrayBuffer()), {
    dpi: PX_A_INCH * scale,
    lang: facts.lang,
    texts: pngTexts(facts),
  });
}
