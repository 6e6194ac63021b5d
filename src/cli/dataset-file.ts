import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { problemsEn } from '../i18n/en/problems.js';
import { tablesEn } from '../i18n/en/tables.js';
import { locales } from '../i18n/locale.js';
import { tellFinding, withTableWords } from '../i18n/table-words.js';
import { withAbsoluteTranslations } from '../model/absolute-translations.js';
import { decodeText, textFormat } from '../model/read/encoding.js';
import { defaultLimits, limitsOf, tooBig, type Limits } from '../model/limits.js';
import { parseDatasetText, type ParseResult } from '../model/read/dataset.js';
import { formatPath, type Problem } from '../model/problem.js';
import type { Dataset, Translation } from '../model/schema.js';
import { isRefusal } from '../model/table/finding.js';
import { readTable, type TableOptions } from '../model/table/read-table.js';
import { columnLetters } from '../model/table/sheet.js';
import type { TableReport } from '../model/table/table-dataset.js';
import { parseTranslation, translated } from '../model/translation.js';
import { UsageError } from './command.js';
import { readBytes, tell } from './files.js';

/** The file of the bundled dataset, seen from `src/cli` and from `dist/cli` alike. */
export const bundledFile = fileURLToPath(new URL('../../data/wsis-sdg.json', import.meta.url));

/** The formats that a dataset is read from. All but JSON are tables. */
export const readFormats = ['json', 'csv', 'tsv', 'xlsx', 'ods'] as const;
export type ReadFormat = (typeof readFormats)[number];

/** The format that the extension of a file name stands for. It is undefined for others and for `-`. */
export function formatOf<Format extends string>(
  file: string,
  formats: readonly Format[],
): Format | undefined {
  const extension = extname(file).slice(1).toLowerCase();
  return formats.find((each) => each === extension);
}

export interface ReadOptions extends Pick<
  TableOptions,
  'requested' | 'sheet' | 'choices' | 'language'
> {
  /** absent: the format that the file name stands for, or else JSON */
  readonly format?: ReadFormat | undefined;
  /** replace the usual limits */
  readonly limits?: Partial<Limits> | undefined;
}

/** What was read; of a table, also what became of its rows. */
export type ReadResult = ParseResult & { readonly report?: TableReport };

/**
 * Reads a dataset, or a table whose rows are about the bundled action lines, or rows of their own, and the bundled
 * goals. What a file holds is decided by its content first, and then by its name.
 */
export async function readDataset(file: string, options: ReadOptions = {}): Promise<ReadResult> {
  const { format = formatOf(file, readFormats) ?? 'json' } = options;
  const limits = limitsOf(options.limits);
  const bytes = await readBytes(file, limits.bytes);
  if (bytes === undefined) {
    return { kind: 'problems', problems: [tooBig(limits)] };
  }
  const text = await decodeText(bytes);
  const isText = typeof text === 'string';
  if (format === 'json' && !isText) return { kind: 'problems', problems: [text] };
  const declared = format === 'json' ? 'json' : 'csv';
  // A list of records is a table, too.
  const isDataset = isText && textFormat(text, declared) === 'json' && !/^\ufeff?\s*\[/.test(text);
  const { requested, sheet, choices, language } = options;
  if (isDataset && language !== undefined) {
    throw new UsageError(`--language is for tables; in ${file}, write "language": "${language}"`);
  }
  if (isDataset) return parseDatasetText(text, { limits });
  const base = await withLanguages(await bundledDataset(), undefined, locales);
  const name = file === '-' ? undefined : basename(file);
  return readTable(bytes, base, { requested, sheet, choices, language, limits, file: name });
}

/** Reads a dataset that must be valid. @throws UsageError with its problems, one per line */
export async function goodDataset(file: string, options: ReadOptions = {}): Promise<Dataset> {
  return (await goodTable(file, options)).dataset;
}

/** The same, with whether every row of a table is placed; what became of them is told. */
export async function goodTable(
  file: string,
  options: ReadOptions,
): Promise<{ readonly dataset: Dataset; readonly isComplete: boolean }> {
  const result = await readDataset(file, options);
  if (result.kind === 'problems') {
    throw new UsageError(`${file} is not a dataset\n${problemLines(file, result.problems)}`);
  }
  const { dataset, report } = result;
  for (const line of report ? reportLines(file, report) : []) tell(line);
  const isComplete = report?.findings.every(({ code }) => !isRefusal(code)) ?? true;
  return { dataset, isComplete };
}

/** What became of the rows of a table, and what its columns were taken for. */
function reportLines(file: string, report: TableReport): readonly string[] {
  const { columns, findings, more } = report;
  const used = columns.filter(({ use }) => use !== 'unused' && use !== 'marks');
  const marks = columns.filter(({ use }) => use === 'marks').map(({ header }) => header.trim());
  const named = used.map(({ column, header, use }) => {
    const name = header.trim() === '' ? columnLetters(column) : header.trim();
    return `${name} (${tablesEn.useNames[use]})`;
  });
  if (marks.length > 0) named.push(`${tablesEn.useNames.marks} ${marks.join(', ')}`);
  return [
    `${file}: ${tablesEn.summary(report)}`,
    `  columns: ${named.join(', ')}`,
    ...findings.map((finding) => `  ${tellFinding(tablesEn, finding)}`),
    ...(more > 0 ? [`  ${tablesEn.more(more)}`] : []),
  ];
}

/** A problem in English words. */
export function problemText(problem: Problem): string {
  return withTableWords(problemsEn, tablesEn).problem(problem);
}

async function bundledDataset(): Promise<Dataset> {
  const result = await readDataset(bundledFile);
  if (result.kind === 'problems') throw new Error(`the bundled dataset ${bundledFile} is broken`);
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
  return pathToFileURL(isOwn ? resolve(file) : bundledFile).href;
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
      return [place, ...(problem.finding ? [] : [formatPath(path)]), problemText(problem)].join(
        ' ',
      );
    })
    .join('\n');
}
