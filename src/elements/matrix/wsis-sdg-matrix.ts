import type { PropertyDeclarations } from 'lit';
import { ref } from '../element/ref.js';
import { guard } from 'lit/directives/guard.js';
import { firstReason, sourceLine } from '../../derive/provenance.js';
import type { Places } from '../../derive/matrix/axes.js';
import { boxOf, isNarrow, type Place, type Layout } from '../../layout/matrix/layout.js';
import { isWholeSpan } from '../../layout/matrix/span.js';
import { memoLast } from '../../lib/memo.js';
import { runSteps, type Steps } from '../../lib/schedule.js';
import type { Model } from '../../model/model.js';
import type { Highlights } from '../../scene/matrix/highlight.js';
import { cellSizesOf } from '../../scene/matrix/body.js';
import type { Scene } from '../../scene/scene.js';
import { DataElement } from '../element/data-element.js';
import { headingStyles, headingTemplate, noteTemplate } from '../ui/heading.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { HeightController } from '../ui/height.js';
import { createPictureNodes } from '../ui/visible-area.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { DeferredGrid, matrixGrid } from './grid.js';
import { MatrixInputController } from './input-controller.js';
import { listCode } from './list-code.js';
import { paperStyles, paperTemplate } from './paper.js';
import { matrixStyles } from './styles.js';
import {
  ALL,
  createMatrixTransition,
  createOverlayChain,
  createPictureChain,
  createDrawnSpans,
  type PaintedPane,
  type Picture,
} from './picture.js';
import { loadingBar, loadingNotice, problemsSentence, failedLoadTemplate } from '../ui/notices.js';
import { pictureStyles } from '../ui/picture-styles.js';
import { matrixSteps } from '../session/derived-matrix.js';
import { ShownController, type Shown } from '../session/shown.js';
import { baseStyles } from '../element/styles.js';
import { tooltipContent } from '../ui/tooltip.js';
import { boxOnScreen } from '../page/on-screen.js';

/**
 * `<wsis-sdg-matrix>`: which action line is linked to which goal, and how strongly.
 *
 * @csspart heading - The title and the counts.
 * @csspart title - The title.
 * @csspart counts - The counts.
 * @csspart note - The note below the picture.
 * @csspart scroll - The region that scrolls.
 * @csspart picture - The picture.
 * @csspart pane-names - The pane with the names of the columns.
 * @csspart pane-tiles - The pane with the tiles of the columns.
 * @csspart pane-labels - The pane with the names of the rows.
 * @csspart pane-body - The pane with the cells; in a narrow matrix, the list.
 * @csspart pane-row-totals - The pane with the totals of the rows.
 * @csspart pane-column-totals - The pane with the totals of the columns.
 * @csspart grid - The grid over the picture, for the keyboard and for screen readers.
 * @csspart tooltip - The tooltip.
 * @csspart empty - The sentence that is shown when there is nothing to show.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart button - A button.
 */
export class WsisSdgMatrix extends DataElement {
  static override readonly view = 'matrix';
  static override readonly styles = [
    baseStyles,
    headingStyles,
    pictureStyles,
    matrixStyles,
    paperStyles,
  ];

  static override properties: PropertyDeclarations = {
    heading: { reflect: true },
    note: { reflect: true },
  };

  /** shown over the picture instead of the dataset's title */
  heading: string | null = null;
  /** shown under the picture */
  note: string | null = null;

  readonly #nodes = createPictureNodes();
  readonly #draw = createPictureChain();
  readonly #overlay = createOverlayChain();
  readonly #height = new HeightController(this, this.#nodes);
  readonly #transition = createMatrixTransition(this);
  readonly #drawnSpans = createDrawnSpans(this, this.#nodes);
  readonly #input = new MatrixInputController(this, this.#nodes);
  protected readonly focusFallback = new FocusFallbackController(
    this,
    this.#nodes.tabStop,
    this.root,
  );
  readonly #grid = new DeferredGrid(this);
  readonly #reason = memoLast(firstReason);
  /** whether what draws lists could not be fetched; a narrow picture is a grid then */
  #isWithoutList = false;
  /** the picture, with everything that it is made from; undefined until there is one */
  picture: Picture | undefined;
  #panes: readonly PaintedPane[] = [];

  protected override get showsData(): boolean {
    return this.picture !== undefined;
  }

  constructor() {
    super();
    this.addController(new ShownController(this));
  }

