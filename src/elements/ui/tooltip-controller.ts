import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { placeTooltip } from './tooltip.js';
import { windowOf } from '../page/window-of.js';

interface TooltipHost<Place> extends ReactiveControllerHost, HTMLElement {
  /** where a place is in the window */
  anchorOf(place: Place): DOMRectReadOnly | undefined;
  /** what shows the tooltip; null until it is rendered */
  readonly tooltipNode: HTMLElement | null;
}

/** ms a tip stays after the pointer left its place, so that the pointer can reach the tip */
const LINGER = 200;

/** Which place has a tip open: one at a time, hoverable, dismissible, gone when its place goes. */
export class TooltipController<Place extends object> implements ReactiveController {
  place: Place | undefined;

  readonly #host: TooltipHost<Place>;
  readonly #put: typeof placeTooltip;
  #end: AbortController | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: TooltipHost<Place>, put: typeof placeTooltip = placeTooltip) {
    this.#host = host;
    this.#put = put;
    host.addController(this);
  }

  /** @returns whether it was not open there before */
  open(place: Place): boolean {
    this.keep();
    if (isSame(this.place, place)) return false;
    this.place = place;
    this.#host.requestUpdate();
    return true;
  }

  /** Closes at once. @returns whether a tip was open */
  close(): boolean {
    this.keep();
    if (!this.place) return false;
    this.place = undefined;
    this.#host.requestUpdate();
    return true;
  }

  closeSoon(): void {
    this.keep();
    this.#closing = setTimeout(() => this.close(), LINGER);
  }

  /** Cancels a closing under way: the pointer has reached the tip. */
  keep(): void {
    clearTimeout(this.#closing);
  }

  hostConnected(): void {
    this.#end = new AbortController();
    const { signal } = this.#end;
    const page = windowOf(this.#host);
    page.addEventListener('scroll', this.#onScroll, { capture: true, passive: true, signal });
    page.addEventListener('keydown', this.#onKeyDown, { signal });
    page.addEventListener('pointerdown', this.#onPointerDown, { passive: true, signal });
  }

  hostDisconnected(): void {
    this.#end?.abort();
    clearTimeout(this.#closing);
    this.place = undefined;
  }

  hostUpdated(): void {
    const tip = this.#host.tooltipNode;
    if (!tip) return;
    const isOpen = tip.matches(':popover-open');
    // Opened before anything is measured, so that the page is laid out once.
    if (this.place && !isOpen) tip.showPopover();
    const anchor = this.place && this.#host.anchorOf(this.place);
    if (anchor) this.#put(tip, anchor);
    else if (this.place || isOpen) tip.hidePopover();
  }

  /** Escape dismisses a tip wherever the focus is; with the focus in the grid, the host hears it first. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.close();
  };

  readonly #onPointerDown = (event: PointerEvent): void => {
    if (!event.composedPath().includes(this.#host)) this.close();
  };

  readonly #onScroll = (): void => {
    if (this.place) this.#host.requestUpdate();
  };
}

/** Places are small records of numbers and words. */
function isSame(a: object | undefined, b: object): boolean {
  return a !== undefined && JSON.stringify(a) === JSON.stringify(b);
}
