import type { ReactiveControllerHost } from 'lit';
import type { Ref } from './ref.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { OnDemand } from '../../lib/on-demand.js';
import { html, type TemplateResult } from './html.js';

interface ContentOptions<Code, Content> {
  /** the node around everything that the element renders */
  readonly root: Ref<HTMLElement>;
  readonly code: OnDemand<Code>;
  /** makes the content once its code is there */
  readonly begin: (code: Code) => Content;
}

/** All that is inside an element, whose code is fetched when the element is shown. */
export class OnDemandContent<Code, Content> {
  readonly #host: ReactiveControllerHost;
  readonly #options: ContentOptions<Code, Content>;
  #content: Content | undefined;
  #isMissing = false;

  constructor(host: ReactiveControllerHost, options: ContentOptions<Code, Content>) {
    this.#host = host;
    this.#options = options;
  }

  /** The content; undefined until it has begun. */
  get content(): Content | undefined {
    return this.#content;
  }

  /** Whether the code could not be fetched. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Begins the content as soon as its code is there. */
  begin(): Content | undefined {
    const { code } = this.#options.code;
    this.#content ??= code && this.#options.begin(code);
    return this.#content;
  }

  /** Fetches the code unless it is there or could not be fetched, and then updates the element. */
  fetch(): void {
    if (this.#options.code.code === undefined && !this.#isMissing) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    this.#isMissing = !(await this.#options.code.fetch());
    this.#host.requestUpdate();
  }

  /** Says that the code could not be fetched, with a button that tries again and keeps the focus. */
  missingTemplate(message: string, terms: PictureWords): TemplateResult {
    const retry = () => {
      this.#options.root.value?.focus();
      this.#isMissing = false;
      this.#host.requestUpdate();
    };
    return html`<div class="problems" part="error" role="alert">
      <p>${message}</p>
      <button type="button" part="button" @click=${retry}>${terms.retry}</button>
    </div>`;
  }
}
