import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** The element itself when nothing in it is fitter to have the focus. */
const WHOLE = '.root';

/**
 * What has the focus may go away: a filter with its button, a row with its cell, a sheet with the
 * width that made it one. Then the focus goes to the next best place in the same element, not back
 * to the top of the page.
 */
export class FocusRefugeController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #refuge: string | undefined;
  #focused: Element | null = null;

  /** @param refuge selector of where the focus goes if there is such a place */
  constructor(host: ReactiveControllerHost & HTMLElement, refuge?: string) {
    this.#host = host;
    this.#refuge = refuge;
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
    const place = this.#refuge === undefined ? null : shadowRoot.querySelector(this.#refuge);
    const found = place ?? shadowRoot.querySelector(WHOLE);
    if (found instanceof HTMLElement) found.focus();
  }
}
