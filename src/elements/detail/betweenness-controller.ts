import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adjacency } from '../../derive/network/adjacency.js';
import { createPause } from '../page/yield.js';

interface Work {
  readonly values: Promise<Float64Array | undefined>;
  readonly waiting: Set<BetweennessController>;
}

/** Worked out once for all the elements that show a network. */
const known = new WeakMap<Adjacency, Work>();

/** Betweenness takes its time in a large network: it is worked out in slices, then shown. */
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

  /** @returns a number a node, 0 … 1; undefined until they are worked out */
  valuesOf(adjacency: Adjacency): Float64Array | undefined {
    if (this.#of === adjacency) return this.#values;
    this.#leave();
    this.#of = adjacency;
    const work = known.get(adjacency) ?? begin(adjacency);
    known.set(adjacency, work);
    work.waiting.add(this);
    void work.values.then((found) => {
      if (this.#of !== adjacency) return;
      this.#values = found;
      this.#host.requestUpdate();
    });
    return undefined;
  }

  #leave(): void {
    if (this.#of) known.get(this.#of)?.waiting.delete(this);
    this.#of = undefined;
    this.#values = undefined;
  }
}

/** Work that nobody waits for any more is given up, and begun anew when it is asked for again. */
function begin(adjacency: Adjacency): Work {
  const waiting = new Set<BetweennessController>();
  const pause = createPause();
  const goOn = async () => {
    await pause();
    if (waiting.size > 0) return;
    known.delete(adjacency);
    throw new Error('nobody waits');
  };
  // Nobody needs it to see the picture: what works it out is fetched when it is asked for.
  const values = import('../../derive/network/betweenness.js')
    .then(({ betweenness }) => betweenness(adjacency, goOn))
    .catch(() => undefined);
  return { values, waiting };
}
