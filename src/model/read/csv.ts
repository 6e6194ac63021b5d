import { noPause } from '../../lib/schedule.js';
import { limitsOf, tooBig } from '../limits.js';
import type { Dataset } from '../schema.js';
import { parseDatasetValue, type ParseOptions, type ParseResult } from './dataset.js';

/**
 * Reads links from CSV (RFC 4180), one per row, against the action lines and goals of a dataset.
 * Several targets are separated by spaces. An apostrophe that guards against formulas is removed. A
 * source that the dataset does not have is added with its id as its title. The dataset gets a title
 * of its own, as the file does not say whose links they are.
 * @param base dataset whose action lines, goals, organizations and sources are meant
 * @returns the dataset with these links, or every problem found, each with its line and column
 */
export async function parseDatasetCsv(
  text: string,
  base: Dataset,
  options: ParseOptions = {},
): Promise<ParseResult> {
  // Few pages load CSV, so what reads it is loaded when one does.
  const { readCsv } = await import('./csv-reader.js');
  const limits = limitsOf(options.limits);
  if (text.length > limits.bytes) return { kind: 'problems', problems: [tooBig(limits)] };
  const read = await readCsv(text, base, { limits, pause: options.pause ?? noPause });
  if (read.kind === 'problems') return read;
  const result = await parseDatasetValue(read.value, options);
  return result.kind === 'problems'
    ? { ...result, problems: result.problems.map(read.locate) }
    : { ...result, warnings: [...read.warnings, ...result.warnings.map(read.locate)] };
}
