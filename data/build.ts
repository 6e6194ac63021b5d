/**
 * Builds `wsis-sdg.json`, its translations and their schemas from the tables in `tables/`, where
 * every fact is a row, and the checksum by which a page knows that it has this dataset.
 * `tsx data/build.ts` writes the files. With `--check` it writes nothing and fails when a file is
 * stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { csvParse, type DSVRowString } from 'd3-dsv';
import type * as z from 'zod/mini';
import { problemsEn } from '../src/i18n/en/problems.js';
import { locales } from '../src/i18n/locale.js';
import { formatPath } from '../src/model/problem.js';
import { checksum } from '../src/state/bundled.js';
import { parseReadings } from '../src/model/read/csv-format.js';
import { fold } from '../src/lib/fold.js';
import { datasetSchema, translationSchema, type Dataset } from '../src/model/schema.js';
import { localize, untranslated } from '../src/model/localized-text.js';
import { jsonSchemaOf, shapesModule } from './shapes.js';

type Row = DSVRowString;

/** The languages with a table of names; the other tables are in English. */
const translations = locales.filter((each) => each !== 'en');

const folder = new URL('./', import.meta.url);
const table = (name: string): Row[] =>
  csvParse(readFileSync(new URL(`tables/${name}.csv`, folder), 'utf8').replace(/^\ufeff/, ''));

/** A cell of a row. It is undefined when empty, so that it is left out of the dataset. */
const cell = (row: Row, column: string): string | undefined => {
  const text = row[column]?.trim();
  return text === '' ? undefined : text;
};
const aliases = table('aliases');
const synonyms = table('synonyms');
const list = (row: Row, column: string): string[] | undefined => cell(row, column)?.split(/\s+/);

/** A text in each language that the table has a column for: `name:en`, `name:fr`, … */
function localized(row: Row, column: string): Record<string, string> | undefined {
  const entries = Object.entries(row)
    .filter(([name, text]) => name.startsWith(`${column}:`) && text.trim() !== '')
    .map(([name, text]): [string, string] => [name.slice(column.length + 1), text.trim()]);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Other names of a thing, which are understood and never shown. */
function aliasesOf(kind: string, thing: Row): (string | undefined)[] | undefined {
  const rows = aliases.filter(
    (each) => cell(each, 'kind') === kind && cell(each, 'id') === cell(thing, 'id'),
  );
  return rows.length > 0 ? rows.map((each) => cell(each, 'alias')) : undefined;
}

/** Everyday words for what an action line is about, by language. They are checked at the end. */
function keywordsOf(line: Row): Record<string, string[]> {
  const rows = synonyms.filter((each) => cell(each, 'actionLine') === cell(line, 'id'));
  const of = (language: string) =>
    rows.flatMap((row) => (cell(row, 'language') === language ? (cell(row, 'word') ?? []) : []));
  return Object.fromEntries(locales.map((language) => [language, of(language)]));
}

function readingsOf(link: Row) {
  const text = cell(link, 'readings');
  return text === undefined ? undefined : parseReadings(text);
}

/** Who was to facilitate an action line when the summit ended, by the annex of the Tunis Agenda. */
function designatedOf(row: Row) {
  const names = cell(row, 'designated2005')?.split(/;\s*/);
  return names && { year: 2005, names, source: 'tunis-2005' };
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
    title: localized(about, 'title'),
    license: localized(about, 'license'),
    translations: Object.fromEntries(translations.map((each) => [each, `./wsis-sdg.${each}.json`])),
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
    groups: table('groups').map((row) => ({
      id: cell(row, 'id'),
      name: localized(row, 'name'),
      aliases: aliasesOf('groups', row),
    })),
    actionLines: table('action-lines').map((row) => ({
      id: cell(row, 'id'),
      code: cell(row, 'code'),
      group: cell(row, 'group'),
      name: localized(row, 'name'),
      shortName: localized(row, 'shortName'),
      aliases: aliasesOf('actionLines', row),
      keywords: keywordsOf(row),
      facilitators: facilitators
        .filter((each) => cell(each, 'actionLine') === cell(row, 'id'))
        .map((each) => ({
          organization: cell(each, 'organization'),
          role: cell(each, 'role'),
          sources: list(each, 'sources'),
          note: cell(each, 'note'),
        })),
      designated: designatedOf(row),
    })),
    goals: table('goals').map((row) => ({
      id: cell(row, 'id'),
      number: Number(cell(row, 'number')),
      name: localized(row, 'name'),
      shortName: localized(row, 'shortName'),
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
      targets: list(row, 'targets'),
      rationale: cell(row, 'rationale'),
      source: cell(row, 'source'),
      sourceRef: cell(row, 'sourceRef'),
      status: cell(row, 'status'),
      note: cell(row, 'note'),
      readings: readingsOf(row),
    })),
  };
}

/** The names in a language, by the kind of thing they name. */
function buildTranslation(language: string) {
  const rows = table(`names-${language}`);
  const of = (kind: string) => rows.filter((row) => cell(row, 'kind') === kind);
  const id = (row: Row) => {
    const text = cell(row, 'id');
    if (text === undefined) throw new Error(`tables/names-${language}.csv has a row without an id`);
    return text;
  };
  const named = (kind: string) =>
    Object.fromEntries(
      of(kind).map((row) => [
        id(row),
        {
          name: cell(row, 'name'),
          shortName: cell(row, 'shortName'),
          status: cell(row, 'status'),
        },
      ]),
    );
  const [title] = of('dataset');
  const [license] = of('license');
  return {
    $schema: './translation.schema.json',
    dataset: title && id(title),
    language,
    title: title && cell(title, 'name'),
    license: license && cell(license, 'name'),
    groups: named('groups'),
    actionLines: named('actionLines'),
    goals: named('goals'),
    organizations: named('organizations'),
    targets: Object.fromEntries(of('targets').map((row) => [id(row), cell(row, 'name')])),
  };
}

