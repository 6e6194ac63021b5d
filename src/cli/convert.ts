import { datasetToCsv } from '../export/csv.js';
import { datasetToJson, shownDataset } from '../export/json.js';
import type { Dataset } from '../model/schema.js';
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
import { tell, writeFileOrOut } from './files.js';
import {
  dataFormats,
  formatOf,
  goodDataset,
  withLanguages,
  type DataFormat,
} from './dataset-file.js';
import { openView } from './view.js';
import { xlsxOf } from './xlsx.js';

export const convertCommand: Command = {
  name: 'convert',
  usage: 'convert IN OUT [--from FORMAT] [--to FORMAT] [--state FRAGMENT] [--locale en]',
  help: `Converts a dataset to another format: to JSON, or its links to CSV or XLSX. CSV and XLSX files
have the columns action_line, goal, target, rationale and source, and refer to the bundled action
lines and goals. A cell that a spreadsheet would run as a formula is written with an apostrophe
before it, which is removed when it is read.

  --from, --to   json, csv or xlsx (default: by the extension of the file)
  --state        only the links that a view shows: 'goals=sdg-3&query=health'
  --locale       the language of the rationales in CSV: ${localesHelp} (default: en)

Examples
  wsis-sdg-matrix convert my-links.csv my-plan.json
  wsis-sdg-matrix convert my-links.xlsx my-plan.json
  wsis-sdg-matrix convert my-plan.json - --to csv --state 'facilitators=WHO' > who.csv`,
  options: textOptions('from', 'to', 'state', 'locale'),
  run: convert,
};

async function convert(values: OptionValues, files: readonly string[]): Promise<number> {
  const [input, output] = files;
  if (input === undefined || output === undefined || files.length > 2) {
    throw new UsageError('convert takes one file to read and one to write; try convert --help');
  }
  const from = formatFor('--from', textOf(values, 'from'), input);
  const to = formatFor('--to', textOf(values, 'to'), output);
  const locale = textOf(values, 'locale') ?? 'en';
  const whole = await withLanguages(
    await goodDataset(input, { format: from, limits: limitsFrom(values) }),
    input,
    [locale],
  );
  const state = textOf(values, 'state');
  const dataset = state === undefined ? whole : await shownOf(whole, state);
  await writeFileOrOut(output, await written(dataset, to, locale));
  tell(`converted ${counted(dataset.links.length, 'link')} from ${input} to ${output}`);
  return 0;
}

function formatFor(option: string, requested: string | undefined, file: string): DataFormat {
  if (requested !== undefined) return oneOf(option, requested, dataFormats);
  const format = formatOf(file);
  if (format === undefined) {
    throw new UsageError(
      `convert: give the format of ${file} with ${option} ${dataFormats.join('|')}`,
    );
  }
  return format;
}

async function shownOf(whole: Dataset, state: string): Promise<Dataset> {
  const { model, kept } = await openView(whole, { state, locale: 'en' });
  return shownDataset(model, kept);
}

async function written(
  dataset: Dataset,
  format: DataFormat,
  locale: string,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return datasetToJson(dataset);
    case 'csv':
      return datasetToCsv(dataset, locale);
    case 'xlsx':
      return xlsxOf(dataset);
  }
}
