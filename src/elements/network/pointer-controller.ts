import type { Ref } from '../element/ref.js';
import { type NetworkPlace, hasFreeNodes } from '../../derive/network/network.js';
import { filtersFor } from '../../derive/network/neighbourhood.js';
import { center, type Box, type Point } from '../../layout/box.js';
import { enclosed, hitNetwork } from '../../layout/network/hit.js';
import { pictured, type Size } from '../../layout/network/viewport.js';
import { itemAt } from '../../lib/list.js';
import type { Pin } from '../../state/part-kinds.js';
import { PointerGestureController, type GestureTarget } from '../ui/pointer-gestures.js';
import { capturePointer, pointInTarget } from './pointer.js';
import type { NetworkPicture } from './picture.js';
import { GAP, MARGIN, moveTo, sizeOfWindow, TooltipController } from '../ui/tooltip.js';
import type { InputHost } from '../ui/visible-area.js';
import { arrowStep, ViewportController } from './viewport-controller.js';

export interface NetworkHost extends InputHost<NetworkPicture, NetworkPlace> {
  readonly pictureSize: Size | undefined;
  /** announces that a node was moved */
  sayMoved(name: string): void;
  /** announces how the two selected nodes are connected */
  sayPaths(): void;
  /** the visible part of the picture area, in px of it */
  readonly visiblePart: Box | undefined;
}

/** What a drag on the picture does. */
type Drag =
  | { readonly kind: 'pan' }
  | { readonly kind: 'lasso'; readonly points: readonly Point[] }
  | { readonly kind: 'node'; readonly pin: Pin };

/** px that an arrow key moves a node, at a font of 16 px */
const NUDGE = 24;

/** Handles the pointer on a network: it highlights, drags nodes or the picture, draws a lasso, pinches. */
export class NetworkPointerController implements GestureTarget {
  readonly dragDistance = 5;
  readonly tooltip: TooltipController<NetworkPlace>;
  readonly viewport: ViewportController;
  readonly gestures: PointerGestureController;
  /** whether a drag draws a lasso */
  hasLasso = false;
  /** where in the picture area the pointer opened the tooltip; undefined if the keyboard did */
  tooltipPoint: Point | undefined;
  /** the tie under the pointer; most ties have no selection that the session could hover */
  tie: number | undefined;

  readonly #host: NetworkHost;
  #drag: Drag | undefined;

  /** @param tooltip what shows the tooltip */
  constructor(host: NetworkHost, tooltip: Ref<HTMLElement>) {
    this.#host = host;
    this.tooltip = new TooltipController<NetworkPlace>(host, tooltip, placeBeside);
    this.viewport = new ViewportController(host);
    this.gestures = new PointerGestureController(host, this);
  }

  /** The lasso, as far as it is drawn. */
  get lasso(): readonly Point[] | undefined {
    return this.#drag?.kind === 'lasso' ? this.#drag.points : undefined;
  }

  /** The node that is dragged, where it is now. */
  get dragged(): Pin | undefined {
    return this.#drag?.kind === 'node' ? this.#drag.pin : undefined;
  }

