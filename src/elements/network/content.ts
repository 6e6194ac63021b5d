import { firstReason } from '../../derive/provenance.js';
import { openingsIn } from '../../derive/detail/toggles.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { Box } from '../../layout/box.js';
import { memoLast } from '../../lib/memo.js';
import type { Kept } from '../../model/filter.js';
import { paintPane } from '../../paint/svg-dom.js';
import type { Pane } from '../../scene/scene.js';
import { pinsOf } from '../../state/pins.js';
import type { Intent } from '../../state/view-state.js';
import type { ControlWordsController } from '../element/control-words.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { EnvironmentController } from '../page/environment.js';
import { pathsOf } from '../session/derived-network.js';
import type { HeightController } from '../ui/height.js';
import type { LiveRegion } from '../ui/live-region.js';
import type { PictureHost, PictureNodes } from '../ui/visible-area.js';
import { CanvasLayerController } from './canvas-layer.js';
import { NetworkInputController } from './input-controller.js';
import { NetworkLayoutController } from './layout-controller.js';
import { nodeList } from './node-list.js';
import {
  createNetworkOverlayChain,
  createNetworkPictureChain,
  createNetworkTransition,
  type NetworkPicture,
} from './picture.js';
import type { NetworkHost } from './pointer-controller.js';
import {
  listPanel,
  networkTip,
  networkTools,
  pictureTemplate,
  type PictureFacts,
} from './templates.js';
import { boxOnScreen } from '../page/on-screen.js';

/** The element that the content is in. */
export interface ContentHost extends NetworkHost, PictureHost {
  readonly label: string | null;
  readonly compared: string | null;
  describe(length: 'line'): string;
}

export interface ContentOptions {
  readonly environment: EnvironmentController;
  readonly nodes: PictureNodes;
  readonly words: ControlWordsController;
  readonly live: LiveRegion;
  readonly height: HeightController;
}

/** All that is inside a network: the toolbar, the picture, the list of nodes, and what handles input. */
export class NetworkContent {
  /** the picture, with everything that it is made from; undefined until there is one */
  picture: NetworkPicture | undefined;

  readonly #host: ContentHost;
  readonly #options: ContentOptions;
  readonly #layouts: NetworkLayoutController;
  readonly #transition: ReturnType<typeof createNetworkTransition>;
  readonly #input: NetworkInputController;
  readonly #canvas: CanvasLayerController;
  readonly #draw = createNetworkPictureChain();
  readonly #overlay = createNetworkOverlayChain();
  readonly #paint = memoLast((pane: Pane) => paintPane(pane, document));
  readonly #reason = memoLast(firstReason);
  readonly #pins = memoLast(pinsOf);
  #pane: Pane | undefined;
  /** what the filter kept when the picture was drawn */
  #keptWhenDrawn: Kept | undefined;
  #isListShown = false;

