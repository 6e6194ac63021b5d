import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from '../element/html.js';

/** ms without a new message before the last one is announced, so that typing is not interrupted */
const DELAY = 700;

/** Announces results to screen readers: of several in a row, only the last. */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Announces a text once no other has come for a while. */
  say(text: string): void {
    clearTimeout(this.#timer);
    // A text that does not change is not announced again, so it is removed first.
    if (this.#text === text) {
      this.#text = '';
      this.#host.requestUpdate();
    }
    this.#timer = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, DELAY);
  }

  template(): TemplateResult {
    return html`<div class="hidden" role="status">${this.#text}</div>`;
  }
}