  /** @param at in px of the picture area */
  placeAt(at: Point): NetworkPlace | undefined {
    const layout = this.#host.picture?.layout;
    return layout && hitNetwork(layout, this.#pictured(at), 3 / this.viewport.view.scale);
  }

  pointAt(event: MouseEvent): Point {
    return pointInTarget(event);
  }

  hover(at: Point | undefined): void {
    const { picture, session } = this.#host;
    const place = at && this.placeAt(at);
    const tie = place?.kind === 'tie' ? place.tie : undefined;
    if (tie !== this.tie) this.#host.requestUpdate();
    this.tie = tie;
    session?.setHover(place && picture ? picture.view.places.selectionOf(place) : null);
    if (!place) {
      this.tooltip.closeSoon();
      return;
    }
    if (this.tooltip.open(place)) this.tooltipPoint = at;
  }

  leave(): void {
    if (this.gestures.isDragging) return;
    this.tie = undefined;
    this.#host.session?.setHover(null);
    this.tooltip.closeSoon();
  }

  dragBegins(from: Point, event: PointerEvent): boolean {
    this.#drag = this.#dragFrom(from, event);
    if (!this.#drag) return false;
    capturePointer(event);
    this.tooltip.close();
    this.tie = undefined;
    this.#host.session?.setHover(null);
    return true;
  }

  dragMoves(to: Point, by: Point): void {
    const drag = this.#drag;
    if (drag?.kind === 'pan') this.viewport.pan(by);
    else if (drag?.kind === 'lasso') {
      this.#drag = { kind: 'lasso', points: [...drag.points, this.#pictured(to)] };
    } else if (drag) {
      this.#drag = { kind: 'node', pin: this.#pinAt(drag.pin.id, this.#pictured(to)) };
    }
    this.#host.requestUpdate();
  }

  dragEnds(isDone: boolean): void {
    const drag = this.#drag;
    this.#drag = undefined;
    this.#host.requestUpdate();
    const { picture } = this.#host;
    if (!isDone || !drag || !picture) return;
    if (drag.kind === 'node') this.#pin(drag.pin);
    if (drag.kind !== 'lasso') return;
    this.hasLasso = false;
    const inside = enclosed(picture.layout, drag.points);
    if (inside.length > 0) this.filterTo(inside);
  }

  pinch(factor: number, about: Point, by: Point): void {
    this.viewport.zoom(factor, about);
    this.viewport.pan(by);
  }

  /** Filters the view to some nodes. */
  filterTo(nodes: readonly number[]): void {
    const { picture, session } = this.#host;
    const { model, kept } = session ?? {};
    if (!picture || !session || !model || !kept) return;
    const state = filtersFor(model, picture.view.network, { kept, nodes });
    session.dispatch({ kind: 'restore', state });
  }

  /** Moves a node by an arrow key. @returns whether it can be moved */
  nudge(key: string, node: number): boolean {
    const { view, layout } = this.#host.picture ?? {};
    const [by, box, id] = [arrowStep(key), layout?.nodes[node]?.box, view?.network.nodes[node]?.id];
    if (!by || !box || id === undefined || !layout || !this.hasFreeNodes) return false;
    const { x, y } = center(box);
    const step = NUDGE * layout.unit;
    this.#pin(this.#pinAt(id, { x: x + by.x * step, y: y + by.y * step }));
    return true;
  }

  #dragFrom(from: Point, event: PointerEvent): Drag | undefined {
    const { picture } = this.#host;
    const place = this.placeAt(from);
    if (!picture) return undefined;
    if (event.shiftKey || this.hasLasso) return { kind: 'lasso', points: [this.#pictured(from)] };
    if (place?.kind === 'node' && this.hasFreeNodes) {
      const { id } = itemAt(picture.view.network.nodes, place.node);
      return { kind: 'node', pin: this.#pinAt(id, this.#pictured(from)) };
    }
    return this.viewport.isZoomed ? { kind: 'pan' } : undefined;
  }

  /** Whether nodes can be moved. */
  get hasFreeNodes(): boolean {
    const { kind } = this.#host.picture?.layout ?? {};
    return kind !== undefined && hasFreeNodes(kind);
  }

  #pin(pin: Pin): void {
    const { picture, session } = this.#host;
    session?.dispatch({ kind: 'pin', id: pin.id, place: pin });
    const node = picture?.view.network.nodes.find(({ id }) => id === pin.id);
    if (node) this.#host.sayMoved(node.name);
  }

  /** Pins are in thousandths of the picture, from the side where reading begins, also when mirrored. */
  #pinAt(id: string, { x, y }: Point): Pin {
    const { width = 1, height = 1, direction } = this.#host.picture?.layout ?? {};
    const across = direction === 'rtl' ? width - x : x;
    return { id, x: (across / width) * 1000, y: (y / height) * 1000 };
  }

  #pictured(at: Point): Point {
    return pictured(this.viewport.view, at);
  }
}

/** Puts a tooltip beside its anchor, toward the middle of the window, and inside it. */
function placeBeside(tooltip: HTMLElement, anchor: DOMRectReadOnly): void {
  const { width, height } = tooltip.getBoundingClientRect();
  const page = sizeOfWindow(tooltip);
  const isLeft = anchor.left + anchor.width / 2 < page.width / 2;
  const beside = isLeft ? anchor.right + GAP : anchor.left - GAP - width;
  const middle = anchor.top + anchor.height / 2 - height / 2;
  const left = Math.max(MARGIN, Math.min(beside, page.width - width - MARGIN));
  const top = Math.max(MARGIN, Math.min(middle, page.height - height - MARGIN));
  moveTo(tooltip, left, top);
}
