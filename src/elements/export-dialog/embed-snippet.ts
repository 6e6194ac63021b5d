import {
  aloneElements,
  dataInside,
  elementCode,
  embedForms,
  frameCode,
  scriptsIn,
  type EmbedForm,
  type Embedding,
  LEAST_STATIC_WIDTH,
  staticHtml,
  wholePage,
} from '../../export/embed.js';
import { pictureOfView } from '../../derive/pictures.js';
import { loadPictureCode, pictureOf, type PictureOptions } from '../../export/picture.js';
import { usualParts } from '../../export/image-options.js';
import type { PictureSource } from '../../export/picture-source.js';
import { bundledUrl } from '../../state/bundled-files.js';
import type { View } from '../../state/view-parts.js';
import { themes } from '../../theme.js';
import { sourceOf } from './export-source.js';
import type { ExportHost } from './host.js';

/** `define` in `vite.config.ts` sets this in the files for script tags, and nowhere else. */
declare const __WSIS_CDN__: true | undefined;

/** Its argument hides the address of this module from bundlers, which would look for a file there. */
const folderAbove = (address: string) => new URL('../', address).href;

/**
 * The URL of the folder with the files for script tags, ending in a slash, if this code runs from
 * there. In a page's own bundle it is unknown.
 */
const hostedBase: string | undefined =
  typeof __WSIS_CDN__ === 'undefined' ? undefined : folderAbove(import.meta.url);

/** What to embed, and how. */
export interface EmbedOptions {
  readonly form?: EmbedForm;
  /** the one on screen by default */
  readonly view?: View;
  /** px; by default, all the width there is */
  readonly width?: number | undefined;
  /** px of a frame at first; 900 by default */
  readonly height?: number | undefined;
  /** `auto` by default */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** the language of the element by default */
  readonly locale?: string;
}

/** px */
export const DEFAULT_HEIGHT = 900;
/** px of a static picture without a width */
const STATIC_WIDTH = 1200;
/** The folder on a site that copies `dist/cdn` to it under this name. */
const OWN_FOLDER = 'wsis-sdg-matrix/';

/** The file there with all code in one script. */
const WHOLE = 'self-contained.js';

/** HTML to paste into a page. */
export interface Snippet {
  readonly code: string;
  /** whether it has scripts without the hashes by which browsers notice a changed file */
  readonly isUnchecked: boolean;
}

/** HTML to paste into a page. @throws RangeError for an invalid form, Error while there are no data */
export async function embedCode(host: ExportHost, options?: EmbedOptions): Promise<string> {
  return (await embedSnippet(host, options)).code;
}

/** @throws RangeError for an invalid form, Error while there are no data */
export async function embedSnippet(host: ExportHost, options: EmbedOptions = {}): Promise<Snippet> {
  const { form = 'element', theme = 'auto' } = options;
  if (!embedForms.includes(form)) {
    throw new RangeError(`form is “${form}”; it may be ${embedForms.join(', ')}`);
  }
  const locale = options.locale ?? host.terms.locale;
  const source = await sourceOf(host, { locale });
  const state = { ...source.state, view: options.view ?? source.state.view };
  if (form === 'static') {
    return { code: await staticCode({ ...source, state }, options), isUnchecked: false };
  }
  const heading = host.element.getAttribute('heading');
  const title = source.heading ?? source.matrix.view.title;
  const attributes = { locale, theme, ...(heading ? { heading } : {}) };
  if (form === 'file') {
    const page = { source: { ...source, state }, attributes, title, script: await wholeScript() };
    return { code: wholePage(page), isUnchecked: false };
  }
  const src = addressOf(host);
  if (src === undefined && form === 'frame') {
    throw new RangeError('a frame loads its data from an address, and these data have none');
  }
  const embedding: Embedding = {
    ...{ state, title, version: source.model.dataset.version, ...(await hostedFiles()) },
    attributes: { ...attributes, ...(src ? { src } : {}) },
    ...(options.width === undefined ? {} : { width: options.width }),
    height: options.height ?? DEFAULT_HEIGHT,
    alone: options.view === undefined ? aloneIn(host) : undefined,
  };
  const inside = src === undefined ? dataInside(source.model.dataset) : '';
  return {
    code: form === 'element' ? elementCode(embedding, inside) : frameCode(embedding),
    isUnchecked: Object.keys(embedding.integrity).length === 0,
  };
}

/** The element itself where it shows one picture, so that a page loads no code for others. */
function aloneIn({ element }: ExportHost): Embedding['alone'] {
  return aloneElements.find((each) => element.localName === `wsis-sdg-${each}`);
}

/** A picture with the links as a table, which needs no script. */
async function staticCode(
  source: PictureSource,
  { width = STATIC_WIDTH, theme }: EmbedOptions,
): Promise<string> {
  if (width < LEAST_STATIC_WIDTH) {
    throw new RangeError(
      `width is ${width}; static HTML has a width of at least ${LEAST_STATIC_WIDTH} px`,
    );
  }
  const isDark = theme === 'dark';
  const look: PictureOptions = {
    ...{ subject: pictureOfView(source.state.view), parts: usualParts },
    ...{ size: { width }, medium: 'screen' },
    theme: themes[isDark ? 'dark' : 'light'],
    background: isDark ? themes.dark.surface : 'none',
  };
  await loadPictureCode(source, look);
  return staticHtml(source, pictureOf(source, look));
}

/**
 * Where the data come from, as an attribute says it: empty for the bundled ones.
 * @returns undefined for data that have no address: those of a property, inside the page, or of an opened file
 */
export function addressOf({ session }: ExportHost): string | undefined {
  const { origin } = session ?? {};
  if (origin?.kind !== 'url') return undefined;
  return origin.url === bundledUrl ? '' : origin.url;
}

/** All code as one script. @throws Error where it cannot be fetched, or has been changed */
async function wholeScript(): Promise<string> {
  const { base, integrity } = await hostedFiles();
  const address = new URL(`${base}${WHOLE}`, document.baseURI);
  const response = await fetch(address, { integrity: integrity[WHOLE] ?? '' });
  // Some servers answer with a page of their own where there is no such file.
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || !/(java|ecma)script/i.test(type)) {
    throw new Error(`${response.url}: ${String(response.status)} ${type}`);
  }
  return response.text();
}

/** The folder with the files that the page will load, and what `integrity.json` there says of them. */
async function hostedFiles(): Promise<Pick<Embedding, 'base' | 'integrity' | 'imports'>> {
  if (hostedBase === undefined) return { base: OWN_FOLDER, integrity: {} };
  const json: unknown = await fetch(new URL('integrity.json', hostedBase)).then(
    (response) => (response.ok ? response.json() : undefined),
    () => undefined,
  );
  return { base: hostedBase, ...scriptsIn(json) };
}
