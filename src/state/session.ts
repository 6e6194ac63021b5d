import { messageOf } from '../lib/error-message.js';
import { noPause, type Pause } from '../lib/schedule.js';
import type { Kept } from '../model/filter.js';
import type { Limits } from '../model/limits.js';
import type { Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import type { CacheUse } from './fetch.js';
import { translationsOf, withTranslations } from './translations.js';
import { LoadProgress, loadModel, type DataOrigin } from './load.js';
import { emptyHistory, gestureOf, recorded, redo, undo, type History } from './history.js';
import { isOfModel, reduce, settle, type FilteredModel } from './reduce.js';
import { createFilterCache } from './filter-cache.js';
import type * as WordReader from './view-in-words.js';
import { initialState, type Intent, type ViewState } from './view-state.js';

/** The state of the data. A failed load keeps the last good model, if there was one. */
export type Status =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'loading'; readonly model?: Model }
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | Failed;

export interface Failed {
  readonly kind: 'failed';
  readonly problems: readonly Problem[];
  readonly model?: Model;
}

type Listener = () => void;

/** selections to go back to */
const LONGEST_TRAIL = 50;

/** What understands a view in words, once there has been one. */
let wordReader: typeof WordReader | undefined;

/**
 * What views share: a model, a view state, and what is hovered. A session does not know its views;
 * they subscribe to it and ask it for changes.
 */
export class Session {
  #status: Status = { kind: 'waiting' };
  #state: ViewState = initialState;
  #hover: string | null = null;
  readonly #progress = new LoadProgress(() => this.#notify());
  #locale = 'en';
  #history: History = emptyHistory;
  #trail: readonly string[] = [];
  #listeners = new Set<Listener>();
  #loading: AbortController | undefined;
  #pause: Pause | undefined;
  readonly #filterCache = createFilterCache();
  /** every language that a view has been shown in */
  readonly #languages = new Set<string>();
  #isTranslating = false;
  /** views that are asked for, from one in words on, until all words can be understood */
  #asks: WordReader.Ask[] = [];

  /** How many steps have been taken, undone and redone: each is an entry in the browser's history. */
  steps = 0;

  /** Where the data come from that were asked for last. */
  origin: DataOrigin | undefined;
  /** How much of them is read, in place of the usual limits. */
  limits: Partial<Limits> | undefined;

  /** Makes a link to the view; set by an element that keeps the view in the page's address. */
  link: (() => string) | undefined;

  get status(): Status {
    return this.#status;
  }

  /** The model to show: that of the last good load. */
  get model(): Model | undefined {
    return this.#status.kind === 'waiting' ? undefined : this.#status.model;
  }

  /** Roughly how much of a running load is done, 0 … 1. It never goes back. */
  get progress(): number {
    return this.#progress.done;
  }

  get state(): ViewState {
    return this.#state;
  }

  /** What is under the pointer, written as a selection. It is not part of the view state. */
  get hover(): string | null {
    return this.#hover;
  }

  /** What had the keyboard focus last, in whichever view, written as a selection. */
  focus: string | null = null;

  /** The language that is searched besides English: the one shown last. */
  get locale(): string {
    return this.#locale;
  }

  /** What filters and search keep of the model. */
  get kept(): Kept | undefined {
    return this.#filtered?.keptOf(this.#state);
  }

  get canUndo(): boolean {
    return this.#history.past.length > 0;
  }

  get canRedo(): boolean {
    return this.#history.future.length > 0;
  }

