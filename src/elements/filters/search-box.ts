import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { createRef, ref } from '../element/ref.js';
import type { SearchResult } from '../../derive/search-results.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { foundText } from '../ui/highlight.js';
import { html } from '../element/html.js';

/** Languages that are written by an input method, whose letters are no words until it is done. */
const BY_METHOD = /\b(?:zh|ja|ko)\b/i;

interface SearchHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {}

export interface SearchOptions {
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** the number of all results, of which some may not be listed */
  readonly all: number;
  readonly tools: ControlWords;
}

export interface SearchActions {
  /** Called when the query changes. */
  search(query: string): void;
  /** Called when a result is chosen. */
  choose(result: SearchResult): void;
  /** Called when the box gets the focus. */
  prepare(): void;
}

/**
 * A search box with a list of results below it. Arrow keys move through the list while the focus stays
 * in the box.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export class SearchBox implements ReactiveController {
  readonly #host: SearchHost;
  readonly #input = createRef<HTMLInputElement>();
  readonly #list = createRef<HTMLElement>();
  readonly #activeOption = createRef<HTMLElement>();
  #isOpen = false;
  #active = -1;
  /** what an input method is composing; it is searched for once it is done */
  #composed: string | undefined;
  #rendered: { readonly options: SearchOptions; readonly actions: SearchActions } | undefined;

  constructor(host: SearchHost) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('click', (event) => contain(host, () => this.#onClick(event)));
  }

  focus(): void {
    this.#input.value?.focus();
    this.#input.value?.select();
  }

  hostUpdated(): void {
    const list = this.#list.value;
    if (!list?.isConnected) return;
    const isShown = list.matches(':popover-open');
    const shouldShow = this.#isOpen && list.childElementCount > 0;
    if (shouldShow && !isShown) list.showPopover();
    if (!shouldShow && isShown) list.hidePopover();
    if (this.#active >= 0) this.#activeOption.value?.scrollIntoView({ block: 'nearest' });
  }

  template(options: SearchOptions, actions: SearchActions): TemplateResult {
    const { query, results, all, tools } = options;
    this.#rendered = { options, actions };
    const active = results[this.#active];
    const isOpen = this.#isOpen && results.length > 0;
    return html`
      <div class="search" part="search" @focusout=${this.#close}>
        <input
          ${ref(this.#input)}
          type="search"
          role="combobox"
          part="search-input"
          autocomplete="off"
          spellcheck="false"
          enterkeyhint="search"
          aria-label=${tools.search}
          aria-expanded=${isOpen}
          aria-controls="results"
          aria-autocomplete="list"
          aria-activedescendant=${isOpen && active ? `result-${this.#active}` : nothing}
          placeholder=${tools.searchHint}
          .value=${live(this.#composed ?? query)}
          @input=${(event: Event) => this.#onInput(event, actions)}
          @compositionend=${(event: Event) => this.#onInput(event, actions)}
          @focus=${() => {
            actions.prepare();
            this.#open(query !== '');
          }}
          @keydown=${(event: KeyboardEvent) => this.#onKeyDown(event, options, actions)}
        />
        <div
          ${ref(this.#list)}
          class="menu results"
          id="results"
          role="listbox"
          popover="manual"
          tabindex="-1"
          aria-label=${tools.results}
        >
          ${isOpen ? results.map((result, i) => this.#option(result, i)) : nothing}
          ${
            isOpen && all > results.length
              ? html`<div role="option" aria-disabled="true" aria-selected="false" class="muted">
                  ${tools.moreResults(all - results.length)}
                </div>`
              : nothing
          }
        </div>
      </div>
    `;
  }

  #option(result: SearchResult, i: number): TemplateResult {
    const { code, text, lang, found } = result;
    return html`<div
      ${i === this.#active ? ref(this.#activeOption) : nothing}
      role="option"
      id="result-${i}"
      class="result"
      aria-selected=${i === this.#active}
      data-result=${i}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      <span class="clamped"
        ><b><bdi>${code}</bdi></b> <bdi lang=${lang}>${foundText(text, found)}</bdi></span
      >
    </div>`;
  }

  #onInput(event: Event, actions: SearchActions): void {
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    // Keyboards of phones compose Latin words too; those are searched for as they are typed.
    const isComposing =
      event instanceof InputEvent &&
      event.isComposing &&
      BY_METHOD.test(navigator.languages.join(' '));
    this.#composed = isComposing ? target.value : undefined;
    if (isComposing) return;
    this.#active = -1;
    this.#isOpen = target.value !== '';
    actions.search(target.value);
    this.#host.requestUpdate();
  }

  #onKeyDown(
    event: KeyboardEvent,
    { results, query }: SearchOptions,
    actions: SearchActions,
  ): void {
    // While an input method is composing, the keys are for its own list.
    if (event.isComposing) return;
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const active = results[this.#active];
    if (step !== undefined && results.length > 0) {
      event.preventDefault();
      const count = results.length;
      const from = this.#active < 0 && step < 0 ? 0 : this.#active;
      this.#active = this.#isOpen ? (from + step + count) % count : 0;
      this.#open(true);
    } else if (event.key === 'Enter' && this.#isOpen && active) {
      event.preventDefault();
      this.#choose(active, actions);
    } else if (event.key === 'Enter') {
      this.#open(false);
    } else if (event.key === 'Escape' && (this.#isOpen || query !== '')) {
      event.preventDefault();
      event.stopPropagation();
      if (!this.#isOpen) actions.search('');
      this.#open(false);
    }
  }

  #onClick(event: Event): void {
    const option = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.dataset['result'] !== undefined);
    if (!(option instanceof HTMLElement) || !this.#rendered) return;
    const { options, actions } = this.#rendered;
    const result = options.results[Number(option.dataset['result'])];
    if (result) this.#choose(result, actions);
  }

  #choose(result: SearchResult, actions: SearchActions): void {
    this.#open(false);
    actions.choose(result);
  }

  #open(isOpen: boolean): void {
    this.#isOpen = isOpen;
    if (!isOpen) this.#active = -1;
    this.#host.requestUpdate();
  }

  readonly #close = (): void => {
    this.#open(false);
  };
}
