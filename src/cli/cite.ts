import { citationFormats, citationOf } from '../export/citation.js';
import {
  type Command,
  limitsFrom,
  localesHelp,
  oneOf,
  type OptionValues,
  textOf,
  textOptions,
  UsageError,
} from './command.js';
import { datasetIn } from './dataset-file.js';
import { openSource } from './view.js';

export const citeCommand: Command = {
  name: 'cite',
  usage: 'cite [FILE] [--format text|bibtex|cff] [--locale en]',
  help: `Prints how a dataset and the sources of its links are cited. Without FILE, it uses the bundled
dataset.

  --format   text, bibtex, or cff, the Citation File Format (default: text)
  --locale   ${localesHelp} (default: en)

Examples
  wsis-sdg-matrix cite
  wsis-sdg-matrix cite my-plan.json --format bibtex > my-plan.bib`,
  options: textOptions('format', 'locale'),
  run: cite,
};

async function cite(values: OptionValues, files: readonly string[]): Promise<number> {
  if (files.length > 1) throw new UsageError('cite takes one file; try cite --help');
  const format = oneOf('--format', textOf(values, 'format') ?? 'text', citationFormats);
  const locale = textOf(values, 'locale') ?? 'en';
  const dataset = await datasetIn(locale, files[0], { limits: limitsFrom(values) });
  const source = await openSource(dataset, { locale, date: '' });
  process.stdout.write(`${citationOf(source, format).trimEnd()}\n`);
  return 0;
}
