// The window that an element shares with the page, and how work in it lets the page have a turn.

import type { Pause } from '../../lib/schedule.js';

/** The window an element is in. In an iframe, it is not the window of the script that made it. */
export function windowOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}

/** ms of work before the page has its turn */
const SLICE = 10;
/** ms of the first slice: most work ends within it, and does not wait for the page at all */
const FIRST_SLICE = 40;

/** A pause that returns at once until a slice of time is used up, and then yields to the page. */
export function createPause(): Pause {
  let end = performance.now() + FIRST_SLICE;
  return async () => {
    if (performance.now() < end) return;
    await yieldToPage();
    end = performance.now() + SLICE;
  };
}

/** Resolves when the page has had a turn. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => void afterYield(resolve));
}

/** Calls back when the page has had a turn. @returns cancels the call */
export function afterYield(callback: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    callback();
  };
  port2.postMessage(null);
  return () => {
    port1.onmessage = null;
    port1.close();
  };
}

/**
 * Calls back when the page has nothing else to do. A browser that cannot say when it is idle gets a
 * third of the longest wait: by then it has painted.
 * @param latest ms after which to call back in any case
 * @returns cancels the call
 */
export function whenIdle(callback: () => void, latest: number): () => void {
  if ('requestIdleCallback' in window) {
    const handle = requestIdleCallback(callback, { timeout: latest });
    return () => cancelIdleCallback(handle);
  }
  const handle = setTimeout(callback, latest / 3);
  return () => clearTimeout(handle);
}

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
