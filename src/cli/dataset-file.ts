import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { en } from '../i18n/en.js';
import { withWholeAddresses } from '../model/addresses.js';
import { parseDatasetCsv } from '../model/parse-csv.js';
import { parseDatasetText, type ParseResult } from '../model/parse-dataset.js';
import { formatPath, type Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { parseTranslation, translated } from '../model/translation.js';
import { bundledUrl } from '../state/bundled-url.js';
import { readBytes, readText, UsageError } from './files.js';
import { csvOfXlsx } from './xlsx.js';

export const dataFormats = ['json', 'csv', 'xlsx'] as const;
export type DataFormat = (typeof dataFormats)[number];

/** The format that a file's name ends with; undefined for another, and for `-`. */
export function formatOf(file: string): DataFormat | undefined {
  const extension = extname(file).slice(1).toLowerCase();
  return dataFormats.find((each) => each === extension);
}

/**
 * Reads a dataset in any of the formats; CSV and XLSX hold links against the bundled lines and goals.
 * @param format absent: as the file's name has it, else JSON
 */
export async function readDataset(
  file: string,
  format: DataFormat = formatOf(file) ?? 'json',
): Promise<ParseResult> {
  if (format === 'json') return parseDatasetText(await readText(file));
  const csv =
    format === 'csv' ? await readText(file) : await csvOfXlsx(await readBytes(file), file);
  return parseDatasetCsv(csv, await bundledDataset());
}

/** The same, where nothing goes on without it. @throws UsageError with all that is wrong, a line each */
export async function goodDataset(file: string, format?: DataFormat): Promise<Dataset> {
  const result = await readDataset(file, format);
  if (result.kind === 'dataset') return result.dataset;
  throw new UsageError(`${file} is no dataset\n${problemLines(file, result.problems)}`);
}

export async function bundledDataset(): Promise<Dataset> {
  const file = fileURLToPath(bundledUrl);
  const result = await parseDatasetText(await readText(file));
  if (result.kind === 'problems') throw new Error(`the bundled dataset ${file} is broken`);
  return result.dataset;
}

/**
 * A dataset, or the bundled one, with its names in a language from the file that it says has them.
 * @throws UsageError with all that is wrong, a line each
 */
export async function datasetIn(language: string, file?: string): Promise<Dataset> {
  const dataset = file === undefined ? await bundledDataset() : await goodDataset(file);
  return withLanguages(dataset, file, [language]);
}

/** The same of a dataset that was read from a file, in any of the languages it has. */
export async function withLanguages(
  dataset: Dataset,
  file: string | undefined,
  languages: readonly string[],
): Promise<Dataset> {
  const isOwn = file !== undefined && file !== '-' && formatOf(file) === 'json';
  const base = isOwn ? pathToFileURL(resolve(file)).href : bundledUrl;
  let told = withWholeAddresses(dataset, base);
  for (const language of languages) {
    const address = told.translations?.[language] ?? '';
    if (!address.startsWith('file:')) continue;
    const path = fileURLToPath(address);
    try {
      told = translated(told, parseTranslation(await readText(path)));
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw new UsageError(`${path}: ${problem.replace(`${path}: `, '')}`);
    }
  }
  return told;
}

export function problemLines(file: string, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { line, column, path } = problem;
      const place = line === undefined ? file : `${file}:${line}:${column}`;
      return `${place} ${formatPath(path)} ${en.problem(problem)}`;
    })
    .join('\n');
}
