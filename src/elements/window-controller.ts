import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Layout } from '../layout/layout.js';
import { columnsIn, EVERYTHING, type Span } from '../layout/span.js';

interface WindowHost extends ReactiveControllerHost, HTMLElement {}

/** Fewer columns than this are all drawn at once. */
const FEW_COLUMNS = 60;

/** Which columns of a very wide picture are in sight, as its region scrolls. */
export class WindowController implements ReactiveController {
  readonly #host: WindowHost;
  #layout: Layout | undefined;
  #drawn: Span = EVERYTHING;
  #frame = 0;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    cancelAnimationFrame(this.#frame);
  }

  readonly columnsOf = (layout: Layout): Span => {
    this.#layout = layout;
    this.#drawn = this.#inSight(layout);
    return this.#drawn;
  };

  readonly scrolled = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => {
      const now = this.#layout ? this.#inSight(this.#layout) : this.#drawn;
      if (now.first !== this.#drawn.first || now.last !== this.#drawn.last) {
        this.#host.requestUpdate();
      }
    });
  };

  #inSight(layout: Layout): Span {
    if (layout.kind === 'list' || layout.columns.length <= FEW_COLUMNS) return EVERYTHING;
    const scroll = this.#host.shadowRoot?.querySelector('.scroll');
    const canvas = scroll?.querySelector('.canvas');
    if (!scroll || !canvas) {
      const from = layout.direction === 'ltr' ? 0 : layout.width - this.#host.clientWidth;
      return columnsIn(
        layout.columns,
        { from, to: from + this.#host.clientWidth },
        layout.direction,
      );
    }
    const from = scroll.getBoundingClientRect().left - canvas.getBoundingClientRect().left;
    return columnsIn(layout.columns, { from, to: from + scroll.clientWidth }, layout.direction);
  }
}
