import { LitElement, render, type CSSResultOrNative, type PropertyValues } from 'lit';
import { pictureEn } from '../../i18n/en/picture.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { describeFound, type Problem } from '../../model/problem.js';
import type { EnvironmentController } from '../page/environment.js';
import { whenSizesAreReported } from '../page/window.js';
import { problemsTemplate } from '../ui/notices.js';
import type { ErrorBoundary } from './error-boundary.js';
import { errorDetail, send } from './events.js';
import { focusFirst } from './focus-first.js';
import { html } from './html.js';
import { ShadowTree } from './shadow-tree.js';
import { adoptElementStyles } from './styles.js';

/**
 * An element that stays usable when its own code fails or when other scripts change its shadow tree.
 * What fails while it renders or handles an event is shown above the last good picture and reported
 * by `wsis-error`.
 */
export abstract class ResilientElement extends LitElement implements ErrorBoundary {
  /** Resolves when the element first shows data. */
  readonly ready: Promise<void>;
  protected abstract readonly environment: EnvironmentController;
  readonly #internals = this.attachInternals();
  readonly #notice = new FailureNotice(this);
  readonly #tree = new ShadowTree(this, (node) => this.#notice.contains(node));
  readonly #styles: readonly CSSResultOrNative[];
  #hasFailedToRender = false;
  #isShown = false;
  #rendered: unknown;
  #lastGood: unknown;
  #resolveReady: () => void = () => undefined;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    this.#styles = new.target.elementStyles;
    const renderTemplate = this.render.bind(this);
    this.render = () => (this.#rendered = renderTemplate());
  }

  /** Whether the element shows data: a picture, a table, a list. */
  protected abstract get showsData(): boolean;

  /** Whether the element or the loading of its data has failed. */
  protected get hasFailed(): boolean {
    return this.#notice.isShown;
  }

  /** Shows an error and reports it to the page; what was rendered last stays. */
  fail(error: unknown): void {
    this.#tree.ignoreChanges(() => {
      this.#notice.show(error, {
        terms: this.environment.terms,
        isShown: this.#isShown,
        retry: () => this.recover(),
      });
    });
    this.markFailed();
  }

  /** Removes the error and renders everything again. */
  protected recover(): void {
    this.#tree.ignoreChanges(() => this.#notice.clear());
    this.#tree.invalidate();
    this.environment.loadWords();
    this.markFailed();
    this.requestUpdate();
  }

  protected markFailed(): void {
    this.setCustomState('error', this.hasFailed);
  }

  /** Sets a state for the page's CSS, as in `:state(error)`; nothing else depends on it. */
  protected setCustomState(name: string, isOn: boolean): void {
    try {
      if (isOn) this.#internals.states.add(name);
      else this.#internals.states.delete(name);
    } catch {
      // Browsers before 2024 accept only names that begin with two dashes.
    }
  }

  /** Focuses the first thing in the element that can have the focus, now or once it is rendered. */
  override focus(options?: FocusOptions): void {
    const first = () => this.shadowRoot !== null && focusFirst(this.shadowRoot, options);
    if (first()) return;
    const { ownerDocument: page } = this;
    const before = page.activeElement;
    void this.ready
      .then(() => this.updateComplete)
      .then(() => page.activeElement === before && first());
  }

  /** Performs a pending update at once. */
  updateNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /** Returns a promise that the next update waits for, or undefined to update at once. */
  protected prepareUpdate(): Promise<void> | undefined {
    return undefined;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    let ready: Promise<void> | undefined;
    try {
      ready = this.prepareUpdate();
    } catch {
      // The same error is thrown again by the update, and is shown then.
    }
    ready ??= whenSizesAreReported();
    if (!ready) {
      this.updateNow();
      return undefined;
    }
    // Until then the slot shows what the page has put into the element.
    if (!this.hasUpdated) {
      this.#tree.ignoreChanges(() =>
        render(html`<slot></slot>`, this.renderRoot, this.renderOptions),
      );
    }
    return ready.then(whenSizesAreReported).then(() => this.updateNow());
  }

  protected override performUpdate(): void {
    this.#tree.ignoreChanges(() => {
      try {
        super.performUpdate();
        if (this.#hasFailedToRender) this.#notice.clear();
        this.#hasFailedToRender = false;
      } catch (error) {
        this.#hasFailedToRender = true;
        this.fail(error);
      }
    });
    this.markFailed();
  }

  protected override update(changed: PropertyValues): void {
    let failure: { readonly error: unknown } | undefined;
    this.#tree.update(() => {
      try {
        super.update(changed);
        this.#lastGood = this.#rendered;
      } catch (error) {
        // A template that stopped half way is replaced by the last one that did not.
        if (this.#lastGood === undefined) throw error;
        render(this.#lastGood, this.renderRoot, this.renderOptions);
        failure = { error };
      }
    }, this.renderOptions);
    if (failure) throw failure.error;
  }

  protected override updated(): void {
    this.#isShown = this.showsData;
    if (this.#isShown) this.#resolveReady();
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    adoptElementStyles(root, this.#styles);
    return root;
  }

  /** A style sheet works only in the document it was made in, so a new document needs new ones. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptElementStyles(this.shadowRoot, this.#styles);
  }
}

interface FailureHost extends HTMLElement {
  readonly renderRoot: HTMLElement | DocumentFragment;
}

interface FailureOptions {
  readonly terms: PictureWords;
  /** whether what was rendered last is still visible */
  readonly isShown: boolean;
  readonly retry: () => void;
}

/**
 * Shows an error above what the element rendered last, and reports it. The notice has a node of its
 * own beside the element's template, so it also shows when the template cannot be rendered.
 */
class FailureNotice {
  readonly #host: FailureHost;
  #node: HTMLElement | undefined;
  #message: string | undefined;

  constructor(host: FailureHost) {
    this.#host = host;
  }

  get isShown(): boolean {
    return this.#message !== undefined;
  }

  /** Whether a node belongs to the notice rather than to the template. */
  contains(node: Node): boolean {
    return this.#node?.contains(node) ?? false;
  }

  /** An error that is thrown again, perhaps in every frame, is shown and reported once. */
  show(error: unknown, options: FailureOptions): void {
    const found = error instanceof Error ? `${error.name}: ${error.message}` : describeFound(error);
    if (found === this.#message) return;
    this.#message = found;
    const problem: Problem = { code: 'fault', path: [], found };
    inWords(options.terms, (terms) => this.#render(problem, { ...options, terms }));
    inWords(options.terms, (terms) => this.#report(problem, terms, error));
  }

  clear(): void {
    this.#message = undefined;
    this.#node?.remove();
  }

  #render(problem: Problem, { terms, isShown, retry }: FailureOptions): void {
    const node = (this.#node ??= this.#host.ownerDocument.createElement('div'));
    node.className = 'failure';
    node.role = 'alert';
    node.lang = terms.locale;
    node.dir = terms.direction;
    render(problemsTemplate({ problems: [problem], isShown }, terms, retry), node, {
      host: this.#host,
    });
    this.#host.renderRoot.prepend(node);
  }

  #report(problem: Problem, terms: PictureWords, error: unknown): void {
    const detail = errorDetail([problem], terms);
    console.warn(`wsis-sdg-matrix: ${detail.message}`, error);
    send(this.#host, 'wsis-error', detail);
  }
}

/** Runs a callback with the element's words, or with English if those words are what fails. */
function inWords(terms: PictureWords, callback: (terms: PictureWords) => void): void {
  try {
    callback(terms);
  } catch {
    callback(pictureEn);
  }
}
