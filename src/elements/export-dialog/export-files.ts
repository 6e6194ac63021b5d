import { fontUrls } from '../../export/font-url.js';
import {
  resolveImageOptions,
  type ImageOptions,
  type ResolvedImageOptions,
} from '../../export/image-options.js';
import {
  fileFacts,
  loadPictureCode,
  pictureOf,
  pictureOptions,
  type Picture,
} from '../../export/picture.js';
import type { PictureSource } from '../../export/picture-source.js';
import { canvasLimits, paintScene, refuseTooLarge, sceneToPng } from '../../export/png.js';
import type { DecodedImage } from '../../paint/canvas.js';
import type { Logo } from '../../scene/page/furniture.js';
import type { Scene } from '../../scene/scene.js';
import { sourceOf } from './export-source.js';
import type { ExportHost } from './host.js';

export async function drawPicture(
  source: PictureSource,
  options: ResolvedImageOptions,
): Promise<Picture> {
  const own = pictureOptions(options, source.state.view);
  await loadPictureCode(source, own);
  return pictureOf(source, own);
}

/**
 * A picture of what is shown, as a file.
 * @throws RangeError for an invalid option, `PictureDoesNotFitError` for a view that cannot be read at
 *   its size, `PictureTooLargeError` for more pixels than the browser
 *   can paint, Error while there are no data
 */
export async function exportImage(host: ExportHost, options: ImageOptions = {}): Promise<Blob> {
  const resolved = resolveImageOptions(options);
  const source = await sourceOf(host, resolved);
  const { blob, note } = await pictureFile(source, await drawPicture(source, resolved), resolved);
  if (note !== undefined) console.warn(`wsis-sdg-matrix: ${note}`);
  return blob;
}

/**
 * The file of a picture that has been drawn.
 * @throws `PictureTooLargeError` for a PNG with more pixels than the browser can paint
 */
export async function pictureFile(
  source: PictureSource,
  picture: Picture,
  { format, scale, fonts, fontFiles }: FileOptions,
): Promise<MadePicture> {
  const { scene } = picture;
  const facts = fileFacts(source, picture);
  if (format === 'svg') {
    const { sceneToSvg } = await import('../../paint/svg-string.js');
    if (fonts === 'named') return { blob: svgBlob(sceneToSvg(scene, facts)), note: undefined };
    const { outlinedScene } = await import('../../export/outlines.js');
    const { set, note } = await fontsOf([scene], { source, fontFiles });
    return { blob: svgBlob(sceneToSvg(outlinedScene(scene, set), facts)), note };
  }
  if (format === 'pdf') {
    const { scenesToPdf } = await import('../../export/pdf.js');
    const { set, note } = await fontsOf(picture.pages, { source, fontFiles });
    const bytes = await scenesToPdf(picture.pages, { facts, fonts: set });
    return { blob: new Blob([new Uint8Array(bytes)], { type: 'application/pdf' }), note };
  }
  if (format === 'pptx') {
    const { pictureToPptx, PPTX } = await import('../../export/pptx.js');
    const bytes = await pictureToPptx(source, picture);
    return { blob: new Blob([bytes], { type: PPTX }), note: undefined };
  }
  refuseTooLarge(scene, scale, { limits: canvasLimits(navigator), words: source.words });
  const images = await imagesOf(source.logo);
  const canvas = document.createElement('canvas');
  const bytes = await sceneToPng(scene, canvas, { scale, facts, images });
  return { blob: new Blob([new Uint8Array(bytes)], { type: 'image/png' }), note: undefined };
}

type FileOptions = Pick<ResolvedImageOptions, 'format' | 'scale' | 'fonts' | 'fontFiles'>;

/** The file of a picture. */
interface MadePicture {
  readonly blob: Blob;
  /** which characters no font has, in words */
  readonly note: string | undefined;
}

function svgBlob(svg: string): Blob {
  return new Blob([svg], { type: 'image/svg+xml' });
}

/** The fonts that a picture needs, and in words what they lack. */
async function fontsOf(
  scenes: readonly Scene[],
  { source, fontFiles }: Pick<FileOptions, 'fontFiles'> & { readonly source: PictureSource },
) {
  const { fontsFor, missingInWords } = await import('../../export/font-set.js');
  const given = await Promise.all(fontFiles.map((url) => fetchFont(url)));
  const set = await fontsFor(scenes, { load: (name) => fetchFont(fontUrls[name]), given });
  const isComplete = set.missing.length === 0;
  const words = isComplete ? '' : missingInWords(set.missing, source.terms);
  return { set, note: isComplete ? undefined : source.words.noFont(words) };
}

/** The bytes of a font file. @throws Error naming the file if it cannot be loaded */
async function fetchFont(url: string): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Paints a picture onto a canvas that is about as large as it is shown. @param side px of the longer one */
export async function paintPicture(
  { scene }: Picture,
  canvas: HTMLCanvasElement,
  { side, logo }: { readonly side: number; readonly logo: Logo | undefined },
): Promise<void> {
  const scale = side / Math.max(scene.width, scene.height);
  paintScene(scene, canvas, { scale, images: await imagesOf(logo) });
}

/** Decoded images by the `href` of their mark. */
async function imagesOf(logo: Logo | undefined): Promise<ReadonlyMap<string, DecodedImage>> {
  return new Map(logo ? [[logo.href, await decode(logo)]] : []);
}

/** Decodes a PNG data URL without a request, which the page's content security policy could block. */
async function decode({ href }: Logo): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}
