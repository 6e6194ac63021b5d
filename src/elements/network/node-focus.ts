import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import { tieBetween } from '../../derive/network/adjacency.js';
import { walk, type NodeItem, type NodeStep } from '../../derive/network/node-walk.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { Session } from '../../state/session.js';
import { RovingFocusController } from '../ui/roving-focus.js';

interface TreeHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** The one tab stop of the tree of nodes: which line has it, and which node is open. */
export class NodeFocus implements ReactiveController {
  /** whether the tree has the keyboard focus, which is then drawn on the picture */
  isShown = false;

  readonly #host: TreeHost;
  readonly #view: () => NetworkView | undefined;
  readonly #focus: RovingFocusController;
  /** id of the node whose neighbour has the focus */
  #under: string | undefined;
  /** id of the node that is open */
  #open: string | undefined;

  /**
   * @param view what is shown; undefined while nothing is
   * @param tabStop the line with `tabindex="0"`
   */
  constructor(host: TreeHost, view: () => NetworkView | undefined, tabStop: Ref<HTMLElement>) {
    this.#host = host;
    this.#view = view;
    this.#focus = new RovingFocusController(host, () => tabStop.value);
    host.addController(this);
  }

  /** The line where Tab enters: where the focus last was, else the preferred one, else the first. */
  step(preferred: string | null): NodeStep {
    const view = this.#view();
    const nodeOf = (id: string | undefined) => {
      const place = id === undefined ? undefined : view?.places.placeOf(id);
      return place?.kind === 'tie' ? view?.network.ties.from[place.tie] : place?.node;
    };
    const under = nodeOf(this.#under);
    const node =
      nodeOf(this.#focus.id) ??
      nodeOf(this.#focus.sharedId) ??
      nodeOf(preferred ?? undefined) ??
      view?.network.levels.flat()[0] ??
      0;
    const tie = under === undefined || !view ? undefined : tieBetween(view.drawn, under, node);
    const item: NodeItem =
      under === undefined || tie === undefined ? { node } : { node, under: { node: under, tie } };
    return { item, open: nodeOf(this.#open) };
  }

  /** @returns whether the key moves the focus */
  key(event: KeyboardEvent, isMirrored: boolean): boolean {
    const view = this.#view();
    if (!view || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const next = walk(view, this.step(null), { key: event.key, isMirrored });
    if (!next) return false;
    this.follow(next);
    this.stay();
    return true;
  }

  /** Follows a click or a focus, so that Tab comes back to it. */
  follow({ item, open }: NodeStep): void {
    const idOf = (node: number | undefined) =>
      node === undefined ? undefined : this.#view()?.network.nodes[node]?.id;
    const id = idOf(item.node);
    if (id !== undefined) {
      this.#focus.follow(id);
      this.#under = idOf(item.under?.node);
      this.#open = idOf(open);
    }
    this.#host.requestUpdate();
  }

  /** Keeps the focus where it is when the tree is rendered again. */
  stay(): void {
    this.#focus.stay();
  }

  show(isShown: boolean): void {
    if (this.isShown === isShown) return;
    this.isShown = isShown;
    this.#host.requestUpdate();
  }

  /** A new layout may reorder the lines, and a line that moves in the document loses the focus. */
  hostUpdate(): void {
    if (this.#host.shadowRoot?.activeElement?.role === 'treeitem') this.stay();
  }
}
