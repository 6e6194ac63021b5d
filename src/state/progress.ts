import type { Pause } from '../lib/pause.js';

/** ms between two tellings: a short load is not told of at all */
const TELLING = 100;

/** How much of a load is done, 0 … 1, about; it never goes back. */
export class Progress {
  done = 0;
  #told = 0;
  readonly #tell: () => void;

  /** @param tell hears that more is done, ten times a second at most */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** Begins anew. @returns the pauses of the load, from which it is known how far that has come */
  of(pause: Pause | undefined, { signal }: { readonly signal: AbortSignal }): Pause {
    this.done = 0;
    this.#told = performance.now();
    return async (done = 0) => {
      await pause?.();
      if (done <= this.done || signal.aborted) return;
      this.done = done;
      const now = performance.now();
      if (now - this.#told < TELLING) return;
      this.#told = now;
      this.#tell();
    };
  }
}
