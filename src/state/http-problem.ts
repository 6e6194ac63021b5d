import type { Problem } from '../model/problem.js';

// Loaded only when a server does not give what it was asked for.

const ASK_FOR_LOGIN: readonly number[] = [401, 402, 403, 407, 451, 511];
const COME_BACK: readonly number[] = [429, 503];
/** s; a server that says more says when, not how long */
const LONGEST_WAIT = 86_400;

/** Why a server gave nothing at an address, and what it asks for instead. */
export function refusal(response: Response, address: string): Problem {
  const { status, statusText, url } = response;
  if (status === 204 || status === 205) return { code: 'empty', path: [], found: String(status) };
  const found = `${`${status} ${statusText}`.trim()} (${url || address})`;
  if (ASK_FOR_LOGIN.includes(status)) return { code: 'denied', path: [], found };
  const wait = secondsOf(response.headers.get('retry-after'));
  if (COME_BACK.includes(status) && wait !== undefined) {
    return { code: 'busy', path: [], found, detail: String(wait) };
  }
  return { code: 'http', path: [], found };
}

/** `Retry-After` in seconds, whether it says how long or when. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return seconds >= 0 && seconds <= LONGEST_WAIT ? seconds : undefined;
}
