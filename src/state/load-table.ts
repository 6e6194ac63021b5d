import { createModel } from '../model/model.js';
import type { Dataset } from '../model/schema.js';
import { readTable } from '../model/table/read-table.js';
import type { TableResult } from '../model/table/table-dataset.js';
import type { LanguageOptions } from './fetch-translations.js';
import { withTranslations } from './translations.js';

export interface TableFileOptions extends LanguageOptions {
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
  const { url, limits, ...others } = options;
  const languages = Object.keys(framework.translations ?? {});
  // The limits that a page sets are meant for its own data.
  const { model } = await withTranslations(await createModel(framework), languages, others);
  const name = url === undefined ? undefined : fileNameOf(url);
  return readTable(file, model.dataset, { ...others, limits, file: name });
}

/** The name of the file at a URL, as people write it. */
function fileNameOf(url: string): string {
  const { pathname } = new URL(url);
  const name = pathname.slice(pathname.lastIndexOf('/') + 1);
  // Unlike `decodeURIComponent`, this throws for no name.
  return new URLSearchParams(`=${name.replace(/[&+]/g, encodeURIComponent)}`).get('') ?? name;
}
