import { basename, extname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tablesEn } from '../i18n/en/tables.js';
import { locales } from '../i18n/locale.js';
import { tellFinding } from '../i18n/table-words.js';
import { decodeText, textFormat } from '../model/read/encoding.js';
import { limitsOf, tooBig, type Limits } from '../model/limits.js';
import { parseDatasetText, type ParseResult } from '../model/read/dataset.js';
import type { Dataset } from '../model/schema.js';
import { isRefusal } from '../model/table/finding.js';
import { readTable, type TableOptions } from '../model/table/read-table.js';
import { columnLetters } from '../model/table/sheet.js';
import type { TableReport } from '../model/table/table-dataset.js';
import { UsageError } from './command.js';
import { readBytes, tell } from './files.js';
import { problemLines } from './problems.js';
import { readTranslations, type Translated } from './translation-files.js';

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

/** Adds the translations to these languages, and tells which cannot be read. */
export function translationsIn(
  dataset: Dataset,
  file: string | undefined,
  languages: readonly string[],
): Promise<Translated> {
  // A table has the names of the bundled dataset.
  const isOwn = file !== undefined && file !== '-' && formatOf(file, readFormats) === 'json';
  return readTranslations(dataset, isOwn ? resolve(file) : bundledFile, languages);
}

/** The same. @throws UsageError with all translations that cannot be read, one per line */
export async function withLanguages(
  dataset: Dataset,
  file: string | undefined,
  languages: readonly string[],
): Promise<Dataset> {
  const { dataset: result, unread } = await translationsIn(dataset, file, languages);
  if (unread.length === 0) return result;
  const lines = unread.map(({ language, message }) => `translations.${language}: ${message}`);
  throw new UsageError(lines.join('\n'));
}
