import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bundledUrl } from '../../state/bundled-files.js';
import type { Limits } from '../../model/limits.js';
import type { DataOrigin } from '../../state/load.js';
import { Session } from '../../state/session.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { createPause } from '../page/window.js';
import {
  addOwner,
  answerRequests,
  findOwner,
  notifyOwnersChange,
  onOwnersChange,
  requestSession,
  undefinedProvider,
} from './sharing.js';

/** What a session controller needs of its element: mostly, where its data come from. */
export interface SessionHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
  /** whether the element has been updated once, and so has every property that its page has set */
  readonly hasUpdated: boolean;
  src: string | null;
  for: string | null;
  data: unknown;
  dataBase: string | null;
  limits: Partial<Limits> | undefined;
  loading: string | null;
  /** Called when the session has a new status, state or hover. */
  sessionChanged(): void;
}

/**
 * Finds the session of an element, by the first of these that applies: the session that a script has
 * set; that of the element named by `for`; the element's own, when it has data; that of an ancestor;
 * the element's own, with the bundled dataset.
 */
export class SessionController implements ReactiveController {
  session: Session | undefined;
  /** Whether the session is the element's own. Only its owner sends events about it. */
  ownsSession = false;

  readonly #host: SessionHost;
  readonly #provides: boolean;
  #own: Session | undefined;
  #given: Session | undefined;
  #cleanups: (() => void)[] = [];
  #unsubscribe: (() => void) | undefined;
  /** the tag of the ancestor that will answer once it is defined */
  #awaited: string | undefined;
  #loaded: DataOrigin | undefined;
  #limits: Partial<Limits> | undefined;
  #lastLocale: { readonly session: Session; readonly locale: string } | undefined;

  constructor(host: SessionHost, { provides }: { provides: boolean }) {
    this.#host = host;
    this.#provides = provides;
    host.addController(this);
    if (provides) answerRequests(host, () => this.session);
  }

  /** Whether data that need not be fetched are being read, and nothing is shown yet. */
  get isAboutToShow(): boolean {
    const { session } = this;
    const isLocal = this.#loaded !== undefined && this.#loaded.kind !== 'url';
    return isLocal && session?.status.kind === 'loading' && session.model === undefined;
  }

  hostConnected(): void {
    this.#cleanups = [onOwnersChange(() => this.#ownersChanged()), addOwner(this.#host)];
    this.resolve();
  }

