import type { ParseOptions, ParseResult } from './read/dataset.js';
import type { Dataset } from './schema.js';
import type { TableOptions } from './table/read-table.js';
import type { TableResult } from './table/table-dataset.js';

/**
 * Loads what reads and checks data. A page that shows the bundled dataset, which was checked when this
 * code was built, never does.
 */
export const loadReader = () => import('./read/dataset.js');

/**
 * Reads a dataset from JSON text.
 * @returns the frozen dataset, or every problem found, each with its line and column
 */
export async function parseDatasetText(text: string, options?: ParseOptions): Promise<ParseResult> {
  return (await loadReader()).parseDatasetText(text, options);
}

/**
 * Reads a dataset from a value, such as a `data` property. The value is copied, so the page that gave
 * it may go on using it.
 * @returns the frozen dataset, or every problem found, each with its path
 */
export async function parseDatasetValue(
  value: unknown,
  options?: ParseOptions,
): Promise<ParseResult> {
  return (await loadReader()).parseDatasetValue(value, options);
}

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
