import { tableOrder, tableRows } from '../derive/table.js';
import { xmlSafe } from '../lib/characters.js';
import { escapeAttribute, escapeText } from '../lib/xml.js';
import { findNothing } from '../model/filter.js';
import type { Dataset } from '../model/schema.js';
import { sceneToInlineSvg } from '../paint/svg-string.js';
import { formatWholePermalink } from '../state/permalink.js';
import { viewTable } from '../state/view-parts.js';
import type { ViewState } from '../state/view-state.js';
import { datasetToJson } from './json.js';
import type { Picture } from './picture.js';
import type { PictureSource } from './picture-source.js';

export const embedForms = ['element', 'frame', 'static', 'file'] as const;
export type EmbedForm = (typeof embedForms)[number];

/** Elements that show one picture and have a script of their own. */
export const aloneElements = ['matrix', 'network', 'table'] as const;

/** What a page needs to show a view. */
export interface Embedding {
  readonly state: ViewState;
  /** the version of the dataset */
  readonly version: string;
  /** the accessible name of a frame */
  readonly title: string;
  /** the URL of the folder with the files of `dist/cdn`; ends with a slash */
  readonly base: string;
  /** hashes of these files by name, as in `integrity.json` */
  readonly integrity: Readonly<Record<string, string>>;
  /** the chunks that these files need before they run, by name, as in `integrity.json`; none if absent */
  readonly imports?: Readonly<Record<string, readonly string[]>>;
  /** more attributes of the element: `locale`, `theme`, `src`, `heading` … */
  readonly attributes: Readonly<Record<string, string>>;
  /** px of the widest it gets. It is a style, which a content security policy may forbid. */
  readonly width?: number;
  /** px of a frame until it has reported its own height */
  readonly height: number;
  /** the element that shows it; the explorer if absent */
  readonly alone?: (typeof aloneElements)[number] | undefined;
}

/** What the JSON of `integrity.json` says of the scripts. Anything else in it is left out. */
export function scriptsIn(json: unknown): Required<Pick<Embedding, 'integrity' | 'imports'>> {
  const imports = entriesOf(Object.fromEntries(entriesOf(json))['imports']);
  return {
    integrity: Object.fromEntries(entriesOf(json).filter(hasText)),
    imports: Object.fromEntries(
      imports.map(([name, chunks]) => [
        name,
        entriesOf(chunks)
          .filter(hasText)
          .map(([, to]) => to),
      ]),
    ),
  };
}

function entriesOf(json: unknown): [string, unknown][] {
  return Object.entries(typeof json === 'object' && json !== null ? json : {});
}

function hasText(entry: [string, unknown]): entry is [string, string] {
  return typeof entry[1] === 'string';
}

/**
 * A script and an element.
 * @param inside HTML that is shown until the element has something to show
 */
export function elementCode(embedding: Embedding, inside = ''): string {
  const { state, attributes, version, width, alone } = embedding;
  const { view, ...others } = stateAttributes(state);
  const own = attributesToHtml({
    ...(alone || view === undefined ? others : { view, ...others }),
    ...attributes,
    'data-dataset-version': version,
    ...(width === undefined ? {} : { style: `max-width: ${width}px` }),
  });
  const tag = `wsis-sdg-${alone ?? 'explorer'}`;
  const element = `<${tag}${own}>${inside}</${tag}>`;
  const script = alone ? `elements/${alone}.js` : 'wsis-sdg-matrix.js';
  return `${scriptTags(script, embedding)}\n${element}\n`;
}

/** A frame with the view in its URL, and a script that sets its height. */
export function frameCode(embedding: Embedding): string {
  const { base, state, version, title, attributes, width, height } = embedding;
  const query = new URLSearchParams(attributes).toString();
  const fragment = `wsis:${formatWholePermalink(state, version)}`;
  const frame = attributesToHtml({
    'data-wsis-sdg': '',
    src: `${base}embed.html${query === '' ? '' : `?${query}`}#${fragment}`,
    title,
    width: width === undefined ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    frameborder: '0',
    allow: 'clipboard-write',
    sandbox: 'allow-scripts allow-same-origin allow-downloads allow-popups allow-modals',
  });
  return `<iframe${frame}></iframe>\n${scriptTags('embed.js', embedding)}\n`;
}

/** px; in a narrower picture the list would be many times as high as it is wide */
export const LEAST_STATIC_WIDTH = 320;

/**
 * A view as HTML without scripts and styles: the picture, and its links as a table. It has no `style`
 * attribute, so that it looks the same under every content security policy.
 */
export function staticHtml(source: PictureSource, { scene, words, title }: Picture): string {
  const { terms, tools, permalink, model } = source;
  const { heads, rows } = linksInWords(source);
  const link =
    permalink === undefined
      ? ''
      : ` <a href="${escapeAttribute(permalink)}">${textToHtml(permalink)}</a>`;
  const caption = tools.caption(title, rows.length, model.links.length);
  const language = attributesToHtml({ lang: terms.locale, dir: terms.direction });
  return [
    `<figure${language}>`,
    sceneToInlineSvg(scene),
    `<figcaption>${textToHtml(words.caption)}${link}</figcaption>`,
    '</figure>',
    `<details${language}><summary>${textToHtml(caption)}</summary>`,
    `<table><thead>${rowToHtml(heads, 'col')}</thead>`,
    `<tbody>${rows.map((row) => rowToHtml(row, 'row')).join('\n')}</tbody></table></details>`,
  ].join('\n');
}

