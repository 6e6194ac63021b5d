import { createModel, type Model } from '../model/model.js';
import { parseDatasetText, parseDatasetValue, type ParseResult } from '../model/parse-dataset.js';
import { parseDatasetCsv } from '../model/parse-csv.js';
import type { Problem } from '../model/problem.js';
import { withWholeAddresses } from '../model/addresses.js';
import { bundledTranslations, bundledUrl } from './bundled-url.js';
import { inLanguages } from './languages.js';
import { isFetchable } from './fetchable.js';

/** Where a dataset comes from; seen from `base` are the addresses in one that has none itself. */
export type DataOrigin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string; readonly base?: string }
  | { readonly kind: 'value'; readonly value: unknown; readonly base?: string };

export type LoadResult =
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called often during long work; gives the page a turn when enough time has gone by. */
  readonly pause?: () => Promise<void>;
  /** in which names are wanted besides English; may grow while the data come */
  readonly languages?: Iterable<string>;
}

/** ms for which a picture waits for its names in another language */
const PATIENCE = 1500;

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
  const told = await inTime(inLanguages(model, options.languages ?? [], pause), PATIENCE);
  options.signal.throwIfAborted();
  const { warnings } = parsed;
  return told
    ? { kind: 'ready', model: told.model, warnings: [...warnings, ...told.warnings] }
    : { kind: 'ready', model, warnings };
}

/** What comes of work within so many ms, else undefined. */
async function inTime<Value>(work: Promise<Value>, ms: number): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

async function parseOrigin(
  origin: DataOrigin,
  signal: AbortSignal,
  pause: () => Promise<void>,
): Promise<ParseResult> {
  if (origin.kind !== 'url') {
    const parsed = await (origin.kind === 'value'
      ? parseDatasetValue(origin.value, { pause })
      : parseDatasetText(origin.text, { pause }));
    return seenFrom(parsed, origin.base);
  }
  const fetched = await fetchText(origin.url, signal);
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  if (!fetched.isCsv) {
    const parsed = await parseDatasetText(fetched.text, { pause });
    return seenFrom(parsed, origin.url);
  }
  const base = await parseOrigin({ kind: 'url', url: bundledUrl }, signal, pause);
  return base.kind === 'problems' ? base : parseDatasetCsv(fetched.text, base.dataset, { pause });
}

/** A dataset whose addresses of translations are whole. */
function seenFrom(parsed: ParseResult, base: string | undefined): ParseResult {
  if (parsed.kind === 'problems' || !parsed.dataset.translations) return parsed;
  const { dataset } = parsed;
  const translations = base === bundledUrl ? bundledTranslations : undefined;
  return {
    ...parsed,
    dataset: withWholeAddresses(translations ? { ...dataset, translations } : dataset, base),
  };
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
