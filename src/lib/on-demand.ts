/** ms from the beginning of a fetch for which a picture waits for its code */
export const LONGEST_WAIT = 100;

/** Code that is fetched when it is first needed, once for all who need it. */
export class OnDemand<Code> {
  readonly #load: () => Promise<Code>;
  #code: Code | undefined;
  #fetching: Promise<boolean> | undefined;
  #later: Promise<void> | undefined;
  #isLate = false;

  /** @param load imports the code */
  constructor(load: () => Promise<Code>) {
    this.#load = load;
  }

  /** The code; undefined until it has been fetched. */
  get code(): Code | undefined {
    return this.#code;
  }

  /** Fetches the code unless it is there. After a failure, a later call tries again. @returns whether it is there */
  fetch(): Promise<boolean> {
    this.#fetching ??= this.#begin();
    return this.#fetching;
  }

  /**
   * Fetches the code and waits for it briefly, so that nothing else flashes up just before what it
   * shows. Whoever comes when that time is over does not wait.
   * @returns undefined when there is nothing to wait for
   */
  wait(): Promise<void> | undefined {
    if (this.#code !== undefined) return undefined;
    const fetched = this.fetch().then(() => undefined);
    return this.#isLate || !this.#later ? undefined : Promise.race([fetched, this.#later]);
  }

  async #begin(): Promise<boolean> {
    this.#isLate = false;
    this.#later = new Promise((resolve) => {
      setTimeout(() => {
        this.#isLate = true;
        resolve();
      }, LONGEST_WAIT);
    });
    try {
      this.#code = await this.#load();
      return true;
    } catch {
      this.#fetching = undefined;
      return false;
    }
  }
}
