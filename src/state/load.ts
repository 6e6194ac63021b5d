import { stageOf, type Pause } from '../lib/schedule.js';
import { createModel, type Model } from '../model/model.js';
import { limitsOf, type Limits } from '../model/limits.js';
import { parseDatasetText, parseDatasetValue, type ParseResult } from '../model/read/dataset.js';
import { parseDatasetCsv } from '../model/read/csv.js';
import { textFormat, type TextFormat } from '../model/read/csv-format.js';
import type { Problem } from '../model/problem.js';
import { withWholeAddresses } from '../model/addresses.js';
import { bundledTranslations, bundledUrl } from './bundled.js';
import { inLanguages } from './translations.js';
import { fetchText } from './fetch.js';

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
  readonly pause?: Pause;
  /** in which names are wanted besides English; may grow while the data come */
  readonly languages?: Iterable<string>;
  /** of what is read, those in place of `defaultLimits` */
  readonly limits?: Partial<Limits> | undefined;
  /** `no-cache` asks the server whether what is kept is still right */
  readonly cache?: RequestCache | undefined;
}

/** of the whole work, about */
const FETCHED = 0.5;
/** ms for which a picture waits for its names in another language */
const PATIENCE = 1500;

/**
 * Fetches, checks and indexes a dataset. Problems are a result, not an exception.
 * @throws the signal's reason, once it is aborted
 */
export async function loadModel(origin: DataOrigin, options: LoadOptions): Promise<LoadResult> {
  const pause = async (done?: number) => {
    await options.pause?.(done);
    options.signal.throwIfAborted();
  };
  const parsed = await parseOrigin(origin, { ...options, pause: stageOf(pause, 0, 0.9) });
  options.signal.throwIfAborted();
  if (parsed.kind === 'problems') return { kind: 'failed', problems: parsed.problems };
  const model = await createModel(parsed.dataset, stageOf(pause, 0.9, 1));
  const told = await inTime(
    inLanguages(model, options.languages ?? [], { ...options, pause }),
    PATIENCE,
  );
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

interface Reading extends LoadOptions {
  readonly pause: Pause;
}

async function parseOrigin(origin: DataOrigin, reading: Reading): Promise<ParseResult> {
  if (origin.kind === 'value') {
    return seenFrom(await parseDatasetValue(origin.value, reading), origin.base);
  }
  if (origin.kind === 'text') {
    const parsed = await parseText(origin.text, 'json', reading);
    return seenFrom(parsed, origin.base);
  }
  const { url } = origin;
  const isBundled = url === bundledUrl;
  const limits = limitsOf(isBundled ? {} : reading.limits);
  const fetched = await fetchText(url, {
    ...{ ...reading, limits },
    pause: stageOf(reading.pause, 0, FETCHED),
  });
  reading.signal.throwIfAborted();
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  const isCsv =
    /^text\/csv\b/i.test(fetched.type) || new URL(fetched.url).pathname.endsWith('.csv');
  const parsed = await parseText(fetched.text, isCsv ? 'csv' : 'json', {
    ...{ ...reading, limits },
    pause: stageOf(reading.pause, FETCHED, 1),
  });
  return seenFrom(toldFrom(parsed, fetched.url === url ? undefined : fetched.url), url);
}

/** A text is read as what it is, whatever it is said to be. */
async function parseText(text: string, said: TextFormat, reading: Reading): Promise<ParseResult> {
  if (textFormat(text, said) === 'json') return parseDatasetText(text, reading);
  const base = await parseOrigin(
    { kind: 'url', url: bundledUrl },
    { ...reading, cache: 'default' },
  );
  return base.kind === 'problems' ? base : parseDatasetCsv(text, base.dataset, reading);
}

/** Where a web page came in place of data, it is told which one, if it was not what was asked for. */
function toldFrom(parsed: ParseResult, found: string | undefined): ParseResult {
  if (parsed.kind !== 'problems' || found === undefined) return parsed;
  const problems = parsed.problems.map((each) =>
    each.code === 'webPage' ? { ...each, found } : each,
  );
  return { ...parsed, problems };
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
