import { stageOf, type Pause } from '../lib/schedule.js';
import { withAbsoluteTranslations } from '../model/localized-text.js';
import { limitsOf, type Limits } from '../model/limits.js';
import { createModel, type Model } from '../model/model.js';
import type { Problem } from '../model/problem.js';
import { decodeText, textFormat, type TextFormat } from '../model/read/encoding.js';
import { loadReader, parseDatasetText, parseDatasetValue } from '../model/parse.js';
import type { ParseResult } from '../model/read/dataset.js';
import { bundledTranslations, bundledUrl, readBundledDataset } from './bundled.js';
import { fetchBytes } from './fetch.js';
import { withTranslations } from './translations.js';

/** Where a dataset comes from. Addresses in text and values are relative to `base`. */
export type DataOrigin =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'text'; readonly text: string; readonly base?: string }
  | { readonly kind: 'value'; readonly value: unknown; readonly base?: string };

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
  readonly cache?: RequestCache | undefined;
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
  /** where the file is, whose name a table gets as its title if it has none */
  readonly url?: string;
}

async function parseOrigin(origin: DataOrigin, options: OriginOptions): Promise<ParseResult> {
  switch (origin.kind) {
    case 'value':
      return relativeTo(origin.base, await parseDatasetValue(origin.value, options));
    case 'text':
      return relativeTo(origin.base, await parseText(origin.text, 'json', options));
    case 'url':
      return parseUrl(origin.url, options);
  }
}

async function parseUrl(url: string, options: OriginOptions): Promise<ParseResult> {
  // The limits that a page sets are meant for its own data.
  const limits = limitsOf(url === bundledUrl ? {} : options.limits);
  const fetching = stageOf(options.pause, 0, FETCHED);
  // Fetched in parallel; a failure is reported where the reader is used.
  if (url !== bundledUrl) void loadReader().catch(() => undefined);
  const fetched = await fetchBytes(url, { ...options, limits, pause: fetching });
  options.signal.throwIfAborted();
  if ('code' in fetched) return { kind: 'problems', problems: [fetched] };
  const { bytes } = fetched;
  const reading = {
    ...options,
    limits,
    url: fetched.url,
    pause: stageOf(options.pause, FETCHED, 1),
  };
  if (isWorkbook(bytes)) return relativeTo(url, await parseTable(bytes, reading));
  const isTable = TABLE_TYPE.test(fetched.type) || TABLE_NAME.test(new URL(fetched.url).pathname);
  const text = await decodeText(bytes);
  // Tables are also read in the encodings that old spreadsheets write.
  if (typeof text !== 'string') {
    return isTable ? parseTable(bytes, reading) : { kind: 'problems', problems: [text] };
  }
  const bundled = url === bundledUrl ? readBundledDataset(text) : undefined;
  if (bundled) return relativeTo(url, { kind: 'dataset', dataset: bundled, warnings: [] });
  const parsed = await parseText(text, isTable ? 'csv' : 'json', { ...reading, bytes });
  return relativeTo(url, fetched.url === url ? parsed : withPageAddress(parsed, fetched.url));
}

/** How the types and the names of tables that are text begin and end. */
const TABLE_TYPE = /^text\/(?:csv|tab-)/i;
const TABLE_NAME = /\.[ct]sv$/i;

/** Whether bytes begin like a ZIP archive, which XLSX and ODS are, or like a workbook from before 2007. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** @param declared format according to the name or type; the text itself decides */
async function parseText(
  text: string,
  declared: TextFormat,
  options: OriginOptions & { readonly bytes?: Uint8Array },
): Promise<ParseResult> {
  const isDataset = textFormat(text, declared) === 'json';
  return isDataset ? parseDatasetText(text, options) : parseTable(options.bytes ?? text, options);
}

/** Reads a table about the bundled action lines and goals. */
async function parseTable(file: Uint8Array | string, options: OriginOptions): Promise<ParseResult> {
  const framework = await parseUrl(bundledUrl, { ...options, cache: 'default' });
  if (framework.kind === 'problems') return framework;
  return (await import('./load-table.js')).parseTable(file, framework.dataset, options);
}

/** When a web page arrives in place of data after a redirect, its address is reported. */
function withPageAddress(parsed: ParseResult, found: string): ParseResult {
  if (parsed.kind !== 'problems') return parsed;
  const problems = parsed.problems.map((each) =>
    each.code === 'webPage' ? { ...each, found } : each,
  );
  return { ...parsed, problems };
}

/** Makes the addresses of a dataset's translations absolute. */
function relativeTo(base: string | undefined, parsed: ParseResult): ParseResult {
  if (parsed.kind === 'problems' || !parsed.dataset.translations) return parsed;
  const own = base === bundledUrl ? bundledTranslations : undefined;
  const dataset = own ? { ...parsed.dataset, translations: own } : parsed.dataset;
  return { ...parsed, dataset: withAbsoluteTranslations(dataset, base) };
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
