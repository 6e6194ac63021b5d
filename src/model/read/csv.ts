import { noPause } from '../../lib/schedule.js';
import { limitsOf, sizeBound } from '../limits.js';
import { parseDatasetValue, type ParseOptions, type ParseResult } from './dataset.js';
import type { Dataset } from '../schema.js';

/**
 * Reads links from CSV (RFC 4180), one a row, against the action lines and goals of a dataset;
 * several targets are parted by spaces. A guard against formulas is taken away again. A source that
 * the dataset does not know becomes one with its id for a title, for nothing else is said of it.
 * Nor does the file say whose links they are: the dataset is not called what the framework is called.
 * @param base whose action lines, goals, organizations and sources are meant
 * @returns the dataset with these links, or every problem found, each with its line and column
 */
export async function parseDatasetCsv(
  text: string,
  base: Dataset,
  options: ParseOptions = {},
): Promise<ParseResult> {
  // Few pages load CSV: what reads it comes when one does.
  const { csvValue } = await import('./csv-reader.js');
  const limits = limitsOf(options.limits);
  if (text.length > limits.bytes)
    return { kind: 'problems', problems: [{ code: 'tooBig', path: [], ...sizeBound(limits) }] };
  const read = await csvValue(text, base, { limits, pause: options.pause ?? noPause });
  if (read.kind === 'problems') return read;
  const result = await parseDatasetValue(read.value, options);
  return result.kind === 'problems'
    ? { ...result, problems: result.problems.map(read.placed) }
    : { ...result, warnings: [...read.warnings, ...result.warnings.map(read.placed)] };
}
