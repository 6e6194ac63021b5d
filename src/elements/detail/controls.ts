import { live } from 'lit/directives/live.js';
import type { CompareView } from '../../derive/detail/comparison.js';
import type { Candidate } from '../../derive/detail/candidates.js';
import type { Neighbours } from '../../derive/detail/view.js';
import type { PathsView, PathView } from '../../derive/network/paths.js';
import type { ControlWords, ViewWords } from '../../i18n/control-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { percentWithTenths } from './betweenness-controller.js';

export interface DetailControlOptions {
  readonly neighbours: Neighbours;
  readonly canGoBack: boolean;
  /** what can be expanded or collapsed from here */
  readonly toggles: readonly DetailToggle[];
  /** what the selection can be compared with; empty for a cell */
  readonly candidates: readonly Candidate[];
  readonly compared: string | null;
  readonly comparison: CompareView | undefined;
  /** filters out everything but the selection and what it is linked to; undefined for a cell */
  readonly keepNeighbourhood: (() => void) | undefined;
  /** the URL for suggestions; undefined if the page sets none */
  readonly feedbackHref: string | undefined;
  readonly tools: ControlWords;
}

/** A button that expands a goal or collapses a group, or the reverse. */
export interface DetailToggle {
  readonly id: string;
  readonly label: string;
}

export interface DetailControlActions {
  readonly toggle: (id: string) => void;
  readonly go: (selection: string) => void;
  readonly back: () => void;
  readonly compare: (compared: string | null) => void;
  /** @returns false if the page cancels it */
  readonly suggest: () => boolean;
}

/** Buttons that lead on from the selection: back, to its neighbours, to a comparison. */
export function controlsTemplate(
  options: DetailControlOptions,
  actions: DetailControlActions,
): TemplateResult {
  const { neighbours, canGoBack, toggles, candidates, compared, tools } = options;
  const { previous, next } = neighbours;
  return html`<div class="row tools" part="detail-tools">
    <button type="button" ?disabled=${!canGoBack} @click=${actions.back}>${tools.back}</button>
    ${stepButton(tools.previous, previous, actions)} ${stepButton(tools.next, next, actions)}
    ${
      options.keepNeighbourhood
        ? html`<button type="button" @click=${options.keepNeighbourhood}>
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

function stepButton(
  name: string,
  to: string | undefined,
  { go }: DetailControlActions,
): TemplateResult {
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

/** Two rows or two columns, side by side. */
export function comparisonTemplate(
  view: CompareView,
  { terms, tools }: ViewWords,
  stop: () => void,
): TemplateResult {
  const { a, b, both, onlyA, onlyB, shared, either, percent } = view;
  return html`<section class="comparison" part="comparison">
    <p class="summary">${terms.similarity(shared, either, percent)}</p>
    <div class="sides">
      ${comparedList(terms.onlyIn(a), onlyA, tools)} ${comparedList(terms.inBoth, both, tools)}
      ${comparedList(terms.onlyIn(b), onlyB, tools)}
    </div>
    <button type="button" class="stop" @click=${stop}>${tools.stopComparing}</button>
  </section>`;
}

function comparedList(
  title: string,
  items: readonly string[],
  tools: ControlWords,
): TemplateResult {
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

/** The link with which readers suggest a change. */
export function feedbackTemplate(
  { feedbackHref, tools }: DetailControlOptions,
  { suggest }: DetailControlActions,
): TemplateResult | typeof nothing {
  if (feedbackHref === undefined) return nothing;
  return html`<p class="feedback">
    <a
      href=${feedbackHref}
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

/** The numbers of a node, in the network as it is shown. */
export interface NodeNumbers {
  readonly degree: number;
  readonly weight: number;
  /** 0 to 1; undefined until it has been computed */
  readonly betweenness: number | undefined;
  /** whether weights are similarities, not numbers of links */
  readonly isSimilarity: boolean;
}

export function numbersTemplate(numbers: NodeNumbers, { terms, tools }: ViewWords): TemplateResult {
  const { columns, counting } = tools.network;
  const { degree, weight, betweenness, isSimilarity } = numbers;
  const shown = [
    [columns.degree, terms.number(degree)],
    ...(isSimilarity ? [] : [[columns.weight, terms.number(weight)] as const]),
    [
      columns.betweenness,
      betweenness === undefined ? counting : percentWithTenths(betweenness, terms),
    ],
  ] as const;
  return html`<dl class="numbers" part="numbers">
    ${shown.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Every shortest path between two nodes, step by step with the reasons. */
export function pathsTemplate(
  { summary, paths, more }: PathsView,
  { tools }: ViewWords,
  select: (id: string) => void,
): TemplateResult {
  return html`<section class="paths" part="paths">
    <h3>${summary}</h3>
    <ol>
      ${paths.map((path) => html`<li>${pathTemplate(path, select)}</li>`)}
    </ol>
    ${more > 0 ? html`<p class="muted">${tools.network.morePaths(more)}</p>` : nothing}
  </section>`;
}

function pathTemplate({ nodes, steps }: PathView, select: (id: string) => void): TemplateResult {
  const inner = nodes.slice(1, -1);
  return html`${
      inner.length > 0
        ? html`<p>
            ${inner.map(
              ({ id, name }) =>
                html`<button type="button" class="plain" @click=${() => select(id)}>
                  <bdi>${name}</bdi>
                </button>`,
            )}
          </p>`
        : nothing
    }
    <ul>
      ${steps.map(
        ({ sentence, rationale }) =>
          html`<li>
            <span>${sentence}</span>
            ${
              rationale
                ? html`<p class="rationale" lang=${rationale.lang} dir="auto">${rationale.text}</p>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
}
