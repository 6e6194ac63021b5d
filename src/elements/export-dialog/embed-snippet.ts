import {
  elementCode,
  embedForms,
  frameCode,
  hashesIn,
  type EmbedForm,
  type Embedding,
  staticHtml,
} from '../../export/embed.js';
import { usualParts } from '../../export/picture.js';
import type { View } from '../../state/view-parts.js';
import { themes } from '../../theme.js';
import { drawPicture, sourceOf } from './export-files.js';
import type { ExportHost } from './host.js';

/** Set where the code is built for script tags, by `define` in `vite.config.ts`. */
declare const __WSIS_CDN__: true | undefined;

// Named apart, so that the bundler does not take it for a file to be copied.
const folder = '../';

/**
 * Address of the folder with the files for script tags, with a slash at its end, where this code runs
 * from there; built into a page's own bundle, it does not know of one.
 */
const hostedBase: string | undefined =
  typeof __WSIS_CDN__ === 'undefined' ? undefined : new URL(folder, import.meta.url).href;

/** What is to be embedded, and how. */
export interface EmbedOptions {
  readonly form?: EmbedForm;
  /** what is on screen */
  readonly view?: View;
  /** px; absent: as wide as there is room */
  readonly width?: number | undefined;
  /** px a frame has at first; 900 */
  readonly height?: number | undefined;
  /** `auto` */
  readonly theme?: 'auto' | 'light' | 'dark';
  /** the element's own */
  readonly locale?: string;
}

export const HEIGHT = 900;
/** for those who copy the folder `dist/cdn` to their own site under this name */
const OWN_FOLDER = 'wsis-sdg-matrix/';

/** Code to be pasted into a page. @throws RangeError for an option that cannot be meant */
export async function embedCode(host: ExportHost, options: EmbedOptions = {}): Promise<string> {
  const { form = 'element', theme = 'auto' } = options;
  if (!embedForms.includes(form)) {
    throw new RangeError(`form is “${form}”; it may be ${embedForms.join(', ')}`);
  }
  const locale = options.locale ?? host.terms.locale;
  const source = await sourceOf(host, locale);
  const state = { ...source.state, view: options.view ?? source.state.view };
  if (form === 'static') {
    const picture = drawPicture(
      { ...source, state },
      {
        ...{
          format: 'svg',
          scale: 1,
          fonts: 'named',
          locale,
          parts: usualParts,
          background: 'none',
        },
        ...{ subject: undefined, theme: theme === 'dark' ? 'dark' : 'light' },
        size: { width: options.width ?? 1200 },
        ...(theme === 'dark' ? { background: themes.dark.surface } : {}),
      },
    );
    return staticHtml({ ...source, state }, picture);
  }
  const { src, heading } = attributesOf(host.element);
  const embedding: Embedding = {
    ...{
      state,
      version: source.model.dataset.version,
      title: source.heading ?? source.matrix.view.title,
    },
    ...(await hostedFiles(hostedBase)),
    attributes: { locale, theme, ...(src ? { src } : {}), ...(heading ? { heading } : {}) },
    ...(options.width === undefined ? {} : { width: options.width }),
    height: options.height ?? HEIGHT,
  };
  return form === 'element' ? elementCode(embedding) : frameCode(embedding);
}

function attributesOf(element: HTMLElement) {
  const src = element.getAttribute('src');
  return {
    src: src === null ? undefined : new URL(src, element.ownerDocument.baseURI).href,
    heading: element.getAttribute('heading'),
  };
}

/** Where the files are that a page would load, and their hashes: beside the script that runs here. */
async function hostedFiles(
  base: string | undefined,
): Promise<Pick<Embedding, 'base' | 'integrity'>> {
  if (base === undefined) return { base: OWN_FOLDER, integrity: {} };
  const response = await fetch(new URL('integrity.json', base));
  return { base, integrity: response.ok ? hashesIn(await response.json()) : {} };
}
