/**
 * Builds `wsis-sdg.json` and `schema.json` from the plain tables in `tables/`, one row a fact.
 * `tsx data/build.ts` writes them; `tsx data/build.ts --check` fails when either is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { csvParse, type DSVRowString } from 'd3-dsv';
import * as z from 'zod/mini';
import { en } from '../src/i18n/en.js';
import { parseDatasetText } from '../src/model/parse-dataset.js';
import { formatPath } from '../src/model/problem.js';
import { datasetSchema } from '../src/model/schema.js';

type Row = DSVRowString;

const folder = new URL('./', import.meta.url);
const table = (name: string): Row[] =>
  csvParse(readFileSync(new URL(`tables/${name}.csv`, folder), 'utf8').replace(/^\ufeff/, ''));

/** A row's cell, or undefined when it is empty: absent things are left out of the dataset. */
const cell = (row: Row, column: string): string | undefined => {
  const text = row[column]?.trim();
  return text === '' ? undefined : text;
};
const words = (row: Row, column: string): string[] | undefined => cell(row, column)?.split(/\s+/);

/** A text in every language the table has a column for: `name:en`, `name:fr`, … */
function languages(row: Row, column: string): Record<string, string> | undefined {
  const entries = Object.entries(row)
    .filter(([name, text]) => name.startsWith(`${column}:`) && text.trim() !== '')
    .map(([name, text]): [string, string] => [name.slice(column.length + 1), text.trim()]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function buildDataset() {
  const facilitators = table('facilitators');
  const targets = table('targets');
  const [about] = table('dataset');
  if (!about) throw new Error('tables/dataset.csv has no row');
  return {
    $schema: './schema.json',
    id: cell(about, 'id'),
    version: cell(about, 'version'),
    title: languages(about, 'title'),
    license: languages(about, 'license'),
    sources: table('sources').map((row) => ({
      id: cell(row, 'id'),
      title: cell(row, 'title'),
      publisher: cell(row, 'publisher'),
      url: cell(row, 'url'),
      date: cell(row, 'date'),
      note: cell(row, 'note'),
    })),
    organizations: table('organizations').map((row) => ({
      id: cell(row, 'id'),
      name: cell(row, 'name'),
    })),
    groups: table('groups').map((row) => ({ id: cell(row, 'id'), name: languages(row, 'name') })),
    actionLines: table('action-lines').map((row) => ({
      id: cell(row, 'id'),
      code: cell(row, 'code'),
      group: cell(row, 'group'),
      name: languages(row, 'name'),
      shortName: languages(row, 'shortName'),
      facilitators: facilitators
        .filter((each) => cell(each, 'actionLine') === cell(row, 'id'))
        .map((each) => ({
          organization: cell(each, 'organization'),
          role: cell(each, 'role'),
          sources: words(each, 'sources'),
          note: cell(each, 'note'),
        })),
    })),
    goals: table('goals').map((row) => ({
      id: cell(row, 'id'),
      number: Number(cell(row, 'number')),
      name: languages(row, 'name'),
      shortName: languages(row, 'shortName'),
      color: cell(row, 'color'),
      uri: cell(row, 'uri'),
      targets: targets
        .filter((each) => cell(each, 'goal') === cell(row, 'id'))
        .map((each) => ({
          id: cell(each, 'id'),
          number: cell(each, 'number'),
          label: cell(each, 'label'),
          uri: cell(each, 'uri'),
        })),
    })),
    links: table('links').map((row) => ({
      actionLine: cell(row, 'actionLine'),
      goal: cell(row, 'goal'),
      targets: words(row, 'targets'),
      rationale: cell(row, 'rationale'),
      source: cell(row, 'source'),
      sourceRef: cell(row, 'sourceRef'),
      status: cell(row, 'status'),
      note: cell(row, 'note'),
    })),
  };
}

function buildSchema(): string {
  const schema = z.toJSONSchema(datasetSchema, { target: 'draft-2020-12' });
  const title = 'A dataset of action lines, goals, targets and the links between them';
  return JSON.stringify({ ...schema, title }, null, 2) + '\n';
}

/** One line a thing, so that a change to a fact is a change to a line. */
function writeOut(dataset: ReturnType<typeof buildDataset>): string {
  const entries = Object.entries(dataset).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const items = value.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
    return `  ${JSON.stringify(key)}: [\n${items}\n  ]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

const text = writeOut(buildDataset());
const result = await parseDatasetText(text);
const complaints = result.kind === 'problems' ? result.problems : result.warnings;
for (const each of complaints) console.error(`${formatPath(each.path)}: ${en.problem(each)}`);
if (complaints.length > 0) process.exit(1);

for (const [name, content] of [
  ['wsis-sdg.json', text],
  ['schema.json', buildSchema()],
] as const) {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content);
  } else if (readFileSync(file, 'utf8') !== content) {
    console.error(`data/${name} is stale: run “npm run data”.`);
    process.exitCode = 1;
  }
}
