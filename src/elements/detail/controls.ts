import { live } from 'lit/directives/live.js';
import type { Candidate, CompareView } from '../../derive/detail/comparison.js';
import type { Neighbours } from '../../derive/detail/neighbours.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

export interface DetailToolFacts {
  readonly neighbours: Neighbours;
  readonly canGoBack: boolean;
  /** what can be opened or folded from here */
  readonly toggles: readonly DetailToggle[];
  /** what it can be compared with; none for a cell */
  readonly candidates: readonly Candidate[];
  readonly compared: string | null;
  readonly comparison: CompareView | undefined;
  /** what would leave only its neighbourhood; undefined for what is no node of the network */
  readonly neighbourhood: (() => void) | undefined;
  /** where suggestions go; undefined where the page names no address */
  readonly feedback: string | undefined;
  readonly tools: ControlWords;
}

/** A goal to be opened into its targets, a group to be folded, or the other way round. */
export interface DetailToggle {
  readonly id: string;
  readonly label: string;
}

export interface DetailToolActions {
  readonly toggle: (id: string) => void;
  readonly go: (selection: string) => void;
  readonly back: () => void;
  readonly compare: (compared: string | null) => void;
  /** @returns false when the page forbids it */
  readonly suggest: () => boolean;
}

/** Ways on from what is selected: to its neighbours, back, to a comparison. */
export function detailTools(facts: DetailToolFacts, actions: DetailToolActions): TemplateResult {
  const { neighbours, canGoBack, toggles, candidates, compared, tools } = facts;
  const { previous, next } = neighbours;
  return html`<div class="row tools" part="detail-tools">
    <button type="button" ?disabled=${!canGoBack} @click=${actions.back}>${tools.back}</button>
    ${step(tools.previous, previous, actions)} ${step(tools.next, next, actions)}
    ${
      facts.neighbourhood
        ? html`<button type="button" @click=${facts.neighbourhood}>
            ${tools.network.onlyNeighbourhood}
          </button>`
        : nothing
    }
    ${toggles.map(
      ({ id, label }) =>
        html`<button type="button" @click=${() => actions.toggle(id)}>${label}</button>`,
    )}
    ${
      candidates.length > 0
        ? html`<label class="compare"
            >${tools.compareWith}
            <select
              @change=${({ target }: Event) =>
                actions.compare(target instanceof HTMLSelectElement ? target.value || null : null)}
            >
              <option value="" .selected=${live(compared === null)}>–</option>
              ${candidates.map(
                ({ id, label }) =>
                  html`<option value=${id} .selected=${live(id === compared)}>${label}</option>`,
              )}
            </select></label
          >`
        : nothing
    }
  </div>`;
}

function step(name: string, to: string | undefined, { go }: DetailToolActions): TemplateResult {
  return html`<button
    type="button"
    ?disabled=${to === undefined}
    @click=${() => {
      if (to !== undefined) go(to);
    }}
  >
    ${name}
  </button>`;
}

/** Two rows, or two columns, side by side. */
export function comparisonTemplate(
  view: CompareView,
  tools: ControlWords,
  stop: () => void,
): TemplateResult {
  const { a, b, both, onlyA, onlyB, shared, either, percent } = view;
  return html`<section class="comparison" part="comparison">
    <p class="summary">${tools.similarity(shared, either, percent)}</p>
    <div class="sides">
      ${side(tools.onlyIn(a), onlyA, tools)} ${side(tools.inBoth, both, tools)}
      ${side(tools.onlyIn(b), onlyB, tools)}
    </div>
    <button type="button" class="stop" @click=${stop}>${tools.stopComparing}</button>
  </section>`;
}

function side(title: string, items: readonly string[], tools: ControlWords): TemplateResult {
  return html`<div>
    <h3><bdi>${title}</bdi></h3>
    ${
      items.length === 0
        ? html`<p class="muted">${tools.nothing}</p>`
        : html`<ul>
            ${items.map((item) => html`<li><bdi>${item}</bdi></li>`)}
          </ul>`
    }
  </div>`;
}

export function feedbackTemplate(
  { feedback, tools }: DetailToolFacts,
  { suggest }: DetailToolActions,
): TemplateResult | typeof nothing {
  if (feedback === undefined) return nothing;
  return html`<p class="feedback">
    <a
      href=${feedback}
      part="feedback"
      target="_blank"
      rel="noopener"
      @click=${(event: Event) => {
        if (!suggest()) event.preventDefault();
      }}
      >${tools.suggestChange}</a
    >
  </p>`;
}
