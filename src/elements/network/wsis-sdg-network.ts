import { property } from 'lit/decorators.js';
import { ref } from 'lit/directives/ref.js';
import { firstReason, sourceLine } from '../../derive/provenance.js';
import { openingsIn } from '../../derive/detail/toggles.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { Box } from '../../layout/box.js';
import type { Size } from '../../layout/network/viewport.js';
import { memoLast } from '../../lib/memo.js';
import type { Steps } from '../../lib/schedule.js';
import type { Kept } from '../../model/filter.js';
import { paintPane } from '../../paint/svg-dom.js';
import type { Pane, Scene } from '../../scene/scene.js';
import { pinsOf } from '../../state/part-kinds.js';
import type { Intent } from '../../state/view-state.js';
import { CanvasLayerController } from './canvas-layer.js';
import { DataElement } from '../element/data-element.js';
import { headingStyles, headingTemplate, noteTemplate } from '../ui/heading.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { HeightController } from '../ui/height.js';
import { createPictureNodes } from '../ui/visible-area.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { LiveRegion } from '../ui/live-region.js';
import { NetworkInputController } from './input-controller.js';
import { NetworkLayoutController } from './layout-controller.js';
import {
  createNetworkTransition,
  createNetworkOverlayChain,
  createNetworkPictureChain,
  type NetworkPicture,
} from './picture.js';
import { networkStyles } from './styles.js';
import {
  listPanel,
  pictureTemplate,
  networkTip,
  networkTools,
  type PictureFacts,
} from './templates.js';
import { nodeList } from './node-list.js';
import { loadingBar, loadingNotice, problemsSentence, failedLoadTemplate } from '../ui/notices.js';
import { pictureStyles } from '../ui/picture-styles.js';
import { networkOf, pathsOf } from '../session/derived-network.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { ControlWordsController } from '../element/control-words.js';

/**
 * `<wsis-sdg-network>`: what is linked with what, as a picture of connections.
 *
 * @csspart heading - The title and the counts.
 * @csspart title - The title.
 * @csspart counts - The counts.
 * @csspart note - The note below the picture.
 * @csspart toolbar - The controls above the picture.
 * @csspart about - The sentence that explains the layout.
 * @csspart scroll - The region that scrolls.
 * @csspart picture - The picture.
 * @csspart list - The nodes as a list, over the picture or beside it.
 * @csspart tooltip - The tooltip.
 * @csspart empty - The sentence that is shown when there is nothing to show.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart button - A button.
 */
export class WsisSdgNetwork extends DataElement {
  static override readonly view = 'network';
  static override readonly styles = [
    baseStyles,
    controlStyles,
    headingStyles,
    pictureStyles,
    networkStyles,
  ];

  /** shown over the picture instead of the dataset's title */
  @property({ reflect: true }) heading: string | null = null;
  /** shown under the picture */
  @property({ reflect: true }) note: string | null = null;

