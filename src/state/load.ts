import { createModel, type Model } from '../model/model.js';
import { parseDatasetText, parseDatasetValue, type ParseResult } from '../model/parse-dataset.js';
import { parseDatasetCsv } from '../model/parse-csv.js';
import type { Problem } from '../model/problem.js';
import { bundledUrl } from './bundled-url.js';

/** Where a dataset comes from. */
export type DataOrigin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'value'; readonly value: unknown };

export type LoadResult =
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called often during long work; gives the page a turn when enough time has gone by. */
  readonly pause?: () => Promise<void>;
}

/**
 * Fetches, checks and indexes a dataset. Problems are a result, not an exception.
 * @throws the signal's reason, once it is aborted
 */
export async function loadModel(origin: DataOrigin, options: LoadOptions): Promise<LoadResult> {
  const pause = async () => {
    await options.pause?.();
    options.signal.throwIfAborted();
  };
  const parsed = await parseOrigin(origin, options.signal, pause);
  options.signal.throwIfAborted();
  if (parsed.kind === 'problems') return { kind: 'failed', problems: parsed.problems };
  const model = await createModel(parsed.dataset, pause);
  return { kind: 'ready', model, warnings: parsed.warnings };
}

async function parseOrigin(
  origin: DataOrigin,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<ParseResult> {
  if (origin.kind === 'value') return parseDatasetValue(origin.value, { pause });
  if (origin.kind === 'text') return parseDatasetText(origin.text, { pause });
  const fetched = await fetchText(origin.url, signal);
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  if (!fetched.isCsv) return parseDatasetText(fetched.text, { pause });
  const base = await parseOrigin({ kind: 'url', url: bundledUrl }, signal, pause);
  return base.kind === 'problems' ? base : parseDatasetCsv(fetched.text, base.dataset, { pause });
}

interface Fetched {
  readonly text: string;
  readonly isCsv: boolean;
}

async function fetchText(url: string, signal: AbortSignal): Promise<Fetched | Problem> {
  if (!isFetchable(url)) return { code: 'address', path: [], found: JSON.stringify(url) };
  try {
    const response = await fetch(url, { signal });
    if (response.ok) {
      const type = response.headers.get('content-type') ?? '';
      const isCsv = type.startsWith('text/csv') || new URL(url).pathname.endsWith('.csv');
      return { text: await response.text(), isCsv };
    }
    const found = `${response.status} ${response.statusText}`.trim();
    return { code: 'http', path: [], found: `${found} (${url})` };
  } catch {
    signal.throwIfAborted();
    return { code: 'network', path: [], found: url };
  }
}

function isFetchable(url: string): boolean {
  return URL.canParse(url) && ['http:', 'https:'].includes(new URL(url).protocol);
}
