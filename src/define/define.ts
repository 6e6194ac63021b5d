import { whenIdle } from '../elements/page/window.js';
import { loadReader } from '../state/load.js';

/** ms after which a page has most likely been read */
const READ = 1000;

const names: string[] = [];

/** Registers an element. If the page already has another copy or version of it, that one stays. */
export function define(name: string, element: CustomElementConstructor): void {
  const existing = customElements.get(name);
  if (!existing) customElements.define(name, element);
  else if (existing !== element) {
    console.warn(`wsis-sdg-matrix: <${name}> is already defined; the first definition stays.`);
  }
  // A server that renders a page imports the elements, too, and has no window.
  if (names.push(name) === 1 && 'document' in globalThis) whenIdle(fetchAhead, READ);
}

/**
 * A page with none of the elements that it has defined will make one by a script, most likely with data of its
 * own. What reads these is fetched in advance.
 */
function fetchAhead(): void {
  if (document.querySelector(names.join()) === null) void loadReader().catch(() => undefined);
}
