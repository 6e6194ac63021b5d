import { rounded } from '../lib/number.js';
import { escapeAttribute, escapeText, xmlSafe } from '../lib/xml.js';
import { pieceAttributes, svgNodes, type SvgNode, type TextPiece } from '../scene/marks.js';
import type { Pane, Scene } from '../scene/scene.js';
import { svgMetadata, type SvgFacts } from './svg-metadata.js';
import { FONT_STACK, paneAttributes, SVG_NAMESPACE } from './svg-frame.js';

/**
 * A whole picture as an SVG file that stands on its own.
 * @param facts what the file says of itself; absent, it has a title and a description only
 */
export function sceneToSvg(scene: Scene, facts?: SvgFacts): string {
  const [width, height] = [rounded(scene.width), rounded(scene.height)];
  const root = attributes([
    ['xmlns', SVG_NAMESPACE],
    ['width', width],
    ['height', height],
    ['viewBox', `0 0 ${width} ${height}`],
    ['role', 'img'],
    ['lang', scene.lang],
    ['font-family', FONT_STACK],
  ]);
  const ground = `<rect width="${width}" height="${height}" fill="${escapeAttribute(scene.background)}"/>`;
  const panes = scene.panes.map(groupToSvg);
  return [
    `<svg${root}>`,
    `<title>${written(scene.title)}</title>`,
    `<desc>${written(scene.description)}</desc>`,
    ...(facts ? [svgMetadata(facts)] : []),
    ground,
    ...panes,
    '</svg>\n',
  ].join('\n');
}

/** One pane as the SVG element that a screen shows. */
export function paneToSvg(pane: Pane): string {
  return `<svg${attributes([['xmlns', SVG_NAMESPACE], ...paneAttributes(pane)])}>${marksToSvg(pane)}</svg>`;
}

function groupToSvg(pane: Pane): string {
  const { x, y } = pane.shift ?? { x: 0, y: 0 };
  const moved = pane.shift ? ` transform="translate(${rounded(x)} ${rounded(y)})"` : '';
  return `<g data-pane="${pane.name}"${moved}>${marksToSvg(pane)}</g>`;
}

function marksToSvg(pane: Pane): string {
  return pane.marks.flatMap(svgNodes).map(nodeToSvg).join('');
}

function nodeToSvg(node: SvgNode): string {
  const open = `<${node.tag}${attributes(node.attributes)}`;
  const content = node.pieces?.map(pieceToSvg).join('') ?? written(node.text ?? '');
  return content === '' ? `${open}/>` : `${open}>${content}</${node.tag}>`;
}

function pieceToSvg(piece: TextPiece): string {
  const look = pieceAttributes(piece);
  return look.length > 0
    ? `<tspan${attributes(look)}>${written(piece.text)}</tspan>`
    : written(piece.text);
}

function attributes(pairs: readonly (readonly [string, string])[]): string {
  return pairs.map(([name, value]) => ` ${name}="${escapeAttribute(xmlSafe(value))}"`).join('');
}

function written(text: string): string {
  return escapeText(xmlSafe(text));
}
