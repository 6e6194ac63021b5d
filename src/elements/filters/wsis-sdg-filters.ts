import type { PropertyDeclarations } from 'lit';
import { createRef, ref } from '../element/ref.js';
import { resultFacts } from '../../derive/describe.js';
import { countsOf } from '../../derive/counts.js';
import { chipsOf, choicesOf, loosenings } from '../../derive/filters.js';
import { searchResults } from '../../derive/search-results.js';
import { memoLast } from '../../lib/memo.js';
import { countBits } from '../../lib/bitset.js';
import { filterKinds, type FilterKind, type Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import { statementsInDoubt } from '../../model/readings.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { filtersStyles } from './styles.js';
import {
  chipsTemplate,
  filterMenu,
  loosenTemplate,
  menusTemplate,
  sectionsTemplate,
  shownTemplate,
  type FilterMenuActions,
  type MenuEntry,
} from './templates.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { LiveRegion } from '../ui/live-region.js';
import { SearchBox } from './search-box.js';
import { sheetTemplate, toggleSheet } from '../ui/sheet.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { ControlWordsController } from '../element/control-words.js';
import { createPause } from '../page/window.js';

/** Results that are listed. */
const MOST_RESULTS = 40;
/** px, at a font size of 16 px, below which the menus are in a sheet */
const NARROW = 560;

/**
 * Shows a search box, the menus of the filters, a chip for each filter that is set, and how much of
 * the data they leave.
 *
 * @csspart filters - Everything.
 * @csspart search - The search box with its results.
 * @csspart search-input - The search box.
 * @csspart button - A button.
 * @csspart menu - A menu.
 * @csspart sheet - The dialog with the menus, where there is little room.
 * @csspart chips - The filters that are set.
 * @csspart chip - A filter that is set.
 * @csspart shown - How much of the data is shown.
 * @csspart loosen - The filters without which links would be found.
 * @csspart found - A text that the search has found.
 * @csspart error - What went wrong, and where.
 */
export class WsisSdgFilters extends DataElement {
  static override readonly styles = [baseStyles, controlStyles, filtersStyles];

  static override properties: PropertyDeclarations = { controls: { attribute: false } };

  /** Which of `search` and `filters` to show. */
  controls: ReadonlySet<string> = new Set(['search', 'filters']);

  readonly #firstChip = createRef<HTMLElement>();
  protected readonly focusFallback = new FocusFallbackController(this, this.#firstChip, this.root);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #live = new LiveRegion(this);
  readonly #box = new SearchBox(this);
  readonly #results = memoLast((model: Model, kept: Kept, terms: typeof this.environment.terms) =>
    searchResults(model, { kept, most: MOST_RESULTS }, terms),
  );
  readonly #sheet = createRef<HTMLDialogElement>();
  #open: FilterKind | undefined;
  #typed = new Map<FilterKind, string>();
  #active = new Map<FilterKind, number>();
  #announced: Kept | undefined;

  /** Focuses the search box. */
  focusSearch(): void {
    this.#box.focus();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    void this.session?.prepareSearch();
    const { kept, state } = this.session ?? {};
    if (!this.model || !kept || !state || kept === this.#announced) return;
    if (this.#announced) this.#live.say(this.#resultSentence(this.model, kept, state));
    this.#announced = kept;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const { model } = this;
    const { kept, state } = this.session ?? {};
    return html`<search
      ${ref(this.root)}
      class="root"
      tabindex="-1"
      part="filters"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? this.#words.terms.filters}
    >
      ${model && kept && state ? this.#content(model, kept, state) : this.#placeholder()}
      ${this.#live.template()}
    </search>`;
  }

  #placeholder(): TemplateResult {
    return html`<div class="row">
      <div class="search">
        <input
          disabled
          aria-label=${this.#words.terms.search}
          placeholder=${this.#words.terms.searchHint}
        />
      </div>
    </div>`;
  }

  #content(model: Model, kept: Kept, state: ViewState): TemplateResult {
    const { terms } = this.environment;
    const tools = this.#words.terms;
    const chips = chipsOf(model, state, { terms, tools });
    const shown = countsOf(model, kept);
    const isNothingLeft = shown.links[0] === 0 && chips.length > 0;
    return html`
      <div class="row">
        ${this.controls.has('search') ? this.#search(model, kept, state) : nothing}
        ${this.controls.has('filters') ? this.#menus(model, kept, state) : nothing}
      </div>
      ${chipsTemplate(chips, this.#firstChip, { tools, dispatch: this.#dispatch })}
      ${
        chips.length > 0
          ? shownTemplate(terms.shown(shown), state.filtered, { tools, dispatch: this.#dispatch })
          : nothing
      }
      ${
        isNothingLeft
          ? loosenTemplate(loosenings(model, state, kept), tools, this.#dispatch)
          : nothing
      }
    `;
  }

  #search(model: Model, kept: Kept, state: ViewState): TemplateResult {
    const { results, all } = this.#results(model, kept, this.environment.terms);
    return this.#box.template(
      { query: state.query, results, all, tools: this.#words.terms },
      {
        search: (query) => this.#dispatch({ kind: 'search', query }),
        prepare: () => void this.session?.warmSearch(createPause()),
        choose: ({ intent }) =>
          intent.kind === 'select' ? this.select(intent.selected) : this.#dispatch(intent),
      },
    );
  }

  #menus(model: Model, kept: Kept, state: ViewState): TemplateResult {
    const tools = this.#words.terms;
    const { width, fontSize } = this.environment;
    const entries = this.#entries(model, kept, state);
    if (width === 0 || width >= (NARROW * fontSize) / 16) {
      return menusTemplate(entries, this.#open, this.#onToggle);
    }
    const on = entries.filter(({ isOn }) => isOn).length;
    const { terms } = this.environment;
    const title = on === 0 ? tools.filters : terms.aside(tools.filters, terms.number(on));
    const foot = html`<div class="row sheet-foot">
      <button type="button" @click=${() => this.#dispatch({ kind: 'clear-filters' })}>
        ${tools.clearAll}
      </button>
      <span>${tools.links(countsOf(model, kept).links[0])}</span>
    </div>`;
    return html`
      <button
        type="button"
        part="button"
        aria-haspopup="dialog"
        class=${on > 0 ? 'on' : ''}
        @click=${() => toggleSheet(this.#sheet, true)}
      >
        ${title}
      </button>
      ${sheetTemplate({
        dialog: this.#sheet,
        name: 'filters',
        title,
        close: tools.close,
        content: html`${sectionsTemplate(entries, this.#open, this.#onToggle)} ${foot}`,
      })}
    `;
  }

  #entries(model: Model, kept: Kept, state: ViewState): MenuEntry[] {
    const { terms } = this.environment;
    const tools = this.#words.terms;
    const kinds = filterKinds.filter((kind) => divides(model, kind));
    return kinds.map((kind) => ({
      kind,
      label: tools.filterNames[kind],
      isOn: state[kind] !== null,
      menu: () =>
        filterMenu(
          {
            kind,
            choices: choicesOf(model, { kind, criteria: state, kept }, { terms, tools }),
            typed: this.#typed.get(kind) ?? '',
            active: this.#active.get(kind) ?? 0,
            tools,
          },
          this.#actions,
        ),
    }));
  }

  readonly #actions: FilterMenuActions = {
    keep: (by, keep) => this.#dispatch({ kind: 'filter', by, keep }),
    toggle: (by, id) => this.#dispatch({ kind: 'switch', by, id }),
    type: (kind, text) => {
      this.#typed.set(kind, text);
      this.#active.set(kind, 0);
      this.requestUpdate();
    },
    moveTo: (kind, choice) => {
      this.#active.set(kind, choice);
      this.requestUpdate();
    },
  };

  readonly #onToggle = (kind: FilterKind, isOpen: boolean): void => {
    if (isOpen) this.#open = kind;
    else if (this.#open === kind) this.#open = undefined;
    this.#typed.delete(kind);
    this.requestUpdate();
  };

  readonly #dispatch = (intent: Intent): void => {
    this.session?.dispatch(intent);
  };

  #resultSentence(model: Model, kept: Kept, state: ViewState): string {
    const { terms: tools } = this.#words;
    const { terms } = this.environment;
    if (state.query !== '' && countsOf(model, kept).links[0] === 0) {
      return tools.nothingFound(state.query);
    }
    const filters = this.#words.filtersOf(model, state, terms);
    return terms.sentences(resultFacts({ model, kept, filters }, terms));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-filters': WsisSdgFilters;
  }
}

/** Whether the choices of a filter differ in a dataset: one without facilitators needs no such filter. */
function divides(model: Model, kind: FilterKind): boolean {
  if (kind === 'facilitators') return model.facilitated.size > 0;
  return kind !== 'certainty' || countBits(statementsInDoubt(model)) > 0;
}
