import {
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import type { SearchResult } from '../../derive/search-results.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { foundText } from '../ui/highlight.js';
import { html } from '../element/html.js';

interface BoxHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {}

export interface SearchFacts {
  readonly query: string;
  readonly results: readonly SearchResult[];
  /** how many there are, shown or not */
  readonly all: number;
  readonly tools: ControlWords;
}

export interface SearchActions {
  search(query: string): void;
  choose(result: SearchResult): void;
  /** the box is entered */
  prepare(): void;
}

/**
 * A search box with what it found in a list below it: arrow keys walk the list while the typing
 * goes on (the combobox pattern of the ARIA Authoring Practices).
 */
export class SearchBox implements ReactiveController {
  readonly #host: BoxHost;
  #isOpen = false;
  #active = -1;
  #shown: { readonly facts: SearchFacts; readonly actions: SearchActions } | undefined;

  constructor(host: BoxHost) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('click', (event) => contain(host, () => this.#clicked(event)));
  }

  focus(): void {
    this.#input?.focus();
    this.#input?.select();
  }

  hostUpdated(): void {
    const list = this.#host.shadowRoot?.querySelector<HTMLElement>('.results');
    if (!list?.isConnected) return;
    const isShown = list.matches(':popover-open');
    const wanted = this.#isOpen && list.childElementCount > 0;
    if (wanted && !isShown) list.showPopover();
    if (!wanted && isShown) list.hidePopover();
    list.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  template(facts: SearchFacts, actions: SearchActions): TemplateResult {
    const { query, results, all, tools } = facts;
    this.#shown = { facts, actions };
    const active = results[this.#active];
    const isOpen = this.#isOpen && results.length > 0;
    return html`
      <div class="search" part="search" @focusout=${this.#left}>
        <input
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
          .value=${live(query)}
          @input=${(event: Event) => this.#typed(event, actions)}
          @focus=${() => {
            actions.prepare();
            this.#open(query !== '');
          }}
          @keydown=${(event: KeyboardEvent) => this.#key(event, facts, actions)}
        />
        <div
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

  #typed({ target }: Event, actions: SearchActions): void {
    if (!(target instanceof HTMLInputElement)) return;
    this.#active = -1;
    this.#isOpen = target.value !== '';
    actions.search(target.value);
    this.#host.requestUpdate();
  }

  #key(event: KeyboardEvent, { results, query }: SearchFacts, actions: SearchActions): void {
    // Keys that choose among the characters of an input method are not ours.
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

  #clicked(event: Event): void {
    const option = event
      .composedPath()
      .find((node) => node instanceof HTMLElement && node.dataset['result'] !== undefined);
    if (!(option instanceof HTMLElement) || !this.#shown) return;
    const { facts, actions } = this.#shown;
    const result = facts.results[Number(option.dataset['result'])];
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

  readonly #left = (): void => {
    this.#open(false);
  };

  get #input(): HTMLInputElement | null {
    return this.#host.shadowRoot?.querySelector<HTMLInputElement>('.search input') ?? null;
  }
}
