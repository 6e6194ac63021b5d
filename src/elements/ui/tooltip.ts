import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from '../element/ref.js';
import type { FirstReason } from '../../derive/provenance.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { scaleOf } from '../page/on-screen.js';
import { windowOf } from '../page/window.js';

interface TooltipHost<Place> extends ReactiveControllerHost, HTMLElement {
  /** where a place is in the window; undefined where it is not drawn */
  anchorOf(place: Place): DOMRectReadOnly | undefined;
}

/** Moves a tooltip to where it belongs for an anchor, which is in px of the window. */
type Positioning = (tooltip: HTMLElement, anchor: DOMRectReadOnly) => void;

/** ms that a tooltip stays after the pointer has left its place, so that the pointer can reach it */
const LINGER = 200;

/**
 * Shows a tooltip for one place at a time. A pointer can reach it, Escape closes it, and it goes when
 * its place is gone.
 */
export class TooltipController<Place extends object> implements ReactiveController {
  place: Place | undefined;

  readonly #host: TooltipHost<Place>;
  readonly #node: Ref<HTMLElement>;
  readonly #position: Positioning;
  #stop: AbortController | undefined;
  #closing: ReturnType<typeof setTimeout> | undefined;

  /** @param node what shows the tooltip */
  constructor(host: TooltipHost<Place>, node: Ref<HTMLElement>, position: Positioning) {
    this.#host = host;
    this.#node = node;
    this.#position = position;
    host.addController(this);
  }

  /** @returns false when it was open there already */
  open(place: Place): boolean {
    this.keep();
    if (isSame(this.place, place)) return false;
    this.place = place;
    this.#host.requestUpdate();
    return true;
  }

  /** Closes at once. @returns whether it was open */
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

  /** Cancels `closeSoon`: the pointer has reached the tooltip. */
  keep(): void {
    clearTimeout(this.#closing);
  }

  hostConnected(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    const page = windowOf(this.#host);
    page.addEventListener('scroll', this.#onScroll, { capture: true, passive: true, signal });
    page.addEventListener('keydown', this.#onKeyDown, { signal });
    page.addEventListener('pointerdown', this.#onPointerDown, { passive: true, signal });
  }

  hostDisconnected(): void {
    this.#stop?.abort();
    clearTimeout(this.#closing);
    this.place = undefined;
  }

  hostUpdated(): void {
    const { value: node } = this.#node;
    if (!node) return;
    const isOpen = node.matches(':popover-open');
    // It opens before anything is measured, so that the page is laid out once.
    if (this.place && !isOpen) node.showPopover();
    const anchor = this.place && this.#host.anchorOf(this.place);
    if (anchor) this.#position(node, anchor);
    else if (this.place || isOpen) node.hidePopover();
  }

  /** Escape closes a tooltip wherever the focus is. If it is in the host, the host gets the key first. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.close()) event.preventDefault();
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

/** What a tooltip says of a place: what it is, how its first rationale begins, and how many there are. */
export function tooltipContent(
  sentence: string,
  { statements, rationale }: FirstReason,
  terms: PictureWords,
): TemplateResult {
  return html`
    <p class="says">${sentence}</p>
    ${
      rationale
        ? html`<p class="why" lang=${rationale.lang} dir="auto">${rationale.text}</p>`
        : statements > 0
          ? html`<p class="why">${terms.noRationale}</p>`
          : nothing
    }
    ${statements > 1 ? html`<p class="why">${terms.statements(statements)}</p>` : nothing}
  `;
}

/** px between a tooltip and its anchor */
export const GAP = 6;
/** px between a tooltip and the edge of the window */
export const MARGIN = 8;

/** Puts a tooltip below its anchor, above where there is no room, and inside the window. */
export function placeBelow(tooltip: HTMLElement, anchor: DOMRectReadOnly): void {
  const { width, height } = tooltip.getBoundingClientRect();
  const page = sizeOfWindow(tooltip);
  const below = anchor.bottom + GAP;
  const fitsBelow = below + height + MARGIN <= page.height;
  const top = fitsBelow ? below : Math.max(MARGIN, anchor.top - GAP - height);
  const centred = anchor.left + anchor.width / 2 - width / 2;
  const left = Math.max(MARGIN, Math.min(centred, page.width - width - MARGIN));
  moveTo(tooltip, left, top);
}

/** px of the window that an element is in, without its scroll bar */
export function sizeOfWindow(element: Element): { width: number; height: number } {
  const { innerHeight, document } = windowOf(element);
  return { width: document.documentElement.clientWidth, height: innerHeight };
}

/** @param left @param top px of the window */
export function moveTo(tooltip: HTMLElement, left: number, top: number): void {
  const { x, y } = scaleOf(tooltip);
  tooltip.style.left = `${Math.round(left / x)}px`;
  tooltip.style.top = `${Math.round(top / y)}px`;
}
