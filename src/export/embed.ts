import { escapeAttribute } from '../lib/xml.js';
import { viewTable } from '../state/view-parts.js';
import { formatWholePermalink } from '../state/permalink.js';
import type { ViewState } from '../state/view-state.js';

export const embedForms = ['element', 'frame', 'static'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** What a page needs to show a view. */
export interface Embedding {
  readonly state: ViewState;
  /** of the dataset */
  readonly version: string;
  /** accessible name of a frame */
  readonly title: string;
  /** where the files of `dist/cdn` are, with a slash at its end */
  readonly base: string;
  /** hashes of those files by name, as `integrity.json` has them */
  readonly integrity: Readonly<Record<string, string>>;
  /** further attributes of the element: `locale`, `theme`, `src`, `heading` … */
  readonly attributes: Readonly<Record<string, string>>;
  /** px at most; absent: as wide as there is room. A page's policy may forbid the element's style. */
  readonly width?: number;
  /** px that a frame has until it knows better */
  readonly height: number;
}

/**
 * One script and one element, for a page that runs scripts.
 * @param inside HTML that stands in the element until it has something to show
 */
export function elementCode(embedding: Embedding, inside = ''): string {
  const { state, attributes, version, width } = embedding;
  const own = {
    ...stateAttributes(state),
    ...attributes,
    'data-dataset-version': version,
    ...(width === undefined ? {} : { style: `max-width: ${width}px` }),
  };
  const element = `<wsis-sdg-explorer${written(own)}>${inside}</wsis-sdg-explorer>`;
  return `${scriptTag('wsis-sdg-matrix.js', embedding)}\n${element}\n`;
}

/** A frame with the view in its address, and the script that sizes it. */
export function frameCode(embedding: Embedding): string {
  const { base, state, version, title, attributes, width, height } = embedding;
  const query = new URLSearchParams(attributes).toString();
  const fragment = `wsis:${formatWholePermalink(state, version)}`;
  const src = `${base}embed.html${query === '' ? '' : `?${query}`}#${fragment}`;
  const frame = written({
    'data-wsis-sdg': '',
    src,
    title,
    width: width === undefined ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    frameborder: '0',
    allow: 'clipboard-write',
    sandbox: 'allow-scripts allow-same-origin allow-downloads allow-popups allow-modals',
  });
  return `<iframe${frame}></iframe>\n${scriptTag('embed.js', embedding)}\n`;
}

/**
 * Every part of a view as an attribute, so that no default can change it later; but for filters and
 * lists that are empty, whose default is to be so.
 */
export function stateAttributes(state: ViewState): Readonly<Record<string, string>> {
  const all = viewTable.attributes.map((part) => [part.name, part.write(state)] as const);
  return Object.fromEntries(all.filter(([, text]) => text !== '' && text !== '*'));
}

/** Hashed, so that a browser runs just the file that was meant. */
function scriptTag(name: string, { base, integrity }: Embedding): string {
  const hash = integrity[name];
  return `<script${written({
    type: 'module',
    src: base + name,
    ...(hash === undefined ? {} : { integrity: hash, crossorigin: 'anonymous' }),
  })}></script>`;
}

/** Attributes of HTML; an empty one has its name only. */
export function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}
