import { memoLast } from '../lib/memo.js';
import type { Viewport } from '../layout/viewport.js';
import { paintOnCanvas } from '../paint/canvas.js';
import type { Pane } from '../scene/scene.js';

/** Device pixels a canvas may have: what the smallest devices still draw. */
const MOST_PIXELS = 16_000_000;

/** A canvas with a pane painted on it as far as a viewport shows it. */
export function createCanvasLayer() {
  let canvas: HTMLCanvasElement | undefined;
  const paint = memoLast((node: HTMLCanvasElement, pane: Pane, ...look: Look) => {
    const [scale, x, y, ratio, font] = look;
    const { width, height } = pane;
    const fine = Math.min(ratio, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
    node.width = Math.round(width * fine);
    node.height = Math.round(height * fine);
    node.style.width = `${width}px`;
    node.style.height = `${height}px`;
    const brush = node.getContext('2d');
    if (!brush) return;
    brush.setTransform(fine * scale, 0, 0, fine * scale, fine * x, fine * y);
    paintOnCanvas(pane, brush, { font });
  });
  return (pane: Pane, { scale, x, y }: Viewport, host: HTMLElement): HTMLCanvasElement => {
    canvas ??= document.createElement('canvas');
    const { fontFamily } = getComputedStyle(host);
    paint(canvas, pane, scale, x, y, window.devicePixelRatio, fontFamily);
    return canvas;
  };
}

type Look = readonly [scale: number, x: number, y: number, ratio: number, font: string];
