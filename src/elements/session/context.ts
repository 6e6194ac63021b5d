import type { Session } from '../../state/session.js';

/**
 * The community's context protocol: a view asks upwards, the nearest explorer or dataset answers.
 * @see https://github.com/webcomponents-cg/community-protocols/blob/main/proposals/context.md
 */
export const sessionContext = Symbol.for('wsis-sdg-session');

const PROVIDERS: readonly string[] = ['wsis-sdg-dataset', 'wsis-sdg-explorer'];

export class SessionRequest extends Event {
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

/** Asks for a session. @returns the answer, when some ancestor gave one */
export function requestSession(asker: Element): Session | undefined {
  let answer: Session | undefined;
  asker.dispatchEvent(new SessionRequest(asker, (session) => (answer = session)));
  return answer;
}

/** Answers the requests of descendants. */
export function answerRequests(provider: HTMLElement, session: () => Session | undefined): void {
  provider.addEventListener('context-request', (event) => {
    if (!isSessionRequest(event) || event.composedPath()[0] === provider) return;
    const given = session();
    if (!given) return;
    event.stopImmediatePropagation();
    event.callback(given);
  });
}

/** By its shape and not its class: the request may come from another copy of the library. */
function isSessionRequest(event: Event): event is SessionRequest {
  return (
    'context' in event &&
    event.context === sessionContext &&
    'callback' in event &&
    typeof event.callback === 'function'
  );
}

/** The nearest ancestor, through shadow roots, that will answer once it is defined. */
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
