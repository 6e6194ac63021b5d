import { LitElement, render, type CSSResultOrNative, type PropertyValues } from 'lit';
import { setState } from './custom-state.js';
import type { ErrorBoundary } from './error-boundary.js';
import type { EnvironmentController } from '../page/environment.js';
import { FailureNotice } from './failure-notice.js';
import { adoptElementStyles } from './adopt-styles.js';
import { html } from './html.js';
import { whenSizesAreTold } from '../page/size-observer.js';
import { ShadowTree } from './shadow-tree.js';

/**
 * An element that no fault of its own and no meddling of others takes from the page. Whatever fails
 * while it draws or answers a person is shown over the picture there was and told by `wsis-error`.
 */
export abstract class ResilientElement extends LitElement implements ErrorBoundary {
  /** Resolves when the element first shows good data. */
  readonly ready: Promise<void>;
  protected abstract readonly environment: EnvironmentController;
  protected readonly internals = this.attachInternals();
  readonly #notice = new FailureNotice(this);
  readonly #tree = new ShadowTree(this, (node) => this.#notice.owns(node));
  readonly #styles: readonly CSSResultOrNative[];
  #hasFailedToDraw = false;
  #isShown = false;
  #drawn: unknown;
  #lastGood: unknown;
  #resolveReady: () => void = () => undefined;

  constructor() {
    super();
    this.ready = new Promise((resolve) => (this.#resolveReady = resolve));
    this.#styles = new.target.elementStyles;
    const draw = this.render.bind(this);
    this.render = () => (this.#drawn = draw());
  }

  /** Whether there is a picture, or what else the element shows of data. */
  protected abstract get showsData(): boolean;

  /** Whether something is the matter: with the element, or with its data. */
  protected get hasFailed(): boolean {
    return this.#notice.isShown;
  }

  /** Shows and tells what went wrong; the picture stays and the page goes on. */
  fail(error: unknown): void {
    this.#tree.own(() => {
      this.#notice.show(error, {
        terms: this.environment.terms,
        isShown: this.#isShown,
        retry: () => this.recover(),
      });
    });
    this.markFailed();
  }

  /** Forgets what went wrong and draws everything anew. */
  protected recover(): void {
    this.#tree.own(() => this.#notice.clear());
    this.#tree.renew();
    this.environment.speak();
    this.markFailed();
    this.requestUpdate();
  }

  protected markFailed(): void {
    setState(this.internals, 'error', this.hasFailed);
  }

  /** Draws at once what would be drawn in a moment. */
  updateNow(): void {
    if (this.isUpdatePending) this.performUpdate();
  }

  /** What is waited for before drawing; undefined draws at once. */
  protected prepareUpdate(): Promise<void> | undefined {
    return undefined;
  }

  protected override scheduleUpdate(): Promise<void> | undefined {
    let ready: Promise<void> | undefined;
    try {
      ready = this.prepareUpdate();
    } catch {
      // What fails ahead fails again when it is drawn, and is told then.
    }
    ready ??= whenSizesAreTold();
    if (!ready) {
      this.updateNow();
      return undefined;
    }
    // What a page shows in the element's stead goes on being seen until then.
    if (!this.hasUpdated) {
      this.#tree.own(() => render(html`<slot></slot>`, this.renderRoot, this.renderOptions));
    }
    return ready.then(whenSizesAreTold).then(() => this.updateNow());
  }

  protected override performUpdate(): void {
    this.#tree.own(() => {
      try {
        super.performUpdate();
        if (this.#hasFailedToDraw) this.#notice.clear();
        this.#hasFailedToDraw = false;
      } catch (error) {
        this.#hasFailedToDraw = true;
        this.fail(error);
      }
    });
    this.markFailed();
  }

  protected override update(changed: PropertyValues): void {
    let failure: { readonly error: unknown } | undefined;
    this.#tree.draw(() => {
      try {
        super.update(changed);
        this.#lastGood = this.#drawn;
      } catch (error) {
        // What stopped half way goes back to what was there.
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
    if (this.ownerDocument === document) return super.createRenderRoot();
    const root = this.attachShadow({ mode: 'open' });
    adoptElementStyles(root, this.#styles);
    return root;
  }

  /** A document takes no style sheet that was made in another, and drops those that come along. */
  adoptedCallback(): void {
    if (this.shadowRoot) adoptElementStyles(this.shadowRoot, this.#styles);
  }
}
