import { noPause, stageOf, type Pause } from '../lib/schedule.js';
import { limitsOf, type Limits } from '../model/limits.js';
import { createModel, type Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import type { ParseResult } from '../model/read/dataset.js';
import { bundledTranslations, bundledUrl, fetchData } from './bundled-files.js';
import { readBundledDataset } from './bundled.js';
import type { CacheUse } from './fetch.js';
import type { GivenData } from './read-origin.js';
import { withTranslations } from './translations.js';

/** Where a dataset comes from. Addresses in text and values are relative to `base`. */
export type DataOrigin = { readonly kind: 'url'; readonly url: string } | GivenData;

export type LoadResult =
  | { readonly kind: 'ready'; readonly model: Model; readonly warnings: readonly Problem[] }
  | { readonly kind: 'failed'; readonly problems: readonly Problem[] };

export interface LoadOptions {
  readonly signal: AbortSignal;
  /** Called often during long work; gives the page a turn when enough time has passed. */
  readonly pause?: Pause;
  /** in which names are wanted besides English; may grow while the data arrive */
  readonly languages?: Iterable<string>;
  /** in place of `defaultLimits` */
  readonly limits?: Partial<Limits> | undefined;
  /** `no-cache` asks the server whether a cached copy is still current */
  readonly cache?: CacheUse | undefined;
}

/** Parts of the whole work, roughly, after which the data have arrived and are read. */
const FETCHED = 0.5;
const READ = 0.9;
/** ms that a picture waits for its names in another language */
const TRANSLATION_WAIT = 1500;

/**
 * Fetches, checks and indexes a dataset. Problems are a result and not thrown.
 * @throws the signal's reason, once it is aborted
 */
export async function loadModel(origin: DataOrigin, options: LoadOptions): Promise<LoadResult> {
  const { signal, languages = [] } = options;
  const pause = async (done?: number) => {
    await options.pause?.(done);
    signal.throwIfAborted();
  };
  const parsed = await parseOrigin(origin, { ...options, pause: stageOf(pause, 0, READ) });
  signal.throwIfAborted();
  if (parsed.kind === 'problems') return { kind: 'failed', problems: parsed.problems };
  const model = await createModel(parsed.dataset, stageOf(pause, READ, 1));
  const translating = withTranslations(model, languages, { ...options, pause });
  const translated = await resultWithin(TRANSLATION_WAIT, translating);
  signal.throwIfAborted();
  const { warnings } = parsed;
  return translated
    ? { kind: 'ready', ...translated, warnings: [...warnings, ...translated.warnings] }
    : { kind: 'ready', model, warnings };
}

/** The result of some work, or undefined when it takes longer than so many ms. */
async function resultWithin<Value>(ms: number, work: Promise<Value>): Promise<Value | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

interface OriginOptions extends LoadOptions {
  readonly pause: Pause;
}

async function parseOrigin(origin: DataOrigin, options: OriginOptions): Promise<ParseResult> {
  if (origin.kind !== 'url') {
    const limits = limitsOf(options.limits);
    return (await loadReader()).readGiven(origin, {
      ...readingOf(options, limits),
      pause: options.pause,
    });
  }
  return origin.url === bundledUrl ? parseBundled(options) : parseUrl(origin.url, options);
}

/** What reads and checks data. A page that shows the bundled dataset alone never loads it. */
export const loadReader = () => import('./read-origin.js');

/** Reads the bundled dataset, or what stands in its place. */
async function parseBundled(options: OriginOptions): Promise<ParseResult> {
  // The limits that a page sets are meant for its own data.
  const limits = limitsOf({});
  const fetched = await fetchFor(bundledUrl, { ...options, limits });
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  const dataset = readBundledDataset(new TextDecoder('utf-8').decode(fetched.bytes));
  if (!dataset) {
    return (await loadReader()).readFetched(fetched, bundledUrl, readingOf(options, limits));
  }
  const named = Object.freeze({ ...dataset, translations: bundledTranslations });
  return { kind: 'dataset', dataset: named, warnings: [] };
}

async function parseUrl(url: string, options: OriginOptions): Promise<ParseResult> {
  const limits = limitsOf(options.limits);
  // Fetched in parallel; a failure is reported where the reader is used.
  void loadReader().catch(() => undefined);
  const fetched = await fetchFor(url, { ...options, limits });
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  return (await loadReader()).readFetched(fetched, url, readingOf(options, limits));
}

async function fetchFor(url: string, options: OriginOptions & { readonly limits: Limits }) {
  const fetched = await fetchData(url, { ...options, pause: stageOf(options.pause, 0, FETCHED) });
  options.signal.throwIfAborted();
  return fetched;
}

/** How what has been fetched is read. A table is about the bundled action lines and goals. */
function readingOf(options: OriginOptions, limits: Limits) {
  const pause = stageOf(options.pause, FETCHED, 1);
  const framework = () => parseBundled({ ...options, pause: noPause, cache: 'default' });
  return { ...options, limits, pause, framework };
}

/** ms between two reports, so that a short load reports nothing */
const REPORT_INTERVAL = 100;

/** Roughly how much of a load is done, 0 … 1. It never goes back. */
export class LoadProgress {
  done = 0;
  #reportedAt = 0;
  /** identifies the latest load */
  #load = {};
  readonly #report: () => void;

  /** @param report called at most ten times a second, when more is done */
  constructor(report: () => void) {
    this.#report = report;
  }

  /**
   * Starts again for another load. What earlier loads still do is not counted any more.
   * @returns the pauses of the load, which tell how much of it is done
   */
  start(pause: Pause | undefined): Pause {
    const load = (this.#load = {});
    this.done = 0;
    this.#reportedAt = performance.now();
    return async (done = 0) => {
      await pause?.();
      if (done <= this.done || load !== this.#load) return;
      this.done = done;
      const now = performance.now();
      if (now - this.#reportedAt < REPORT_INTERVAL) return;
      this.#reportedAt = now;
      this.#report();
    };
  }
}
