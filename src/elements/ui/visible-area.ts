import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Box } from '../../layout/box.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { windowOf } from '../page/window-of.js';

interface SightHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  /** the part of its frame that is in sight, in px of the frame */
  readonly visiblePart: Box | undefined;
}

/** px around what is in sight that are painted as well, so that a little scrolling paints nothing */
const AROUND = 400;

/** What is painted as long as it is not known what is in sight: mostly that is all of it. */
export const FIRST_HEIGHT = 1600;
const FIRST_PART: Box = { x: 0, y: 0, width: Infinity, height: FIRST_HEIGHT };

/** Which part of a large picture is worth painting: what is in sight, as the page scrolls. */
export class SightController implements ReactiveController {
  /** in px of the frame; undefined until it is known: then all of it may be in sight */
  part: Box | undefined;

  readonly #host: SightHost;
  readonly #isWanted: () => boolean;
  #page: Window | undefined;

  constructor(host: SightHost, isWanted: () => boolean) {
    this.#host = host;
    this.#isWanted = isWanted;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = windowOf(this.#host);
    this.#page.addEventListener('scroll', this.#look, { capture: true, passive: true });
    this.#page.addEventListener('resize', this.#look, { passive: true });
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('scroll', this.#look, { capture: true });
    this.#page?.removeEventListener('resize', this.#look);
  }

  hostUpdated(): void {
    this.#look();
  }

  readonly #look = (): void => contain(this.#host, () => this.#see());

  #see(): void {
    if (!this.#isWanted()) return;
    const { visiblePart } = this.#host;
    if (!visiblePart || holds(this.part ?? FIRST_PART, visiblePart)) return;
    const { x, y, width, height } = visiblePart;
    this.part = {
      x: Math.floor(x - AROUND),
      y: Math.floor(y - AROUND),
      width: Math.ceil(width + 2 * AROUND),
      height: Math.ceil(height + 2 * AROUND),
    };
    this.#host.requestUpdate();
  }
}

function holds(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}
