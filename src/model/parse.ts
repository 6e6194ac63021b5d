import type { ParseOptions, ParseResult } from './read/dataset.js';
import type { Dataset } from './schema.js';

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
 * Reads links from CSV (RFC 4180), one per row, against the action lines and goals of a dataset.
 * Several targets are separated by spaces, or have a row each with the same number in the column
 * `statement`. An apostrophe that guards against formulas is removed. A source that the dataset does
 * not have is added with its id as its title. The dataset gets a title of its own, as the file does
 * not say whose links they are.
 * @param base dataset whose action lines, goals, organizations and sources are meant
 * @returns the dataset with these links, or every problem found, each with its line and column
 */
export async function parseDatasetCsv(
  text: string,
  base: Dataset,
  options?: ParseOptions,
): Promise<ParseResult> {
  return (await import('./read/csv.js')).parseDatasetCsv(text, base, options);
}
