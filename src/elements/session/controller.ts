import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { bundledUrl } from '../../state/bundled.js';
import type { Limits } from '../../model/limits.js';
import type { DataOrigin } from '../../state/load.js';
import { Session } from '../../state/session.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';
import { announceOwner, findOwner, onOwnersChange, notifyOwnersChange } from './registry.js';
import { answerRequests, requestSession, undefinedProvider } from './context.js';
import { createPause } from '../page/yield.js';

/** What an element says about where its data come from. */
export interface SessionHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
  src: string | null;
  for: string | null;
  data: unknown;
  limits: Partial<Limits> | undefined;
  loading: string | null;
  /** the session has a new status, state or hover */
  sessionChanged(): void;
}

/**
 * Finds the session of an element: the one it was given, the one of the element it names with
 * `for`, its own when it has data, that of an ancestor, else its own with the bundled dataset.
 */
export class SessionController implements ReactiveController {
  session: Session | undefined;
  /** Whether the session is the host's own; only the owner sends events about loading. */
  ownsSession = false;

  readonly #host: SessionHost;
  readonly #provides: boolean;
  #own: Session | undefined;
  #given: Session | undefined;
  #ends: (() => void)[] = [];
  #unsubscribe: (() => void) | undefined;
  /** tag of the ancestor that will answer once it is defined */
  #awaited: string | undefined;
  #loaded: DataOrigin | undefined;
  #limits: Partial<Limits> | undefined;
  #told: { readonly session: Session; readonly locale: string } | undefined;

  constructor(host: SessionHost, { provides }: { provides: boolean }) {
    this.#host = host;
    this.#provides = provides;
    host.addController(this);
    if (provides) answerRequests(host, () => this.session);
  }

  /** Whether data that are here already are being read, and nothing is shown yet. */
  get isAboutToShow(): boolean {
    const { session } = this;
    const isHere = this.#loaded !== undefined && this.#loaded.kind !== 'url';
    return isHere && session?.status.kind === 'loading' && session.model === undefined;
  }

  hostConnected(): void {
    this.#ends = [onOwnersChange(() => this.#ownersChanged()), announceOwner(this.#host)];
    this.resolve();
  }

  hostDisconnected(): void {
    for (const end of this.#ends) end();
    this.#ends = [];
    const own = this.#own;
    if (own?.status.kind !== 'ready') this.#loaded = undefined;
    this.#leave();
    own?.abort();
  }

  /** Once for each change: elements in two languages that share a session must not fight over it. */
  setLocale(locale: string): void {
    const { session } = this;
    if (!session || (this.#told?.session === session && this.#told.locale === locale)) return;
    this.#told = { session, locale };
    session.setLocale(locale);
  }

  give(session: Session | undefined): void {
    this.#given = session;
    this.resolve();
  }

  /** Decides anew which session is the host's; loads its data when they are its own and changed. */
  resolve(): void {
    if (!this.#host.isConnected) return;
    const origin = this.#origin();
    if (this.#given) this.#use(this.#given, false);
    else if (this.#host.for) this.#join(this.#host.for);
    else if (origin) this.#load(origin);
    else this.#ask();
  }

  #origin(): DataOrigin | undefined {
    const { data, src } = this.#host;
    const base = this.#host.ownerDocument.baseURI;
    if (data !== undefined && data !== null) return { kind: 'value', value: data, base };
    if (typeof src === 'string') return { kind: 'url', url: resolveUrl(src, base) };
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

  /** Called by what is not the element's own: nothing may be thrown there. */
  #resolveLater(): void {
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
        void customElements.whenDefined(tag).then(() => this.#resolveLater());
      this.#awaited = tag;
      return;
    }
    if (this.#host.ownerDocument.readyState === 'loading') this.#askWhenParsed();
    else this.#load({ kind: 'url', url: bundledUrl });
  }

  /** While the page is still being parsed, the script with the data may yet come. */
  #askWhenParsed(): void {
    const again = () => this.#resolveLater();
    this.#host.ownerDocument.addEventListener('DOMContentLoaded', again, { once: true });
  }

  #load(origin: DataOrigin): void {
    this.#own ??= new Session();
    this.#use(this.#own, true);
    const { limits } = this.#host;
    if (isSame(origin, this.#loaded) && limits === this.#limits) return;
    this.#loaded = origin;
    this.#limits = limits;
    const isLazy = this.#host.loading === 'lazy' && !this.#provides;
    if (isLazy) this.#loadWhenSeen(origin);
    else void this.#own.load(origin, createPause(), limits);
  }

  #loadWhenSeen(origin: DataOrigin): void {
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      observer.disconnect();
      if (isSame(origin, this.#loaded)) void this.#own?.load(origin, createPause(), this.#limits);
    });
    observer.observe(this.#host);
    this.#ends.push(() => observer.disconnect());
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

/** An address relative to the page; one that cannot be read stays as it is, for the error to show. */
function resolveUrl(src: string, base: string): string {
  return URL.canParse(src, base) ? new URL(src, base).href : src;
}

function isSame(a: DataOrigin, b: DataOrigin | undefined): boolean {
  if (a.kind === 'url') return b?.kind === 'url' && a.url === b.url;
  if (a.kind === 'text') return b?.kind === 'text' && a.text === b.text;
  return b?.kind === 'value' && a.value === b.value;
}
