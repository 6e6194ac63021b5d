const SLICE = 10;

/**
 * A pause for long work: returns at once while little time has gone by, else lets the page have a
 * turn, so that nothing is blocked for long.
 */
export function createPause(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < SLICE) return;
    await new Promise<void>((resolve) => void afterTurn(resolve));
    since = performance.now();
  };
}

/** Calls back once the page has had a turn. @returns what takes the call back */
export function afterTurn(callback: () => void): () => void {
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
