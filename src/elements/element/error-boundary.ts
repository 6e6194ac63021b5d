/** An element that shows its own failures and reports them to the page. */
export interface ErrorBoundary {
  fail(error: unknown): void;
}

/**
 * Runs work for an element. If the work throws, or returns a promise that rejects, the element shows
 * the error; nothing is thrown on, so the rest of the element and the page keep working.
 */
export function contain(boundary: ErrorBoundary, work: () => unknown): void {
  try {
    const result = work();
    if (result instanceof Promise) result.catch((error: unknown) => boundary.fail(error));
  } catch (error) {
    boundary.fail(error);
  }
}

export function isErrorBoundary(host: unknown): host is ErrorBoundary {
  return host instanceof HTMLElement && 'fail' in host && typeof host.fail === 'function';
}
