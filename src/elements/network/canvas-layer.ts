import type { ReactiveController } from 'lit';
import type { Box } from '../../layout/box.js';
import type { Viewport } from '../../layout/network/viewport.js';
import { memoInputs } from '../../lib/memo.js';
import type { paintOnCanvas } from '../../paint/canvas.js';
import type { Pane } from '../../scene/scene.js';
import { contain } from '../element/error-boundary.js';
import { windowOf } from '../page/window.js';
import { VisibleAreaController, type PictureHost, type PictureNodes } from '../ui/visible-area.js';

/** px around the visible part that are painted too, so that a little scrolling repaints nothing */
const MARGIN = 400;

/** What is painted before the visible part is known: most pictures as a whole. */
const FIRST_PART: Box = { x: 0, y: 0, width: Infinity, height: 1600 };

/**
 * A canvas over the visible part of a picture, as sharp as the screen. Few pages show a picture that
 * needs one, so the code that paints it is fetched on demand. Where that fails there is no canvas, and
 * the picture is SVG, which is slow but complete.
 */
export class CanvasLayerController implements ReactiveController {
  readonly #host: PictureHost;
  readonly #isNeeded: () => boolean;
  readonly #area: VisibleAreaController;
  /** in px of the picture area; undefined until the visible part is known */
  #paintedPart: Box | undefined;
  #canvas: HTMLCanvasElement | undefined;
  #paint: typeof paintOnCanvas | undefined;
  #isFetched = false;
  #isMissing = false;
  readonly #draw = memoInputs(draw);

  /** @param isNeeded whether the picture is too large for SVG */
  constructor(host: PictureHost, nodes: PictureNodes, isNeeded: () => boolean) {
    this.#host = host;
    this.#isNeeded = isNeeded;
    this.#area = new VisibleAreaController(host, nodes, {
      isLarge: isNeeded,
      check: () => this.#updatePart(),
    });
    host.addController(this);
  }

  hostUpdated(): void {
    contain(this.#host, () => this.#updatePart());
  }

  /** The visible part of the picture area, in px of it; undefined until it is rendered. */
  get visiblePart(): Box | undefined {
    return this.#area.part;
  }

  /** @returns the painted canvas; undefined where there is none */
  canvasOf(pane: Pane, { scale, x, y }: Viewport): HTMLCanvasElement | undefined {
    if (!this.#isFetched) void this.#fetch();
    if (this.#isMissing) return undefined;
    this.#canvas ??= document.createElement('canvas');
    const part = this.#paintedPart ?? FIRST_PART;
    const left = Math.max(0, part.x);
    const top = Math.max(0, part.y);
    const right = Math.min(pane.width, part.x + part.width);
    const bottom = Math.min(pane.height, part.y + part.height);
    this.#draw({
      canvas: this.#canvas,
      paint: this.#paint,
      pane,
      ...{ scale, x, y, left, top },
      width: Math.max(0, right - left),
      height: Math.max(0, bottom - top),
      ratio: windowOf(this.#host).devicePixelRatio,
      font: getComputedStyle(this.#host).fontFamily,
    });
    return this.#canvas;
  }

  async #fetch(): Promise<void> {
    this.#isFetched = true;
    const module = await import('../../paint/canvas.js').catch(() => undefined);
    this.#paint = module?.paintOnCanvas;
    this.#isMissing = !module;
    this.#host.requestUpdate();
  }

  #updatePart(): void {
    if (!this.#isNeeded()) return;
    const visible = this.#area.part;
    if (!visible || contains(this.#paintedPart ?? FIRST_PART, visible)) return;
    const { x, y, width, height } = visible;
    this.#paintedPart = {
      x: Math.floor(x - MARGIN),
      y: Math.floor(y - MARGIN),
      width: Math.ceil(width + 2 * MARGIN),
      height: Math.ceil(height + 2 * MARGIN),
    };
    this.#host.requestUpdate();
  }
}

interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly paint: typeof paintOnCanvas | undefined;
  readonly pane: Pane;
  /** of the viewport */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  /** px of the picture area that the canvas covers */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** pixels of the screen in one px */
  readonly ratio: number;
  readonly font: string;
}

function draw({ canvas, paint, pane, scale, x, y, ratio, font, ...area }: Drawing): void {
  const { left, top, width, height } = area;
  canvas.width = Math.max(1, Math.round(width * ratio));
  canvas.height = Math.max(1, Math.round(height * ratio));
  canvas.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  context.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * (x - left), ratio * (y - top));
  paint?.(pane, context, { font });
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
