import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface HeightHost extends ReactiveControllerHost, HTMLElement {}

/**
 * Keeps an element within the height that a page has set for it: the picture scrolls, the heading
 * and notes stay. Where the page sets none the element is as high as its content.
 */
export class HeightController implements ReactiveController {
  /** px the picture may take; undefined where it may take what it needs */
  room: number | undefined;

  readonly #host: HeightHost;
  #observer: ResizeObserver | undefined;

  constructor(host: HeightHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new ResizeObserver(() => requestAnimationFrame(() => this.#fit()));
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  hostUpdated(): void {
    this.#fit();
  }

  /**
   * A limited picture is kept a px short of its room, so that an element whose height follows its
   * content again is told from one that is still held.
   */
  #fit(): void {
    const scroll = this.#host.shadowRoot?.querySelector<HTMLElement>('.scroll');
    const frame = scroll?.parentElement;
    if (!scroll || !frame) return;
    const height = this.#host.clientHeight;
    const held =
      this.room === undefined ? frame.offsetHeight > height + 1 : frame.offsetHeight < height;
    const others = frame.offsetHeight - scroll.offsetHeight;
    const room = held && height > others ? height - others - 1 : undefined;
    const content = scroll.scrollHeight + (scroll.offsetHeight - scroll.clientHeight);
    const needed = room !== undefined && content <= room ? undefined : room;
    if (needed === this.room) return;
    this.room = needed;
    this.#host.requestUpdate();
  }
}
