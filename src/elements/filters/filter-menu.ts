import { live } from 'lit/directives/live.js';
import type { Choice } from '../../derive/facets.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { findRanges, fold } from '../../lib/fold.js';
import type { FilterKind } from '../../model/filter.js';
import { foundText } from '../ui/highlight.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

/** Beyond this many choices the rest is left to typing. */
const MOST_CHOICES = 250;
/** Fewer choices than this need no box to narrow them. */
const FEW_CHOICES = 8;

export interface MenuFacts {
  readonly kind: FilterKind;
  readonly choices: readonly Choice[];
  /** what was typed to narrow the choices */
  readonly typed: string;
  /** position of the choice that has the list's one tab stop */
  readonly active: number;
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

export interface MenuActions {
  keep(kind: FilterKind, ids: readonly string[] | null): void;
  /** keeps what is not kept, and the other way round */
  switch(kind: FilterKind, id: string): void;
  type(kind: FilterKind, text: string): void;
  moveTo(kind: FilterKind, choice: number): void;
}

/** What a filter offers: a box to narrow it, all, none, and every choice with what it would leave. */
export function filterMenu(facts: MenuFacts, actions: MenuActions): TemplateResult {
  const { kind, choices, typed, tools } = facts;
  const name = tools.filterNames[kind];
  const matching = matchingChoices(choices, typed);
  const more = matching.length - MOST_CHOICES;
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
      @keydown=${(event: KeyboardEvent) => walk(event, facts, actions)}
    >
      ${matching.slice(0, MOST_CHOICES).map((choice, i) => choiceItem(choice, i, facts, actions))}
    </ul>
    ${matching.length === 0 ? html`<p class="muted">${tools.noChoice(typed)}</p>` : nothing}
    ${more > 0 ? html`<p class="muted">${tools.moreChoices(more)}</p>` : nothing}
  `;
}

function choiceItem(
  choice: Choice,
  i: number,
  facts: MenuFacts,
  actions: MenuActions,
): TemplateResult {
  const { kind, typed, active, tools } = facts;
  const { id, code, name, lang, isKept, links } = choice;
  const tab = i === active ? 0 : -1;
  const words = wordsOf(typed);
  const full = code === '' || code === name ? name : `${code} ${name}`;
  return html`<li class=${links === 0 ? 'choice none' : 'choice'}>
    <label>
      <input
        type="checkbox"
        tabindex=${tab}
        data-choice=${i}
        .checked=${live(isKept)}
        @change=${() => actions.switch(kind, id)}
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

/** Words typed in any order, each somewhere in code or name. */
function matchingChoices(choices: readonly Choice[], typed: string): readonly Choice[] {
  const words = wordsOf(typed);
  if (words.length === 0) return choices;
  return choices.filter(({ code, name }) => {
    const text = fold(`${code} ${name}`);
    return words.every((word) => text.includes(word));
  });
}

/** Arrows walk the choices; the list is one tab stop. */
function walk(event: KeyboardEvent, { kind }: MenuFacts, actions: MenuActions): void {
  const list = event.currentTarget;
  if (!(list instanceof HTMLElement)) return;
  const boxes = [...list.querySelectorAll<HTMLInputElement>('[data-choice]')];
  const item = event.target instanceof Element ? event.target.closest('li') : null;
  const at = boxes.findIndex((box) => item?.contains(box));
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    Home: 0,
    End: boxes.length - 1,
  };
  const to = steps[event.key];
  if (to === undefined) return;
  event.preventDefault();
  const next = Math.max(0, Math.min(to, boxes.length - 1));
  actions.moveTo(kind, next);
  boxes[next]?.focus();
}

function valueOf({ target }: Event): string {
  return target instanceof HTMLInputElement ? target.value : '';
}