/**
 * A page with an element that contains the static HTML of its view. That HTML is shown until the
 * element has something to show, and where scripts do not run.
 */
export function staticPage(
  embedding: Embedding,
  { inside, title }: { readonly inside: string; readonly title: string },
): string {
  const { locale = 'en' } = embedding.attributes;
  return page({
    language: attributesToHtml({ lang: locale }),
    title,
    body: elementCode(embedding, inside),
  });
}

/**
 * A page with code, data and view in it. It makes no request, so that it also opens from a disk.
 * @param script all code, as a module without imports
 */
export function wholePage({
  source,
  attributes,
  title,
  script,
}: {
  readonly source: PictureSource;
  readonly attributes: Readonly<Record<string, string>>;
  readonly title: string;
  readonly script: string;
}): string {
  const { model, state, terms } = source;
  const own = attributesToHtml({ ...stateAttributes(state), ...attributes, permalink: '' });
  return page({
    language: attributesToHtml({ lang: terms.locale, dir: terms.direction }),
    title,
    body: `<wsis-sdg-explorer${own}>
${dataInside({ ...model.dataset, translations: undefined })}
</wsis-sdg-explorer>
<script type="module">${escapeScript(script)}</script>
`,
  });
}

/** A dataset as HTML inside the element that shows it. */
export function dataInside(dataset: Dataset): string {
  return `<script type="application/json">${escapeJson(datasetToJson(dataset))}</script>`;
}

/** A table of links in words. */
export interface LinkTable {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The links that a view shows, in its order. */
export function linksInWords({
  model,
  kept,
  matrix,
  terms,
  tools,
  state,
}: PictureSource): LinkTable {
  const { links } = tableOrder(model, { kept, axes: matrix.axes }, { sort: state.sort, terms });
  const rows = tableRows(model, { links, find: findNothing }, terms);
  return {
    heads: [tools.filterNames.actionLines, tools.goal, tools.targets, tools.rationale],
    rows: rows.map(({ actionLine, goal, targets, rationale }) => [
      `${actionLine.code} ${actionLine.text}`,
      `${goal.number} ${goal.text}`,
      targets.length > 0
        ? terms.series(targets.map(({ number, text }) => `${number} ${text}`))
        : terms.wholeGoal,
      rationale?.text ?? '',
    ]),
  };
}

/**
 * The parts of a view as attributes. Defaults are written too, since a later version may change them.
 * Only filters that keep everything and lists that are empty by default are left out.
 */
function stateAttributes(state: ViewState): Readonly<Record<string, string>> {
  const all = viewTable.attributes.map((part) => {
    const [text, initial] = [part.write(state), part.write(viewTable.initial)];
    return { name: part.name, text, isLeftOut: text === initial && /^\*?$/.test(text) };
  });
  const said = all.filter(({ isLeftOut }) => !isLeftOut);
  return Object.fromEntries(said.map(({ name, text }) => [name, text]));
}

/**
 * A script, after the chunks that it needs. With a hash, the browser runs a file only if it has not been
 * changed. It must know that of a chunk before the script asks for the chunk.
 */
function scriptTags(name: string, { base, integrity, imports = {} }: Embedding): string {
  const checked = (file: string) => {
    const hash = integrity[file];
    return hash === undefined ? {} : { integrity: hash, crossorigin: 'anonymous' };
  };
  const preloads = (imports[name] ?? []).map((chunk) => {
    const attributes = { rel: 'modulepreload', href: base + chunk, ...checked(chunk) };
    return `<link${attributesToHtml(attributes)}>\n`;
  });
  const script = attributesToHtml({ type: 'module', src: base + name, ...checked(name) });
  return `${preloads.join('')}<script${script}></script>`;
}

function page({
  language,
  title,
  body,
}: Readonly<Record<'language' | 'title' | 'body', string>>): string {
  return `<!doctype html>
<html${language}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${textToHtml(title)}</title>
</head>
<body>
${body}</body>
</html>
`;
}

/** A row in two cells: action line and goal, targets and reason. Four would not fit on a phone. */
function rowToHtml(cells: readonly string[], scope: 'row' | 'col'): string {
  const [line = '', goal = '', targets = '', reason = ''] = cells.map(textToHtml);
  const cell = scope === 'col' ? 'th scope="col"' : 'td';
  const end = scope === 'col' ? 'th' : 'td';
  return `<tr><th scope="${scope}">${line}<br>${goal}</th><${cell}>${targets}<br>${reason}</${end}></tr>`;
}

/** HTML attributes. An empty value is left out together with the equals sign. */
function attributesToHtml(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

function textToHtml(words: string): string {
  return escapeText(xmlSafe(words));
}

/** JSON for a `script` element, without the `<` that could end the element or open a comment. */
function escapeJson(text: string): string {
  return text.replaceAll('<', '\\u003c');
}

/** The same for code, where these characters occur only in strings and templates. */
function escapeScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
