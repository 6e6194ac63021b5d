import type { ParseOptions } from './read/check.js';
import type { ParseResult } from './read/dataset.js';

// What reads and checks data is loaded when there are some.
const loadReader = () => import('./read/dataset.js');

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
