/** What shows and tells of its own failures, so that the page around it need not. */
export interface ErrorBoundary {
  fail(error: unknown): void;
}

/**
 * Does something for an element. What it throws, at once or later, the element shows and tells;
 * nothing is thrown on, and nothing else of the element or the page stops.
 */
export function contain(host: ErrorBoundary, work: () => unknown): void {
  try {
    const result = work();
    if (result instanceof Promise) result.catch((error: unknown) => host.fail(error));
  } catch (error) {
    host.fail(error);
  }
}

export function isErrorBoundary(host: unknown): host is ErrorBoundary {
  return host instanceof HTMLElement && 'fail' in host && typeof host.fail === 'function';
}