  /** What its legend is made from; undefined until there is a picture. */
  get shown(): Shown | undefined {
    const { view, layout, places } = this.picture ?? {};
    if (!view || !layout || !places) return undefined;
    return {
      view,
      layout: layout.kind,
      cells: layout.kind === 'matrix' ? cellSizesOf(view, layout) : undefined,
      isSelected: places.placeOf(this.selected) !== undefined,
      isCompared: places.placeOf(this.compared) !== undefined,
    };
  }

  /** The picture as plain data, all of it; undefined until there is one. */
  get scene(): Scene | undefined {
    if (!this.picture) return undefined;
    const { view, draw, theme, scene, rows, columns } = this.picture;
    const isWhole =
      isWholeSpan(columns, view.columns.length) && isWholeSpan(rows, view.rows.length);
    return isWhole ? scene : draw({ theme, terms: this.environment.terms, ...ALL });
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.picture = runSteps(this.#pictureSteps());
    this.#panes = this.picture ? this.#transition(this.picture, this.environment.terms) : [];
  }

  /** Resolves when both the picture and the grid, which follows it, are up to date. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#grid.settled;
    return (await super.getUpdateComplete()) && isComplete;
  }

  /** Where there is room for a list alone, fetches what draws it. */
  protected override waitForCode(): Promise<void> | undefined {
    if (!this.#needsList || listCode.code) return undefined;
    void this.#fetchList();
    return listCode.wait();
  }

  get #needsList(): boolean {
    const { environment } = this;
    return !this.#isWithoutList && environment.width > 0 && isNarrow(environment);
  }

  async #fetchList(): Promise<void> {
    this.#isWithoutList = !(await listCode.fetch());
    this.requestUpdate();
  }

  protected override *stepsBeforeUpdate(): Steps<unknown> {
    this.environment.refresh();
    const picture = yield* this.#pictureSteps();
    return picture?.painted();
  }

  *#pictureSteps(): Steps<Picture | undefined> {
    const { model, environment } = this;
    const matrix = yield* matrixSteps(this.session, environment.terms);
    if (!model || !matrix || environment.width === 0) return undefined;
    const list = listCode.code;
    // A picture that is there stays until the list can take its place.
    if (this.#needsList && !list && !this.picture) return undefined;
    return yield* this.#draw(model, matrix, { environment, drawnIn: this.#drawnSpans, list });
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const view = this.picture?.view;
    return html`
      <div ${ref(this.root)} class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
        ${this.picture && loadingBar(this.session, terms)}
        ${headingTemplate(this.heading ?? view?.title, view?.counts)} ${this.#pictureOrNotice()}
        ${failedLoadTemplate(this.failed, terms, () => this.retry())}
        ${noteTemplate(this.note ?? (view && this.model && sourceLine(this.model, terms)))}
        <div class="hidden" role="status">${problemsSentence(this.failed, terms)}</div>
      </div>
    `;
  }

  /** Where a place is in the window; undefined when it is not drawn. */
  anchorOf(place: Place): DOMRectReadOnly | undefined {
    const layout = this.picture?.layout;
    const box = layout && boxOf(layout, place);
    const { value: area } = this.#nodes.pictureArea;
    return box && area && boxOnScreen(area, box);
  }

  /** What the cells of the grid stand for; the grid may lag behind the picture. */
  get gridPlaces(): Places | undefined {
    return this.#grid.shown?.places;
  }

  /** Closes the tooltip where something else says the same. */
  closeTooltip(): void {
    this.#input.pointer.tooltip.close();
  }

  choose(selection: string | null): void {
    this.select(selection);
  }

