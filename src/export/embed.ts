import { tableOrder, tableRows, type TableRow } from '../derive/table.js';
import { datasetToJson } from './json.js';
import type { Picture, PictureSource } from './picture.js';
import type { PictureWords } from '../i18n/picture-words.js';
import { escapeAttribute, escapeText, xmlSafe } from '../lib/xml.js';
import { sceneToSvg } from '../paint/svg-string.js';
import { formatWholePermalink } from '../state/permalink.js';
import { viewTable } from '../state/view-parts.js';
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
function stateAttributes(state: ViewState): Readonly<Record<string, string>> {
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
function written(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value === '' ? ` ${name}` : ` ${name}="${escapeAttribute(value)}"`))
    .join('');
}

/**
 * A view as HTML that needs no script and no style: the drawing, and below it the links as a table.
 * No attribute of it is a style, so that the strictest content policy lets it stand.
 */
export function staticHtml(source: PictureSource, { scene, words, title }: Picture): string {
  const { terms, tools, permalink } = source;
  const rows = linkRows(source);
  const caption = tools.caption(title, rows.length, source.model.links.length);
  const heads = [tools.filterNames.actionLines, tools.goal, tools.targets, tools.rationale];
  return [
    `<figure lang="${terms.locale}" dir="${terms.direction}">`,
    sceneToSvg(scene).trim(),
    `<figcaption>${text(words.caption)}${permalink === undefined ? '' : ` <a href="${escapeAttribute(permalink)}">${text(permalink)}</a>`}</figcaption>`,
    '</figure>',
    `<details lang="${terms.locale}" dir="${terms.direction}"><summary>${text(caption)}</summary>`,
    `<table><thead><tr>${heads.map((head) => `<th scope="col">${text(head)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => rowHtml(row, terms)).join('\n')}</tbody></table></details>`,
  ].join('\n');
}

/**
 * A page that shows a view before scripts run and without them: the static HTML stands in the
 * element, which takes its place once it has something to show.
 */
export function staticPage(
  embedding: Embedding,
  { inside, title }: { readonly inside: string; readonly title: string },
): string {
  const { locale = 'en' } = embedding.attributes;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
</head>
<body>
${elementCode(embedding, inside)}</body>
</html>
`;
}

/** The links in view, in words, in the order of the picture. */
export function linkRows({
  model,
  kept,
  matrix,
  terms,
  state,
}: PictureSource): readonly TableRow[] {
  const { links } = tableOrder(model, { kept, axes: matrix.axes }, { sort: state.sort, terms });
  return tableRows(model, { links, words: [] }, terms);
}

function rowHtml({ actionLine, goal, targets, rationale }: TableRow, terms: PictureWords): string {
  const cells = [
    `${actionLine.code} ${actionLine.text}`,
    `${goal.number} ${goal.text}`,
    targets.length > 0
      ? terms.series(targets.map(({ number, text: label }) => `${number} ${label}`))
      : terms.wholeGoal,
    rationale?.text ?? '',
  ];
  const [first = '', ...rest] = cells.map(text);
  return `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
}

function text(words: string): string {
  return escapeText(xmlSafe(words));
}

/**
 * A page that holds everything: code, data and view. It makes no request, and opens from a disk.
 * @param script all code as a module without imports
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
  const own = { ...stateAttributes(state), ...attributes, permalink: '' };
  return `<!doctype html>
<html lang="${terms.locale}" dir="${terms.direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(title)}</title>
</head>
<body>
<wsis-sdg-explorer${written(own)}>
<script type="application/json">${inJson(datasetToJson(model.dataset))}</script>
</wsis-sdg-explorer>
<script type="module">${inScript(script)}</script>
</body>
</html>
`;
}

/** JSON in a page: a letter that could end the script or open a comment in it is written as a number. */
function inJson(text: string): string {
  return text.replaceAll('<', '\\u003c');
}

/** The same of code, where such a letter stands in strings and templates only. */
function inScript(code: string): string {
  return code.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
}
