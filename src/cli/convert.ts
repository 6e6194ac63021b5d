import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { dataFile } from '../export/data-files.js';
import { dataFormats, type DataFormat } from '../export/data-options.js';
import { imageFormats } from '../export/image-options.js';
import {
  type Command,
  counted,
  limitsFrom,
  localesHelp,
  oneOf,
  type OptionValues,
  refuseUnsuited,
  textOf,
  textOptions,
  textsOf,
  UsageError,
} from './command.js';
import {
  readFormats,
  formatOf,
  goodTable,
  readDataset,
  translationsIn,
  withLanguages,
} from './dataset-file.js';
import { countBits } from '../lib/bitset.js';
import type { Dataset } from '../model/schema.js';
import type { Choices } from '../model/table/cells.js';
import { LANGUAGE } from '../model/patterns.js';
import { columnWords, parseRequested, type RequestedColumns } from '../model/table/requested.js';
import { tell, writeFileOrOut } from './files.js';
import { sourceOptions } from './render.js';
import { openSource } from './view.js';

export const convertCommand: Command = {
  name: 'convert',
  usage:
    'convert IN OUT [--from FORMAT] [--to FORMAT] [--columns COLUMNS] [--state FRAGMENT] [options]',
  help: `Converts a dataset to another format, or reads a table as people have them. JSON holds all of a
dataset. CSV and XLSX hold its statements, with action_line, goal, target, rationale, source,
source_ref, status and note, and refer to the bundled action lines and goals; from all three it can
be read again. A cell that a spreadsheet would run as a formula is written with an apostrophe before
it, which is removed when it is read.

A table (CSV, TSV, XLSX, ODS, or a JSON list of records) has a row for each link, a row for each
thing with its goals in a list, or a column for each goal or target with marks. A row that is about
no action line becomes a row of its own. What became of the rows, and what each column was taken
for, is printed; the exit code is 1 when a row is not placed.

  --from         json, csv, tsv, xlsx or ods (default: by the extension of the file)
  --to           ${dataFormats.join(', ')}; nodes and edges are the
                 two halves of a network as CSV (default: by the extension of the file)
  --columns      of a table that is read, what columns are: 'row=Project name goal=SDGs', by header or
                 letter; ${Object.keys(columnWords).join(', ')}.
                 JSON remembers them: when OUT is written again, they hold again.
                 Of CSV that is written: ids, with a row for each statement, or names, with a row
                 for each link and names, labels and addresses for people (default: ids)
  --sheet        the name of the sheet to read (default: the one that holds a table)
  --choose       what cells mean that may mean several things: '16.1=16.10; B7=3.8', by text or cell
  --language     of the texts of a table whose column names none, as a tag such as fr or pt-BR
                 (default: en; of other letters than Latin, unknown)
  --state        only what a view shows: 'goals=sdg-3&query=health'
  --delimiter    of CSV: , or ; (default: ,)
  --locale       the language of names and reasons: ${localesHelp} (default: en)
  --date, --page    in XLSX: the date, such as 2026-11-23, and the page that shows the view

Examples
  wsis-sdg-matrix convert my-links.csv my-plan.json
  wsis-sdg-matrix convert projects.xlsx my-plan.json --columns 'row=Project name goal=SDGs'
  wsis-sdg-matrix convert my-plan.json plan.xlsx --locale fr
  wsis-sdg-matrix convert my-plan.json - --to csv --state 'facilitators=WHO' > who.csv`,
  options: {
    ...textOptions('from', 'to', 'state', 'delimiter', 'locale', 'date', 'page'),
    ...textOptions('sheet', 'choose', 'language'),
    columns: { type: 'string', multiple: true },
  },
  run: convert,
};

