import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatPermalink, parsePermalink, readFragment } from '../../state/permalink.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { hasOpenedData } from './opened-data.js';
import { fragmentKey, pageLink } from '../page/page-link.js';

interface PermalinkHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
  permalink: boolean;
}

/**
 * Keeps the state of the view in the fragment of the page's URL, and follows changes there: a link
 * opens its view, and the browser's back and forward buttons go through the views. Other parts of
 * the fragment, which belong to the page, are kept.
 */
export class PermalinkController implements ReactiveController {
  readonly #host: PermalinkHost;
  /** the state without a link; a link contains the differences from it */
  #base: ViewState | undefined;
  #written: string | undefined;
  #last: ViewState | undefined;
  /** the steps of the session that are in the browser's history */
  #steps = 0;
  /** the page's URL as it was written or followed last */
  #address: string | undefined;
  #session: Session | undefined;

  constructor(host: PermalinkHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#follow);
    window.addEventListener('popstate', this.#follow);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#follow);
    window.removeEventListener('popstate', this.#follow);
    if (this.#session) this.#session.link = undefined;
  }

  /** Whether the page's URL follows the view. Of data that a person has opened, it can say nothing. */
  get isKept(): boolean {
    return this.#host.permalink && !hasOpenedData(this.#host.session);
  }

  /** The URL of the page with a view in it, the present one by default; without one of data that were opened. */
  url(state: ViewState | undefined = this.#host.session?.state): string {
    return state
      ? pageLink(this.#host, state, hasOpenedData(this.#host.session) ? state : this.#base)
      : location.href;
  }

  hostUpdate(): void {
    this.begin();
  }

  /** Opens the view of the page's URL, once for each session and before anything is shown. */
  begin(): void {
    const { session, permalink } = this.#host;
    if (!session) return;
    session.link ??= () => this.url();
    // An element that is moved in the page keeps its view.
    if (session === this.#session) return;
    this.#session = session;
    this.#base = session.state;
    this.#steps = session.steps;
    this.#last = this.#written = this.#address = undefined;
    if (permalink) this.#open();
  }

  hostUpdated(): void {
    const { session } = this.#host;
    if (!this.isKept || session?.status.kind !== 'ready' || session.state === this.#last) return;
    const isStep = this.#last !== undefined && session.steps !== this.#steps;
    [this.#last, this.#steps] = [session.state, session.steps];
    const text = formatPermalink(session.state, this.#base);
    if (text === (this.#read() ?? '')) return;
    this.#written = text;
    // A gesture does not go on in an entry that the page or another element has made.
    const isOthers = this.#address !== undefined && this.#address !== location.href;
    this.#write(this.url(), isStep || isOthers);
  }

  readonly #follow = (): void => contain(this.#host, () => this.#open());

  #open(): void {
    const { session, permalink } = this.#host;
    if (hasOpenedData(session)) return;
    const text = this.#read();
    // A click on an anchor of the page replaces the whole fragment; that is not a change of the view.
    if (text === undefined && !holdsOnlyViews(location.hash) && this.#written) {
      this.#write(this.url(), false);
      return;
    }
    if (!permalink || !session || !this.#base || (text ?? '') === (this.#written ?? '')) return;
    this.#written = text;
    this.#address = location.href;
    const { state, ignored } = parsePermalink(text ?? '');
    if (ignored.length > 0) {
      console.warn(`wsis-sdg-matrix: ignored parts of the link: ${ignored.join(', ')}`);
    }
    const opened = { ...this.#base, ...state };
    contain(this.#host, () => session.open(opened));
    this.#last = session.state;
  }

  #read(): string | undefined {
    return readFragment(location.hash, fragmentKey(this.#host));
  }

  /** The URL cannot be changed in a sandbox or in a page that is made from a string. */
  #write(url: string, isStep: boolean): void {
    try {
      if (isStep) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
      this.#address = location.href;
    } catch (error) {
      console.warn('wsis-sdg-matrix: The view cannot be kept in the URL of this page.', error);
      this.#host.permalink = false;
    }
  }
}

/** Whether a fragment contains nothing but views. Then a missing one is a view at its defaults. */
function holdsOnlyViews(hash: string): boolean {
  return hash
    .replace(/^#/, '')
    .split(';')
    .every((piece) => piece === '' || piece.startsWith('wsis'));
}
