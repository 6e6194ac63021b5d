import { createMatrixChain } from '../../derive/matrix/chain.js';
import type { Derive, Matrix } from '../../derive/matrix/matrix.js';
import { resolveDataOptions, type DataOptions } from '../../export/data-options.js';
import type { PictureSource } from '../../export/picture-source.js';
import { loadControlWords, loadFileWords, loadPictureWords } from '../../i18n/locale.js';
import { today } from '../../lib/day.js';
import type { Model } from '../../model/model.js';
import type { PicturePart } from '../../export/image-options.js';
import type { Logo } from '../../scene/page/furniture.js';
import type { QrModules } from '../../scene/page/qr-code.js';
import { createFilterCache } from '../../state/filter-cache.js';
import { readFragment, withVersion } from '../../state/permalink.js';
import { settle } from '../../state/reduce.js';
import { requestedView, type RequestedView } from '../../state/requested-view.js';
import { withTranslations } from '../../state/translations.js';
import type { ViewState } from '../../state/view-state.js';
import { fragmentKey } from '../page/page-link.js';
import type { ExportHost } from './host.js';

/**
 * What derives the pictures of each model's files. Those of one view are often made one after another: a
 * preview and then the file, or a PNG and then a PDF.
 */
const chains = new WeakMap<Model, Derive<Matrix>>();

function chainOf(model: Model): Derive<Matrix> {
  const chain = chains.get(model) ?? createMatrixChain();
  chains.set(model, chain);
  return chain;
}

/** In which words a picture is drawn, and of which view if not of the one on screen. */
export interface SourceOptions {
  /** the element's own language by default */
  readonly locale?: string | undefined;
  readonly state?: RequestedView | undefined;
  /** what the picture will show: a QR code is made for those that have one */
  readonly parts?: readonly PicturePart[] | undefined;
}

/**
 * Everything that a picture is drawn from.
 * @throws RangeError for a state that means nothing here, Error while there are no data
 */
export async function sourceOf(
  host: ExportHost,
  { locale = host.terms.locale, state: asked, parts = [] }: SourceOptions = {},
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
  const permalink = link && printedLink(link, host, model.dataset.version);
  const qr = permalink && parts.includes('qr') ? await qrOf(permalink) : undefined;
  return {
    ...{ model, kept, state, terms, tools, words },
    date: today(),
    matrix: chainOf(model)(model, kept, state, terms),
    ...(heading ? { heading } : {}),
    ...(note ? { note } : {}),
    ...(permalink === undefined ? {} : { permalink }),
    ...(qr ? { qr } : {}),
    ...(logo ? { logo } : {}),
  };
}

async function qrOf(text: string): Promise<QrModules> {
  const { qrModules } = await import('../../export/qr-modules.js');
  return qrModules(text);
}

/** A view that is not on screen, and what its filters and its search keep. */
async function viewOf(model: Model, asked: RequestedView, locale: string) {
  const cache = createFilterCache();
  const wanted = await requestedView(model, asked);
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
