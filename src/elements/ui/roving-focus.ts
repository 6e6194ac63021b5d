import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../state/session.js';

interface RovingFocusHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/**
 * The focus within a widget of many items, one of which is its tab stop. What the focus is on is
 * kept by id, so that it stays there when items move.
 */
export class RovingFocusController implements ReactiveController {
  readonly #host: RovingFocusHost;
  readonly #tabStop: () => HTMLElement | undefined;
  #id: string | undefined;
  #isPending = false;

  /** @param tabStop the item with `tabindex="0"`; undefined while there is none to focus */
  constructor(host: RovingFocusHost, tabStop: () => HTMLElement | undefined) {
    this.#host = host;
    this.#tabStop = tabStop;
    host.addController(this);
  }

  /** What the focus was last on in this widget. */
  get id(): string | undefined {
    return this.#id;
  }

  /** What the focus was last on in any view of the session: another view begins there. */
  get sharedId(): string | undefined {
    return this.#host.session?.focus ?? undefined;
  }

  /** Whether the next update moves the focus. */
  get isPending(): boolean {
    return this.#isPending;
  }

  /** Remembers what the focus is on, so that Tab comes back to it. */
  follow(id: string | undefined): void {
    this.#id = id;
    const { session } = this.#host;
    if (session) session.focus = id ?? null;
  }

  /** Focuses the tab stop once the next update has rendered it. */
  stay(): void {
    this.#isPending = true;
    this.#host.requestUpdate();
  }

  hostUpdated(): void {
    if (!this.#isPending) return;
    this.#isPending = false;
    const item = this.#tabStop();
    item?.focus();
    // WebKit leaves an item out of sight that is not far from the edge of its scroller.
    item?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
