import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { center, type Box, type Point } from '../../layout/box.js';
import {
  panned,
  showing,
  WHOLE,
  zoomed,
  type Size,
  type Viewport,
} from '../../layout/network/viewport.js';

interface ViewportHost extends ReactiveControllerHost, HTMLElement {
  /** px of the picture; undefined while there is none */
  readonly pictureSize: Size | undefined;
  /** the visible part of the picture area, in px of it */
  readonly visiblePart: Box | undefined;
}

/** factor of one step of zoom */
const STEP = 1.4;
/** px by which a key moves the picture */
const STRIDE = 60;
/** ms that the hint about zooming stays */
const HINT = 2400;

const ARROWS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** One step in the direction of an arrow key; undefined for any other key. */
export function arrowStep(key: string): Point | undefined {
  return ARROWS[key];
}

/** Zooms and pans a picture by wheel, fingers, keys and buttons. */
export class ViewportController implements ReactiveController {
  view: Viewport = WHOLE;
  /** whether a hint says how to zoom, after a turn of the wheel that did not */
  isHinting = false;

  readonly #host: ViewportHost;
  #hintTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ViewportHost) {
    this.#host = host;
    host.addController(this);
  }

  /** The view stays within the edges of the picture, which move when its size changes. */
  hostUpdate(): void {
    const { pictureSize } = this.#host;
    if (pictureSize && this.isZoomed) this.view = panned(this.view, { x: 0, y: 0 }, pictureSize);
  }

  hostDisconnected(): void {
    clearTimeout(this.#hintTimer);
    this.isHinting = false;
  }

  get isZoomed(): boolean {
    return this.view.scale > 1;
  }

  zoomIn(): void {
    this.#zoomAtMiddle(STEP);
  }

  zoomOut(): void {
    this.#zoomAtMiddle(1 / STEP);
  }

  fit(): void {
    this.#show(WHOLE);
  }

  zoom(factor: number, about: Point): void {
    const { pictureSize } = this.#host;
    if (pictureSize) this.#show(zoomed(this.view, { factor, about }, pictureSize));
  }

  pan(by: Point): void {
    const { pictureSize } = this.#host;
    if (pictureSize) this.#show(panned(this.view, by, pictureSize));
  }

  /** Pans a zoomed picture until a point of it is visible. */
  reveal(point: Point): void {
    const { pictureSize } = this.#host;
    if (pictureSize) this.#show(showing(this.view, point, pictureSize));
  }

  /** @returns whether the key did something */
  key(event: KeyboardEvent): boolean {
    if (event.ctrlKey || event.metaKey || event.altKey) return false;
    const direction = event.shiftKey ? arrowStep(event.key) : undefined;
    // The view moves to the right when the picture moves to the left.
    if (direction) this.pan({ x: -direction.x * STRIDE, y: -direction.y * STRIDE });
    else if (event.key === '+' || event.key === '=') this.zoomIn();
    else if (event.key === '-') this.zoomOut();
    else if (event.key === '0') this.fit();
    else return false;
    return true;
  }

  /**
   * Zooms with Ctrl or ⌘, which is also how a pinch on a trackpad arrives, or when the picture has
   * the focus. Otherwise a wheel scrolls the page.
   */
  wheel(event: WheelEvent, about: Point, hasFocus: boolean): void {
    if (!event.ctrlKey && !event.metaKey && !hasFocus) {
      this.#showHint();
      return;
    }
    // A whole picture cannot become smaller. Then the page scrolls, unless the wheel would zoom the page.
    const isZoomOut = event.deltaY > 0;
    if (isZoomOut && !this.isZoomed && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const delta = Math.max(-60, Math.min(60, event.deltaY * lines));
    this.zoom(Math.exp(-delta * 0.006), about);
  }

  #zoomAtMiddle(factor: number): void {
    const { visiblePart } = this.#host;
    if (visiblePart) this.zoom(factor, center(visiblePart));
  }

  #show(view: Viewport): void {
    const { scale, x, y } = this.view;
    if (view.scale === scale && view.x === x && view.y === y) return;
    this.view = view;
    this.#host.requestUpdate();
  }

  #showHint(): void {
    clearTimeout(this.#hintTimer);
    this.#hintTimer = setTimeout(() => {
      this.isHinting = false;
      this.#host.requestUpdate();
    }, HINT);
    if (this.isHinting) return;
    this.isHinting = true;
    this.#host.requestUpdate();
  }
}
