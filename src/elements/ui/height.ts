import type { ReactiveController } from 'lit';
import { contain } from '../element/error-boundary.js';
import { createSizeObserver, windowOf } from '../page/window.js';
import type { PictureHost, PictureNodes } from './visible-area.js';

/**
 * px that stay free below a picture whose height is limited. When the page lifts the limit, the element
 * shrinks by them, and the observer of its size notices. Its content alone would keep it as high as it
 * was.
 */
const SLACK = 0.5;

/**
 * Keeps an element within the height that a page sets for it: the picture scrolls, its heading and
 * notes stay. Where the page sets none, the element is as high as its content.
 */
export class HeightController implements ReactiveController {
  /** px the picture may take; undefined where it may take what it needs */
  room: number | undefined;

  readonly #host: PictureHost;
  readonly #nodes: PictureNodes;
  #observer: ResizeObserver | undefined;
  /** the style of the picture area that the height was last fitted to */
  #fitted = '';

  constructor(host: PictureHost, nodes: PictureNodes) {
    this.#host = host;
    this.#nodes = nodes;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = createSizeObserver(windowOf(this.#host), () => this.#fitContained());
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#fitted = '';
  }

  hostUpdated(): void {
    const size = this.#nodes.pictureArea.value?.style.cssText ?? '';
    if (size === this.#fitted) return;
    this.#fitted = size;
    // By then, all that depends on the picture has changed, and nothing is painted yet.
    windowOf(this.#host).requestAnimationFrame(() => this.#fitContained());
  }

  #fitContained(): void {
    contain(this.#host, () => this.#fit());
  }

  /**
   * Measures with the limit lifted, so that the result depends on the page and the picture alone, and
   * not on an earlier result.
   */
  #fit(): void {
    const { value: scroll } = this.#nodes.scrollRegion;
    const root = scroll?.parentElement;
    if (!scroll || !root || !this.#host.isConnected) return;
    const limit = scroll.style.maxHeight;
    // A style is written only where there is a limit to lift: it makes the browser lay out again.
    if (limit !== '') scroll.style.maxHeight = '';
    const { paddingTop, paddingBottom } = getComputedStyle(this.#host);
    const padding = (parseFloat(paddingTop) || 0) + (parseFloat(paddingBottom) || 0);
    const height = this.#host.clientHeight - padding;
    const natural = root.offsetHeight;
    const others = natural - scroll.offsetHeight;
    if (limit !== '') scroll.style.maxHeight = limit;
    const most = Math.floor(height - others - SLACK);
    const room = natural > height + 1 && most > 0 ? most : undefined;
    if (room === this.room) return;
    this.room = room;
    this.#host.requestUpdate();
  }
}
