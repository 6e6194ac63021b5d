import type { Session } from '../../state/session.js';

// An element finds the session of another in one of two ways: it asks its ancestors, or it names the
// other by its id.

/** The context key of a session; the same for every copy of this library on a page. */
const sessionContext = Symbol.for('wsis-sdg-session');

/** The elements that answer the requests of their descendants. */
const PROVIDERS: readonly string[] = ['wsis-sdg-dataset', 'wsis-sdg-explorer'];

/**
 * Asks the ancestors of an element for a session.
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
class SessionRequest extends Event {
  readonly context = sessionContext;
  readonly subscribe = false;
  readonly callback: (session: Session) => void;
  readonly contextTarget: Element;

  constructor(target: Element, callback: (session: Session) => void) {
    super('context-request', { bubbles: true, composed: true });
    this.contextTarget = target;
    this.callback = callback;
  }
}

/** The session of the nearest ancestor that has one to share. */
export function requestSession(element: Element): Session | undefined {
  let answer: Session | undefined;
  element.dispatchEvent(new SessionRequest(element, (session) => (answer = session)));
  return answer;
}

/** Answers the requests of descendants. */
export function answerRequests(provider: HTMLElement, session: () => Session | undefined): void {
  provider.addEventListener('context-request', (event) => {
    if (!isSessionRequest(event) || event.composedPath()[0] === provider) return;
    const shared = session();
    if (!shared) return;
    event.stopImmediatePropagation();
    event.callback(shared);
  });
}

/** Checks the shape and not the class, since a request may come from another copy of this library. */
function isSessionRequest(event: Event): event is SessionRequest {
  return (
    'context' in event &&
    event.context === sessionContext &&
    'callback' in event &&
    typeof event.callback === 'function'
  );
}

/** The tag of the nearest ancestor, also across shadow roots, that will answer once it is defined. */
export function undefinedProvider(element: Element): string | undefined {
  for (let at: Node | null = element; at; at = parentThroughShadow(at)) {
    if (!(at instanceof Element) || at === element || !PROVIDERS.includes(at.localName)) continue;
    if (!customElements.get(at.localName)) return at.localName;
  }
  return undefined;
}

function parentThroughShadow(node: Node): Node | null {
  return node.parentNode ?? (node instanceof ShadowRoot ? node.host : null);
}

/** An element whose session others may join by its id. */
export interface SessionOwner extends HTMLElement {
  readonly session: Session | undefined;
}

const owners = new Set<SessionOwner>();
const listeners = new Set<() => void>();

/** Adds an element to those that can be found by id. @returns a function that removes it */
export function addOwner(owner: SessionOwner): () => void {
  owners.add(owner);
  notifyOwnersChange();
  return () => {
    owners.delete(owner);
    notifyOwnersChange();
  };
}

/** Calls back when an owner is added, is removed or gets an id. @returns a function that ends this */
export function onOwnersChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function notifyOwnersChange(): void {
  for (const listener of [...listeners]) listener();
}

/** The owner with an id: in the same tree as `near`, or else in the page, or else anywhere. */
export function findOwner(near: Element, id: string): SessionOwner | undefined {
  const named = [...owners].filter((owner) => owner.id === id && owner !== near);
  const root = near.getRootNode();
  return (
    named.find((owner) => owner.getRootNode() === root) ??
    named.find((owner) => owner.getRootNode() === near.ownerDocument) ??
    named[0]
  );
}
