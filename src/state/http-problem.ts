import type { Problem } from '../model/problem.js';

// Loaded only when a server does not send what it was asked for.

const ACCESS_DENIED: readonly number[] = [401, 402, 403, 407, 451, 511];
const TRY_LATER: readonly number[] = [429, 503];
/** s; a longer wait is not worth telling */
const LONGEST_WAIT = 86_400;

/** Why a server sent no content. @param address that was asked for, before redirects */
export function httpProblem(response: Response, address: string): Problem {
  const { status, statusText, url } = response;
  if (status === 204 || status === 205) return { code: 'empty', path: [], found: String(status) };
  const found = `${`${status} ${statusText}`.trim()} (${url || address})`;
  if (ACCESS_DENIED.includes(status)) return { code: 'denied', path: [], found };
  const wait = secondsUntil(response.headers.get('retry-after'));
  if (TRY_LATER.includes(status) && wait !== undefined) {
    return { code: 'busy', path: [], found, detail: String(wait) };
  }
  return { code: 'http', path: [], found };
}

/** `Retry-After` in seconds, whether it is a number of seconds or a date. */
function secondsUntil(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header.trim())
    ? Number(header)
    : Math.ceil((Date.parse(header) - Date.now()) / 1000);
  return seconds >= 0 && seconds <= LONGEST_WAIT ? seconds : undefined;
}