function buildSchema(of: z.ZodMiniType, title: string): string {
  return JSON.stringify({ ...jsonSchemaOf(of), title }, null, 2) + '\n';
}

/** Puts each thing on one line, so that a changed fact is a changed line. */
function formatDataset(dataset: ReturnType<typeof buildDataset>): string {
  const entries = Object.entries(dataset).map(([key, value]) => {
    if (!Array.isArray(value)) return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const items = value.map((item) => `    ${JSON.stringify(item)}`).join(',\n');
    return `  ${JSON.stringify(key)}: [\n${items}\n  ]`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** Does the same for names, which are one level deeper. */
function formatTranslation(translation: ReturnType<typeof buildTranslation>): string {
  const entries = Object.entries(translation).map(([key, value]) => {
    if (typeof value !== 'object') return `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`;
    const items = Object.entries(value).map(
      ([id, name]) => `    ${JSON.stringify(id)}: ${JSON.stringify(name)}`,
    );
    return `  ${JSON.stringify(key)}: {\n${items.join(',\n')}\n  }`;
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

/** Writes a file, or fails with `--check` when it is not what it would be. */
function write(name: string, content: string): void {
  const file = new URL(name, folder);
  if (!process.argv.includes('--check')) {
    writeFileSync(file, content);
  } else if (readFileSync(file, 'utf8') !== content) {
    console.error(`data/${name} is stale: run “npm run data”.`);
    process.exitCode = 1;
  }
}

// The shapes come first: what reads the dataset checks it by them.
write('../src/model/shapes.ts', await shapesModule());
const { parseDatasetText } = await import('../src/model/read/dataset.js');
const { parseTranslation, translated } = await import('../src/model/translation.js');

const text = formatDataset(buildDataset());
const result = await parseDatasetText(text);
const problems = result.kind === 'problems' ? result.problems : result.warnings;
for (const each of problems) console.error(`${formatPath(each.path)}: ${problemsEn.problem(each)}`);
if (problems.length > 0 || result.kind === 'problems') process.exit(1);

const translationFiles: (readonly [file: string, content: string])[] = [];
for (const language of translations) {
  const names = formatTranslation(buildTranslation(language));
  const read = await parseTranslation(names);
  if (read.kind === 'problems')
    throw new Error(read.problems.map((each) => problemsEn.problem(each)).join('; '));
  const missing = untranslated(translated(result.dataset, read.translation), language);
  const gaps = missing.filter(({ kind }) => kind !== 'links');
  for (const { kind, ids } of gaps) {
    console.error(`names-${language}: nothing for ${kind} ${ids.join(' ')}`);
    process.exitCode = 1;
  }
  translationFiles.push([`wsis-sdg.${language}.json`, names]);
}

/** What is wrong with the rows of `synonyms.csv`, which people amend who are no programmers. */
function problemsOfSynonyms({ actionLines }: Dataset): string[] {
  const seen = new Set<string>();
  return synonyms.flatMap((row, i) => {
    const [id, language = '', word = '', why] = ['actionLine', 'language', 'word', 'why'].map(
      (column) => cell(row, column),
    );
    const line = actionLines.find((each) => each.id === id);
    const names = [line?.name, line?.shortName].map(
      (name) => name && localize(name, language).text,
    );
    const key = [id, language, fold(word)].join('\0');
    const isKnown = seen.has(key);
    seen.add(key);
    const wrong = [
      line ? '' : `no action line “${id ?? ''}”`,
      locales.includes(language) ? '' : `no language “${language}”`,
      word === '' ? 'no word' : '',
      why === undefined ? 'no reason' : '',
      isKnown ? `“${word}” stands there twice` : '',
      names.some((name) => name !== undefined && fold(name) === fold(word))
        ? `“${word}” is a name of ${id ?? ''} already`
        : '',
    ].filter(Boolean);
    return wrong.map((each) => `tables/synonyms.csv:${i + 2}: ${each}`);
  });
}

let named = result.dataset;
for (const [, content] of translationFiles) {
  const read = await parseTranslation(content);
  if (read.kind === 'translation') named = translated(named, read.translation);
}
for (const problem of problemsOfSynonyms(named)) {
  console.error(problem);
  process.exitCode = 1;
}

/** The module with the checksum, by which a page recognises the dataset that was checked here. */
const checked = `/** Of \`data/wsis-sdg.json\` as \`data/build.ts\` checked it. Written there. */
export const bundledChecksum = 0x${checksum(text).toString(16)};
`;

const files = [
  ['wsis-sdg.json', text],
  ['../src/state/bundled-checksum.ts', checked],
  ...translationFiles,
  [
    'schema.json',
    buildSchema(
      datasetSchema,
      'A dataset of action lines, goals, targets and the links between them',
    ),
  ],
  [
    'translation.schema.json',
    buildSchema(translationSchema, 'The names of a dataset in one more language'),
  ],
] as const;
for (const [name, content] of files) write(name, content);
