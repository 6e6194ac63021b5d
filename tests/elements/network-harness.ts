import type { WsisSdgNetwork } from '../../src/index.js';
import { find, inside, place, until } from './harness.js';

/** Adds a network to the page, and waits until its layout is finished. */
export async function shownNetwork(markup: string, width?: number): Promise<WsisSdgNetwork> {
  const network = find(place(markup, width), 'wsis-sdg-network');
  await network.ready;
  await until(() => inside(network, '.stage svg').length > 1, 'a painted picture');
  return network;
}

/** The centre of a node, in px of the window. */
export function nodeAt(network: WsisSdgNetwork, id: string): { x: number; y: number } {
  const { view, layout } = network.picture ?? {};
  const i = view?.network.nodes.findIndex((node) => node.id === id) ?? -1;
  const box = layout?.nodes[i]?.box;
  const origin = frame(network).getBoundingClientRect();
  if (!box) throw new Error(`no node ${id}`);
  return { x: origin.x + box.x + box.width / 2, y: origin.y + box.y + box.height / 2 };
}

/** The middle of the tie between two nodes, in px of the window. */
export function tieAt(network: WsisSdgNetwork, a: string, b: string): { x: number; y: number } {
  const { view, layout } = network.picture ?? {};
  const place = view?.places.placeOf(`${a}:${b}`);
  if (place?.kind !== 'tie' || !layout) throw new Error(`no tie ${a} ${b}`);
  const { x0, y0, x1, y1 } = layout.ties;
  const middle = (from: Float64Array, to: Float64Array) =>
    ((from[place.tie] ?? 0) + (to[place.tie] ?? 0)) / 2;
  const origin = frame(network).getBoundingClientRect();
  return { x: origin.x + middle(x0, x1), y: origin.y + middle(y0, y1) };
}

export function frame(network: WsisSdgNetwork): HTMLElement {
  const [found] = inside(network, '.canvas');
  if (!found) throw new Error('no frame');
  return found;
}

interface Held {
  readonly ctrlKey?: boolean;
  readonly shiftKey?: boolean;
  readonly pointerType?: string;
}

export function point(
  network: WsisSdgNetwork,
  at: { x: number; y: number },
  held: Held = {},
): void {
  fire(network, 'pointermove', at, held);
}

/** Presses, moves along points and releases. */
export async function drag(
  network: WsisSdgNetwork,
  points: readonly { x: number; y: number }[],
  held: Held = {},
): Promise<void> {
  const [first = { x: 0, y: 0 }, ...rest] = points;
  fire(network, 'pointerdown', first, { ...held, buttons: 1 });
  for (const at of rest) {
    fire(network, 'pointermove', at, { ...held, buttons: 1 });
    await network.updateComplete;
  }
  fire(network, 'pointerup', rest.at(-1) ?? first, held);
  await network.updateComplete;
}

export async function click(
  network: WsisSdgNetwork,
  at: { x: number; y: number },
  held: Held = {},
): Promise<void> {
  fire(network, 'click', at, held);
  await network.updateComplete;
}

/** @returns whether the element prevented the page from scrolling */
export function wheel(network: WsisSdgNetwork, deltaY: number, ctrlKey = false): boolean {
  const box = frame(network).getBoundingClientRect();
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2 };
  const event = new WheelEvent('wheel', {
    ...at,
    deltaY,
    ctrlKey,
    bubbles: true,
    cancelable: true,
  });
  return !frame(network).dispatchEvent(event);
}

/** The zoom of the picture: 1 when all of it is seen. */
export function scaleOf(network: WsisSdgNetwork): number {
  const [stage] = inside(network, '.stage');
  return Number(/scale\(([\d.]+)\)/.exec(stage?.style.transform ?? '')?.[1]);
}

export function line(network: WsisSdgNetwork, begins: string): HTMLElement {
  const found = inside(network, '[role=treeitem]').find((each) =>
    each.ariaLabel?.startsWith(begins),
  );
  if (!found) throw new Error(`no line “${begins}”`);
  return found;
}

export function focusedLine(network: WsisSdgNetwork): string {
  const active = network.shadowRoot?.activeElement;
  return active?.role === 'treeitem' ? (active.ariaLabel ?? '') : '';
}

function fire(
  network: WsisSdgNetwork,
  type: string,
  { x, y }: { x: number; y: number },
  more: Held & { readonly buttons?: number },
): void {
  const init = { bubbles: true, composed: true, cancelable: true, clientX: x, clientY: y };
  const options = { pointerId: 1, pointerType: 'mouse', button: 0, ...init, ...more };
  frame(network).dispatchEvent(new PointerEvent(type, options));
}

export function button(element: Element, name: string): HTMLElement {
  const found = inside(element, 'button').find(
    (each) => (each.ariaLabel ?? each.textContent).trim() === name,
  );
  if (!found) throw new Error(`no button ${name}`);
  return found;
}
