import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { detailView, sourceLine } from '../derive/detail-view.js';
import { boxOf, hit, type Place } from '../layout/layout.js';
import type { Model } from '../model/model.js';
import type { Scene } from '../scene/scene.js';
import { DataElement } from './data-element.js';
import { GridFocusController } from './grid-focus-controller.js';
import { HeightController } from './height-controller.js';
import { matrixGrid, placeOfNode } from './matrix-grid.js';
import { matrixStyles } from './matrix-styles.js';
import { headingTemplate, noteTemplate, pictureTemplate, scrollStyle } from './matrix-templates.js';
import { loadingNotice, problemsNotice, problemsSpoken } from './notices.js';
import { createOverlayChain, createPictureChain, type Picture } from './picture.js';
import {
  hoverOfPlace,
  placeKey,
  placeOfHover,
  placeOfSelection,
  selectionOfPlace,
} from './places.js';
import { baseStyles } from './styles.js';
import { TipController } from './tip-controller.js';
import { tooltipContent } from './tooltip.js';

/** `<wsis-sdg-matrix>`: which action line is linked to which goal, and how strongly. */
export class WsisSdgMatrix extends DataElement {
  static override readonly styles = [baseStyles, matrixStyles];

  /** shown over the picture instead of the dataset's title */
  @property({ reflect: true }) heading: string | null = null;
  /** shown under the picture */
  @property({ reflect: true }) note: string | null = null;

  readonly #draw = createPictureChain();
  readonly #overlay = createOverlayChain();
  readonly #focus = new GridFocusController(this);
  readonly #tip = new TipController(this);
  readonly #height = new HeightController(this);
  #picture: Picture | undefined;

  protected override get showsData(): boolean {
    return this.#picture !== undefined;
  }

  /** The picture on screen as plain data; undefined until there is one. */
  get scene(): Scene | undefined {
    return this.#picture?.scene;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const { model, environment } = this;
    this.#picture = model && environment.width > 0 ? this.#draw(model, environment) : undefined;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const status = this.session?.status;
    const view = this.#picture?.view;
    return html`
      <div class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
        ${headingTemplate(this.heading ?? view?.title, view?.counts)}
        ${status?.kind === 'failed' ? problemsNotice(status, terms, () => this.retry()) : nothing}
        ${this.#body()}
        ${noteTemplate(this.note ?? (view && this.model && sourceLine(this.model, terms)))}
        <div class="hidden" role="status">${problemsSpoken(status, terms)}</div>
      </div>
    `;
  }

  /** Where a place is in the window; undefined when it is not drawn. */
  anchorOf(place: Place): DOMRectReadOnly | undefined {
    const layout = this.#picture?.layout;
    const box = layout && boxOf(layout, place);
    const origin = box && this.renderRoot.querySelector('.canvas')?.getBoundingClientRect();
    return origin && new DOMRectReadOnly(origin.x + box.x, origin.y + box.y, box.width, box.height);
  }