  hostDisconnected(): void {
    for (const cleanUp of this.#cleanups) cleanUp();
    this.#cleanups = [];
    const own = this.#own;
    if (own?.status.kind !== 'ready') this.#loaded = undefined;
    this.#leave();
    own?.abort();
  }

  /**
   * Asks the session for names in a language, once for each change of it: otherwise two elements in
   * different languages would overrule each other in every update.
   */
  setLocale(locale: string): void {
    const { session } = this;
    if (!session || (this.#lastLocale?.session === session && this.#lastLocale.locale === locale))
      return;
    this.#lastLocale = { session, locale };
    session.setLocale(locale);
  }

  /** Sets the session, or with undefined lets the controller find one. */
  give(session: Session | undefined): void {
    this.#given = session;
    this.resolve();
  }

  /** Finds the session again, and loads the element's own data if these have changed. */
  resolve(): void {
    if (!this.#host.isConnected) return;
    const origin = this.#origin();
    if (this.#given) this.#use(this.#given, false);
    else if (this.#host.for) this.#join(this.#host.for);
    else if (origin) this.#load(origin);
    else this.#ask();
  }

  #origin(): DataOrigin | undefined {
    const { data, dataBase, src } = this.#host;
    const base = this.#host.ownerDocument.baseURI;
    // Frameworks write an empty text for a value that is not there.
    if (data !== undefined && data !== null && data !== '')
      return { kind: 'value', value: data, ...(dataBase && { base: resolveUrl(dataBase, base) }) };
    if (src) return { kind: 'url', url: resolveUrl(src, base) };
    const inline = this.#host.querySelector(':scope > script[type="application/json"]');
    return inline ? { kind: 'text', text: inline.textContent, base } : undefined;
  }

  #join(id: string): void {
    const session = findOwner(this.#host, id)?.session;
    if (session) {
      this.#use(session, false);
    } else if (this.session) {
      this.#leave();
      this.#host.sessionChanged();
    }
  }

  #ownersChanged(): void {
    contain(this.#host, () => {
      if (this.#host.for && !this.#given) this.resolve();
    });
  }

  /** For callbacks of the platform, which no error may reach. */
  #resolveContained(): void {
    contain(this.#host, () => this.resolve());
  }

  #ask(): void {
    const answer = this.#provides ? undefined : requestSession(this.#host);
    if (answer) {
      this.#use(answer, false);
      return;
    }
    const tag = this.#provides ? undefined : undefinedProvider(this.#host);
    if (tag !== undefined) {
      if (tag !== this.#awaited)
        void customElements.whenDefined(tag).then(() => this.#resolveContained());
      this.#awaited = tag;
      return;
    }
    if (this.#host.ownerDocument.readyState === 'loading') this.#resolveWhenParsed();
    else this.#load({ kind: 'url', url: bundledUrl });
  }

  /** The script with the data may still come while the page is being parsed. */
  #resolveWhenParsed(): void {
    const resolve = () => this.#resolveContained();
    this.#host.ownerDocument.addEventListener('DOMContentLoaded', resolve, { once: true });
  }

  #load(origin: DataOrigin): void {
    const { limits } = this.#host;
    const isLoaded = isSameData(origin, this.#loaded) && limits === this.#limits;
    // What a page has set before the element was defined is known only now. The view that it asks
    // for must not be held against data that it never asked for.
    if (!isLoaded && !this.#host.hasUpdated) this.#drop();
    this.#own ??= this.#newSession();
    this.#use(this.#own, true);
    if (isLoaded) return;
    this.#loaded = origin;
    this.#limits = limits;
    const isLazy = this.#host.loading === 'lazy' && !this.#provides;
    if (isLazy) this.#loadWhenVisible(origin);
    else void this.#own.load(origin, createPause(), limits);
  }

  /** A session that knows the language, so that names in it come with the data. */
  #newSession(): Session {
    const session = new Session();
    const locale = this.#lastLocale?.locale;
    if (locale !== undefined) {
      this.#lastLocale = { session, locale };
      session.setLocale(locale);
    }
    return session;
  }

  #drop(): void {
    this.#own?.abort();
    this.#own = undefined;
  }

  #loadWhenVisible(origin: DataOrigin): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      if (isSameData(origin, this.#loaded))
        void this.#own?.load(origin, createPause(), this.#limits);
    });
    observer.observe(this.#host);
    this.#cleanups.push(() => observer.disconnect());
  }

  #use(session: Session, ownsSession: boolean): void {
    this.ownsSession = ownsSession;
    if (this.session === session && this.#unsubscribe) return;
    this.#leave();
    this.ownsSession = ownsSession;
    this.session = session;
    this.#unsubscribe = session.subscribe(() => this.#host.sessionChanged());
    this.#host.sessionChanged();
    notifyOwnersChange();
  }

  #leave(): void {
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.session = undefined;
    this.ownsSession = false;
  }
}

/** Resolves a URL against the page's; an invalid one stays as it is, so that the error shows it. */
function resolveUrl(src: string, base: string): string {
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}

function isSameData(a: DataOrigin, b: DataOrigin | undefined): boolean {
  if (a.kind === 'url') return b?.kind === 'url' && a.url === b.url;
  if (a.kind === 'text') return b?.kind === 'text' && a.text === b.text;
  return b?.kind === 'value' && a.value === b.value && a.base === b.base;
}