  /** Whether there is an earlier selection to go back to. */
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
    const next = this.#reduce(intent);
    if (next === before) return;
    if (next.query !== '') void this.prepareSearch();
    this.#record(before, gestureOf(before, next, intent));
    if (before.selected !== null && next.selected !== before.selected) {
      this.#trail = [...this.#trail, before.selected].slice(-LONGEST_TRAIL);
    }
    this.#show(next);
  }

  /** Shows a view that a link or the page asks for. This cannot be undone. */
  open(asked: ViewState): void {
    const next = this.#reduce({ kind: 'replace', state: asked });
    if (next.query !== '') void this.prepareSearch();
    if (next === this.#state) return;
    this.#history = { ...this.#history, continuing: undefined };
    this.#show(next);
  }

  /**
   * What an intent leads to. A view that it asks for gets ids in the place of names and numbers, such as `SDG 3`, and
   * is asked for again when what understands them has been loaded, and when names in more languages have.
   */
  #reduce(intent: Intent): ViewState {
    const { model } = this;
    const asked = 'state' in intent && intent.state;
    if (!asked || !model || (this.#asks.length === 0 && isOfModel(asked, model))) {
      return reduce(this.#state, intent, this.#filtered);
    }
    const isNamed = translationsOf(model.dataset, this.#languages).length === 0;
    const state = wordReader?.understood(asked, model, isNamed) ?? asked;
    const then = reduce(this.#state, { ...intent, state }, this.#filtered);
    if (!wordReader || !isNamed) this.#asks.push({ asked, then });
    if (!wordReader) void this.#askAgain();
    return then;
  }

  async #askAgain(): Promise<void> {
    wordReader ??= await import('./view-in-words.js').catch(() => undefined);
    const asks = this.#asks.splice(0);
    if (wordReader) this.open(wordReader.stillAsked(asks, this.#state));
  }

  /** Undoes the last step. */
  undo(): void {
    this.#goTo(undo(this.#history, this.#state));
  }

  redo(): void {
    this.#goTo(redo(this.#history, this.#state));
  }

  /** Selects the last earlier selection that is still visible. */
  goBack(): void {
    const trail = [...this.#trail];
    for (let last = trail.pop(); last !== undefined; last = trail.pop()) {
      const next = this.#reduce({ kind: 'select', selected: last });
      if (next === this.#state || next.selected !== last) continue;
      this.#record(this.#state, undefined);
      this.#trail = trail;
      this.#show(next);
      return;
    }
    this.#trail = trail;
    this.#notify();
  }

  /** Loads the search, then applies a query that is waiting for it. */
  async prepareSearch(): Promise<void> {
    if (!(await this.#filterCache.loadSearch())) return;
    if (this.#state.query !== '') this.#show(settle(this.#state, this.#filtered));
  }

  /** Loads and indexes for the search when a person is about to search, before the first letter. */
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
    this.#languages.add(locale);
    void this.#translate();
    if (this.#locale === locale) return;
    this.#locale = locale;
    if (this.#state.query === '') return;
    this.#show(settle(this.#state, this.#filtered));
  }

  /** Loads a dataset. A load that is still running is cancelled. */
  async load(origin: DataOrigin, pause?: Pause, limits?: Partial<Limits>): Promise<void> {
    this.origin = origin;
    this.#pause = pause;
    this.limits = limits;
    await this.#load(origin);
  }

  async #load(origin: DataOrigin, cache?: CacheUse): Promise<void> {
    this.#loading?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#setStatus({ kind: 'loading', ...this.#lastModel() });
    try {
      const result = await loadModel(origin, {
        limits: this.limits,
        cache,
        pause: this.#progress.start(this.#pause),
        signal: loading.signal,
        languages: this.#languages,
      });
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      if (result.kind === 'ready') {
        this.#setStatus(result);
        void this.#translate();
      } else this.#setStatus({ ...result, ...this.#lastModel() });
    } catch (error) {
      if (loading.signal.aborted) return;
      this.#loading = undefined;
      const found = messageOf(error);
      this.#setStatus({
        kind: 'failed',
        problems: [{ code: 'unexpected', path: [], found }],
        ...this.#lastModel(),
      });
    }
  }

  /** Fetches names in languages that are shown for the first time after the data arrived. */
  async #translate(): Promise<void> {
    const { model } = this;
    if (this.#isTranslating || !model) return;
    if (translationsOf(model.dataset, this.#languages).length === 0) {
      if (this.#asks.length > 0) void this.#askAgain();
      return;
    }
    this.#isTranslating = true;
    const translated = await withTranslations(model, this.#languages, { limits: this.limits });
    this.#isTranslating = false;
    const status = this.#status;
    if (status.kind !== 'waiting' && status.model === model) {
      const named = { ...status, model: translated.model };
      if (named.kind === 'ready') named.warnings = [...named.warnings, ...translated.warnings];
      this.#status = named;
      this.#show(settle(this.#state, this.#filtered));
    }
    await this.#translate();
  }

  /** Loads again what was loaded last. */
  async reload(): Promise<void> {
    // It asks for the current data, not for a cached copy.
    if (this.origin) await this.#load(this.origin, 'no-cache');
  }

  /** Cancels a running load. What was shown before stays. */
  abort(): void {
    this.#loading?.abort();
    if (this.#status.kind !== 'loading') return;
    const { model } = this.#status;
    this.#setStatus(model ? { kind: 'ready', model, warnings: [] } : { kind: 'waiting' });
  }

  #lastModel(): { model?: Model } {
    return this.model ? { model: this.model } : {};
  }

  #setStatus(status: Status): void {
    const before = this.model;
    this.#status = status;
    if (this.model !== before) {
      this.#state = before
        ? settle(this.#state, this.#filtered)
        : this.#reduce({ kind: 'replace', state: this.#state });
      this.#hover = null;
      this.focus = null;
      this.#trail = [];
      this.#history = { ...this.#history, continuing: undefined };
    }
    this.#notify();
  }

  get #filtered(): FilteredModel | undefined {
    const { model } = this;
    return model && { model, keptOf: (state) => this.#keptOf(model, state) };
  }

  #keptOf(model: Model, state: ViewState): Kept {
    if (state.query !== '' && !this.#filterCache.canSearch) void this.prepareSearch();
    return this.#filterCache.keptOf(model, state, this.#locale);
  }

  #record(before: ViewState, gesture: string | undefined): void {
    const { history, isStep } = recorded(this.#history, before, gesture);
    this.#history = history;
    if (isStep) this.steps += 1;
  }

  #goTo(to: { readonly history: History; readonly state: ViewState } | undefined): void {
    if (!to) return;
    this.steps += 1;
    this.#history = to.history;
    this.#show(settle(to.state, this.#filtered));
  }

  #show(state: ViewState): void {
    this.#state = state;
    this.#notify();
  }

  /** An error in one listener is reported to the page and does not keep others from being called. */
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
