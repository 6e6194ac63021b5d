import { html as litHtml, type TemplateResult } from 'lit';
import { contain, isErrorBoundary } from './error-boundary.js';

export { nothing, type TemplateResult } from 'lit';

type Listener = (this: unknown, event: Event) => unknown;

/**
 * Lit's `html` with one difference: what an event listener throws is contained in the element that
 * the template belongs to. Listeners are the only functions that templates hold, as themselves or as
 * the `handleEvent` of an object with listener options; functions for other uses go through a
 * directive, such as `ref`.
 */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  return litHtml(strings, ...values.map(containListener));
}

function containListener(value: unknown): unknown {
  if (isListener(value)) return contained(value);
  if (typeof value !== 'object' || value === null || !('handleEvent' in value)) return value;
  const { handleEvent, ...options } = value;
  return isListener(handleEvent) ? Object.assign(contained(handleEvent), options) : value;
}

/** Lit calls a listener with `this` set to the host, the element that renders the template. */
function contained(listener: Listener): Listener {
  return function (event) {
    const listen = () => listener.call(this, event);
    if (isErrorBoundary(this)) contain(this, listen);
    else listen();
  };
}

function isListener(value: unknown): value is Listener {
  return typeof value === 'function';
}
