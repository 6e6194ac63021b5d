import { noPause, stageOf, type Pause } from '../lib/schedule.js';
import type { Limits } from '../model/limits.js';
import type { Model } from '../model/model.js';
import { parseDatasetText } from '../model/parse.js';
import type { Problem } from '../model/problem.js';
import type { ParseResult } from '../model/read/dataset.js';
import { decodeText, textFormat } from '../model/read/encoding.js';
import { openTable } from '../model/table/open-table.js';
import {
  readWorkbook,
  type WorkbookOptions,
  type WorkbookReading,
} from '../model/table/read-table.js';
import type { Sheet } from '../model/table/sheet.js';
import { createVocabulary } from '../model/vocabulary/vocabulary.js';
import { bundledUrl } from './bundled-files.js';
import { loadModel } from './load.js';
import { withTranslations } from './translations.js';

/** How an open table is read: what people say of it. */
export type ReadingOptions = Pick<WorkbookOptions, 'requested' | 'sheet' | 'choices' | 'pause'>;

/** A table that is open, and can be read again and again, in different ways. */
export interface OpenedTable {
  readonly kind: 'table';
  readonly sheets: readonly Sheet[];
  readonly read: (options: ReadingOptions) => Promise<WorkbookReading>;
}

export interface OpenFileOptions {
  readonly signal: AbortSignal;
  readonly pause?: Pause;
  readonly limits?: Partial<Limits> | undefined;
  /** name of the file */
  readonly file?: string | undefined;
  /** whose action lines and goals are meant where the bundled ones cannot be fetched */
  readonly shown?: Model | undefined;
}

/** Parts of the work, roughly, after which the framework is there, and the file is open. */
const FETCHED = 0.1;
const OPENED = 0.6;

/**
 * Opens a file that a person brings: a table about the bundled action lines and goals, or a whole dataset.
 * @throws the signal's reason, once it is aborted
 */
export async function openFile(
  content: Uint8Array | string,
  { signal, pause = noPause, limits, file, shown }: OpenFileOptions,
): Promise<OpenedTable | ParseResult> {
  const reading = { limits, pause: stageOf(pause, FETCHED, OPENED) };
  const text = typeof content === 'string' ? content : await decodeText(content);
  const isRecords = typeof text === 'string' && /^\ufeff?\s*\[/.test(text);
  if (typeof text === 'string' && !isRecords && textFormat(text, 'csv') === 'json') {
    return parseDatasetText(text, reading);
  }
  const framework = await loadFramework({ signal, shown });
  if ('problems' in framework) return framework;
  const workbook = await openTable(content, reading);
  signal.throwIfAborted();
  if (workbook.kind === 'problems') return workbook;
  const base = framework.dataset;
  const whole = { base, vocabulary: createVocabulary(base), limits, file };
  return {
    kind: 'table',
    sheets: workbook.sheets,
    read: (options) =>
      readWorkbook(workbook, {
        ...whole,
        ...options,
        pause: stageOf(options.pause ?? noPause, OPENED, 1),
      }),
  };
}

/** The bundled action lines and goals, by their names in all languages as far as these can be fetched. */
async function loadFramework({
  signal,
  shown,
}: Pick<OpenFileOptions, 'signal' | 'shown'>): Promise<
  Model | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
> {
  const loaded = await loadModel({ kind: 'url', url: bundledUrl }, { signal });
  if (loaded.kind === 'failed') return shown ?? { kind: 'problems', problems: loaded.problems };
  const languages = Object.keys(loaded.model.dataset.translations ?? {});
  return (await withTranslations(loaded.model, languages)).model;
}
