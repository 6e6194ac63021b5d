import type { Chip } from '../../derive/chips.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { FilterKind } from '../../model/filter.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { returnFocus } from '../ui/menu.js';

type Dispatch = (intent: Intent) => void;

/** A button a filter, each with its menu. */
export function menusTemplate(
  kinds: readonly MenuEntry[],
  facts: { readonly open: FilterKind | undefined },
  toggled: (kind: FilterKind, isOpen: boolean) => void,
): TemplateResult {
  return html`${kinds.map(
    ({ kind, label, isOn, menu }) => html`
      <button
        type="button"
        part="button"
        class="opens ${isOn ? 'on' : ''}"
        popovertarget="menu-${kind}"
        aria-expanded=${facts.open === kind}
      >
        ${label}
      </button>
      <div
        class="menu"
        part="menu"
        id="menu-${kind}"
        popover
        role="dialog"
        aria-label=${label}
        @toggle=${(event: ToggleEvent) => {
          returnFocus(event);
          toggled(kind, event.newState === 'open');
        }}
      >
        ${facts.open === kind ? menu() : nothing}
      </div>
    `,
  )}`;
}

export interface MenuEntry {
  readonly kind: FilterKind;
  readonly label: string;
  readonly isOn: boolean;
  readonly menu: () => TemplateResult;
}

/** The same filters one below the other, for a sheet. */
export function sectionsTemplate(
  kinds: readonly MenuEntry[],
  facts: { readonly open: FilterKind | undefined },
  toggled: (kind: FilterKind, isOpen: boolean) => void,
): TemplateResult {
  return html`${kinds.map(
    ({ kind, label, menu }) => html`
      <details
        name="filters"
        @toggle=${({ currentTarget }: Event) =>
          toggled(kind, currentTarget instanceof HTMLDetailsElement && currentTarget.open)}
      >
        <summary>${label}</summary>
        ${facts.open === kind ? menu() : nothing}
      </details>
    `,
  )}`;
}

export function chipsTemplate(
  chips: readonly Chip[],
  tools: ControlWords,
  dispatch: Dispatch,
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="row chips" part="chips">
    ${chips.map(
      ({ text, remove }) =>
        html`<button
          type="button"
          class="chip"
          part="chip"
          aria-label=${tools.removeFilter(text)}
          @click=${() => dispatch(remove)}
        >
          <bdi>${text}</bdi><span class="cross" aria-hidden="true">×</span>
        </button>`,
    )}
    <button type="button" class="plain" @click=${() => dispatch({ kind: 'clear-filters' })}>
      ${tools.clearAll}
    </button>
  </div>`;
}

/** What is hidden, and one click from it back. */
export function shownTemplate(
  text: string,
  filtered: ViewState['filtered'],
  { tools, dispatch }: { readonly tools: ControlWords; readonly dispatch: Dispatch },
): TemplateResult {
  const other = filtered === 'folded' ? 'dimmed' : 'folded';
  return html`<p class="shown" part="shown">
    ${text}
    <button
      type="button"
      class="plain"
      @click=${() => dispatch({ kind: 'restore', state: { filtered: other } })}
    >
      ${filtered === 'folded' ? tools.dimInstead : tools.hideInstead}
    </button>
    <button type="button" class="plain" @click=${() => dispatch({ kind: 'clear-filters' })}>
      ${tools.showAll}
    </button>
  </p>`;
}

/** When nothing is left: which filter to loosen, and what there would be. */
export function loosenTemplate(
  choices: readonly { readonly filter: FilterKind | 'query'; readonly links: number }[],
  tools: ControlWords,
  dispatch: Dispatch,
): TemplateResult {
  return html`<div class="row loosen" part="loosen">
    ${choices.map(({ filter, links }) => {
      const intent: Intent =
        filter === 'query'
          ? { kind: 'search', query: '' }
          : { kind: 'filter', by: filter, keep: null };
      return html`<button type="button" part="button" @click=${() => dispatch(intent)}>
        ${tools.loosen(tools.filterNames[filter], links)}
      </button>`;
    })}
  </div>`;
}
