import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { windowOf } from '../page/window.js';

/** Computes the steps from one picture to another. */
export interface Interpolation<Shown extends Placed> {
  /** whether anything moves so that the eye can follow it */
  hasMoved(from: Shown, to: Shown): boolean;
  /** @param progress 0 … 1 */
  interpolate(from: Shown, to: Shown, progress: number): Shown['layout'];
}

export interface TransitionOptions<Shown extends Placed> {
  /** ms */
  readonly duration: number;
  /** what interpolates, fetched on demand so that the first picture does not wait for it */
  readonly load: () => Promise<Interpolation<Shown>>;
  /** whether two pictures are so large that the steps between them would come too late */
  readonly areTooLarge: (from: Shown, to: Shown) => boolean;
}

/** What every picture has: a layout. */
interface Placed {
  readonly layout: { readonly direction: 'ltr' | 'rtl'; readonly unit: number };
}

/**
 * Moves what a picture shows to its new places. A change on the way starts from what is shown then.
 * Nothing moves for people who prefer reduced motion.
 */
export class TransitionController<Shown extends Placed> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: TransitionOptions<Shown>;
  #interpolation: Interpolation<Shown> | undefined;
  #shown: Shown | undefined;
  /** where the movement under way began */
  #from: Shown | undefined;
  #started = 0;
  #frame = 0;

  constructor(host: ReactiveControllerHost & Element, options: TransitionOptions<Shown>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    windowOf(this.#host).cancelAnimationFrame(this.#frame);
    this.#from = undefined;
    this.#shown = undefined;
  }

  /** Whether a person prefers reduced motion. */
  get prefersStill(): boolean {
    return windowOf(this.#host).matchMedia('(prefers-reduced-motion: reduce)').matches;
  }

  /** Fetches what interpolates. Until it is there, and where it cannot be fetched, nothing moves. */
  prepare(): void {
    if (this.#interpolation) return;
    void this.#options.load().then(
      (interpolation) => (this.#interpolation = interpolation),
      () => undefined,
    );
  }

  /** Begins to move from what is shown. Where nothing can move, the end is shown at once. */
  start(to: Shown | undefined): void {
    const from = this.#shown;
    this.#from = from && to && this.#canMove(from, to) ? from : undefined;
    this.#started = performance.now();
  }

  /** Shows the end at once. */
  skip(): void {
    this.#from = undefined;
  }

  /**
   * @param to what is shown at the end; undefined for what cannot be interpolated
   * @returns what to show now; undefined at the end
   */
  step(to: Shown | undefined): Shown | undefined {
    const progress = easeInOutCubic((performance.now() - this.#started) / this.#options.duration);
    if (!this.#from || !this.#interpolation || !to || progress >= 1) {
      this.#from = undefined;
      this.#shown = to;
      return undefined;
    }
    this.#shown = { ...to, layout: this.#interpolation.interpolate(this.#from, to, progress) };
    this.#frame = windowOf(this.#host).requestAnimationFrame(() => this.#host.requestUpdate());
    return this.#shown;
  }

  #canMove(from: Shown, to: Shown): boolean {
    return (
      from.layout.direction === to.layout.direction &&
      from.layout.unit === to.layout.unit &&
      !this.#options.areTooLarge(from, to) &&
      this.#interpolation?.hasMoved(from, to) === true &&
      !this.prefersStill
    );
  }
}

/**
 * The progress of a movement that is slow at both ends.
 * @param t the part of its time that has passed
 * @returns 0 … 1
 */
function easeInOutCubic(t: number): number {
  const at = Math.max(0, Math.min(1, t));
  return at < 0.5 ? 4 * at ** 3 : 1 - (2 - 2 * at) ** 3 / 2;
}
