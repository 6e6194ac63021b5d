import { xmlSafe } from '../lib/characters.js';
import type { Pane } from '../scene/scene.js';
import {
  paneAttributes,
  pieceAttributes,
  SVG_NAMESPACE,
  svgNodes,
  type TextPiece,
} from './svg-marks.js';

/** A pane as a new SVG element of a document. `paneToSvg` writes the same element as text. */
export function paintPane(pane: Pane, page: Document): SVGSVGElement {
  const root = page.createElementNS(SVG_NAMESPACE, 'svg');
  for (const [name, value] of paneAttributes(pane)) root.setAttribute(name, value);
  for (const node of pane.marks.flatMap(svgNodes)) {
    const element = page.createElementNS(SVG_NAMESPACE, node.tag);
    for (const [name, value] of node.attributes) {
      // The language is a key of the dataset; all other values are numbers, colours and keywords.
      element.setAttribute(name, name === 'lang' ? xmlSafe(value) : value);
    }
    if (node.pieces) element.append(...node.pieces.map((piece) => paintPiece(piece, page)));
    else if (node.text) element.textContent = xmlSafe(node.text);
    root.append(element);
  }
  return root;
}

function paintPiece(piece: TextPiece, page: Document): Node {
  const text = page.createTextNode(xmlSafe(piece.text));
  const attributes = pieceAttributes(piece);
  if (attributes.length === 0) return text;
  const span = page.createElementNS(SVG_NAMESPACE, 'tspan');
  for (const [name, value] of attributes) span.setAttribute(name, value);
  span.append(text);
  return span;
}
