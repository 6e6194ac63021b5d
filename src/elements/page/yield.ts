import type { Pause } from '../../lib/pause.js';

/** ms of work between two turns of the page */
const SLICE = 10;
/** ms of the first work: most of it is done by then, and nobody has to wait for a frame between */
const FIRST_SLICE = 40;

/**
 * A pause for long work: returns at once while little time has gone by, else lets the page have a
 * turn, so that nothing is blocked for long.
 */
export function createPause(): Pause {
  let end = performance.now() + FIRST_SLICE;
  return async () => {
    if (performance.now() < end) return;
    await yieldToPage();
    end = performance.now() + SLICE;
  };
}

/** Resolves once the page has had a turn. */
export function yieldToPage(): Promise<void> {
  return new Promise((resolve) => void afterYield(resolve));
}

/** Calls back once the page has had a turn. @returns what takes the call back */
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
