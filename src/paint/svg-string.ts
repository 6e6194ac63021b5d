import { rounded } from '../lib/number.js';
import { escapeAttribute, escapeText, xmlSafe } from '../lib/characters.js';
import type { Pane, Scene } from '../scene/scene.js';
import {
  paneAttributes,
  pieceAttributes,
  SVG_NAMESPACE,
  svgNodes,
  type SvgNode,
  type TextPiece,
} from './svg-marks.js';

/** The font families of a file, which cannot inherit them from a page. */
export const FONT_STACK = "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** What a file says about itself, in whatever way its format offers. */
export interface FileFacts {
  readonly title: string;
  readonly description: string;
  /** title, publisher and date of the data, in one line */
  readonly source?: string;
  /** address that shows the same view */
  readonly permalink?: string;
  /** the whole view, every part of it, as a permalink has it */
  readonly view?: string;
  /** the terms under which others may use it */
  readonly license?: string;
  /** ISO day on which the file was made */
  readonly date: string;
  /** BCP 47 tag of these texts */
  readonly lang: string;
}

/**
 * A whole picture as an SVG file that needs no other file.
 * @param facts metadata of the file; absent: it has a title and a description only
 */
export function sceneToSvg(scene: Scene, facts?: FileFacts): string {
  const [width, height] = [rounded(scene.width), rounded(scene.height)];
  const root = attributesToSvg([
    ['xmlns', SVG_NAMESPACE],
    ['width', width],
    ['height', height],
    ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'],
    ['lang', scene.lang],
    ['font-family', FONT_STACK],
  ]);
  const background = escapeAttribute(scene.background);
  return [
    `<svg${root}>`,
    `<title>${textToSvg(scene.title)}</title>`,
    `<desc>${textToSvg(scene.description)}</desc>`,
    ...(facts ? [svgMetadata(facts)] : []),
    `<rect width="${width}" height="${height}" fill="${background}"/>`,
    ...scene.panes.map(groupToSvg),
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

function groupToSvg(pane: Pane): string {
  const { x, y } = pane.shift ?? { x: 0, y: 0 };
  const moved = pane.shift ? ` transform="translate(${rounded(x)} ${rounded(y)})"` : '';
  return `<g data-pane="${pane.name}"${moved}>${marksToSvg(pane)}</g>`;
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
