import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Where the focus goes if there is no better place. */
const ROOT = '.root';

/**
 * Keeps the focus in an element when an update removes the focused node: the button of a filter that
 * is gone, the cell of a row that is hidden. Otherwise the focus would go back to the top of the page.
 */
export class FocusFallbackController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #fallback: string | undefined;
  #focused: Element | null = null;

  /** @param fallback selector of the node that gets the focus, if there is one */
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
    const found = place ?? shadowRoot.querySelector(ROOT);
    if (found instanceof HTMLElement) found.focus();
  }
}
