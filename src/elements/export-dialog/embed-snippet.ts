import {
  elementCode,
  embedForms,
  frameCode,
  scriptsIn,
  type EmbedForm,
  type Embedding,
  staticHtml,
} from '../../export/embed.js';
import { pictureOfView } from '../../derive/pictures.js';
import { pictureOf } from '../../export/picture.js';
import { usualParts } from '../../export/image-options.js';
import type { PictureSource } from '../../export/picture-source.js';
import type { View } from '../../state/view-parts.js';
import { themes } from '../../theme.js';
import { sourceOf } from './export-source.js';
import type { ExportHost } from './host.js';

/** `define` in `vite.config.ts` sets this in the files for script tags, and nowhere else. */
declare const __WSIS_CDN__: true | undefined;

// A bundler that sees the text inside `new URL` takes it for a file to copy.
const folder = '../';

/**
 * The URL of the folder with the files for script tags, ending in a slash, if this code runs from
 * there. In a page's own bundle it is unknown.
 */
const hostedBase: string | undefined =
  typeof __WSIS_CDN__ === 'undefined' ? undefined : new URL(folder, import.meta.url).href;

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
    return { code: staticCode({ ...source, state }, options), isUnchecked: false };
  }
  const { src, heading } = attributesOf(host.element);
  const embedding: Embedding = {
    state,
    version: source.model.dataset.version,
    title: source.heading ?? source.matrix.view.title,
    ...(await hostedFiles()),
    attributes: { locale, theme, ...(src ? { src } : {}), ...(heading ? { heading } : {}) },
    ...(options.width === undefined ? {} : { width: options.width }),
    height: options.height ?? DEFAULT_HEIGHT,
  };
  return {
    code: form === 'element' ? elementCode(embedding) : frameCode(embedding),
    isUnchecked: Object.keys(embedding.integrity).length === 0,
  };
}

/** A picture with the links as a table, which needs no script. */
function staticCode(source: PictureSource, { width = STATIC_WIDTH, theme }: EmbedOptions): string {
  const isDark = theme === 'dark';
  const picture = pictureOf(source, {
    ...{ subject: pictureOfView(source.state.view), parts: usualParts },
    ...{ size: { width }, medium: 'screen' },
    theme: themes[isDark ? 'dark' : 'light'],
    background: isDark ? themes.dark.surface : 'none',
  });
  return staticHtml(source, picture);
}

function attributesOf(element: HTMLElement) {
  const src = element.getAttribute('src');
  return {
    src: src === null ? undefined : new URL(src, element.ownerDocument.baseURI).href,
    heading: element.getAttribute('heading'),
  };
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
