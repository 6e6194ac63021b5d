import { html as plainHtml, type TemplateResult } from 'lit';
import { contain, isErrorBoundary } from './error-boundary.js';

export { nothing, type TemplateResult } from 'lit';

type Handler = (this: unknown, event: Event) => unknown;

/** Which values of a template hear events, by its strings. */
const handlers = new WeakMap<TemplateStringsArray, readonly number[]>();

/** Lit's templates, whose handlers of events throw nothing out of the element they are in. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): TemplateResult<1> {
  for (const at of handlersOf(strings)) values[at] = contained(values[at]);
  return plainHtml(strings, ...values);
}

function handlersOf(strings: TemplateStringsArray): readonly number[] {
  const known = handlers.get(strings);
  if (known) return known;
  const found = strings.flatMap((text, at) => (/@[\w-]+=$/.test(text) ? [at] : []));
  handlers.set(strings, found);
  return found;
}

function contained(handler: unknown): unknown {
  if (isHandler(handler)) return inElement(handler);
  if (typeof handler !== 'object' || handler === null || !('handleEvent' in handler))
    return handler;
  const { handleEvent, ...options } = handler;
  return isHandler(handleEvent) ? Object.assign(inElement(handleEvent), options) : handler;
}

/** Lit calls a handler with the element whose template it stands in as `this`. */
function inElement(handler: Handler): Handler {
  return function (event) {
    const handle = () => handler.call(this, event);
    if (isErrorBoundary(this)) contain(this, handle);
    else handle();
  };
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}
