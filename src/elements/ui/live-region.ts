import type { ReactiveController, ReactiveControllerHost, TemplateResult } from 'lit';
import { html } from '../element/html.js';

/** ms of quiet before a result is said: typing is not talked over */
const CALM = 700;

/** Says results to screen readers: the last of several, once, when things have come to rest. */
export class LiveRegion implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #text = '';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
  }

  say(text: string): void {
    clearTimeout(this.#waiting);
    // The same words again are only heard when they were gone in between.
    if (this.#text === text) {
      this.#text = '';
      this.#host.requestUpdate();
    }
    this.#waiting = setTimeout(() => {
      this.#text = text;
      this.#host.requestUpdate();
    }, CALM);
  }

  template(): TemplateResult {
    return html`<div class="hidden" role="status">${this.#text}</div>`;
  }
}
