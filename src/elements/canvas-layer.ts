import type { Box } from '../layout/box.js';
import type { Viewport } from '../layout/viewport.js';
import { memoLast } from '../lib/memo.js';
import { paintOnCanvas } from '../paint/canvas.js';
import type { Pane } from '../scene/scene.js';
import { FIRST_HEIGHT } from './sight-controller.js';

export interface CanvasSight {
  readonly view: Viewport;
  /** of the frame, what is worth painting */
  readonly part: Box | undefined;
}

/** A canvas over the part of a picture that is in sight, as sharp as the screen. */
export function createCanvasLayer() {
  let canvas: HTMLCanvasElement | undefined;
  const paint = memoLast((node: HTMLCanvasElement, pane: Pane, ...look: Look) => {
    const [scale, x, y, left, top, width, height, ratio, font] = look;
    node.width = Math.max(1, Math.round(width * ratio));
    node.height = Math.max(1, Math.round(height * ratio));
    node.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const brush = node.getContext('2d');
    if (!brush) return;
    brush.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x - left), ratio * (y - top));
    paintOnCanvas(pane, brush, { font });
  });
  return (pane: Pane, { view, part }: CanvasSight, host: HTMLElement): HTMLCanvasElement => {
    canvas ??= document.createElement('canvas');
    const { fontFamily } = getComputedStyle(host);
    const left = Math.max(0, part?.x ?? 0);
    const top = Math.max(0, part?.y ?? 0);
    const right = Math.min(pane.width, part ? part.x + part.width : pane.width);
    const bottom = Math.min(pane.height, part ? part.y + part.height : FIRST_HEIGHT);
    const place = [left, top, Math.max(0, right - left), Math.max(0, bottom - top)] as const;
    paint(canvas, pane, view.scale, view.x, view.y, ...place, window.devicePixelRatio, fontFamily);
    return canvas;
  };
}

type Look = readonly [
  scale: number,
  x: number,
  y: number,
  left: number,
  top: number,
  width: number,
  height: number,
  ratio: number,
  font: string,
];
