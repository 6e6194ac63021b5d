import type { ReactiveController } from 'lit';
import type { NetworkPlace } from '../derive/network-places.js';
import { neighbourhoodOf } from '../derive/neighbourhood.js';
import type { NodeItem } from '../derive/node-walk.js';
import { center } from '../layout/box.js';
import { pointIn } from './gesture-controller.js';
import { NetworkHandController, type NetworkHost } from './network-hand-controller.js';
import { NodeFocusController } from './node-focus-controller.js';
import { itemOfNode } from './node-list.js';

/** What clicks and keys do on a network: each event becomes an intent, or moves what is seen. */
export class NetworkInputController implements ReactiveController {
  readonly focus: NodeFocusController;
  readonly hand: NetworkHandController;
  readonly #host: NetworkHost;
  #shown: unknown;

  constructor(host: NetworkHost) {
    this.#host = host;
    this.focus = new NodeFocusController(host, () => host.picture?.view);
    this.hand = new NetworkHandController(host);
    host.addController(this);
  }

  hostUpdate(): void {
    const network = this.#host.picture?.view.network;
    if (this.#shown !== undefined && this.#shown !== network) this.hand.tip.close();
    this.#shown = network;
  }

  readonly wheel = (event: WheelEvent): void => {
    const frame = event.currentTarget;
    const hasFocus = frame instanceof Element && frame.matches(':focus-within');
    this.hand.viewport.wheel(event, pointIn(event), hasFocus);
  };

  readonly click = (event: MouseEvent): void => {
    if (this.hand.gestures.swallowsClick) return;
    const view = this.#host.picture?.view;
    const item = view && itemOfNode(event.target, view);
    const place: NetworkPlace | undefined = item
      ? { kind: 'node', node: item.node }
      : this.hand.placeAt(pointIn(event));
    // What was clicked has the focus from now on: keys and wheel are meant for the picture.
    if (!item && event.currentTarget instanceof HTMLElement) {
      event.currentTarget.focus({ preventScroll: true });
    }
    if (!place || !view) return;
    if (place.kind === 'tie') this.#chooseTie(place.tie);
    else {
      const clicked = item ?? { node: place.node };
      this.focus.follow({ item: clicked, open: clicked.under?.node ?? clicked.node });
      this.#act(place.node, event);
    }
    if (event instanceof PointerEvent && event.pointerType === 'touch' && !item) {
      this.hand.met = pointIn(event);
      this.hand.tip.open(place);
    }
  };

  readonly doubleClick = (): void => {
    this.hand.viewport.fit();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { picture } = this.#host;
    if (!picture || event.defaultPrevented) return;
    const { gestures, tip, viewport } = this.hand;
    if (event.key === 'Escape') {
      if (gestures.cancel() || tip.close() || this.#host.selected === null) return;
      this.#host.choose(null);
      return;
    }
    const item = itemOfNode(event.target, picture.view);
    const isMirrored = picture.layout.direction === 'rtl';
    const hasActed =
      viewport.key(event) || (item !== undefined && this.#keyOnNode(event, item, isMirrored));
    if (hasActed) event.preventDefault();
  };

  readonly focusIn = (event: FocusEvent): void => {
    const { picture } = this.#host;
    const item = picture && itemOfNode(event.target, picture.view);
    if (!item || !(event.target instanceof Element)) return;
    this.focus.follow({ item, open: this.focus.step(null).open });
    const isVisible = event.target.matches(':focus-visible');
    this.focus.show(isVisible);
    const box = picture.layout.nodes[item.node]?.box;
    if (box) this.hand.viewport.reveal(center(box));
    if (!isVisible) return;
    this.hand.met = undefined;
    this.hand.tip.open({ kind: 'node', node: item.node });
  };

  readonly focusOut = (): void => {
    this.focus.show(false);
    this.hand.tip.close();
  };

  #keyOnNode(event: KeyboardEvent, { node }: NodeItem, isMirrored: boolean): boolean {
    if (event.key === 'Enter' || event.key === ' ') {
      this.#act(node, event);
      this.focus.stay();
      return true;
    }
    if ((event.ctrlKey || event.metaKey) && this.hand.nudge(event.key, node)) {
      this.focus.stay();
      return true;
    }
    return this.focus.key(event, isMirrored);
  }

  #act(node: number, event: Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>): void {
    const { picture, session, selected } = this.#host;
    const id = picture?.view.network.nodes[node]?.id;
    if (!picture || !session || id === undefined) return;
    if (event.shiftKey) this.hand.keep(neighbourhoodOf(picture.view.adjacency, node));
    else if ((event.ctrlKey || event.metaKey) && selected !== null) {
      session.dispatch({ kind: 'compare', compared: id });
    } else this.#host.choose(id === selected ? null : id);
  }

  /** A tie that is no cell is the two nodes it joins. */
  #chooseTie(tie: number): void {
    const { picture, session, selected } = this.#host;
    if (!picture || !session) return;
    const { places, network } = picture.view;
    const selection = places.selectionOf({ kind: 'tie', tie });
    if (selection.includes(':')) {
      this.#host.choose(selection === selected ? null : selection);
      return;
    }
    const from = network.nodes[network.ties.from[tie] ?? -1]?.id ?? null;
    this.#host.choose(from);
    if (session.state.selected === from) session.dispatch({ kind: 'compare', compared: selection });
  }
}
