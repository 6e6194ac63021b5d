import type { Pause } from '../lib/schedule.js';

/** ms between two tellings: a short load is not told of at all */
const TELLING = 100;

/** How much of a load is done, 0 … 1, about; it never goes back. */
export class Progress {
  done = 0;
  #told = 0;
  /** the latest */
  #load = {};
  readonly #tell: () => void;

  /** @param tell hears that more is done, ten times a second at most */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /**
   * Begins anew. @returns the pauses of the load, from which it is known how far that has come; what
   * is left of earlier ones is not told of any more
   */
  of(pause: Pause | undefined): Pause {
    const load = (this.#load = {});
    this.done = 0;
    this.#told = performance.now();
    return async (done = 0) => {
      await pause?.();
      if (done <= this.done || load !== this.#load) return;
      this.done = done;
      const now = performance.now();
      if (now - this.#told < TELLING) return;
      this.#told = now;
      this.#tell();
    };
  }
}
