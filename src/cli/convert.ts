import { dataFile } from '../export/data-files.js';
import { dataFormats } from '../export/data-options.js';
import {
  type Command,
  counted,
  limitsFrom,
  localesHelp,
  oneOf,
  type OptionValues,
  textOf,
  textOptions,
  UsageError,
} from './command.js';
import {
  readFormats,
  formatOf,
  goodDataset,
  withLanguages,
  withOwnLanguages,
} from './dataset-file.js';
import { countBits } from '../lib/bitset.js';
import { tell, writeFileOrOut } from './files.js';
import { sourceOptions } from './render.js';
import { openSource } from './view.js';

export const convertCommand: Command = {
  name: 'convert',
  usage: 'convert IN OUT [--from FORMAT] [--to FORMAT] [--state FRAGMENT] [options]',
  help: `Converts a dataset to another format. JSON holds all of it. CSV and XLSX hold its statements, with
action_line, goal, target, rationale, source, source_ref, status and note, and refer to the bundled
action lines and goals; from all three it can be read again. A cell that a spreadsheet would run as
a formula is written with an apostrophe before it, which is removed when it is read.

  --from         json, csv or xlsx (default: by the extension of the file)
  --to           ${dataFormats.join(', ')}; nodes and edges are the
                 two halves of a network as CSV (default: by the extension of the file)
  --state        only what a view shows: 'goals=sdg-3&query=health'
  --columns      of CSV: ids, with a row for each statement, or names, with a row for each link and
                 names, labels and addresses for people (default: ids)
  --delimiter    of CSV: , or ; (default: ,)
  --locale       the language of names and reasons: ${localesHelp} (default: en)
  --date, --page    in XLSX: the date, such as 2026-11-23, and the page that shows the view

Examples
  wsis-sdg-matrix convert my-links.csv my-plan.json
  wsis-sdg-matrix convert my-links.xlsx my-plan.json
  wsis-sdg-matrix convert my-plan.json plan.xlsx --locale fr
  wsis-sdg-matrix convert my-plan.json - --to csv --state 'facilitators=WHO' > who.csv`,
  options: textOptions('from', 'to', 'state', 'columns', 'delimiter', 'locale', 'date', 'page'),
  run: convert,
};

async function convert(values: OptionValues, files: readonly string[]): Promise<number> {
  const [input, output] = files;
  if (input === undefined || output === undefined || files.length > 2) {
    throw new UsageError('convert takes one file to read and one to write; try convert --help');
  }
  const from = formatFor('--from', input, { values, formats: readFormats });
  const to = formatFor('--to', output, { values, formats: dataFormats });
  const options = sourceOptions(values);
  const dataset = await goodDataset(input, { format: from, limits: limitsFrom(values) });
  const whole =
    to === 'json' || to === 'jsonld'
      ? await withOwnLanguages(dataset, input)
      : await withLanguages(dataset, input, [options.locale]);
  const source = await openSource(whole, options);
  const { content } = await dataFile(source, {
    format: to,
    rows: options.state === undefined ? 'all' : 'shown',
    columns: oneOf('--columns', textOf(values, 'columns') ?? 'ids', ['ids', 'names']),
    delimiter: oneOf('--delimiter', textOf(values, 'delimiter') ?? ',', [',', ';']),
  });
  await writeFileOrOut(output, content);
  const shown = options.state === undefined ? whole.links.length : countBits(source.kept.links);
  tell(`converted ${counted(shown, 'statement')} from ${input} to ${output}`);
  return 0;
}

interface Formats<Format extends string> {
  readonly values: OptionValues;
  readonly formats: readonly Format[];
}

function formatFor<Format extends string>(
  option: '--from' | '--to',
  file: string,
  { values, formats }: Formats<Format>,
): Format {
  const requested = textOf(values, option.slice(2));
  if (requested !== undefined) return oneOf(option, requested, formats);
  const format = formatOf(file, formats);
  if (format === undefined) {
    throw new UsageError(`convert: give the format of ${file} with ${option} ${formats.join('|')}`);
  }
  return format;
}
