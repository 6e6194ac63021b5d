import type { Dataset } from './schema.js';
import type { TableOptions } from './table/read-table.js';
import type { TableResult } from './table/table-dataset.js';

/**
 * Reads a table as people have them: CSV, TSV, XLSX, ODS, or a JSON list of records. A row is about an action line
 * of a dataset, or becomes a row of its own; its goals and targets stand in lists, or have a column each. The dataset
 * gets a title of its own, as the file does not say whose links they are.
 * @param file bytes, or text such as what was pasted
 * @param base dataset whose action lines and goals are meant, by any of their names
 * @returns the dataset with what can be placed, and a report of every row; or why there is none
 */
export async function readTable(
  file: Uint8Array | string,
  base: Dataset,
  options?: TableOptions,
): Promise<TableResult> {
  return (await import('./table/read-table.js')).readTable(file, base, options);
}

/** Reads a table of text; see `readTable`. */
export function parseDatasetCsv(
  text: string,
  base: Dataset,
  options?: TableOptions,
): Promise<TableResult> {
  return readTable(text, base, options);
}
