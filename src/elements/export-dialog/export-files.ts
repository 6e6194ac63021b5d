import { createMatrixChain } from '../../derive/matrix/matrix.js';
import type { ExportHost } from './host.js';
import { fragmentKey } from '../page/page-link.js';
import { resolveDataOptions, type DataOptions } from '../../export/data-options.js';
import { fontUrls } from '../../export/font-url.js';
import {
  pictureOptions,
  resolveImageOptions,
  type ImageOptions,
  type ResolvedImageOptions,
} from '../../export/image-options.js';
import { fileFacts, pictureOf, type Picture } from '../../export/picture.js';
import type { PictureSource } from '../../export/picture-source.js';
import { canvasLimits, refuseTooLarge, sceneToPng } from '../../export/png.js';
import { loadControlWords, loadFileWords, loadPictureWords } from '../../i18n/locale.js';
import type { Model } from '../../model/model.js';
import type { ViewState } from '../../state/view-state.js';
import { today } from '../../lib/day.js';
import type { Logo } from '../../scene/page/page.js';
import type { Scene } from '../../scene/scene.js';
import { withVersion, readFragment } from '../../state/permalink.js';
import { createFilterCache } from '../../state/filter-cache.js';
import { settle } from '../../state/reduce.js';
import { requestedView, type RequestedView } from '../../state/requested-view.js';
import { withTranslations } from '../../state/translations.js';

/** In which words a picture is drawn, and of which view if not of the one on screen. */
export interface SourceOptions {
  /** the element's own language by default */
  readonly locale?: string | undefined;
  readonly state?: RequestedView | undefined;
}

/**
 * Everything that a picture is drawn from.
 * @throws RangeError for a state that means nothing here, Error while there are no data
 */
export async function sourceOf(
  host: ExportHost,
  { locale = host.terms.locale, state: asked }: SourceOptions = {},
): Promise<PictureSource> {
  const { session, element } = host;
  const { model: shown, kept: keptNow, state: whole } = session ?? {};
  if (!shown || !keptNow || !whole) throw new Error('nothing is shown yet: wait for `ready`');
  const isOwn = locale === host.terms.locale;
  const [terms, tools, words, { model }] = await Promise.all([
    isOwn ? host.terms : loadPictureWords(locale),
    loadControlWords(locale),
    loadFileWords(locale),
    withTranslations(shown, [locale]),
  ]);
  const { state, kept } =
    asked === undefined
      ? { state: { ...whole, view: host.view ?? whole.view }, kept: keptNow }
      : await viewOf(model, asked, locale);
  const logo = logoOf(element);
  const [heading, note] = ['heading', 'note'].map((name) => element.getAttribute(name));
  const link = host.linkTo(asked === undefined ? whole : state);
  return {
    ...{ model, kept, state, terms, tools, words },
    date: today(),
    matrix: createMatrixChain()(model, kept, state, terms),
    ...(heading ? { heading } : {}),
    ...(note ? { note } : {}),
    ...(link === undefined ? {} : { permalink: printedLink(link, host, model.dataset.version) }),
    ...(logo ? { logo } : {}),
  };
}

/** A view that is not on screen, and what its filters and its search keep. */
async function viewOf(model: Model, asked: RequestedView, locale: string) {
  const cache = createFilterCache();
  const wanted = requestedView(model, asked);
  if (wanted.query !== '') await cache.loadSearch();
  const keptOf = (state: ViewState) => cache.keptOf(model, state, locale);
  const state = settle(wanted, { model, keptOf });
  return { state, kept: keptOf(state) };
}

/** The URL of the view with the version of its data, and without what else the page has in it. */
function printedLink(address: string, { element }: ExportHost, version: string): string {
  const [page = '', fragment = ''] = address.split('#');
  const key = fragmentKey(element);
  return `${page}#${key}:${withVersion(readFragment(fragment, key) ?? '', version)}`;
}

export function drawPicture(source: PictureSource, options: ResolvedImageOptions): Picture {
  return pictureOf(source, pictureOptions(options, source.state.view));
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
  const { blob, note } = await pictureFile(source, drawPicture(source, resolved), resolved);
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
  const images = new Map<string, CanvasImageSource>();
  if (source.logo) images.set(source.logo.href, await decode(source.logo));
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

/** The data as a file. @throws RangeError for an invalid option, Error while there are no data */
export async function exportData(host: ExportHost, options: DataOptions = {}): Promise<Blob> {
  const resolved = resolveDataOptions(options);
  const source = await sourceOf(host);
  const { dataFile } = await import('../../export/data-files.js');
  const { content, type } = await dataFile(source, resolved);
  return new Blob([content], { type });
}

/**
 * The picture in the slot `logo`. It counts only if it is from the page's own origin or a data URL:
 * an image from elsewhere would taint the canvas.
 * @returns undefined without a usable picture
 */
function logoOf(element: HTMLElement): Logo | undefined {
  const slotted = element.querySelector(':scope > [slot=logo]');
  const image = slotted instanceof HTMLImageElement ? slotted : slotted?.querySelector('img');
  if (!image?.complete || image.naturalWidth === 0 || !isSameOrigin(image)) return undefined;
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  try {
    canvas.getContext('2d')?.drawImage(image, 0, 0);
    return { href: canvas.toDataURL('image/png'), width, height };
  } catch {
    // The server may have redirected to another origin. The browser then keeps the pixels secret.
    return undefined;
  }
}

function isSameOrigin({ currentSrc, ownerDocument }: HTMLImageElement): boolean {
  if (!URL.canParse(currentSrc, ownerDocument.baseURI)) return false;
  const { protocol, origin } = new URL(currentSrc, ownerDocument.baseURI);
  return protocol === 'data:' || origin === location.origin;
}

/** Decodes a PNG data URL without a request, which the page's content security policy could block. */
export async function decode({ href }: Logo): Promise<ImageBitmap> {
  const bytes = Uint8Array.from(atob(href.slice(href.indexOf(',') + 1)), (character) =>
    character.charCodeAt(0),
  );
  return createImageBitmap(new Blob([bytes], { type: 'image/png' }));
}
