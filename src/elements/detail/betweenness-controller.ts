import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adjacency } from '../../derive/network/adjacency.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { createPause } from '../page/window.js';

interface Computation {
  readonly values: Promise<Float64Array | undefined>;
  readonly waiting: Set<BetweennessController>;
}

/** Each is computed once for all elements that show the same network. */
const computations = new WeakMap<Adjacency, Computation>();

/** Computes the betweenness of a network in slices, since it takes time in a large one. */
export class BetweennessController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #of: Adjacency | undefined;
  #values: Float64Array | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  /** @returns a number from 0 to 1 for each node; undefined until they have been computed */
  valuesOf(adjacency: Adjacency): Float64Array | undefined {
    if (this.#of === adjacency) return this.#values;
    this.#leave();
    this.#of = adjacency;
    const computation = computations.get(adjacency) ?? compute(adjacency);
    computations.set(adjacency, computation);
    computation.waiting.add(this);
    void computation.values.then((found) => {
      if (this.#of !== adjacency) return;
      this.#values = found;
      this.#host.requestUpdate();
    });
    return undefined;
  }

  #leave(): void {
    if (this.#of) computations.get(this.#of)?.waiting.delete(this);
    this.#of = undefined;
    this.#values = undefined;
  }
}

/** Starts to compute. It stops when no element waits any more, and starts again for the next one. */
function compute(adjacency: Adjacency): Computation {
  const waiting = new Set<BetweennessController>();
  const pause = createPause();
  const pauseOrStop = async () => {
    await pause();
    if (waiting.size > 0) return;
    computations.delete(adjacency);
    throw new Error('No element waits for this betweenness.');
  };
  // The code is loaded on demand, since no picture needs it.
  const values = import('../../derive/network/betweenness.js')
    .then(({ betweenness }) => betweenness(adjacency, pauseOrStop))
    .catch(() => undefined);
  return { values, waiting };
}

/** A share as a percentage with one decimal, since betweenness is small in most networks. */
export function percentWithTenths(share: number, { locale }: PictureWords): string {
  const style = { style: 'percent', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, style).format(share);
}
