import type { ErrorDetail, LoadDetail } from '../../src/index.js';
import type { HostileCase } from '../fixtures/hostile/case.js';

export interface Noticed {
  readonly errors: ErrorDetail[];
  readonly loads: LoadDetail[];
  readonly uncaught: string[];
  readonly said: string[];
  readonly warned: string[];
  readonly requests: string[];
  readonly violations: string[];
}

export function forget(noticed: Noticed): void {
  const { errors, loads, uncaught, said, warned, requests, violations } = noticed;
  for (const list of [errors, loads]) list.length = 0;
  for (const list of [uncaught, said, warned, requests, violations]) list.length = 0;
}

/** The response of the server of a case. */
export function answer(each: HostileCase | undefined): Promise<Response> {
  const { input, served } = each ?? {};
  if (served?.fails) return Promise.reject(new TypeError('Failed to fetch'));
  const { status = 200, headers = {} } = served ?? {};
  const isEmpty = status === 204 || status === 205 || typeof input === 'function';
  return Promise.resolve(new Response(isEmpty ? null : input, { status, headers: { ...headers } }));
}

/** Measures how long the page is blocked: the longest time between two steps of a timer. */
export function tick() {
  let [last, longest, isOver] = [performance.now(), 0, false];
  const step = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setTimeout(step, 5);
  };
  step();
  return {
    stop: () => {
      isOver = true;
      step();
      return longest;
    },
  };
}

/** Collects what the live regions announce. */
export function listenTo(status: readonly HTMLElement[]) {
  const messages: string[] = [];
  let last = status.map(({ textContent }) => textContent.trim()).join('');
  const observer = new MutationObserver(() => {
    const now = status.map(({ textContent }) => textContent.trim()).join('');
    if (now !== last && now !== '') messages.push(now);
    last = now;
  });
  for (const each of status) {
    observer.observe(each, { childList: true, characterData: true, subtree: true });
  }
  return {
    stop: () => {
      observer.disconnect();
      return messages;
    },
  };
}
