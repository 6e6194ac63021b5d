import { yieldToPage } from './yield.js';

let telling: Promise<void> | undefined;

/**
 * Observes sizes and calls back in the next frame. An element that changes its size while sizes are
 * reported makes the browser report a loop to the page.
 */
export function createSizeObserver(
  page: Window & typeof globalThis,
  callback: (entries: readonly ResizeObserverEntry[]) => void,
): ResizeObserver {
  return new page.ResizeObserver((entries) => {
    telling ??= yieldToPage().then(() => (telling = undefined));
    page.requestAnimationFrame(() => callback(entries));
  });
}

/**
 * Resolves when sizes are no longer being reported; undefined when none are. WebKit continues what
 * waited for the network after whichever script runs next, and that may be an observer of sizes.
 */
export function whenSizesAreTold(): Promise<void> | undefined {
  return telling;
}