async function convert(values: OptionValues, files: readonly string[]): Promise<number> {
  const [input, output] = files;
  if (input === undefined || output === undefined || files.length > 2) {
    throw new UsageError('convert takes one file to read and one to write; try convert --help');
  }
  const from = formatFor('--from', input, { values, formats: readFormats });
  const to = formatFor('--to', output, { values, formats: dataFormats });
  refuseUnsuited(values, to, SUITED);
  refuseUnsuited(values, from, { sheet: ['xlsx', 'ods'] });
  const options = sourceOptions(values);
  const columns = textsOf(values, 'columns');
  const spoken = columns.filter((each) => each.includes('='));
  const written = columns.findLast((each) => !each.includes('='));
  refuseUnsuited({ columns: written }, to, { columns: ['csv'] });
  const { dataset, isComplete } = await goodTable(input, {
    format: from,
    limits: limitsFrom(values),
    requested: requestedColumns(
      spoken.length > 0 ? spoken.join(' ') : await remembered(input, output),
    ),
    sheet: textOf(values, 'sheet'),
    choices: choicesOf(textOf(values, 'choose')),
    language: languageOf(textOf(values, 'language')),
  });
  const whole =
    to === 'json' || to === 'jsonld'
      ? await inAllLanguages(dataset, input)
      : await withLanguages(dataset, input, [options.locale]);
  const source = await openSource(whole, options);
  const { content } = await dataFile(source, {
    format: to,
    rows: options.state === undefined ? 'all' : 'shown',
    columns: oneOf('--columns', written ?? 'ids', ['ids', 'names']),
    delimiter: oneOf('--delimiter', textOf(values, 'delimiter') ?? ',', [',', ';']),
  });
  await writeFileOrOut(output, content);
  const shown = options.state === undefined ? whole.links.length : countBits(source.kept.links);
  tell(`converted ${counted(shown, 'statement')} from ${input} to ${output}`);
  return isComplete ? 0 : 1;
}

/** The dataset with every translation that can be read; what cannot be is told. */
async function inAllLanguages(dataset: Dataset, file: string): Promise<Dataset> {
  const languages = Object.keys(dataset.translations ?? {});
  const { dataset: whole, unread } = await translationsIn(dataset, file, languages);
  for (const { language, message } of unread) tell(`translations.${language}: ${message}`);
  return whole;
}

/** What is of use in files of some formats alone. */
const SUITED: Readonly<Record<string, readonly DataFormat[]>> = {
  delimiter: ['csv', 'nodes', 'edges'],
  date: ['xlsx'],
  page: ['xlsx'],
};

/** @throws UsageError for what is not `row=Project goal=SDGs` */
function requestedColumns(text: string | undefined): RequestedColumns | undefined {
  if (text === undefined) return undefined;
  const requested = parseRequested(text);
  if (requested) return requested;
  const words = Object.keys(columnWords).join(', ');
  throw new UsageError(
    `--columns: “${text}” is not like 'row=Project goal=SDGs'; the words are ${words}`,
  );
}

/** The columns with which a dataset was made, when it is made again of the same table. */
async function remembered(input: string, output: string): Promise<string | undefined> {
  if (!existsSync(output) || formatOf(output, readFormats) !== 'json') return undefined;
  const before = await readDataset(output).catch(() => undefined);
  const readFrom = before?.kind === 'dataset' ? before.dataset.readFrom : undefined;
  if (readFrom?.file !== basename(input)) return undefined;
  tell(`reading the columns as for ${output} before: --columns '${readFrom.columns}'`);
  return readFrom.columns;
}

/** @throws UsageError for what is no tag of a language */
function languageOf(tag: string | undefined): string | undefined {
  if (tag === undefined || LANGUAGE.test(tag)) return tag;
  throw new UsageError(`--language must be a tag such as fr or pt-BR, not “${tag}”`);
}

/** Reads `16.1=16.10; B7=3.8`. @throws UsageError for anything else */
function choicesOf(text: string | undefined): Choices | undefined {
  if (text === undefined) return undefined;
  const pairs = text.split(';').map((each) => each.split('=').map((part) => part.trim()));
  return new Map(
    pairs.map(([of = '', choice = '']) => {
      if (of !== '' && choice !== '') return [of, choice];
      throw new UsageError(`--choose: “${text}” is not like '16.1=16.10; B7=3.8'`);
    }),
  );
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
  if (imageFormats.some((each) => file.endsWith(`.${each}`))) {
    throw new UsageError(
      `“${file}” is a picture; it is made by: wsis-sdg-matrix render [FILE] -o ${file}`,
    );
  }
  if (format === undefined) {
    throw new UsageError(`convert: give the format of ${file} with ${option} ${formats.join('|')}`);
  }
  return format;
}
