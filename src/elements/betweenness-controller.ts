import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Adjacency } from '../derive/adjacency.js';
import { betweenness } from '../derive/graph-numbers.js';
import { createPause } from './yield-to-page.js';

/** Worked out once for all the elements that show a network. */
const known = new WeakMap<Adjacency, Promise<Float64Array>>();

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
    this.#of = undefined;
  }

  /** @returns a number a node, 0 … 1; undefined until they are worked out */
  valuesOf(adjacency: Adjacency): Float64Array | undefined {
    if (this.#of === adjacency) return this.#values;
    this.#of = adjacency;
    this.#values = undefined;
    const values = known.get(adjacency) ?? betweenness(adjacency, createPause());
    known.set(adjacency, values);
    void values.then((found) => {
      if (this.#of !== adjacency) return;
      this.#values = found;
      this.#host.requestUpdate();
    });
    return undefined;
  }
}
