import { chipsOf } from '../derive/filters.js';
import { describeView, descriptionLengths } from '../derive/describe.js';
import { viewData } from '../derive/view-data.js';
import { pictureOfView, pictures } from '../derive/pictures.js';
import { pictureKinds } from '../state/view-parts.js';
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

export const describeCommand: Command = {
  name: 'describe',
  usage:
    'describe [FILE] [--length line|paragraph|full] [--format text|json] [--state FRAGMENT] [--locale en]',
  help: `Describes a view in words: in a line, in a paragraph, or in full with every row and cell.
Without FILE, it uses the bundled dataset.

  --length   line, paragraph or full (default: paragraph)
  --format   text, or json: the words, how many of all things are shown, as [shown, all], what is
             selected and, beside what it is compared with, what both and what only one of them is
             linked to, with ids and names (default: text)
  --state    the view, as in a link to it: 'goals=sdg-3&query=health'
  --view     ${pictureKinds.join(' or ')} (default: the one in --state, or else matrix)
  --locale   ${localesHelp} (default: en)

Examples
  wsis-sdg-matrix describe
  wsis-sdg-matrix describe --length full --state 'goals=sdg-3' --locale ar
  wsis-sdg-matrix describe --format json --state 'selected=C4&compared=C9'`,
  options: textOptions('length', 'format', 'state', 'view', 'locale'),
  run: describe,
};

async function describe(values: OptionValues, files: readonly string[]): Promise<number> {
  if (files.length > 1) throw new UsageError('describe takes one file; try describe --help');
  const length = oneOf('--length', textOf(values, 'length') ?? 'paragraph', descriptionLengths);
  const format = oneOf('--format', textOf(values, 'format') ?? 'text', ['text', 'json']);
  const locale = textOf(values, 'locale') ?? 'en';
  const dataset = await datasetIn(locale, files[0], { limits: limitsFrom(values) });
  const [state, view] = [textOf(values, 'state'), textOf(values, 'view')];
  const source = await openSource(dataset, { locale, state, view, date: '' });
  const { model, matrix, terms, tools } = source;
  const { title } = matrix.view;
  const name = pictures[pictureOfView(source.state.view)].name(title, { terms, tools });
  const filters = chipsOf(model, source.state, { terms, tools }).map(({ text }) => text);
  const described = { ...source, name, filters };
  const text =
    format === 'json'
      ? JSON.stringify(viewData(length, described, terms), null, 2)
      : describeView(length, described, terms);
  process.stdout.write(`${text}\n`);
  return 0;
}
