import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { createRef, type Ref } from '../element/ref.js';
import type { Box } from '../../layout/box.js';
import type { Session } from '../../state/session.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { windowOf } from '../page/window.js';
import { scaleOf } from '../page/on-screen.js';

/** The nodes around a picture that controllers work on. They are empty until they are rendered. */
export interface PictureNodes {
  /** what the picture scrolls in */
  readonly scrollRegion: Ref<HTMLElement>;
  /** what the picture fills, or is moved and zoomed in */
  readonly pictureArea: Ref<HTMLElement>;
  readonly tooltip: Ref<HTMLElement>;
  /** what has `tabindex="0"` in the grid, or in the list of nodes, over the picture */
  readonly tabStop: Ref<HTMLElement>;
}

export function createPictureNodes(): PictureNodes {
  return {
    scrollRegion: createRef(),
    pictureArea: createRef(),
    tooltip: createRef(),
    tabStop: createRef(),
  };
}

/** What the controllers of the pointer and the keys on a picture need of its element. */
export interface InputHost<Picture, Place> extends ReactiveControllerHost, HTMLElement {
  readonly picture: Picture | undefined;
  readonly session: Session | undefined;
  readonly selected: string | null;
  /** where a place is in the window; undefined where it is not drawn */
  anchorOf(place: Place): DOMRectReadOnly | undefined;
  /** selects, unless the page cancels the event about it */
  choose(selection: string | null): void;
}

/** An element with a picture. */
export interface PictureHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {}

interface VisibleAreaOptions {
  /** whether it matters which part of the picture is visible */
  readonly isLarge: () => boolean;
  /** is called before a frame in which another part may be visible */
  readonly check: () => void;
}

/** Follows which part of a picture is visible while the page and its regions scroll. */
export class VisibleAreaController implements ReactiveController {
  readonly #host: PictureHost;
  readonly #nodes: PictureNodes;
  readonly #options: VisibleAreaOptions;
  #page: Window | undefined;
  #frame = 0;

  constructor(host: PictureHost, nodes: PictureNodes, options: VisibleAreaOptions) {
    this.#host = host;
    this.#nodes = nodes;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#page = windowOf(this.#host);
    this.#page.addEventListener('scroll', this.checkSoon, { capture: true, passive: true });
    this.#page.addEventListener('resize', this.checkSoon, { passive: true });
  }

  hostDisconnected(): void {
    this.#page?.removeEventListener('scroll', this.checkSoon, { capture: true });
    this.#page?.removeEventListener('resize', this.checkSoon);
    this.#page?.cancelAnimationFrame(this.#frame);
  }

  /** Checks once before the next frame is painted, however often it is called until then. */
  readonly checkSoon = (): void => {
    if (!this.#page || !this.#options.isLarge()) return;
    this.#page.cancelAnimationFrame(this.#frame);
    this.#frame = this.#page.requestAnimationFrame(() => contain(this.#host, this.#options.check));
  };

  /** The part that shows through the scroll region and the window, in px of the picture area. */
  get part(): Box | undefined {
    const { pictureArea, scrollRegion } = this.#nodes;
    return pictureArea.value && scrollRegion.value
      ? visiblePart(pictureArea.value, scrollRegion.value)
      : undefined;
  }
}

function visiblePart(pictureArea: HTMLElement, scrollRegion: Element): Box {
  const area = pictureArea.getBoundingClientRect();
  const region = scrollRegion.getBoundingClientRect();
  const { innerWidth, innerHeight } = windowOf(pictureArea);
  const left = Math.max(area.left, region.left, 0);
  const top = Math.max(area.top, region.top, 0);
  const right = Math.min(area.right, region.right, innerWidth);
  const bottom = Math.min(area.bottom, region.bottom, innerHeight);
  const scale = scaleOf(pictureArea);
  return {
    x: (left - area.left) / scale.x,
    y: (top - area.top) / scale.y,
    width: Math.max(0, right - left) / scale.x,
    height: Math.max(0, bottom - top) / scale.y,
  };
}
