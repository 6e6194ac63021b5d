import type { Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import { loadModel, type DataOrigin } from './load.js';
import { reduce, settle } from './reduce.js';
import { initialState, type Intent, type ViewState } from './view-state.js';

/** How the data are doing. A failed load keeps the last good model, if there was one. */
export type Status =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading'; readonly model?: Model }
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly model?: Model };

/** A cell, row or column under the pointer, by position; never part of the saved state. */
export interface Hover {
  readonly actionLine?: number;
  readonly goal?: number;
}

type Listener = () => void;

/** The one thing views share: a model, a view state, what is hovered. It knows no view. */
export class Session {
  #status: Status = { kind: 'waiting' };
  #state: ViewState = initialState;
  #hover: Hover | null = null;
  #listeners = new Set<Listener>();
  #running: AbortController | undefined;
  #again: (() => Promise<void>) | undefined;

  get status(): Status {
    return this.#status;
  }

  /** The model to show: that of the last good load, whatever happened since. */
  get model(): Model | undefined {
    return this.#status.kind === 'waiting' ? undefined : this.#status.model;
  }

  get state(): ViewState {
    return this.#state;
  }

  get hover(): Hover | null {
    return this.#hover;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(intent: Intent): void {
    const next = reduce(this.#state, intent, this.model);
    if (next === this.#state) return;
    this.#state = next;
    this.#notify();
  }

  setHover(hover: Hover | null): void {
    const same = this.#hover?.actionLine === hover?.actionLine && this.#hover?.goal === hover?.goal;
    if (same && (this.#hover === null) === (hover === null)) return;
    this.#hover = hover;
    this.#notify();
  }

  /** Loads a dataset; a load still under way is dropped, and its answer with it. */
  async load(origin: DataOrigin, pause?: () => Promise<void>): Promise<void> {
    this.#again = () => this.load(origin, pause);
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#become({ kind: 'loading', ...this.#lastGood() });
    try {
      const result = await loadModel(origin, {
        signal: running.signal,
        ...(pause ? { pause } : {}),
      });
      if (running.signal.aborted) return;
      this.#running = undefined;
      if (result.kind === 'ready') this.#become(result);
      else this.#become({ ...result, ...this.#lastGood() });
    } catch (error) {
      if (running.signal.aborted) return;
      this.#running = undefined;
      const found = error instanceof Error ? error.message : String(error);
      this.#become({
        kind: 'failed',
        problems: [{ code: 'unexpected', path: [], found }],
        ...this.#lastGood(),
      });
    }
  }

  /** Loads again what was loaded last, whichever of the views that share it asks. */
  async reload(): Promise<void> {
    await this.#again?.();
  }

  /** Drops a load under way; what was shown before stays. */
  abort(): void {
    this.#running?.abort();
    if (this.#status.kind !== 'loading') return;
    const { model } = this.#status;
    this.#become(model ? { kind: 'ready', model, warnings: [] } : { kind: 'waiting' });
  }

  #lastGood(): { model?: Model } {
    return this.model ? { model: this.model } : {};
  }

  #become(status: Status): void {
    const before = this.model;
    this.#status = status;
    if (this.model !== before) {
      this.#state = settle(this.#state, this.model);
      this.#hover = null;
    }
    this.#notify();
  }

  #notify(): void {
    for (const listener of [...this.#listeners]) listener();
  }
}
