import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from '../element/ref.js';

/**
 * Keeps the focus in an element when an update removes the focused node: the button of a filter that
 * is gone, the cell of a row that is hidden. Otherwise the focus would go back to the top of the page.
 */
export class FocusFallbackController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #places: readonly Ref<HTMLElement>[];
  #focused: Element | null = null;

  /** @param places the first of these that is rendered gets the focus */
  constructor(host: ReactiveControllerHost & HTMLElement, ...places: readonly Ref<HTMLElement>[]) {
    this.#host = host;
    this.#places = places;
    host.addController(this);
  }

  hostUpdate(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  hostUpdated(): void {
    const { shadowRoot } = this.#host;
    const isLost = this.#focused?.isConnected === false && shadowRoot?.activeElement === null;
    this.#focused = null;
    if (isLost) this.#places.find(({ value }) => value !== undefined)?.value?.focus();
  }
}
