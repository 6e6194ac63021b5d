/** ms that a picture waits for its code before something else is shown */
const LONGEST_WAIT = 100;

/** Code that is fetched when it is first needed, once for all who need it. */
export class OnDemand<Code> {
  readonly #load: () => Promise<Code>;
  #code: Code | undefined;
  #fetching: Promise<boolean> | undefined;

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
    this.#fetching ??= this.#load().then(
      (code) => {
        this.#code = code;
        return true;
      },
      () => {
        this.#fetching = undefined;
        return false;
      },
    );
    return this.#fetching;
  }

  /**
   * Fetches the code and waits for it briefly, so that nothing else flashes up just before what it
   * shows.
   * @returns undefined when there is nothing to wait for
   */
  wait(): Promise<void> | undefined {
    if (this.#code !== undefined) return undefined;
    const later = new Promise<void>((resolve) => setTimeout(resolve, LONGEST_WAIT));
    return Promise.race([this.fetch().then(() => undefined), later]);
  }
}
