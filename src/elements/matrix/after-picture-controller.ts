import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { whenIdle } from '../page/yield.js';

/** ms that what follows may be behind at most, however busy the page is */
const LATEST = 150;

/**
 * Lets what nobody sees follow the picture: the frame is painted first, and the rest is done as soon
 * as the browser has time for it.
 */
export class AfterPictureController<Value> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #shown: Value | undefined;
  #wanted: Value | undefined;
  #cancel: (() => void) | undefined;
  #settled: Promise<void> = Promise.resolve();
  #settle: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is shown now, which may be behind. */
  get shown(): Value | undefined {
    return this.#shown;
  }

  /** Resolves once nothing is behind. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** @param isUrgent whether it cannot wait @returns what is to be shown now */
  follow(wanted: Value, isUrgent: boolean): Value | undefined {
    this.#wanted = wanted;
    if (isUrgent) this.#catchUp();
    if (this.#shown !== wanted) this.#plan();
    return this.#shown;
  }

  hostDisconnected(): void {
    this.#catchUp();
  }

  #plan(): void {
    if (this.#cancel) return;
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#cancel = whenIdle(() => {
      this.#catchUp();
      this.#host.requestUpdate();
    }, LATEST);
  }

  #catchUp(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#shown = this.#wanted;
    this.#settle();
  }
}
