import { yieldToPage } from './yield.js';

let telling: Promise<void> | undefined;

/**
 * An observer of sizes that calls back in the next frame: what changes its size while sizes are being
 * told makes the browser complain to the page of a loop.
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
 * Resolves when sizes are no longer being told; undefined where none are. WebKit goes on with what
 * waited for the network after whatever script runs next, and that may be an observer of sizes.
 */
export function whenSizesAreTold(): Promise<void> | undefined {
  return telling;
}
