import { limitsOf } from '../model/limits.js';
import type { Dataset } from '../model/schema.js';
import { readTable } from '../model/table/read-table.js';
import type { DatasetOptions, TableResult } from '../model/table/table-dataset.js';
import type { FetchOptions } from './fetch.js';
import { fetchTranslation } from './translations.js';

export interface TableFileOptions
  extends Omit<FetchOptions, 'limits'>, Pick<DatasetOptions, 'limits'> {
  /** where the file is, whose name the table gets as its title if it has none */
  readonly url?: string;
}

/**
 * Reads a table about the action lines and goals of a dataset, by their names in all languages. Those that
 * cannot be fetched are not understood.
 */
export async function parseTable(
  file: Uint8Array | string,
  framework: Dataset,
  options: TableFileOptions,
): Promise<TableResult> {
  let base = framework;
  for (const language of Object.keys(framework.translations ?? {})) {
    const { dataset } = await fetchTranslation(base, language, { ...options, limits: limitsOf() });
    base = dataset ?? base;
  }
  const { url } = options;
  return readTable(file, base, { ...options, file: url === undefined ? url : fileNameOf(url) });
}

/** The name of the file at a URL, as people write it. */
function fileNameOf(url: string): string {
  const { pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  // Unlike `decodeURIComponent`, this throws for no name.
  return new URLSearchParams(`=${name.replace(/[&+]/g, encodeURIComponent)}`).get('') ?? name;
}
