import type { Chip } from '../../derive/chips.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { FilterKind } from '../../model/filter.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { menuTemplate } from '../ui/menu.js';

type Dispatch = (intent: Intent) => void;

/** A button for each filter, with the menu that it opens. */
export function menusTemplate(
  entries: readonly MenuEntry[],
  open: FilterKind | undefined,
  onToggle: (kind: FilterKind, isOpen: boolean) => void,
): TemplateResult {
  return html`${entries.map(({ kind, label, isOn, menu }) =>
    menuTemplate({
      id: `menu-${kind}`,
      label,
      isOn,
      isOpen: open === kind,
      content: open === kind ? menu() : nothing,
      onToggle: (isOpen) => onToggle(kind, isOpen),
    }),
  )}`;
}

/** A filter that is offered. */
export interface MenuEntry {
  readonly kind: FilterKind;
  readonly label: string;
  readonly isOn: boolean;
  /** renders the content of the menu; called only while it is open */
  readonly menu: () => TemplateResult;
}

/** The same filters one below the other, in a sheet. */
export function sectionsTemplate(
  entries: readonly MenuEntry[],
  open: FilterKind | undefined,
  onToggle: (kind: FilterKind, isOpen: boolean) => void,
): TemplateResult {
  return html`${entries.map(
    ({ kind, label, menu }) => html`
      <details
        name="filters"
        @toggle=${({ currentTarget }: Event) =>
          onToggle(kind, currentTarget instanceof HTMLDetailsElement && currentTarget.open)}
      >
        <summary>${label}</summary>
        ${open === kind ? menu() : nothing}
      </details>
    `,
  )}`;
}

/** A button for each filter that is set, which removes it. */
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

/** How much of the data is shown, with buttons that show the rest. */
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

/** Shown when no links are left: a button for each filter whose removal brings some back. */
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