  #body(): TemplateResult | typeof nothing {
    const { terms, width, limitsHeight } = this.environment;
    const { model } = this;
    const picture = this.#picture;
    if (!picture || !model) {
      const failed = this.session?.status.kind === 'failed';
      return failed ? html`<slot></slot>` : loadingNotice(this, terms);
    }
    if (picture.view.rows.length === 0 || picture.view.columns.length === 0) {
      return html`<slot name="empty"
        ><p class="empty" part="empty">${terms.emptyDataset}</p></slot
      >`;
    }
    const { layout } = picture;
    const { room } = this.#height;
    const scrolls = layout.width > width + 1 || room !== undefined || limitsHeight;
    return html`
      <div
        class="scroll ${layout.kind} ${scrolls ? 'scrolls' : ''}"
        part="scroll"
        .style=${scrollStyle(layout, room)}
      >
        <div
          class="canvas"
          .style=${`width:${layout.width}px;height:${layout.height}px`}
          @pointermove=${this.#onPointerMove}
          @pointerleave=${this.#onPointerLeave}
          @click=${this.#onClick}
          @keydown=${this.#onKeyDown}
          @focusin=${this.#onFocus}
          @focusout=${this.#onBlur}
        >
          ${this.#layers(picture, model)}
        </div>
      </div>
      ${this.#tipTemplate(picture, model)}
    `;
  }

  #layers(picture: Picture, model: Model): TemplateResult {
    const { layout, view, sentences } = picture;
    const { terms } = this.environment;
    const selected = placeOfSelection(model, this.selected);
    const hover = this.session?.hover;
    const lit = {
      hover: hover ? placeOfHover(hover) : undefined,
      focus: this.#focus.shown,
      selected,
    };
    const over = this.#overlay(picture, terms, lit);
    const focus = this.#focus.entry(layout, selected);
    const label = this.label ?? picture.scene.title;
    return html`
      ${pictureTemplate(picture, over, label)}
      <p class="hidden" id="keys">${terms.matrixKeys}</p>
      ${guard([view, layout, terms, label, placeKey(focus), selected && placeKey(selected)], () =>
        matrixGrid({ view, layout, terms, sentences, label, focus, selected }),
      )}
    `;
  }

  #tipTemplate({ sentences }: Picture, model: Model): TemplateResult {
    const { terms } = this.environment;
    const { place } = this.#tip;
    const detail = place && detailView(model, hoverOfPlace(place), terms);
    return html`<div
      class="tip"
      part="tooltip"
      popover="manual"
      aria-hidden="true"
      @pointerenter=${() => this.#tip.keep()}
      @pointerleave=${() => this.#tip.closeSoon()}
    >
      ${place ? tooltipContent(sentences(place), detail, terms) : nothing}
    </div>`;
  }

  #placeAt(event: MouseEvent): Place | undefined {
    const layout = this.#picture?.layout;
    const pane = event.target instanceof Element ? event.target.closest('.pane') : null;
    const drawn = this.#picture?.panes.find(
      ({ pane: { name } }) => name === pane?.getAttribute('data-pane'),
    );
    if (!layout || !pane || !drawn) return undefined;
    const origin = pane.getBoundingClientRect();
    const x = event.clientX - origin.x + drawn.pane.x;
    return hit(layout, { x, y: event.clientY - origin.y + drawn.pane.y });
  }

  #onPointerMove(event: PointerEvent): void {
    if (event.pointerType === 'touch') return;
    const place = this.#placeAt(event);
    this.session?.setHover(place ? hoverOfPlace(place) : null);
    if (place) this.#tip.open(place);
    else this.#tip.closeSoon();
  }

  #onPointerLeave(): void {
    this.session?.setHover(null);
    this.#tip.closeSoon();
  }

  /** A finger has no hover: its tap shows the tip as well. Assistive technology clicks the grid. */
  #onClick(event: MouseEvent): void {
    const place = placeOfNode(event.target) ?? this.#placeAt(event);
    if (!place) return;
    this.#choose(place);
    if (event instanceof PointerEvent && event.pointerType === 'touch') this.#tip.open(place);
  }

  #onKeyDown(event: KeyboardEvent): void {
    const place = placeOfNode(event.target);
    const picture = this.#picture;
    if (!place || !picture) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      this.#choose(place);
      this.#tip.close();
    } else if (event.key === 'Escape') {
      if (this.#tip.close() || this.selected === null) return;
      this.select(null);
    } else {
      const { rows, columns } = picture.view.tally;
      const to = this.#focus.move(event, place, picture.layout, { rows, columns });
      if (to) this.#tip.open(to);
    }
  }

  #onFocus(event: FocusEvent): void {
    this.#focus.focused(event);
    if (this.#focus.shown) this.#tip.open(this.#focus.shown);
  }

  #onBlur(): void {
    this.#focus.blurred();
    this.#tip.close();
  }

  #choose(place: Place): void {
    if (!this.model) return;
    this.#focus.follow(place);
    const selection = selectionOfPlace(this.model, place);
    this.select(selection === this.selected ? null : selection);
  }
}
