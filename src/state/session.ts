import { noPause, type Pause } from '../lib/schedule.js';
import type { Kept } from '../model/filter.js';
import type { Limits } from '../model/limits.js';
import type { Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import { translationsOf, withTranslations } from './translations.js';
import { LoadProgress, loadModel, type DataOrigin, type LoadOptions } from './load.js';
import { emptyHistory, record, redo, undo, type History } from './history.js';
import { reduce, settle, type Known } from './reduce.js';
import { createFilterCache } from './filter-cache.js';
import { initialState, type Intent, type ViewState } from './view-state.js';

/** How the data are doing. A failed load keeps the last good model, if there was one. */
export type Status =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading'; readonly model?: Model }
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[]; readonly model?: Model };

type Listener = () => void;

const LONGEST_TRAIL = 50;

/** The one thing views share: a model, a view state, what is hovered. It knows no view. */
export class Session {
  #status: Status = { kind: 'waiting' };
  #state: ViewState = initialState;
  #hover: string | null = null;
  readonly #progress = new LoadProgress(() => this.#notify());
  #locale = 'en';
  #history: History = emptyHistory;
  #trail: readonly string[] = [];
  #listeners = new Set<Listener>();
  #running: AbortController | undefined;
  #again: (() => Promise<void>) | undefined;
  #limits: Partial<Limits> | undefined;
  readonly #filterCache = createFilterCache();
  /** every language some view has been shown in */
  readonly #languages = new Set<string>();
  #isTranslating = false;

  /** Makes a link to the view, when an element that keeps it in the page's address has set this. */
  link: (() => string) | undefined;

  get status(): Status {
    return this.#status;
  }

  /** The model to show: that of the last good load, whatever happened since. */
  get model(): Model | undefined {
    return this.#status.kind === 'waiting' ? undefined : this.#status.model;
  }

  /** How much of a load under way is done, 0 … 1, about; it never goes back. */
  get progress(): number {
    return this.#progress.done;
  }

  get state(): ViewState {
    return this.#state;
  }

  /** What is under the pointer, in the form of a selection; never part of the saved state. */
  get hover(): string | null {
    return this.#hover;
  }

  /** What last had the keyboard focus, in the form of a selection, whichever view it was in. */
  focus: string | null = null;

  /** The language that is searched besides English: the one last shown. */
  get locale(): string {
    return this.#locale;
  }