  #pictureOrNotice(): TemplateResult | typeof nothing {
    const { terms, width, limitsHeight } = this.environment;
    const { model } = this;
    const picture = this.picture;
    if (!picture || !model) {
      const failed = this.session?.status.kind === 'failed';
      return failed ? html`<slot></slot>` : loadingNotice(this, terms);
    }
    const { emptiness } = picture.view;
    if (emptiness !== undefined) {
      return html`<slot name="empty"><p class="empty" part="empty">${emptiness}</p></slot>`;
    }
    const { layout } = picture;
    const { room } = this.#height;
    const { gestures } = this.#input.pointer;
    const { isPrinting } = this.environment;
    const scrolls = layout.width > width + 1 || room !== undefined || limitsHeight;
    return html`
      <div
        ${ref(this.#nodes.scrollRegion)}
        class="scroll ${layout.kind} ${scrolls ? 'scrolls' : ''}"
        part="scroll"
        .style=${scrollStyle(layout, room)}
      >
        <div
          ${ref(this.#nodes.pictureArea)}
          class="canvas"
          .style=${isPrinting ? '' : `width:${layout.width}px;height:${layout.height}px`}
          @pointerdown=${gestures.press}
          @pointerup=${gestures.release}
          @pointercancel=${gestures.lose}
          @pointermove=${gestures.move}
          @pointerleave=${gestures.leave}
          @click=${this.#input.click}
          @keydown=${this.#input.key}
          @focusin=${this.#input.focusIn}
          @focusout=${this.#input.focusOut}
        >
          ${this.#layers(picture)}
        </div>
      </div>
      ${this.#tipTemplate(picture, model)}
    `;
  }

  #layers(picture: Picture): TemplateResult {
    const { layout, view, matrix } = picture;
    const { terms } = this.environment;
    const highlights = this.#highlights(picture);
    const { selected } = highlights;
    const overlay = this.#overlay(picture, terms, highlights);
    const focus = this.#input.focus.entry(layout, selected);
    const label = this.label ?? picture.scene.title;
    const name = this.label ?? this.describe('line');
    const { sentences } = matrix;
    const { places } = picture;
    const { tabStop } = this.#nodes;
    const facts = { view, places, layout, terms, sentences, label, focus, selected, tabStop };
    const grid = this.#grid.follow(facts, this.#input.focus.isInUse);
    return html`
      ${
        this.environment.isPrinting
          ? paperTemplate(picture, highlights, { terms, name })
          : pictureTemplate(picture, { panes: this.#panes, overlay }, name)
      }
      <p class="hidden" id="keys">${terms.matrixKeys}</p>
      ${guard([grid], () => (grid ? matrixGrid(grid) : nothing))}
    `;
  }

  #highlights({ places }: Picture): Highlights {
    const { dragged } = this.#input.pointer;
    return {
      hover: dragged ? undefined : places.placeOf(this.session?.hover ?? null),
      focus: this.#input.focus.shown,
      selected: places.placeOf(this.selected),
      compared: places.placeOf(this.compared),
      drop: dragged && { isRow: dragged.from.row !== undefined, slot: dragged.slot },
    };
  }

  #tipTemplate({ matrix, places }: Picture, model: Model): TemplateResult {
    const { terms } = this.environment;
    const { place } = this.#input.pointer.tooltip;
    const reason = place && this.#reason(model, places.selectionOf(place), terms.locale);
    return html`<div
      ${ref(this.#nodes.tooltip)}
      class="tip"
      part="tooltip"
      popover="manual"
      aria-hidden="true"
      @pointerenter=${() => this.#input.pointer.tooltip.keep()}
      @pointerleave=${() => this.#input.pointer.tooltip.closeSoon()}
    >
      ${place && reason ? tooltipContent(matrix.sentences(place), reason, terms) : nothing}
    </div>`;
  }
}

/**
 * The panes of a picture, each with its highlights over it. On a screen the header and the labels
 * are panes of their own, so that they stay visible while the body scrolls.
 */
function pictureTemplate(
  { scene, layout }: Picture,
  {
    panes,
    overlay,
  }: { readonly panes: readonly PaintedPane[]; readonly overlay: readonly PaintedPane[] },
  label: string | null,
): TemplateResult {
  const columns =
    layout.kind === 'matrix'
      ? `grid-template-columns:${layout.panes.labels.width}px ${layout.panes.body.width}px auto`
      : '';
  return html`<div
    class="picture"
    part="picture"
    role="img"
    aria-label=${label ?? scene.title}
    aria-describedby="counts"
    .style=${columns}
  >
    ${panes.map(({ pane, node }, i) => {
      const over = overlay[i]?.node;
      over?.setAttribute('class', 'overlay');
      return html`<div class="pane ${pane.name}" part=${partOf(pane.name)} data-pane=${pane.name}>
        ${node}${over ?? nothing}
      </div>`;
    })}
    ${
      layout.kind === 'matrix'
        ? html`<div class="side above"></div>
            <div class="corner"></div>
            <div class="side below"></div>`
        : nothing
    }
  </div>`;
}

/** Scrolls a focused cell clear of the header and the labels, which stay visible over it. */
function scrollStyle(layout: Layout, room: number | undefined): string {
  const limit = room === undefined ? '' : `max-height:${room}px;`;
  if (layout.kind === 'list') return limit;
  const { labels, tiles } = layout.panes;
  return `${limit}scroll-padding-inline-start:${labels.width}px;scroll-padding-top:${tiles.height}px`;
}

/** `rowTotals` is the part `pane-row-totals`: CSS writes names with dashes. */
function partOf(pane: string): string {
  return `pane-${pane.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-matrix': WsisSdgMatrix;
  }
}
