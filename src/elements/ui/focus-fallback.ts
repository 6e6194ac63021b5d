import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element itself when nothing in it is fitter to have the focus. */
const WHOLE = '.root';

/**
 * What has the focus may go away: a filter with its button, a row with its cell, a sheet with the
 * width that made it one. Then the focus goes to the next best place in the same element, not back
 * to the top of the page.
 */
export class FocusFallbackController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fallback: string | undefined;
  #focused: Element | null = null;

  /** @param fallback selector of where the focus goes if there is such a place */
  constructor(host: ReactiveControllerHost & HTMLElement, fallback?: string) {
    this.#host = host;
    this.#fallback = fallback;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    const isLost = this.#focused?.isConnected === false && shadowRoot?.activeElement === null;
    this.#focused = null;
    if (!isLost) return;
    const place = this.#fallback === undefined ? null : shadowRoot.querySelector(this.#fallback);
    const found = place ?? shadowRoot.querySelector(WHOLE);
    if (found instanceof HTMLElement) found.focus();
  }
}
