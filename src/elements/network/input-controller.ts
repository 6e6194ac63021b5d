import type { ReactiveController } from 'lit';
import type { Ref } from '../element/ref.js';
import { toggleOf } from '../../derive/detail/toggles.js';
import type { NetworkPlace } from '../../derive/network/network.js';
import { neighbourhoodOf } from '../../derive/network/neighbourhood.js';
import type { NodeItem } from '../../derive/network/node-walk.js';
import { center } from '../../layout/box.js';
import { itemAt, numberAt } from '../../lib/list.js';
import { isSingle, parseSelection } from '../../model/selection.js';
import { pointInTarget } from './pointer.js';
import { NetworkPointerController, type NetworkHost } from './pointer-controller.js';
import type { PictureNodes } from '../ui/visible-area.js';
import { NodeFocus, itemOfNode } from './node-list.js';

type Modified = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Handles clicks, keys and focus on a network: each event becomes an intent, or moves the view. */
export class NetworkInputController implements ReactiveController {
  readonly focus: NodeFocus;
  readonly pointer: NetworkPointerController;
  readonly #host: NetworkHost;
  readonly #pictureArea: Ref<HTMLElement>;
  #lastNetwork: unknown;

  constructor(host: NetworkHost, { pictureArea, tabStop, tooltip }: PictureNodes) {
    this.#host = host;
    this.#pictureArea = pictureArea;
    this.focus = new NodeFocus(host, () => host.picture?.view, tabStop);
    this.pointer = new NetworkPointerController(host, tooltip);
    host.addController(this);
  }

  hostUpdate(): void {
    const network = this.#host.picture?.view.network;
    if (this.#lastNetwork !== undefined && this.#lastNetwork !== network)
      this.pointer.tooltip.close();
    this.#lastNetwork = network;
  }

  readonly wheel = (event: WheelEvent): void => {
    const area = event.currentTarget;
    const hasFocus = area instanceof Element && area.matches(':focus-within');
    this.pointer.viewport.wheel(event, pointInTarget(event), hasFocus);
  };

  readonly click = (event: MouseEvent): void => {
    if (this.pointer.gestures.swallowsClick) return;
    const view = this.#host.picture?.view;
    const item = view && itemOfNode(event.target, view);
    if (item) {
      this.focus.follow({ item, open: item.under?.node ?? item.node });
      this.#actOnLine(item, event);
      return;
    }
    // A click beside the lines of a visible list means nothing: only the picture has places.
    const { value: area } = this.#pictureArea;
    if (!view || !area || event.currentTarget !== area) return;
    // A clicked picture takes the focus: keys and the wheel now act on it.
    area.focus({ preventScroll: true });
    const place = this.pointer.placeAt(pointInTarget(event));
    if (place) this.#clickPlace(place, event);
  };

  #clickPlace(place: NetworkPlace, event: MouseEvent): void {
    if (place.kind === 'tie') this.#chooseTie(place.tie);
    else {
      this.focus.follow({ item: { node: place.node }, open: place.node });
      this.#actOnNode(place.node, event);
    }
    if (!(event instanceof PointerEvent) || event.pointerType !== 'touch') return;
    this.pointer.tooltipPoint = pointInTarget(event);
    this.pointer.tooltip.open(place);
  }

  readonly doubleClick = (): void => {
    this.pointer.viewport.fit();
  };

  readonly key = (event: KeyboardEvent): void => {
    const { picture } = this.#host;
    if (!picture || event.defaultPrevented) return;
    const { gestures, tooltip, viewport } = this.pointer;
    if (event.key === 'Escape') {
      const hasClosed = gestures.cancel() || tooltip.close();
      if (!hasClosed && this.#host.selected === null) return;
      // The key has done something here: a dialog of the page stays open.
      event.preventDefault();
      if (!hasClosed) this.#host.choose(null);
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
    if (box) this.pointer.viewport.reveal(center(box));
    if (!isVisible) return;
    this.pointer.tooltipPoint = undefined;
    this.pointer.tooltip.open({ kind: 'node', node: item.node });
  };

  readonly focusOut = (): void => {
    this.focus.show(false);
    this.pointer.tooltip.close();
  };

  #keyOnNode(event: KeyboardEvent, item: NodeItem, isMirrored: boolean): boolean {
    const isChosen = event.key === 'Enter' || event.key === ' ';
    if (isChosen) this.#actOnLine(item, event);
    const isCommand = event.ctrlKey || event.metaKey;
    const hasChanged =
      isChosen ||
      (isCommand && this.pointer.nudge(event.key, item.node)) ||
      (event.key === 'o' && !isCommand && !event.altKey && this.#toggle(item.node));
    if (hasChanged) this.focus.stay();
    return hasChanged || this.focus.key(event, isMirrored);
  }

  /** Opens or closes the goal of a node, or folds its group. */
  #toggle(node: number): boolean {
    const { picture, session } = this.#host;
    const { model } = session ?? {};
    if (!picture || !session || !model) return false;
    const { id } = itemAt(picture.view.network.nodes, node);
    const selection = parseSelection(model, id);
    const toggled = selection && toggleOf(model, selection);
    if (toggled === undefined) return false;
    session.dispatch({ kind: 'toggle', id: toggled });
    return true;
  }

  /** A line under an open node stands for the tie between the two; with a modifier key, for its node. */
  #actOnLine({ node, under }: NodeItem, event: Modified): void {
    const isPlain = !event.shiftKey && !event.ctrlKey && !event.metaKey;
    if (under && isPlain) this.#chooseTie(under.tie);
    else this.#actOnNode(node, event);
  }

  #actOnNode(node: number, event: Modified): void {
    const { picture, session, selected } = this.#host;
    if (!picture || !session) return;
    const { id } = itemAt(picture.view.network.nodes, node);
    if (event.shiftKey) this.pointer.filterTo(neighbourhoodOf(picture.view.adjacency, node));
    else if ((event.ctrlKey || event.metaKey) && this.#isNode(selected)) this.#compare(id);
    else this.#host.choose(id === selected ? null : id);
  }

  /** Whether the selection is one node, which another can be compared with. */
  #isNode(selected: string | null): boolean {
    const { model } = this.#host.session ?? {};
    const selection = model && selected !== null ? parseSelection(model, selected) : undefined;
    return selection !== undefined && isSingle(selection);
  }

  #compare(id: string): void {
    this.#host.session?.dispatch({ kind: 'compare', compared: id });
    this.#host.sayPaths();
  }

  /** A tie that is not a cell of the matrix selects one of its nodes and compares it with the other. */
  #chooseTie(tie: number): void {
    const { picture, session, selected } = this.#host;
    if (!picture || !session) return;
    const { places, network } = picture.view;
    const selection = places.selectionOf({ kind: 'tie', tie });
    if (selection.includes(':')) {
      this.#host.choose(selection === selected ? null : selection);
      return;
    }
    const { id: from } = itemAt(network.nodes, numberAt(network.ties.from, tie));
    this.#host.choose(from);
    if (session.state.selected === from) this.#compare(selection);
  }
}
