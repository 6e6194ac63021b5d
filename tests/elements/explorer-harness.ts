import type { WsisSdgExplorer } from '../../src/index.js';
import { find, inside, place, until } from './harness.js';

/** Adds an explorer to the page, and waits until it shows its picture. */
export async function shown(markup: string, width = 1280): Promise<WsisSdgExplorer> {
  const explorer = find(place(markup, width), 'wsis-sdg-explorer');
  await explorer.ready;
  await until(() => part(explorer, 'wsis-sdg-matrix')?.scene !== undefined, 'a picture');
  await part(explorer, 'wsis-sdg-matrix')?.updateComplete;
  return explorer;
}

export function part<Name extends keyof HTMLElementTagNameMap>(
  explorer: Element,
  name: Name,
): HTMLElementTagNameMap[Name] | null {
  return explorer.shadowRoot?.querySelector(name) ?? null;
}

export function inPart(
  explorer: Element,
  name: keyof HTMLElementTagNameMap,
  selector: string,
): HTMLElement[] {
  const element = part(explorer, name);
  return element ? inside(element, selector) : [];
}

export function button(elements: readonly HTMLElement[], label: string): HTMLButtonElement {
  const found = elements.find(
    (each) => (each.getAttribute('aria-label') ?? each.textContent).trim() === label,
  );
  if (!(found instanceof HTMLButtonElement)) throw new Error(`no button “${label}”`);
  return found;
}

export const rowsOf = (explorer: Element) =>
  inPart(explorer, 'wsis-sdg-matrix', '[role=rowheader]').map((row) => row.textContent.trim());
