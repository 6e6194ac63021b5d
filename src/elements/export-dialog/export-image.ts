import { createMatrixChain } from '../../derive/matrix/matrix.js';
import { loadExportTerms } from '../../i18n/file-locale.js';
import { loadTerms } from '../../i18n/locale.js';
import { loadTools } from '../../i18n/control-locale.js';
import { shareOwnLanguages } from '../../i18n/overrides.js';
import type { ExportTerms } from '../../i18n/file-words.js';
import { canvasLimits, largestScale, PictureTooLargeError } from '../../export/canvas-limits.js';
import { fileFacts } from '../../export/file-facts.js';
import type { FaceName } from '../../export/fonts.js';
import { fontUrls } from '../../export/font-url.js';
import { pictureOf, type Picture, type PictureSource } from '../../export/picture.js';
import { pixelsOf, sceneToPng } from '../../export/png.js';
import { sceneToSvg } from '../../paint/svg-string.js';
import type { Scene } from '../../scene/scene.js';
import { themes } from '../../theme.js';
import { inLanguages } from '../../state/translations.js';
import { formatWholePermalink } from '../../state/permalink.js';
import { fragmentKey } from '../page/page-link.js';
import {
  resolveImageOptions,
  type ImageOptions,
  type ResolvedImageOptions,
} from '../../export/image-options.js';
import { decode, logoOf } from './logo.js';
import type { ExportHost } from './host.js';

/** Everything a picture is drawn from, in a language. @throws Error while there are no data */
export async function sourceOf(host: ExportHost, locale?: string): Promise<PictureSource> {
  const { session, element, permalink, languages } = host;
  shareOwnLanguages(languages);
  const { model: shown, kept, state: whole } = session ?? {};
  if (!shown || !kept || !whole) throw new Error('nothing is shown yet: wait for `ready`');
  const state = { ...whole, view: host.view ?? whole.view };
  const terms =
    locale === undefined || locale === host.terms.locale ? host.terms : await loadTerms(locale);
  const [tools, words, { model }] = await Promise.all([
    loadTools(terms.locale),
    loadExportTerms(terms.locale),
    inLanguages(shown, [terms.locale]),
  ]);
  const logo = logoOf(element);
  const [heading, note] = ['heading', 'note'].map((name) => element.getAttribute(name));
  return {
    ...{ model, kept, state, terms, tools, words, date: today() },
    matrix: createMatrixChain()(model, kept, state, terms),
    ...(heading ? { heading } : {}),
    ...(note ? { note } : {}),
    ...(permalink === undefined ? {} : { permalink: wholeLink(permalink, host) }),
    ...(logo ? { logo } : {}),
  };
}

/** An address with every part of the view in it, so that what is printed stays what it was. */
function wholeLink(address: string, { session, element }: ExportHost): string {
  const { state, model } = session ?? {};
  if (!state || !model) return address;
  const [page = ''] = address.split('#');
  return `${page}#${fragmentKey(element)}:${formatWholePermalink(state, model.dataset.version)}`;
}

/** The day on the clock of the person who makes the file. */
export function today(): string {
  const now = new Date();
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

export function drawPicture(source: PictureSource, options: ResolvedImageOptions): Picture {
  const { size, parts, theme, background } = options;
  const subject = options.subject ?? (source.state.view === 'network' ? 'network' : 'matrix');
  return pictureOf(source, { subject, size, parts, theme: themes[theme], background });
}

/**
 * A picture of what is shown, as a file.
 * @throws RangeError for an option that cannot be meant, `PictureTooLargeError` for more px than
 *   the browser can paint, Error while there are no data
 */
export async function exportImage(host: ExportHost, options: ImageOptions = {}): Promise<Blob> {
  const resolved = resolveImageOptions(options);
  const source = await sourceOf(host, resolved.locale);
  return pictureFile(source, drawPicture(source, resolved), resolved);
}

/** A picture that has been drawn, as a file of the format that was asked for. */
export async function pictureFile(
  source: PictureSource,
  picture: Picture,
  { format, scale, fonts }: Pick<ResolvedImageOptions, 'format' | 'scale' | 'fonts'>,
): Promise<Blob> {
  const { scene } = picture;
  const facts = fileFacts(source, picture);
  if (format === 'svg') {
    const drawn = fonts === 'named' ? scene : await outlined(scene);
    return new Blob([sceneToSvg(drawn, facts)], { type: 'image/svg+xml' });
  }
  if (format === 'pdf') {
    const { scenesToPdf } = await import('../../export/pdf.js');
    const bytes = await scenesToPdf([scene], { facts, fonts: fetchFace });
    return new Blob([new Uint8Array(bytes)], { type: 'application/pdf' });
  }
  refuseTooLarge(scene, scale, source.words);
  const images = new Map<string, CanvasImageSource>();
  if (source.logo) images.set(source.logo.href, await decode(source.logo));
  const canvas = document.createElement('canvas');
  const bytes = await sceneToPng(scene, canvas, { scale, facts, images });
  return new Blob([new Uint8Array(bytes)], { type: 'image/png' });
}

async function outlined(scene: Scene): Promise<Scene> {
  const { outlinedScene } = await import('../../export/outlines.js');
  return outlinedScene(scene, fetchFace);
}

/** @throws Error saying which file is missing */
async function fetchFace(name: FaceName): Promise<Uint8Array> {
  const url = fontUrls[name];
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status} ${response.statusText}`);
  return new Uint8Array(await response.arrayBuffer());
}

function refuseTooLarge(scene: Scene, scale: number, words: ExportTerms): void {
  const largest = largestScale(scene, canvasLimits(navigator));
  if (scale <= largest) return;
  const size = pixelsOf(scene, largest);
  const message = words.tooLarge({
    ...pixelsOf(scene, scale),
    scale: largest,
    largestWidth: size.width,
    largestHeight: size.height,
  });
  throw new PictureTooLargeError(message, { scale: largest, ...size });
}
