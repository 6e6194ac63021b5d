import { itemAt } from '../lib/list.js';
import { rounded } from '../lib/number.js';
import { xmlSafe } from '../lib/characters.js';
import { escapeAttribute, escapeText } from '../lib/xml.js';
import type { Mark, Pane, Scene } from '../scene/scene.js';
import {
  paneAttributes,
  pieceAttributes,
  SVG_NAMESPACE,
  svgNodes,
  type SvgNode,
  type TextPiece,
} from './svg-marks.js';
import { FONT_STACK } from './font-stack.js';
import { svgTexts } from './svg-text.js';

/** What a file says about itself, in whatever way its format offers. */
export interface FileFacts {
  readonly title: string;
  readonly description: string;
  /** title, publisher and date of the data, in one line */
  readonly source?: string;
  /** who publishes the data */
  readonly publisher?: string;
  /** address that shows the same view */
  readonly permalink?: string;
  /** the whole view, every part of it, as a permalink has it */
  readonly view?: string;
  /** what that address is, in words */
  readonly linkName?: string;
  /** the terms under which others may use it */
  readonly license?: string;
  /** ISO day on which the file was made */
  readonly date: string;
  /** BCP 47 tag of these texts */
  readonly lang: string;
}

/**
 * A whole picture as an SVG file that needs no other file. Its groups have names: `title`, `columns`,
 * `row-…`, `cells`, `legend`, `source`.
 * @param facts metadata of the file; absent: it has a title and a description only
 */
export function sceneToSvg(scene: Scene, facts?: FileFacts): string {
  const size = { width: rounded(scene.width), height: rounded(scene.height) };
  return wholeSvg(scene, { size, facts, idOf: idMaker() });
}

/**
 * A picture as SVG inside a page. It is as wide as in a file, or as its place allows. It has no ids, so that a
 * page can hold several, and no styles, which a page may forbid. Browsers that cannot read its width
 * make it as wide as its place.
 */
export function sceneToInlineSvg(scene: Scene): string {
  const size = { width: `min(100%, ${rounded(scene.width)}px)` };
  return wholeSvg(scene, { size, idOf: () => '' }).trim();
}

interface SvgParts {
  readonly size: { readonly width: string; readonly height?: string };
  readonly facts?: FileFacts | undefined;
  /** makes the `id` attribute of a group from its name, with a space before it */
  readonly idOf: IdMaker;
}

type IdMaker = (name: string) => string;

function wholeSvg(scene: Scene, { size, facts, idOf }: SvgParts): string {
  const [width, height] = [rounded(scene.width), rounded(scene.height)];
  const root = attributesToSvg([
    ['xmlns', SVG_NAMESPACE],
    ...Object.entries(size),
    ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'],
    ['lang', scene.lang],
    // A page from right to left that the file is written into would turn its anchors around.
    ['direction', 'ltr'],
    ['font-family', FONT_STACK],
  ]);
  const background = escapeAttribute(scene.background);
  return [
    `<svg${root}>`,
    `<title>${textToSvg(scene.title)}</title>`,
    `<desc>${textToSvg(scene.description)}</desc>`,
    ...(facts ? [svgMetadata(facts)] : []),
    `<rect${idOf('background')} width="${width}" height="${height}" fill="${background}"/>`,
    ...panesToSvg(scene.panes, idOf),
    '</svg>\n',
  ].join('\n');
}

/** One pane as an SVG element of its own. */
export function paneToSvg(pane: Pane): string {
  const root = attributesToSvg([['xmlns', SVG_NAMESPACE], ...paneAttributes(pane)]);
  return `<svg${root}>${marksToSvg(pane)}</svg>`;
}

/**
 * Facts as a `metadata` element, which drawing programs read and write: RDF with Dublin Core.
 * @see https://www.w3.org/TR/SVG11/metadata.html#MetadataElement
 */
