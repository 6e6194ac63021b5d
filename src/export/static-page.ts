import { tableOrder, tableRows, type TableRow } from '../derive/table.js';
import type { Terms } from '../i18n/picture-words.js';
import { escapeAttribute, escapeText, xmlSafe } from '../lib/xml.js';
import { sceneToSvg } from '../paint/svg-string.js';
import { elementCode, type Embedding } from './embed.js';
import type { Picture, PictureSource } from './picture.js';

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

function rowHtml({ actionLine, goal, targets, rationale }: TableRow, terms: Terms): string {
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
