import '../../src/index.js';
import type { WsisSdgDetail, WsisSdgMatrix } from '../../src/index.js';

/** Adds markup to the page in a holder of a width in px. @returns the holder */
export function place(markup: string, width = 1200): HTMLElement {
  const holder = document.createElement('div');
  holder.className = 'holder';
  holder.style.width = `${width}px`;
  holder.append(document.createRange().createContextualFragment(markup));
  document.body.append(holder);
  return holder;
}

export function clear(): void {
  for (const each of document.querySelectorAll('.holder')) each.remove();
}

export function find<Name extends keyof HTMLElementTagNameMap>(
  holder: ParentNode,
  name: Name,
): HTMLElementTagNameMap[Name] {
  const found = holder.querySelector(name);
  if (!found) throw new Error(`no <${name}>`);
  return found;
}

/** Adds a matrix to the page, and waits until it shows its picture. */
export async function shownMatrix(markup: string, width?: number): Promise<WsisSdgMatrix> {
  const matrix = find(place(markup, width), 'wsis-sdg-matrix');
  await matrix.ready;
  await until(() => inside(matrix, '.pane svg').length > 0, 'a painted picture');
  await matrix.updateComplete;
  return matrix;
}

/** Waits until a condition holds. @throws naming `what` when it does not hold in time */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const deadline = performance.now() + 5000;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`timed out waiting for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

export function inside(element: Element, selector: string): HTMLElement[] {
  return [...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}

export function text(element: Element, selector: string): string {
  return inside(element, selector)
    .map((each) => each.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');
}

/** The cell whose text begins with `begins`. */
export function cell(matrix: WsisSdgMatrix, begins: string): HTMLElement {
  const found = inside(matrix, '[data-place]').find((each) =>
    each.textContent.trim().startsWith(begins),
  );
  if (!found) throw new Error(`no cell “${begins}”`);
  return found;
}

export function focused(matrix: WsisSdgMatrix): string {
  return matrix.shadowRoot?.activeElement?.textContent.trim() ?? '';
}

/** The centre of a cell, in px of the window, which is scrolled to where the cell can be reached. */
export function pointOf(target: Element): [number, number] {
  target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  const box = target.getBoundingClientRect();
  return [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
}

export async function settled(element: WsisSdgMatrix | WsisSdgDetail): Promise<void> {
  await element.updateComplete;
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/** Collects the details of an event for as long as the page lives. */
export function recordEvents<Name extends keyof HTMLElementEventMap>(
  target: HTMLElement,
  name: Name,
): HTMLElementEventMap[Name][] {
  const events: HTMLElementEventMap[Name][] = [];
  target.addEventListener(name, (event) => events.push(event));
  return events;
}

/** Waits until the next frame is painted. */
export async function settledFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve));
}
