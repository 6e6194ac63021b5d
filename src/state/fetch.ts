import { joinBytes } from '../lib/bytes.js';
import { noPause, type Pause } from '../lib/schedule.js';
import { isHttpUrl } from '../lib/url.js';
import { decodeText } from '../model/read/encoding.js';
import { sizeBound, type Limits } from '../model/limits.js';
import type { Problem } from '../model/problem.js';

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits: Limits;
  /** `no-cache` asks the server whether what is kept is still right */
  readonly cache?: RequestCache | undefined;
  /** made between the pieces that come, with how much of what the server said has come */
  readonly pause?: Pause | undefined;
}

export interface Fetched {
  readonly text: string;
  /** where the text really came from, after any redirects */
  readonly url: string;
  readonly type: string;
}

/** What ended a download of ours before the server did. */
type Ending = 'tooBig' | 'timeout';

/**
 * The text at an address, http or https. It is counted while it comes and dropped when it is more
 * than may be, or takes longer. Whatever goes wrong is told as a problem.
 * @throws the signal's reason, once it is aborted
 */
export async function fetchText(url: string, options: FetchOptions): Promise<Fetched | Problem> {
  const { signal, limits, cache = 'default', pause = noPause } = options;
  if (!isHttpUrl(url)) return { code: 'address', path: [], found: JSON.stringify(url) };
  const stop = new AbortController();
  let ending: Ending | undefined;
  const tooBig = (): never => {
    ending = 'tooBig';
    throw new Error(ending);
  };
  const drop = () => stop.abort();
  signal?.addEventListener('abort', drop, { once: true });
  if (signal?.aborted) drop();
  const deadline = Math.min(limits.seconds * 1000, LONGEST_TIMER);
  const timer = setTimeout(() => {
    ending ??= 'timeout';
    stop.abort();
  }, deadline);
  let response: Response | undefined;
  try {
    response = await fetch(url, { signal: stop.signal, cache });
    const isGiven = response.ok && response.status !== 204 && response.status !== 205;
    if (!isGiven) {
      const refusal = await refusalOf(response, url);
      drop();
      return refusal;
    }
    const bytes = await bytesOf(response, { most: limits.bytes, tooBig, pause });
    if (!bytes) return { code: 'interrupted', path: [], found: url };
    const text = await decodeText(bytes);
    if (typeof text !== 'string') return text;
    return { text, url: response.url || url, type: response.headers.get('content-type') ?? '' };
  } catch {
    // What has not been read is not wanted any more; without this it would go on coming.
    drop();
    signal?.throwIfAborted();
    if (ending === 'tooBig') return { code: 'tooBig', path: [], ...sizeBound(limits) };
    const detail = `${limits.seconds} (limits.seconds)`;
    if (ending === 'timeout') return { code: 'timeout', path: [], found: url, detail };
    return { code: response ? 'interrupted' : 'network', path: [], found: url };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', drop);
  }
}

/** ms beyond which timers run at once */
const LONGEST_TIMER = 2 ** 31 - 1;

interface Bytes {
  readonly most: number;
  readonly tooBig: () => never;
  readonly pause: Pause;
}

/** The whole body; undefined when it is shorter than the server said. */
async function bytesOf(
  response: Response,
  { most, tooBig, pause }: Bytes,
): Promise<Uint8Array | undefined> {
  const said = Number(response.headers.get('content-length') ?? NaN);
  const isPacked = (response.headers.get('content-encoding') ?? 'identity') !== 'identity';
  if (said > most && !isPacked) tooBig();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) tooBig();
    chunks.push(next.value);
    if (said >= length) await pause(length / said);
  }
  if (length < said && !isPacked) return undefined;
  return joinBytes(chunks);
}

async function refusalOf(response: Response, url: string): Promise<Problem> {
  const explains = await import('./http-problem.js').catch(() => undefined);
  const found = `${response.status} ${response.statusText}`.trim();
  return explains?.refusal(response, url) ?? { code: 'http', path: [], found: `${found} (${url})` };
}