  constructor(host: ContentHost, options: ContentOptions) {
    this.#host = host;
    this.#options = options;
    this.#layouts = new NetworkLayoutController(host);
    this.#transition = createNetworkTransition(host);
    this.#input = new NetworkInputController(host, options.nodes);
    this.#canvas = new CanvasLayerController(
      host,
      options.nodes,
      () => this.picture?.isLarge === true,
    );
  }

  /** Whether the code that lays out the picture could not be fetched. */
  get isMissing(): boolean {
    return this.#layouts.isMissing;
  }

  get visiblePart(): Box | undefined {
    return this.#canvas.visiblePart;
  }

  /** Takes the picture of a view, or the present step towards it. */
  update(view: NetworkView | undefined): void {
    this.picture = view && this.pictureOf(view);
    const isDragging = this.#input.pointer.dragged !== undefined;
    const { terms } = this.#options.environment;
    this.#pane = this.picture && this.#transition(this.picture, terms, isDragging);
  }

  /** The last picture stays until there is a layout; if there will be none, until the filter changes. */
  pictureOf(view: NetworkView): NetworkPicture | undefined {
    const { session } = this.#host;
    const { width, fontSize, stretch, terms, colors } = this.#options.environment;
    const pins = this.#pins(session?.state.pinned ?? [], this.#input.pointer.dragged);
    const sizes = { width, fontSize, stretch, terms, pins };
    const layout = this.#layouts.layoutOf(view.network, sizes);
    const { kept } = session ?? {};
    if (layout) this.#keptWhenDrawn = kept;
    else if (this.#layouts.isMissing && kept !== this.#keptWhenDrawn) return undefined;
    return layout ? this.#draw({ view, layout, theme: colors, terms }) : this.picture;
  }

  /** Where a place is in the window: of a tie, the point where the pointer opened the tooltip. */
  anchorOf(place: NetworkPlace): DOMRectReadOnly | undefined {
    const { picture } = this;
    const { value: pictureArea } = this.#options.nodes.pictureArea;
    const { viewport, tooltipPoint } = this.#input.pointer;
    if (!picture || !pictureArea) return undefined;
    const { scale, x, y } = viewport.view;
    const box = place.kind === 'node' ? picture.layout.nodes[place.node]?.box : undefined;
    if (!box)
      return tooltipPoint && boxOnScreen(pictureArea, { ...tooltipPoint, width: 1, height: 12 });
    return boxOnScreen(pictureArea, {
      ...{ x: box.x * scale + x, y: box.y * scale + y },
      ...{ width: box.width * scale, height: box.height * scale },
    });
  }

  closeTooltip(): void {
    this.#input.pointer.tooltip.close();
  }

  /** Announces how the two selected nodes are connected. */
  sayPaths(): void {
    const { words, environment, live } = this.#options;
    const options = { tools: words.terms, locale: environment.terms.locale };
    live.say(pathsOf(this.#host.session, this.picture?.view, options)?.summary ?? '');
  }

  /** The toolbar. */
  tools(): TemplateResult | typeof nothing {
    const { session } = this.#host;
    const { pointer } = this.#input;
    if (!session) return nothing;
    const { model } = session;
    const words = { terms: this.#options.environment.terms, tools: this.#options.words.terms };
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
          this.#host.requestUpdate();
        },
        list: () => {
          this.#isListShown = !this.#isListShown;
          this.#host.requestUpdate();
        },
      },
    );
  }

  /** The picture, or why it is empty; undefined while there is none. */
  template(): TemplateResult | undefined {
    const { picture } = this;
    if (!picture || !this.#pane) return undefined;
    const { emptiness } = picture.view;
    if (emptiness !== undefined) {
      return html`<slot name="empty"><p class="empty" part="empty">${emptiness}</p></slot>`;
    }
    return html`
      ${pictureTemplate(
        {
          size: this.#pane,
          label: this.#host.label ?? this.#host.describe('line'),
          words: this.#options.words.terms.network,
          ...this.#layers(picture, this.#pane),
          list: this.#isListShown ? nothing : this.#list(picture),
          progress: this.#layouts.progress,
          hint: this.#hint(),
          room: this.#options.height.room,
          limitsHeight: this.#options.environment.limitsHeight,
          nodes: this.#options.nodes,
        },
        this.#input,
      )}
      ${this.#isListShown ? listPanel(this.#list(picture), this.#input) : nothing}
      ${this.#tip(picture)}
    `;
  }

  #hint(): string {
    const { notFetched, network } = this.#options.words.terms;
    if (this.isMissing) return notFetched;
    return this.#input.pointer.viewport.isHinting ? network.wheelHint : '';
  }

  #layers(picture: NetworkPicture, pane: Pane): Pick<PictureFacts, 'still' | 'moving'> {
    const { focus, pointer } = this.#input;
    const { selected, compared, session } = this.#host;
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
    const { selected, compared } = this.#host;
    const { network } = this.#options.words.terms;
    return nodeList({
      ...picture,
      ...{ selected, compared, step: this.#input.focus.step(selected) },
      ...{ label: network.nodes, more: (n) => network.morePaths(n) },
      form: this.#isListShown ? 'panel' : 'over',
      tabStop: this.#options.nodes.tabStop,
    });
  }

  #tip({ view }: NetworkPicture): TemplateResult {
    const { terms } = this.#options.environment;
    const { model } = this.#host.session ?? {};
    const { tooltip } = this.#input.pointer;
    const { place } = tooltip;
    const selection = place ? view.places.selectionOf(place) : '';
    const reason = place && model ? this.#reason(model, selection, terms.locale) : undefined;
    const facts = place && { place, sentences: view.sentences, reason };
    return networkTip(facts, { tooltip, node: this.#options.nodes.tooltip }, terms);
  }
}
