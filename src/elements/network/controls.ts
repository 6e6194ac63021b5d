import { live } from 'lit/directives/live.js';
import { hasFreeNodes } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { amongNames, levelNames, networkLayouts, type Level } from '../../state/view-parts.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, nothing, type TemplateResult } from '../element/html.js';

export interface NetworkToolFacts {
  readonly state: ViewState;
  readonly view: NetworkView | undefined;
  readonly tools: ControlWords;
  readonly isZoomed: boolean;
  readonly hasLasso: boolean;
  readonly isListShown: boolean;
  /** what can be opened or folded from what is selected */
  readonly toggles: readonly { readonly id: string; readonly label: string }[];
}

export interface NetworkToolActions {
  readonly dispatch: (intent: Intent) => void;
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly fit: () => void;
  readonly lasso: () => void;
  readonly list: () => void;
}

/** The toolbar: which layout, its options, and buttons to zoom and select. */
export function networkTools(facts: NetworkToolFacts, actions: NetworkToolActions): TemplateResult {
  const { state, tools } = facts;
  const words = tools.network;
  const restore = (changes: Partial<ViewState>) => () =>
    actions.dispatch({ kind: 'restore', state: changes });
  return html`<div class="row bar" part="toolbar" role="group" aria-label=${tools.tools}>
      <div class="switch" role="group" aria-label=${words.layout}>
        ${networkLayouts.map((layout) =>
          choice(words.layoutNames[layout], state.layout === layout, restore({ layout })),
        )}
      </div>
      ${state.layout === 'layered' ? levelBoxes(facts, actions) : nothing}
      ${
        state.layout === 'similarity'
          ? html`<div class="switch" role="group" aria-label=${words.among}>
                ${amongNames.map((among) =>
                  choice(words.levelNames[among], state.among === among, restore({ among })),
                )}
              </div>
              ${thresholdSlider(facts, actions)}`
          : nothing
      }
      ${facts.toggles.map(
        ({ id, label }) =>
          html`<button
            type="button"
            part="button"
            @click=${() => actions.dispatch({ kind: 'toggle', id })}
          >
            ${label}
          </button>`,
      )}
      ${moveButtons(facts, actions)}
    </div>
    <p class="about" part="about">
      ${facts.hasLasso ? words.lassoHint : words.about[state.layout]}
    </p>`;
}

function choice(name: string, isChosen: boolean, choose: () => void): TemplateResult {
  return html`<button type="button" part="button" aria-pressed=${isChosen} @click=${choose}>
    ${name}
  </button>`;
}

/** Levels on and off; at least two stay on. */
function levelBoxes(
  { state, tools }: NetworkToolFacts,
  { dispatch }: NetworkToolActions,
): TemplateResult {
  const words = tools.network;
  const on: readonly Level[] = state.levels ?? levelNames;
  const toggle = (level: Level) => {
    const levels = levelNames.filter((each) => on.includes(each) !== (each === level));
    dispatch({ kind: 'restore', state: { levels } });
  };
  return html`<fieldset class="row levels">
    <legend class="hidden">${words.levels}</legend>
    ${levelNames.map(
      (level) =>
        html`<label
          ><input
            type="checkbox"
            .checked=${live(on.includes(level))}
            ?disabled=${on.includes(level) && on.length <= 2}
            @change=${() => toggle(level)}
          />${words.levelNames[level]}</label
        >`,
    )}
  </fieldset>`;
}

function thresholdSlider(
  { view, tools }: NetworkToolFacts,
  { dispatch }: NetworkToolActions,
): TemplateResult {
  const threshold = view?.network.threshold ?? 0;
  const set = ({ target }: Event) => {
    if (!(target instanceof HTMLInputElement)) return;
    dispatch({ kind: 'threshold', threshold: target.valueAsNumber });
  };
  return html`<label class="threshold"
    >${tools.network.threshold(threshold)}
    <input type="range" min="0" max="100" step="1" .value=${live(String(threshold))} @input=${set}
  /></label>`;
}

function moveButtons(facts: NetworkToolFacts, actions: NetworkToolActions): TemplateResult {
  const { state, tools, isZoomed, hasLasso, isListShown } = facts;
  const words = tools.network;
  return html`<div class="row moves">
    <button
      type="button"
      part="button"
      class="sign"
      aria-label=${words.zoomIn}
      @click=${actions.zoomIn}
    >
      <span class="sign" data-sign="+" aria-hidden="true"></span>
    </button>
    <button
      type="button"
      part="button"
      class="sign"
      aria-label=${words.zoomOut}
      ?disabled=${!isZoomed}
      @click=${actions.zoomOut}
    >
      <span class="sign" data-sign="−" aria-hidden="true"></span>
    </button>
    <button type="button" part="button" ?disabled=${!isZoomed} @click=${actions.fit}>
      ${words.fit}
    </button>
    <button type="button" part="button" aria-pressed=${hasLasso} @click=${actions.lasso}>
      ${words.lasso}
    </button>
    <button type="button" part="button" aria-pressed=${isListShown} @click=${actions.list}>
      ${isListShown ? words.hideList : words.showList}
    </button>
    ${
      state.pinned.length > 0 && hasFreeNodes(state.layout)
        ? html`<button
            type="button"
            part="button"
            @click=${() => actions.dispatch({ kind: 'restore', state: { pinned: [] } })}
          >
            ${words.letGo}
          </button>`
        : nothing
    }
  </div>`;
}
