import { joinBytes } from '../lib/bytes.js';
import { noPause, type Pause } from '../lib/schedule.js';
import { isHttpUrl } from '../lib/url.js';
import { tooBig, type Limits } from '../model/limits.js';
import type { Problem } from '../model/problem.js';

/** How a copy that the browser has kept is used. */
export type CacheUse = 'default' | 'no-cache';

export interface FetchOptions {
  readonly signal?: AbortSignal | undefined;
  readonly limits: Limits;
  /** `no-cache` asks the server whether a cached copy is still current */
  readonly cache?: CacheUse | undefined;
  /** called between chunks, with the part that has arrived of the size that the server declared */
  readonly pause?: Pause | undefined;
}

export interface Fetched {
  readonly bytes: Uint8Array;
  /** address after redirects */
  readonly url: string;
  /** the content type as the server declared it */
  readonly type: string;
}

/** Why a download was ended here, before the server ended it. */
type Stopped = 'tooBig' | 'timeout';

/** ms; browsers run timers beyond this at once */
const LONGEST_TIMER = 2 ** 31 - 1;

/**
 * Fetches what is at an http or https address. A download that is too big or too slow is stopped.
 * @returns the bytes, or the problem for whatever went wrong
 * @throws the signal's reason, once it is aborted
 */
export async function fetchBytes(url: string, options: FetchOptions): Promise<Fetched | Problem> {
  const { signal, limits, cache = 'default', pause = noPause } = options;
  if (!isHttpUrl(url)) return { code: 'address', path: [], found: JSON.stringify(url) };
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  let stopped: Stopped | undefined;
  const onTooBig = (): never => {
    stopped = 'tooBig';
    throw new Error(stopped);
  };
  const onTimeout = () => {
    stopped ??= 'timeout';
    abort();
  };
  const timer = setTimeout(onTimeout, Math.min(limits.seconds * 1000, LONGEST_TIMER));
  let response: Response | undefined;
  try {
    response = await fetch(url, { signal: controller.signal, cache });
    const hasContent = response.ok && response.status !== 204 && response.status !== 205;
    if (!hasContent) {
      const problem = await httpProblem(response, url);
      abort();
      return problem;
    }
    const bytes = await readBytes(response, { most: limits.bytes, onTooBig, pause });
    if (!bytes) return { code: 'interrupted', path: [], found: url };
    return { bytes, url: response.url || url, type: response.headers.get('content-type') ?? '' };
  } catch {
    // Without this the rest would still be downloaded.
    abort();
    signal?.throwIfAborted();
    if (stopped === 'tooBig') return tooBig(limits);
    const detail = `${limits.seconds} (limits.seconds)`;
    if (stopped === 'timeout') return { code: 'timeout', path: [], found: url, detail };
    return { code: response ? 'interrupted' : 'network', path: [], found: url };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  }
}

interface ReadOptions {
  /** bytes */
  readonly most: number;
  readonly onTooBig: () => never;
  readonly pause: Pause;
}

/** The whole body; undefined when it is shorter than the server declared. */
async function readBytes(
  response: Response,
  { most, onTooBig, pause }: ReadOptions,
): Promise<Uint8Array | undefined> {
  const declared = Number(response.headers.get('content-length') ?? NaN);
  // The declared size of a compressed body is not that of its content.
  const isCompressed = (response.headers.get('content-encoding') ?? 'identity') !== 'identity';
  if (declared > most && !isCompressed) onTooBig();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) {
    length += next.value.length;
    if (length > most) onTooBig();
    chunks.push(next.value);
    if (declared >= length) await pause(length / declared);
  }
  return length < declared && !isCompressed ? undefined : joinBytes(chunks);
}

async function httpProblem(response: Response, url: string): Promise<Problem> {
  const module = await import('./http-problem.js').catch(() => undefined);
  const status = `${response.status} ${response.statusText}`.trim();
  const unexplained = { code: 'http', path: [], found: `${status} (${url})` } as const;
  return module?.httpProblem(response, url) ?? unexplained;
}