  /** What filters and search leave of the model. */
  get kept(): Kept | undefined {
    return this.#known?.kept(this.#state);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Whether something was selected before, to go back to. */
  get canGoBack(): boolean {
    return this.#trail.length > 0;
  }

  /** @returns a function that ends the subscription */
  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  dispatch(intent: Intent): void {
    const before = this.#state;
    const next = reduce(before, intent, this.#known);
    if (next === before) return;
    if (next.query !== '') void this.prepareSearch();
    this.#history = record(this.#history, before, intent.kind);
    if (before.selected !== null && next.selected !== before.selected) {
      this.#trail = [...this.#trail, before.selected].slice(-LONGEST_TRAIL);
    }
    this.#show(next);
  }

  /** Shows a view as it is, by a link or by the page; nothing that could be taken back. */
  open(state: ViewState): void {
    const next = reduce(this.#state, { kind: 'replace', state }, this.#known);
    if (next.query !== '') void this.prepareSearch();
    if (next !== this.#state) this.#show(next);
  }

  /** Takes the last change back. */
  undo(): void {
    this.#travel(undo(this.#history, this.#state));
  }

  redo(): void {
    this.#travel(redo(this.#history, this.#state));
  }

  /** Selects again what was selected before and can still be seen. */
  goBack(): void {
    const trail = [...this.#trail];
    for (let last = trail.pop(); last !== undefined; last = trail.pop()) {
      const next = reduce(this.#state, { kind: 'select', selected: last }, this.#known);
      if (next === this.#state || next.selected !== last) continue;
      this.#history = record(this.#history, this.#state, 'select');
      this.#trail = trail;
      this.#show(next);
      return;
    }
    this.#trail = trail;
    this.#notify();
  }

  /** Gets ready to search, and then applies a query that is waiting. */
  async prepareSearch(): Promise<void> {
    if (!(await this.#filterCache.loadSearch())) return;
    if (this.#state.query !== '') this.#show(settle(this.#state, this.#known));
  }

  /** A person is about to search: what takes time is done before the first letter. */
  async warmSearch(pause: Pause = noPause): Promise<void> {
    await this.prepareSearch();
    if (this.model) await this.#filterCache.index(this.model, this.#locale, pause);
  }

  setHover(hover: string | null): void {
    if (this.#hover === hover) return;
    this.#hover = hover;
    this.#notify();
  }

  setLocale(locale: string): void {
    if (this.#locale === locale) return;
    this.#locale = locale;
    this.#languages.add(locale);
    void this.#translate();
    if (this.#state.query === '') return;
    this.#show(settle(this.#state, this.#known));
  }

  /** Loads a dataset; a load still under way is dropped, and its answer with it. */
  async load(origin: DataOrigin, pause?: Pause, limits?: Partial<Limits>): Promise<void> {
    const options = { limits, ...(pause ? { pause } : {}) };
    // What is asked for again is wanted as it is now, not as it was kept.
    this.#again = () => this.#load(origin, { ...options, cache: 'no-cache' });
    await this.#load(origin, options);
  }

  async #load(origin: DataOrigin, options: Omit<LoadOptions, 'signal'>): Promise<void> {
    this.#limits = options.limits;
    this.#running?.abort();
    const running = new AbortController();
    this.#running = running;
    this.#become({ kind: 'loading', ...this.#lastGood() });
    try {
      const result = await loadModel(origin, {
        ...options,
        pause: this.#progress.start(options.pause),
        signal: running.signal,
        languages: this.#languages,
      });
      if (running.signal.aborted) return;
      this.#running = undefined;
      if (result.kind === 'ready') {
        this.#become(result);
        void this.#translate();
      } else this.#become({ ...result, ...this.#lastGood() });
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

  /** Fetches names in languages that came to be shown after the data did; the view stays as it is. */
  async #translate(): Promise<void> {
    const { model } = this;
    if (this.#isTranslating || !model) return;
    if (translationsOf(model.dataset, this.#languages).length === 0) return;
    this.#isTranslating = true;
    const translated = await withTranslations(model, this.#languages, { limits: this.#limits });
    this.#isTranslating = false;
    const status = this.#status;
    if (status.kind === 'ready' && status.model === model) {
      this.#status = {
        ...status,
        model: translated.model,
        warnings: [...status.warnings, ...translated.warnings],
      };
      this.#show(settle(this.#state, this.#known));
    }
    await this.#translate();
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
      this.#state = settle(this.#state, this.#known);
      this.#hover = null;
      this.focus = null;
      this.#trail = [];
    }
    this.#notify();
  }

  get #known(): Known | undefined {
    const { model } = this;
    return model && { model, kept: (state) => this.#keptOf(model, state) };
  }

  #keptOf(model: Model, state: ViewState): Kept {
    if (state.query !== '' && !this.#filterCache.canSearch) void this.prepareSearch();
    return this.#filterCache.keptOf(model, state, this.#locale);
  }

  #travel(to: { readonly history: History; readonly state: ViewState } | undefined): void {
    if (!to) return;
    this.#history = to.history;
    this.#show(settle(to.state, this.#known));
  }

  #show(state: ViewState): void {
    this.#state = state;
    this.#notify();
  }

  /** What a listener throws is its page's to hear; the others hear of the change all the same. */
  #notify(): void {
    for (const listener of [...this.#listeners]) {
      try {
        listener();
      } catch (error) {
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  }
}
