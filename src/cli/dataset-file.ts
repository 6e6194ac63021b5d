import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pictureEn } from '../i18n/en/picture.js';
import { withAbsoluteTranslations } from '../model/localized-text.js';
import { decodeText, textFormat } from '../model/read/encoding.js';
import { defaultLimits, limitsOf, tooBig, type Limits } from '../model/limits.js';
import { parseDatasetCsv } from '../model/read/csv.js';
import { parseDatasetText, type ParseResult } from '../model/read/dataset.js';
import { formatPath, type Problem } from '../model/problem.js';
import { type Dataset, type Translation } from '../model/schema.js';
import { parseTranslation, translated } from '../model/translation.js';
import { bundledUrl } from '../state/bundled.js';
import { UsageError } from './command.js';
import { readBytes } from './files.js';
import { csvOfXlsx } from './xlsx.js';

/** The formats that a dataset is read from. */
export const readFormats = ['json', 'csv', 'xlsx'] as const;
export type ReadFormat = (typeof readFormats)[number];

/** The format that the extension of a file name stands for. It is undefined for others and for `-`. */
export function formatOf<Format extends string>(
  file: string,
  formats: readonly Format[],
): Format | undefined {
  const extension = extname(file).slice(1).toLowerCase();
  return formats.find((each) => each === extension);
}

export interface ReadOptions {
  /** absent: the format that the file name stands for, or else JSON */
  readonly format?: ReadFormat | undefined;
  /** replace the usual limits */
  readonly limits?: Partial<Limits> | undefined;
}

/**
 * Reads a dataset. CSV and XLSX hold links between the bundled action lines and goals. Whether
 * a text is JSON or CSV is decided by its content first, and then by the file name.
 */
export async function readDataset(file: string, options: ReadOptions = {}): Promise<ParseResult> {
  const { format = formatOf(file, readFormats) ?? 'json' } = options;
  const limits = limitsOf(options.limits);
  const bytes = await readBytes(file, limits.bytes);
  if (bytes === undefined) {
    return { kind: 'problems', problems: [tooBig(limits)] };
  }
  const text = format === 'xlsx' ? await csvOfXlsx(bytes, file) : await decodeText(bytes);
  if (typeof text !== 'string') return { kind: 'problems', problems: [text] };
  return format !== 'xlsx' && textFormat(text, format) === 'json'
    ? parseDatasetText(text, { limits })
    : parseDatasetCsv(text, await bundledDataset(), { limits });
}

/** Reads a dataset that must be valid. @throws UsageError with its problems, one per line */
export async function goodDataset(file: string, options: ReadOptions = {}): Promise<Dataset> {
  const result = await readDataset(file, options);
  if (result.kind === 'dataset') return result.dataset;
  throw new UsageError(`${file} is not a dataset\n${problemLines(file, result.problems)}`);
}

async function bundledDataset(): Promise<Dataset> {
  const result = await readDataset(fileURLToPath(bundledUrl));
  if (result.kind === 'problems') throw new Error(`the bundled dataset ${bundledUrl} is broken`);
  return result.dataset;
}

/**
 * The dataset of a file, or the bundled one, with its translation to a language if it has one.
 * @throws UsageError with the problems of either file, one per line
 */
export async function datasetIn(
  language: string,
  file?: string,
  options: ReadOptions = {},
): Promise<Dataset> {
  const dataset = file === undefined ? await bundledDataset() : await goodDataset(file, options);
  return withLanguages(dataset, file, [language]);
}

/** Adds the translations to these languages, as far as the dataset names files with them. */
export async function withLanguages(
  dataset: Dataset,
  file: string | undefined,
  languages: readonly string[],
): Promise<Dataset> {
  let result = withAbsoluteTranslations(dataset, addressOf(file));
  for (const language of languages) {
    const address = result.translations?.[language] ?? '';
    if (!address.startsWith('file:')) continue;
    const path = fileURLToPath(address);
    result = translated(result, await goodTranslation(path));
  }
  return result;
}

/** The address of a dataset. That of CSV is the bundled one's, whose names it has. */
function addressOf(file: string | undefined): string {
  const isOwn = file !== undefined && file !== '-' && formatOf(file, readFormats) === 'json';
  return isOwn ? pathToFileURL(resolve(file)).href : bundledUrl;
}

/** Adds every translation that lies beside the dataset, so that it can be read from anywhere. */
export async function withOwnLanguages(dataset: Dataset, file: string): Promise<Dataset> {
  const { translations = {} } = withAbsoluteTranslations(dataset, addressOf(file));
  const present = Object.entries(translations).filter(
    ([, address]) => address.startsWith('file:') && existsSync(fileURLToPath(address)),
  );
  return withLanguages(
    dataset,
    file,
    present.map(([language]) => language),
  );
}

async function goodTranslation(path: string): Promise<Translation> {
  const bytes = await readBytes(path, defaultLimits.bytes);
  const text = bytes && (await decodeText(bytes));
  const problem = text ?? tooBig(defaultLimits);
  const parsed =
    typeof problem === 'string'
      ? await parseTranslation(problem)
      : ({ kind: 'problems', problems: [problem] } as const);
  if (parsed.kind === 'translation') return parsed.translation;
  throw new UsageError(`${path} is not a translation\n${problemLines(path, parsed.problems)}`);
}

function problemLines(file: string, problems: readonly Problem[]): string {
  return problems
    .map((problem) => {
      const { line, column, path } = problem;
      const place = line === undefined ? file : `${file}:${line}:${column}`;
      return `${place} ${formatPath(path)} ${pictureEn.problem(problem)}`;
    })
    .join('\n');
}
