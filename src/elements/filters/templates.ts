import { live } from 'lit/directives/live.js';
import { createRef, ref, type Ref } from '../element/ref.js';
import type { Chip, Choice } from '../../derive/filters.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { findRanges, fold } from '../../lib/fold.js';
import { itemAt } from '../../lib/list.js';
import type { FilterKind } from '../../model/filter.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { foundText } from '../ui/highlight.js';
import { menuTemplate } from '../ui/menu.js';

/** Choices that are listed. The others are found by typing. */
const MOST_CHOICES = 250;
/** Choices up to which there is no box to search them. */
const FEW_CHOICES = 8;

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
      // A number may end the label: it stands a space apart from the arrow.
      button: html`${label} `,
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

/** A button for each filter that is set, which removes it. @param first is given the first button */
export function chipsTemplate(
  chips: readonly Chip[],
  first: Ref<HTMLElement>,
  { tools, dispatch }: { readonly tools: ControlWords; readonly dispatch: Dispatch },
): TemplateResult | typeof nothing {
  if (chips.length === 0) return nothing;
  return html`<div class="row chips" part="chips">
    ${chips.map(
      ({ text, remove }, i) =>
        html`<button
          ${i === 0 ? ref(first) : nothing}
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

export interface FilterMenuOptions {
  readonly kind: FilterKind;
  readonly choices: readonly Choice[];
  /** the text in the box that searches the choices */
  readonly typed: string;
  /** the position of the choice that is the list's tab stop */
  readonly active: number;
  readonly tools: ControlWords;
}

export interface FilterMenuActions {
  /** Keeps some choices, or with null all of them. */
  keep(kind: FilterKind, ids: readonly string[] | null): void;
  /** Keeps a choice that is not kept, or the reverse. */
  toggle(kind: FilterKind, id: string): void;
  type(kind: FilterKind, text: string): void;
  moveTo(kind: FilterKind, choice: number): void;
}

/** The content of a filter's menu: a box to search it, buttons for all and none, and the choices. */
export function filterMenu(options: FilterMenuOptions, actions: FilterMenuActions): TemplateResult {
  const { kind, choices, typed, tools } = options;
  const name = tools.filterNames[kind];
  const matching = matchingChoices(choices, typed);
  const more = matching.length - MOST_CHOICES;
  const items = matching
    .slice(0, MOST_CHOICES)
    .map((choice, i): ChoiceItem => ({ choice, i, box: createRef() }));
  return html`
    <div class="menu-head">
      ${
        choices.length > FEW_CHOICES
          ? html`<input
              type="search"
              autocomplete="off"
              aria-label=${tools.findIn(name)}
              placeholder=${tools.findIn(name)}
              .value=${live(typed)}
              @input=${(event: Event) => actions.type(kind, valueOf(event))}
            />`
          : nothing
      }
      <button type="button" @click=${() => actions.keep(kind, null)}>${tools.all}</button>
      <button type="button" @click=${() => actions.keep(kind, [])}>${tools.none}</button>
    </div>
    <ul
      class="choices"
      aria-label=${name}
      @keydown=${(event: KeyboardEvent) => moveByKey(event, items)}
    >
      ${items.map((item) => choiceTemplate(item, options, actions))}
    </ul>
    ${matching.length === 0 ? html`<p class="muted">${tools.noChoice(typed)}</p>` : nothing}
    ${more > 0 ? html`<p class="muted">${tools.moreChoices(more)}</p>` : nothing}
  `;
}

/** A choice that is listed. */
interface ChoiceItem {
  readonly choice: Choice;
  /** its position in the list */
  readonly i: number;
  readonly box: Ref<HTMLInputElement>;
}

function choiceTemplate(
  { choice, i, box }: ChoiceItem,
  { kind, typed, active, tools }: FilterMenuOptions,
  actions: FilterMenuActions,
): TemplateResult {
  const { id, code, name, lang, isKept, links } = choice;
  const tab = i === active ? 0 : -1;
  const words = wordsOf(typed);
  const full = code === '' || code === name ? name : `${code} ${name}`;
  return html`<li class=${links === 0 ? 'choice none' : 'choice'}>
    <label>
      <input
        ${ref(box)}
        type="checkbox"
        tabindex=${tab}
        .checked=${live(isKept)}
        @change=${() => actions.toggle(kind, id)}
        @focus=${() => actions.moveTo(kind, i)}
      />
      <span class="name"
        >${code === '' || code === name ? nothing : html`<b><bdi>${foundText(code, findRanges(code, words))}</bdi></b> `}<bdi
          lang=${lang}
          >${foundText(name, findRanges(name, words))}</bdi
        ></span
      >
      <span class="count">${tools.links(links)}</span>
    </label>
    <button
      type="button"
      class="only"
      tabindex=${tab}
      aria-label=${tools.onlyThis(full)}
      @click=${() => actions.keep(kind, [id])}
    >
      ${tools.only}
    </button>
  </li>`;
}

function wordsOf(typed: string): string[] {
  return fold(typed).split(/\s+/u).filter(Boolean);
}

/** The choices whose code or name contains every word that was typed, in any order. */
function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = wordsOf(typed);
  if (words.length === 0) return choices;
  return choices.filter(({ code, name }) => {
    const text = fold(`${code} ${name}`);
    return words.every((word) => text.includes(word));
  });
}

/** Arrow keys move the focus through the choices, since the list is a single tab stop. */
function moveByKey(event: KeyboardEvent, items: readonly ChoiceItem[]): void {
  const line = event.target instanceof Element ? event.target.closest('li') : null;
  const at = items.findIndex(({ box }) => box.value && line?.contains(box.value));
  const next = indexByKey(event.key, at, items.length);
  if (next === undefined) return;
  event.preventDefault();
  itemAt(items, next).box.value?.focus();
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}

/**
 * Where a key leads in a vertical list of items, of which one may have the focus.
 * @param from −1 where none has
 * @returns undefined for keys that lead nowhere
 */
function indexByKey(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    Home: 0,
    End: count - 1,
  };
  const to = steps[key];
  return to === undefined ? undefined : Math.max(0, Math.min(to, count - 1));
}