  readonly #nodes = createPictureNodes();
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #live = new LiveRegion(this);
  readonly #height = new HeightController(this, this.#nodes);
  readonly #layouts = new NetworkLayoutController(this);
  readonly #transition = createNetworkTransition(this);
  readonly #input = new NetworkInputController(this, this.#nodes);
  protected readonly focusFallback = new FocusFallbackController(
    this,
    this.#nodes.tabStop,
    this.root,
  );
  readonly #draw = createNetworkPictureChain();
  readonly #overlay = createNetworkOverlayChain();
  readonly #canvas = new CanvasLayerController(
    this,
    this.#nodes,
    () => this.picture?.isLarge === true,
  );
  readonly #paint = memoLast((pane: Pane) => paintPane(pane, document));
  readonly #reason = memoLast(firstReason);
  readonly #pins = memoLast(pinsOf);
  /** the picture, with everything that it is made from; undefined until there is one */
  picture: NetworkPicture | undefined;
  #pane: Pane | undefined;
  /** what the filter kept when the picture was drawn */
  #keptWhenDrawn: Kept | undefined;
  #isListShown = false;

  protected override get showsData(): boolean {
    return this.picture !== undefined;
  }

  /** The picture as plain data; undefined until there is one. */
  get scene(): Scene | undefined {
    return this.picture?.scene;
  }

  get pictureSize(): Size | undefined {
    return this.picture?.layout;
  }

  protected override prepareUpdate(): Promise<void> | undefined {
    const code = this.#layouts.waitForCode();
    const data = super.prepareUpdate();
    return code && data ? code.then(() => data) : (code ?? data);
  }

  protected override *stepsBeforeUpdate(): Steps<unknown> {
    yield* super.stepsBeforeUpdate();
    const view = this.#view;
    yield;
    return view && this.#pictureOf(view);
  }

  /** What to show; undefined without data, or while the element has no width. */
  get #view(): NetworkView | undefined {
    const { terms, width } = this.environment;
    return width > 0 ? networkOf(this.session, terms, this.#words.terms) : undefined;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const view = this.#view;
    this.picture = view && this.#pictureOf(view);
    const isDragging = this.#input.pointer.dragged !== undefined;
    const { terms } = this.environment;
    this.#pane = this.picture && this.#transition(this.picture, terms, isDragging);
  }

  /** The last picture stays until there is a layout; if there will be none, until the filter changes. */
  #pictureOf(view: NetworkView): NetworkPicture | undefined {
    const { width, fontSize, stretch, terms, colors } = this.environment;
    const pins = this.#pins(this.session?.state.pinned ?? [], this.#input.pointer.dragged);
    const sizes = { width, fontSize, stretch, terms, pins };
    const layout = this.#layouts.layoutOf(view.network, sizes);
    const { kept } = this.session ?? {};
    if (layout) this.#keptWhenDrawn = kept;
    else if (this.#layouts.isMissing && kept !== this.#keptWhenDrawn) return undefined;
    return layout ? this.#draw({ view, layout, theme: colors, terms }) : this.picture;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const { picture, model } = this;
    const { status } = this.session ?? {};
    return html`
      <div ${ref(this.root)} class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
        ${picture && loadingBar(this.session, terms)}
        ${headingTemplate(this.heading ?? picture?.view.heading, picture?.view.counts)}
        ${model ? this.#tools() : nothing} ${this.#pictureOrNotice()}
        ${failedLoadTemplate(status, terms, () => this.retry())}
        ${noteTemplate(this.note ?? (model && sourceLine(model, terms)))}
        <div class="hidden" role="status">${problemsSentence(status, terms)}</div>
        ${this.#live.template()}
      </div>
    `;
  }

  /** Where a place is in the window: of a tie, the point where the pointer opened the tooltip. */
  anchorOf(place: NetworkPlace): DOMRectReadOnly | undefined {
    const { picture } = this;
    const { value: pictureArea } = this.#nodes.pictureArea;
    const { viewport, tooltipPoint } = this.#input.pointer;
    if (!picture || !pictureArea) return undefined;
    const area = pictureArea.getBoundingClientRect();
    const { scale, x, y } = viewport.view;
    const box = place.kind === 'node' ? picture.layout.nodes[place.node]?.box : undefined;
    if (!box) {
      return (
        tooltipPoint && new DOMRectReadOnly(area.x + tooltipPoint.x, area.y + tooltipPoint.y, 1, 12)
      );
    }
    const [left, top] = [area.x + box.x * scale + x, area.y + box.y * scale + y];
    return new DOMRectReadOnly(left, top, box.width * scale, box.height * scale);
  }

  /** Closes the tooltip where something else says the same. */
  closeTooltip(): void {
    this.#input.pointer.tooltip.close();
  }

  choose(selection: string | null): void {
    this.select(selection);
  }

  sayMoved(name: string): void {
    this.#live.say(this.#words.terms.network.moved(name));
  }

  sayPaths(): void {
    const words = { tools: this.#words.terms, locale: this.environment.terms.locale };
    this.#live.say(pathsOf(this.session, this.picture?.view, words)?.summary ?? '');
  }

  get visiblePart(): Box | undefined {
    return this.#canvas.visiblePart;
  }

  #tools(): TemplateResult | typeof nothing {
    const { session, model } = this;
    const { pointer } = this.#input;
    if (!session) return nothing;
    const words = { terms: this.environment.terms, tools: this.#words.terms };
    return networkTools(
      {
        ...{ state: session.state, view: this.picture?.view, tools: words.tools },
        isZoomed: pointer.viewport.isZoomed,
        hasLasso: pointer.hasLasso,
        isListShown: this.#isListShown,
        toggles: model ? openingsIn(model, session.state, words) : [],
      },
      {
        dispatch: (intent: Intent) => session.dispatch(intent),
        zoomIn: () => pointer.viewport.zoomIn(),
        zoomOut: () => pointer.viewport.zoomOut(),
        fit: () => pointer.viewport.fit(),
        lasso: () => {
          pointer.hasLasso = !pointer.hasLasso;
          this.requestUpdate();
        },
        list: () => {
          this.#isListShown = !this.#isListShown;
          this.requestUpdate();
        },
      },
    );
  }

  #pictureOrNotice(): TemplateResult | typeof nothing {
    const { picture } = this;
    if (!picture || !this.#pane) {
      if (this.#layouts.isMissing) return html`<p>${this.#hint()}</p>`;
      const hasFailed = this.session?.status.kind === 'failed';
      return hasFailed ? html`<slot></slot>` : loadingNotice(this, this.environment.terms);
    }
    const { emptiness } = picture.view;
    if (emptiness !== undefined) {
      return html`<slot name="empty"><p class="empty" part="empty">${emptiness}</p></slot>`;
    }
    return html`
      ${pictureTemplate(
        {
          size: this.#pane,
          label: this.label ?? this.describe('line'),
          words: this.#words.terms.network,
          ...this.#layers(picture, this.#pane),
          list: this.#isListShown ? nothing : this.#list(picture),
          progress: this.#layouts.progress,
          hint: this.#hint(),
          room: this.#height.room,
          limitsHeight: this.environment.limitsHeight,
          nodes: this.#nodes,
        },
        this.#input,
      )}
      ${this.#isListShown ? listPanel(this.#list(picture), this.#input) : nothing}
      ${this.#tip(picture)}
    `;
  }

  #hint(): string {
    const { notFetched, network } = this.#words.terms;
    if (this.#layouts.isMissing) return notFetched;
    return this.#input.pointer.viewport.isHinting ? network.wheelHint : '';
  }

  #layers(picture: NetworkPicture, pane: Pane): Pick<PictureFacts, 'still' | 'moving'> {
    const { focus, pointer } = this.#input;
    const { selected, compared, session } = this;
    const { item } = focus.step(selected);
    const overlay = this.#overlay(picture, {
      hover: pointer.dragged ? null : (session?.hover ?? null),
      tie: pointer.tie,
      focus: focus.isShown ? (picture.view.network.nodes[item.node]?.id ?? null) : null,
      along: focus.isShown ? item.under?.tie : undefined,
      selected,
      compared,
      lasso: pointer.lasso,
    });
    const still = picture.isLarge && this.#canvas.canvasOf(pane, pointer.viewport.view);
    return still
      ? { still, moving: overlay }
      : { still: nothing, moving: [this.#paint(pane), overlay] };
  }

  #list(picture: NetworkPicture): TemplateResult {
    const { selected, compared } = this;
    const { network } = this.#words.terms;
    return nodeList({
      ...picture,
      ...{ selected, compared, step: this.#input.focus.step(selected) },
      ...{ label: network.nodes, more: (n) => network.morePaths(n) },
      form: this.#isListShown ? 'panel' : 'over',
      tabStop: this.#nodes.tabStop,
    });
  }

  #tip({ view }: NetworkPicture): TemplateResult {
    const { terms } = this.environment;
    const { tooltip } = this.#input.pointer;
    const { place } = tooltip;
    const selection = place ? view.places.selectionOf(place) : '';
    const reason =
      place && this.model ? this.#reason(this.model, selection, terms.locale) : undefined;
    const facts = place && { place, sentences: view.sentences, reason };
    return networkTip(facts, { tooltip, node: this.#nodes.tooltip }, terms);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-network': WsisSdgNetwork;
  }
}
