import type { Box } from '../../layout/box.js';
import type { Viewport } from '../../layout/network/viewport.js';
import { memoLast } from '../../lib/memo.js';
import type { paintOnCanvas } from '../../paint/canvas.js';
import type { Pane } from '../../scene/scene.js';
import { FIRST_HEIGHT } from '../ui/visible-area.js';

export interface CanvasSight {
  readonly view: Viewport;
  /** of the frame, what is worth painting */
  readonly part: Box | undefined;
}

/**
 * A canvas over the part of a picture that is in sight, as sharp as the screen. Few pages show so large
 * a picture: what paints it is fetched when one does, and where it cannot be, there is no
 * canvas: the picture is SVG then, slow as that is.
 */
export function createCanvasLayer() {
  let canvas: HTMLCanvasElement | undefined;
  let painter: typeof paintOnCanvas | undefined;
  let fetched: Promise<void> | undefined;
  let isMissing = false;
  const fetchPainter = async (host: LayerHost): Promise<void> => {
    const module = await import('../../paint/canvas.js').catch(() => undefined);
    painter = module?.paintOnCanvas;
    isMissing = !module;
    host.requestUpdate();
  };
  const paint = memoLast((node: HTMLCanvasElement, by: Painter, pane: Pane, ...look: Look) => {
    const [scale, x, y, left, top, width, height, ratio, font] = look;
    node.width = Math.max(1, Math.round(width * ratio));
    node.height = Math.max(1, Math.round(height * ratio));
    node.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
    const brush = node.getContext('2d');
    if (!brush) return;
    brush.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x - left), ratio * (y - top));
    by?.(pane, brush, { font });
  });
  return (pane: Pane, { view, part }: CanvasSight, host: LayerHost): Element | undefined => {
    if (!painter) fetched ??= fetchPainter(host);
    if (isMissing) return undefined;
    canvas ??= document.createElement('canvas');
    const { fontFamily } = getComputedStyle(host);
    const left = Math.max(0, part?.x ?? 0);
    const top = Math.max(0, part?.y ?? 0);
    const right = Math.min(pane.width, part ? part.x + part.width : pane.width);
    const bottom = Math.min(pane.height, part ? part.y + part.height : FIRST_HEIGHT);
    const place = [left, top, Math.max(0, right - left), Math.max(0, bottom - top)] as const;
    const look = [...place, window.devicePixelRatio, fontFamily] as const;
    paint(canvas, painter, pane, view.scale, view.x, view.y, ...look);
    return canvas;
  };
}

type LayerHost = HTMLElement & { requestUpdate(): void };
type Painter = typeof paintOnCanvas | undefined;
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
