import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tieBetween } from '../../derive/network/adjacency.js';
import { walk, type NodeItem, type NodeStep } from '../../derive/network/node-walk.js';
import type { Session } from '../../state/session.js';
import type { NetworkView } from '../../derive/network/view.js';

interface ListHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** Ids, so that the focus stays with what it was on when things move. */
interface Held {
  readonly id: string;
  readonly under: string | undefined;
  readonly open: string | undefined;
}

/** The one tab stop of the list of nodes: which line has it, which node is open, whether it is used. */
export class NodeFocusController implements ReactiveController {
  /** whether the list has the keyboard focus, to be drawn on the picture */
  isShown = false;

  readonly #host: ListHost;
  readonly #view: () => NetworkView | undefined;
  #held: Held | undefined;
  #moved = false;

  constructor(host: ListHost, view: () => NetworkView | undefined) {
    this.#host = host;
    this.#view = view;
    host.addController(this);
  }

  /** The line that Tab enters at: where the focus last was, else what is selected, else the first. */
  step(preferred: string | null): NodeStep {
    const view = this.#view();
    const nodeOf = (id: string | undefined) => {
      const place = id === undefined ? undefined : view?.places.placeOf(id);
      return place?.kind === 'tie' ? view?.network.ties.from[place.tie] : place?.node;
    };
    const open = nodeOf(this.#held?.open);
    const under = nodeOf(this.#held?.under);
    const first = view?.network.levels.flat()[0] ?? 0;
    const { focus } = this.#host.session ?? {};
    const node =
      nodeOf(this.#held?.id) ??
      nodeOf(focus ?? undefined) ??
      nodeOf(preferred ?? undefined) ??
      first;
    const tie = under === undefined || !view ? undefined : tieBetween(view.drawn, under, node);
    const item: NodeItem =
      under === undefined || tie === undefined ? { node } : { node, under: { node: under, tie } };
    return { item, open };
  }

  /** @returns whether the key walks */
  key(event: KeyboardEvent, isMirrored: boolean): boolean {
    const view = this.#view();
    if (!view || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
    const next = walk(view, this.step(null), event.key, isMirrored);
    if (!next) return false;
    this.go(next);
    return true;
  }

  /** Moves the focus once what it goes to is there. */
  go(step: NodeStep): void {
    this.follow(step);
    this.#moved = true;
  }

  /** Follows a click or a focus, so that Tab comes back to it. */
  follow({ item, open }: NodeStep): void {
    const idOf = (node: number | undefined) =>
      node === undefined ? undefined : this.#view()?.network.nodes[node]?.id;
    const id = idOf(item.node);
    if (id !== undefined) {
      this.#held = { id, under: idOf(item.under?.node), open: idOf(open) };
      // Another view of the same session begins where this one was left.
      if (this.#host.session) this.#host.session.focus = id;
    }
    this.#host.requestUpdate();
  }

  /** Keeps the focus where it is when the list is drawn anew. */
  stay(): void {
    this.#moved = true;
    this.#host.requestUpdate();
  }

  show(isShown: boolean): void {
    if (this.isShown === isShown) return;
    this.isShown = isShown;
    this.#host.requestUpdate();
  }

  /** A line that is moved among the others, as a new layout orders them, loses the focus it has. */
  hostUpdate(): void {
    if (this.#focusedLine) this.#moved = true;
  }

  hostUpdated(): void {
    if (!this.#moved) return;
    this.#moved = false;
    const entry = this.#host.shadowRoot?.querySelector<HTMLElement>(
      '[role=treeitem][tabindex="0"]',
    );
    if (entry !== this.#focusedLine) entry?.focus();
  }

  get #focusedLine(): Element | undefined {
    const active = this.#host.shadowRoot?.activeElement;
    return active?.role === 'treeitem' ? active : undefined;
  }
}
