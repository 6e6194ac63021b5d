import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Session } from '../../state/session.js';
import { contain, type ErrorBoundary } from '../element/error-boundary.js';

interface KeysHost extends ReactiveControllerHost, HTMLElement, ErrorBoundary {
  readonly session: Session | undefined;
}

/** Ctrl+Z undoes a change of the view and Ctrl+Shift+Z redoes it, except in text fields. */
export class HistoryKeys implements ReactiveController {
  readonly #host: KeysHost;

  constructor(host: KeysHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('keydown', this.#onKeyDown);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('keydown', this.#onKeyDown);
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    const { session } = this.#host;
    const isShortcut = (event.ctrlKey || event.metaKey) && !event.altKey && !event.defaultPrevented;
    if (!session || !isShortcut || isTyping(event)) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey) contain(this.#host, () => session.undo());
    else if (key === 'z' || key === 'y') contain(this.#host, () => session.redo());
    else return;
    event.preventDefault();
  };
}

/** Whether a key goes into a text field, where it has another meaning. */
export function isTyping(event: Event): boolean {
  const [target] = event.composedPath();
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio'].includes(target.type);
}
