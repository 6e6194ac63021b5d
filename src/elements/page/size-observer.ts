import { yieldToPage } from './yield.js';

let reporting: Promise<void> | undefined;

/**
 * Observes sizes and calls back in the next frame. An element that changes its size while sizes are
 * reported makes the browser report a loop to the page.
 */
export function createSizeObserver(
  page: Window & typeof globalThis,
  callback: (entries: readonly ResizeObserverEntry[]) => void,
): ResizeObserver {
  return new page.ResizeObserver((entries) => {
    reporting ??= yieldToPage().then(() => (reporting = undefined));
    page.requestAnimationFrame(() => callback(entries));
  });
}

/**
 * Resolves when no more sizes are being reported; undefined when none are. WebKit continues what waited
 * for the network right after the next script, and that script may be an observer of sizes.
 */
export function whenSizesAreReported(): Promise<void> | undefined {
  return reporting;
}