export function svgMetadata(facts: FileFacts): string {
  const { title, description, source, permalink, view, license, date, lang } = facts;
  const elements = [
    ['format', 'image/svg+xml'],
    ['title', title],
    ['description', description],
    ['source', source],
    ['identifier', permalink],
    ['coverage', view],
    ['rights', license],
    ['date', date],
    ['language', lang],
  ].flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [`<dc:${name}>${textToSvg(text)}</dc:${name}>`],
  );
  const about = escapeAttribute(xmlSafe(permalink ?? ''));
  return [
    '<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    ` xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="${about}">`,
    ...elements,
    '</rdf:Description></rdf:RDF></metadata>',
  ].join('');
}

/** What the panes of a picture are called in a file, where designers read it. */
const GROUP_NAMES: Readonly<Record<string, string>> = {
  names: 'column-names',
  tiles: 'columns',
  labels: 'rows',
  body: 'cells',
  rowTotals: 'row-totals',
  columnTotals: 'column-totals',
  permalink: 'link',
};

/** Neighbouring panes of one name are one group. @param idOf makes an id of a name */
function panesToSvg(panes: readonly Pane[], idOf: IdMaker): string[] {
  const groups: Pane[][] = [];
  for (const pane of panes) {
    const last = groups.at(-1);
    if (last?.[0]?.name === pane.name) last.push(pane);
    else groups.push([pane]);
  }
  return groups.map((group) => {
    const name = group[0]?.name ?? '';
    const id = idOf(GROUP_NAMES[name] ?? name);
    const [only, ...others] = group;
    if (only && others.length === 0) {
      return `<g${id}${movedBy(only)}>${fileMarks(only, idOf)}</g>`;
    }
    const inner = group.map((pane) => {
      const marks = fileMarks(pane, idOf);
      return pane.shift ? `<g${movedBy(pane)}>${marks}</g>` : marks;
    });
    return `<g${id}>${inner.join('')}</g>`;
  });
}

function movedBy({ shift }: Pane): string {
  return shift ? ` transform="translate(${rounded(shift.x)} ${rounded(shift.y)})"` : '';
}

/** Ids that differ within a file, made of letters, digits, dots and hyphens. */
function idMaker(): IdMaker {
  const times = new Map<string, number>();
  return (name) => {
    const id = name.replace(/[^\p{L}\p{N}._-]+/gu, '-');
    const count = (times.get(id) ?? 0) + 1;
    times.set(id, count);
    return ` id="${count === 1 ? id : `${id}_${count}`}"`;
  };
}

function fileMarks({ marks, groups = [] }: Pane, idOf: IdMaker): string {
  let at = 0;
  let svg = '';
  const upTo = (end: number) => {
    for (; at < end; at++) svg += fileMark(itemAt(marks, at));
  };
  for (const { name, start, end } of groups) {
    upTo(start);
    svg += `<g${idOf(name)}>`;
    upTo(end);
    svg += '</g>';
  }
  upTo(marks.length);
  return svg;
}

function fileMark(mark: Mark): string {
  if (mark.kind !== 'text') return svgNodes(mark).map(nodeToSvg).join('');
  const texts = svgTexts(mark).map(nodeToSvg).join('');
  return mark.href === undefined || texts === ''
    ? texts
    : `<a${attributesToSvg([['href', mark.href]])}>${texts}</a>`;
}

function marksToSvg(pane: Pane): string {
  return pane.marks.flatMap(svgNodes).map(nodeToSvg).join('');
}

function nodeToSvg({ tag, attributes, pieces, text = '' }: SvgNode): string {
  const start = `<${tag}${attributesToSvg(attributes)}`;
  const content = pieces?.map(pieceToSvg).join('') ?? textToSvg(text);
  return content === '' ? `${start}/>` : `${start}>${content}</${tag}>`;
}

function pieceToSvg(piece: TextPiece): string {
  const attributes = pieceAttributes(piece);
  const text = textToSvg(piece.text);
  return attributes.length > 0 ? `<tspan${attributesToSvg(attributes)}>${text}</tspan>` : text;
}

function attributesToSvg(pairs: SvgNode['attributes']): string {
  return pairs.map(([name, value]) => ` ${name}="${escapeAttribute(xmlSafe(value))}"`).join('');
}

function textToSvg(text: string): string {
  return escapeText(xmlSafe(text));
}
