import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { formatPermalink, parsePermalink, readFragment } from '../../state/permalink.js';
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { fragmentKey, pageLink } from '../page/page-link.js';

interface LinkHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
  permalink: boolean;
}

/**
 * Keeps a view in the page's fragment and follows it there: a link opens the view, back and forward
 * walk through the views that were. What the page itself keeps in the fragment stays.
 */
export class PermalinkController implements ReactiveController {
  readonly #host: LinkHost;
  /** what the element shows by itself; a link says how a view differs from it */
  #base: ViewState | undefined;
  #written: string | undefined;
  #last: ViewState | undefined;
  #session: Session | undefined;

  constructor(host: LinkHost) {
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

  /** The page's address with the present view in it. */
  url(): string {
    const { session } = this.#host;
    return session ? pageLink(this.#host, session.state, this.#base) : location.href;
  }

  hostUpdate(): void {
    this.begin();
  }

  /** Opens the view of the page's link, once for each session; before anything of it is shown. */
  begin(): void {
    const { session, permalink } = this.#host;
    if (!session) return;
    session.link ??= () => this.url();
    // Taken out and put in elsewhere, an element goes on with the view it had.
    if (session === this.#session) return;
    this.#session = session;
    this.#base = session.state;
    if (permalink) this.#open();
  }

  hostUpdated(): void {
    const { session, permalink } = this.#host;
    if (!permalink || session?.status.kind !== 'ready' || session.state === this.#last) return;
    const before = this.#last;
    this.#last = session.state;
    const text = formatPermalink(session.state, this.#base);
    if (text === (this.#read() ?? '')) return;
    this.#written = text;
    this.#write(this.url(), before !== undefined && isStep(before, session.state));
  }

  readonly #follow = (): void => contain(this.#host, () => this.#open());

  #open(): void {
    const { session, permalink } = this.#host;
    const text = this.#read();
    // An anchor of the page's own takes our part away; that is not meant for us.
    if (text === undefined && !isEmptyOrOurs(location.hash) && this.#written) {
      this.#write(this.url(), false);
      return;
    }
    if (!permalink || !session || !this.#base || (text ?? '') === (this.#written ?? '')) return;
    this.#written = text;
    const { state, ignored } = parsePermalink(text ?? '');
    if (ignored.length > 0) {
      console.warn(`wsis-sdg-matrix: not understood in the link: ${ignored.join(', ')}`);
    }
    const whole = { ...this.#base, ...state };
    contain(this.#host, () => session.open(whole));
    this.#last = session.state;
  }

  #read(): string | undefined {
    return readFragment(location.hash, fragmentKey(this.#host));
  }

  /** In a sandbox or a page made of a string the address may not be ours to change. */
  #write(url: string, isStep: boolean): void {
    try {
      if (isStep) history.pushState(history.state, '', url);
      else history.replaceState(history.state, '', url);
    } catch (error) {
      console.warn('wsis-sdg-matrix: the view cannot be kept in the address of this page.', error);
      this.#host.permalink = false;
    }
  }
}

/** Whether a fragment holds nothing but views: then a missing part is a view at its start. */
function isEmptyOrOurs(hash: string): boolean {
  return hash
    .replace(/^#/, '')
    .split(';')
    .every((piece) => piece === '' || piece.startsWith('wsis'));
}

/** Typing on, and going from one selection to another, are no steps of their own to go back to. */
function isStep(before: ViewState, after: ViewState): boolean {
  const { query, selected, compared } = before;
  if (formatPermalink(before) === formatPermalink(after)) return false;
  const rest = formatPermalink({ ...after, query, selected, compared });
  if (rest !== formatPermalink(before)) return true;
  if (query !== after.query) return query === '' || after.query === '';
  return selected === null || after.selected === null || compared !== after.compared;
}
