import { rounded } from '../lib/number.js';
import type { Pane } from '../scene/scene.js';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

/** For a file, which has no page to inherit a font from. */
export const FONT_STACK = "'Noto Sans', 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";

/** The size of a pane's own SVG element and the part of the picture it shows. */
export function paneAttributes(pane: Pane): readonly (readonly [string, string])[] {
  const { shift = { x: 0, y: 0 } } = pane;
  const corner = [pane.x - shift.x, pane.y - shift.y];
  const [x, y, width, height] = [...corner, pane.width, pane.height].map(rounded);
  return [
    ['width', width ?? '0'],
    ['height', height ?? '0'],
    ['viewBox', `${x} ${y} ${width} ${height}`],
  ];
}
