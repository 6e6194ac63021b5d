import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Layout } from '../../layout/layout.js';
import { bandsIn, WHOLE_SPAN, isSameSpan, type DrawnSpans } from '../../layout/matrix/span.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { windowOf } from '../page/window-of.js';

interface WindowHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {}

/** Fewer rows or columns than this are all drawn at once. */
const FEW = 60;

/** Which rows and columns of a very large picture are in sight, as its region or the page scrolls. */
export class WindowController implements ReactiveController {
  readonly #host: WindowHost;
  #layout: Layout | undefined;
  #seen: Layout | undefined;
  #drawn: DrawnSpans = { rows: WHOLE_SPAN, columns: WHOLE_SPAN };
  #page: Window = window;
  #frame = 0;

  constructor(host: WindowHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = windowOf(this.#host);
    this.#page.addEventListener('scroll', this.scrolled, { capture: true, passive: true });
    this.#page.addEventListener('resize', this.scrolled, { passive: true });
  }

  hostDisconnected(): void {
    this.#page.removeEventListener('scroll', this.scrolled, { capture: true });
    this.#page.removeEventListener('resize', this.scrolled);
    this.#page.cancelAnimationFrame(this.#frame);
  }

  hostUpdated(): void {
    if (this.#seen === this.#layout) return;
    this.#seen = this.#layout;
    // Before it stood it was only a guess what would be in sight.
    this.scrolled();
  }

  readonly sightOf = (layout: Layout): DrawnSpans => {
    this.#layout = layout;
    this.#drawn = this.#inSight(layout);
    return this.#drawn;
  };

  readonly scrolled = (): void => {
    if (!this.#isLarge) return;
    this.#page.cancelAnimationFrame(this.#frame);
    this.#frame = this.#page.requestAnimationFrame(() => contain(this.#host, () => this.#look()));
  };

  #look(): void {
    const now = this.#layout ? this.#inSight(this.#layout) : this.#drawn;
    const { rows, columns } = this.#drawn;
    if (!isSameSpan(now.rows, rows) || !isSameSpan(now.columns, columns)) {
      this.#host.requestUpdate();
    }
  }

  get #isLarge(): boolean {
    const layout = this.#layout;
    return layout?.kind === 'matrix' && Math.max(layout.rows.length, layout.columns.length) > FEW;
  }

  #inSight(layout: Layout): DrawnSpans {
    if (layout.kind === 'list' || !this.#isLarge) {
      return { rows: WHOLE_SPAN, columns: WHOLE_SPAN };
    }
    const { across, down } = this.#stretches(layout);
    const { columns, rows, direction } = layout;
    return {
      columns: columns.length > FEW ? bandsIn(columns, across, direction) : WHOLE_SPAN,
      rows: rows.length > FEW ? bandsIn(rows, down, 'ltr') : WHOLE_SPAN,
    };
  }

  /** px of the picture that are in sight; before it stands, those that will be. */
  #stretches(layout: Layout): { across: Stretch; down: Stretch } {
    const scroll = this.#host.shadowRoot?.querySelector('.scroll');
    const canvas = scroll?.querySelector('.canvas');
    if (!scroll || !canvas) {
      const { clientWidth } = this.#host;
      const from = layout.direction === 'ltr' ? 0 : layout.width - clientWidth;
      const below = Math.max(0, -this.#host.getBoundingClientRect().top);
      return {
        across: { from, to: from + clientWidth },
        down: { from: below, to: below + this.#page.innerHeight },
      };
    }
    const [region, own] = [scroll.getBoundingClientRect(), canvas.getBoundingClientRect()];
    const from = region.left - own.left;
    const top = Math.max(region.top, 0);
    const bottom = Math.min(region.bottom, this.#page.innerHeight);
    return {
      across: { from, to: from + scroll.clientWidth },
      down: { from: top - own.top, to: Math.max(top, bottom) - own.top },
    };
  }
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}
