import type { FirstReason } from '../../derive/provenance.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import type { NetworkSentences } from '../../derive/network/view.js';
import type { NetworkWords } from '../../i18n/network-words.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Size } from '../../layout/network/viewport.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { NetworkInputController } from './input-controller.js';
import { tooltipContent, type TooltipController } from '../ui/tooltip.js';

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
}

/** The picture as the viewport shows it, with the list of nodes over it. */
export function pictureTemplate(
  facts: PictureFacts,
  input: NetworkInputController,
): TemplateResult {
  const { size, room, limitsHeight, progress, words } = facts;
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
    class="scroll ${room !== undefined || limitsHeight ? 'scrolls' : ''}"
    part="scroll"
    .style=${room === undefined ? '' : `max-height:${room}px`}
  >
    <div
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
  tip: TooltipController<NetworkPlace>,
  terms: PictureWords,
): TemplateResult {
  return html`<div
    class="tip"
    part="tooltip"
    popover="manual"
    aria-hidden="true"
    @pointerenter=${() => tip.keep()}
    @pointerleave=${() => tip.closeSoon()}
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
  return tooltipContent(sentences.tie(place.tie), reason ?? { links: 0 }, terms);
}
