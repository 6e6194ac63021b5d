import { ref, type Ref } from '../element/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  isSameItem,
  neighboursInOrder,
  walk,
  type NodeItem,
  type NodeStep,
} from '../../derive/network/node-walk.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { NetworkLayout } from '../../layout/network/placed-network.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { tieBetween } from '../../derive/network/adjacency.js';
import type { Session } from '../../state/session.js';
import { RovingFocusController } from '../ui/roving-focus.js';

/** Lines that are more than this many away from the focus are left out until it comes nearer. */
const REACH = { over: 60, panel: 400 };

export interface NodeListFacts {
  readonly view: NetworkView;
  readonly layout: NetworkLayout;
  readonly step: NodeStep;
  readonly label: string;
  readonly selected: string | null;
  readonly compared: string | null;
  /** says how many lines are left out, before or after those near the focus */
  readonly more: (n: number) => string;
  /** invisible over the picture, or visible below it */
  readonly form: 'over' | 'panel';
  /** is given the line with the focus */
  readonly tabStop: Ref<HTMLElement>;
}

/**
 * The network for keyboards and screen readers: a real tree of its nodes, which open to their
 * neighbours. Over the picture its lines are invisible and lie where the nodes are drawn, so that
 * touch exploration and screen magnifiers find them too.
 */
export function nodeList(facts: NodeListFacts): TemplateResult {
  const { view, step, form } = facts;
  const order = view.network.levels.flat();
  const focused = order.indexOf(step.item.under?.node ?? step.item.node);
  const first = Math.max(0, focused - REACH[form]);
  const near = order.slice(first, focused + REACH[form] + 1);
  return html`<div
    role="tree"
    part="list"
    class=${form}
    aria-label=${facts.label}
    aria-describedby="keys"
  >
    ${omitted(facts, first)}
    ${repeat(
      near,
      (node) => view.network.nodes[node]?.id,
      (node, i) => nodeTemplate(facts, node, { position: first + i + 1, count: order.length }),
    )}
    ${omitted(facts, order.length - first - near.length)}
  </div>`;
}

/** A visible list says how many lines it leaves out. */
function omitted({ form, more }: NodeListFacts, count: number): TemplateResult | typeof nothing {
  return form === 'panel' && count > 0
    ? html`<p class="more" role="none">${more(count)}</p>`
    : nothing;
}

/** The item whose line a DOM node belongs to. */
export function itemOfNode(target: EventTarget | null, view: NetworkView): NodeItem | undefined {
  const line = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-node]') : null;
  const { node, under } = line?.dataset ?? {};
  if (node === undefined) return undefined;
  if (under === undefined) return { node: Number(node) };
  return neighboursInOrder(view, Number(under)).find((each) => each.node === Number(node));
}

interface Position {
  readonly position: number;
  readonly count: number;
}

function nodeTemplate(facts: NodeListFacts, node: number, at: Position): TemplateResult {
  const { view, step } = facts;
  const isOpen = step.open === node;
  const { start } = view.drawn;
  const isLeaf = start[node] === start[node + 1];
  const near = isOpen ? neighboursInOrder(view, node) : [];
  return html`${line(facts, { node }, { ...at, text: view.sentences.node(node), isOpen: isLeaf ? undefined : isOpen })}
  ${
    isOpen && near.length > 0
      ? html`<div role="group">
          ${near.map((item, i) =>
            line(facts, item, {
              position: i + 1,
              count: near.length,
              text: view.sentences.toward(item.node, item.under.tie),
              isOpen: undefined,
            }),
          )}
        </div>`
      : nothing
  }`;
}

function line(
  { view, layout, step, selected, compared, form, tabStop }: NodeListFacts,
  item: NodeItem,
  { position, count, text, isOpen }: Position & { text: string; isOpen: boolean | undefined },
): TemplateResult {
  const id = view.network.nodes[item.node]?.id;
  const box = layout.nodes[item.node]?.box;
  const isFocused = isSameItem(item, step.item);
  const chosen = item.under ? view.places.selectionOf({ kind: 'tie', tie: item.under.tie }) : id;
  const isChosen = chosen === selected || (!item.under && chosen === compared);
  const { x = 0, y = 0, width = 0, height = 0 } = box ?? {};
  const style = form === 'over' ? `left:${x}px;top:${y}px;width:${width}px;height:${height}px` : '';
  return html`<div
    ${isFocused ? ref(tabStop) : nothing}
    class="line"
    role="treeitem"
    tabindex=${isFocused ? 0 : -1}
    aria-level=${item.under ? 2 : 1}
    aria-posinset=${position}
    aria-setsize=${count}
    aria-expanded=${isOpen ?? nothing}
    aria-selected=${isChosen}
    aria-label=${text}
    data-node=${item.node}
    data-under=${item.under?.node ?? nothing}
    .style=${style}
  >
    ${form === 'panel' ? text : nothing}
  </div>`;
}

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
