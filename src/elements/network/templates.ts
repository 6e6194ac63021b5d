import { live } from 'lit/directives/live.js';
import { ref, type Ref } from '../element/ref.js';
import type { FirstReason } from '../../derive/provenance.js';
import { hasFreeNodes, type NetworkPlace } from '../../derive/network/network.js';
import type { NetworkSentences, NetworkView } from '../../derive/network/view.js';
import type { NetworkWords } from '../../i18n/network-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Size } from '../../layout/network/viewport.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { NetworkInputController } from './input-controller.js';
import { tooltipContent, type TooltipController } from '../ui/tooltip.js';
import type { PictureNodes } from '../ui/visible-area.js';
import type { ControlWords } from '../../i18n/control-words.js';
import { amongNames, levelNames, networkLayouts, type Level } from '../../state/view-parts.js';
import type { Intent, ViewState } from '../../state/view-state.js';

export interface PictureFacts {
  /** px of what is painted, which differs from the picture during a transition */
  readonly size: Size;
  readonly label: string;
  readonly words: NetworkWords;
  /** painted as the viewport shows it, and not moved: a canvas, or nothing */
  readonly still: unknown;
  /** painted whole and moved by the viewport, the lowest first */
  readonly moving: unknown;
  readonly list: unknown;
  /** 0 … 1, how far a layout under way has come; shown, but not announced over and over */
  readonly progress: number | undefined;
  /** a sentence over the picture: how to zoom, after a turn of the wheel that did not; empty for none */
  readonly hint: string;
  /** px the picture may take; undefined where it may take what it needs */
  readonly room: number | undefined;
  readonly limitsHeight: boolean;
  /** are given the nodes of the picture */
  readonly nodes: PictureNodes;
}

/** The picture as the viewport shows it, with the list of nodes over it. */
export function pictureTemplate(
  facts: PictureFacts,
  input: NetworkInputController,
): TemplateResult {
  const { size, room, limitsHeight, progress, words, nodes } = facts;
  const { gestures, viewport, hasLasso, hasFreeNodes } = input.pointer;
  const { scale, x, y } = viewport.view;
  const stage = `transform:translate(${x}px,${y}px) scale(${scale})`;
  const isHovered = input.pointer.tooltip.place !== undefined;
  const states = [
    isHovered ? 'met' : '',
    viewport.isZoomed ? 'zoomed' : '',
    hasLasso ? 'lasso' : '',
    hasFreeNodes ? 'free' : '',
  ];
  return html`<div
    ${ref(nodes.scrollRegion)}
    class="scroll ${room !== undefined || limitsHeight ? 'scrolls' : ''}"
    part="scroll"
    .style=${room === undefined ? '' : `max-height:${room}px`}
  >
    <div
      ${ref(nodes.pictureArea)}
      class="canvas ${states.join(' ')}"
      tabindex="-1"
      .style=${`height:${size.height}px`}
      @pointerdown=${gestures.press}
      @pointermove=${gestures.move}
      @pointerup=${gestures.release}
      @pointercancel=${gestures.lose}
      @pointerleave=${gestures.leave}
      @touchmove=${{ handleEvent: gestures.touch, passive: false }}
      @wheel=${{ handleEvent: input.wheel, passive: false }}
      @click=${input.click}
      @dblclick=${input.doubleClick}
      @keydown=${input.key}
      @focusin=${input.focusIn}
      @focusout=${input.focusOut}
    >
      <div role="img" part="picture" aria-label=${facts.label} aria-describedby="counts">
        ${facts.still}
        <div class="stage" .style=${stage}>${facts.moving}</div>
      </div>
      <p class="hidden" id="keys">${words.keys}</p>
      <div class="stage" .style=${stage}>${facts.list}</div>
      ${progress === undefined ? nothing : html`<p class="hint">${words.layingOut(Math.round(progress * 100))}</p>`}
      <div role="status">
        ${facts.hint === '' ? nothing : html`<p class="hint">${facts.hint}</p>`}
      </div>
    </div>
  </div>`;
}

/** The list of nodes below the picture; clicks and keys do the same as over it. */
export function listPanel(list: unknown, input: NetworkInputController): TemplateResult {
  return html`<div
    @click=${input.click}
    @keydown=${input.key}
    @focusin=${input.focusIn}
    @focusout=${input.focusOut}
  >
    ${list}
  </div>`;
}

export interface TipFacts {
  readonly place: NetworkPlace;
  readonly sentences: NetworkSentences;
  readonly reason: FirstReason | undefined;
}

/** The tooltip: a node with its neighbours, or a tie with its first rationale. */
export function networkTip(
  facts: TipFacts | undefined,
  {
    tooltip,
    node,
  }: { readonly tooltip: TooltipController<NetworkPlace>; readonly node: Ref<HTMLElement> },
  terms: PictureWords,
): TemplateResult {
  return html`<div
    ${ref(node)}
    class="tip"
    part="tooltip"
    popover="manual"
    aria-hidden="true"
    @pointerenter=${() => tooltip.keep()}
    @pointerleave=${() => tooltip.closeSoon()}
  >
    ${facts ? tipContent(facts, terms) : nothing}
  </div>`;
}

function tipContent({ place, sentences, reason }: TipFacts, terms: PictureWords): TemplateResult {
  if (place.kind === 'node') {
    const near = sentences.neighbours(place.node);
    return html`<p class="says">${sentences.node(place.node)}</p>
      ${near ? html`<p class="why">${near}</p>` : nothing}`;
  }
  return tooltipContent(sentences.tie(place.tie), reason ?? { statements: 0 }, terms);
}

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
