import { countAllLinks } from '../derive/counts.js';
import { tablesEn } from '../i18n/en/tables.js';
import { locales } from '../i18n/locale.js';
import type { Limits } from '../model/limits.js';
import { createModel } from '../model/model.js';
import { formatPath, type Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { isRefusal } from '../model/table/finding.js';
import { untranslated, type Untranslated } from '../model/localized-text.js';
import { type Command, counted, limitsFrom, type OptionValues, UsageError } from './command.js';
import { readDataset, translationsIn } from './dataset-file.js';
import { problemText } from './problems.js';

export const validateCommand: Command = {
  name: 'validate',
  usage: 'validate FILE… [--json]',
  help: `Checks datasets: JSON files, or tables (CSV, TSV, XLSX, ODS) about the bundled action lines, or rows
of their own, and the bundled goals. Prints each problem on a line of its own, as file:line:column
path message. For a valid file, it prints what the file holds, and of JSON which texts are not
translated into each of its languages. The exit code is 0 when every file is valid and every row of
a table is placed, otherwise 1.

  --json     print the problems as JSON

Examples
  wsis-sdg-matrix validate my-plan.json
  wsis-sdg-matrix validate links.csv other.json --json`,
  options: { json: { type: 'boolean' } },
  run: validate,
};

interface Finding {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/** @returns the exit code: 0 when every file is valid, else 1 */
async function validate(values: OptionValues, files: readonly string[]): Promise<number> {
  if (files.length === 0)
    throw new UsageError('validate takes at least one file; try validate --help');
  const limits = limitsFrom(values);
  const reports: Report[] = [];
  for (const file of files) reports.push(await check(file, limits));
  const findings = reports.flatMap((report) => report.findings);
  const lines =
    values['json'] === true
      ? [JSON.stringify(findings, null, 2)]
      : [...findings.map(print), ...reports.flatMap((report) => report.summary)];
  process.stdout.write(lines.join('\n') + '\n');
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

interface Report {
  readonly findings: readonly Finding[];
  /** lines about a valid file: what is in it, and what is not translated */
  readonly summary: readonly string[];
}

async function check(file: string, limits: Partial<Limits>): Promise<Report> {
  const result = await readDataset(file, { limits }).catch((error: unknown) => unreadable(error));
  if (result instanceof UsageError) {
    const message = result.message.replace(`${file}: `, '');
    return { findings: [{ file, severity: 'error', path: '(root)', message }], summary: [] };
  }
  if (result.kind === 'problems') {
    return { findings: result.problems.map((each) => finding(file, 'error', each)), summary: [] };
  }
  const model = await createModel(result.dataset);
  const { actionLines, goals, targets, links: statements } = model;
  const size = [
    counted(actionLines.length, 'row'),
    counted(goals.length, 'goal'),
    counted(targets.length, 'target'),
    counted(countAllLinks(model).links, 'link'),
    counted(statements.length, 'statement'),
  ].join(', ');
  const { report, dataset, warnings } = result;
  const isMissing = (problem: Problem) => problem.finding && isRefusal(problem.finding.code);
  const findings = warnings.map((each) =>
    finding(file, isMissing(each) ? 'error' : 'warning', each),
  );
  if (report) return { findings, summary: [`${file}: ${tablesEn.summary(report)} – ${size}`] };
  const { dataset: translated, unread } = await translationsIn(dataset, file, otherLanguages);
  const lacking = unread.map(({ language, message }): Finding => {
    return { file, severity: 'error', path: `translations.${language}`, message };
  });
  return {
    findings: [...findings, ...lacking],
    summary: [
      `${file}: ${lacking.length > 0 ? 'valid but for its translations' : 'valid'} – ${size}`,
      ...languageLines(translated, file),
    ],
  };
}

/** A file that cannot be read is one more finding, so that the other files are checked too. */
function unreadable(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

const otherLanguages = locales.filter((each) => each !== 'en');

/** What is not translated, one line for each language besides English that the dataset has. */
function languageLines(dataset: Dataset, file: string): string[] {
  return otherLanguages.flatMap((language) => {
    const missing = untranslated(dataset, language);
    if (!hasTexts(dataset, language)) return [];
    const lacks = missing.map(({ kind, ids }) => {
      const few = ids.length > 5 ? '' : ` (${ids.join(' ')})`;
      return `${counted(ids.length, ...LACKING[kind])}${few}`;
    });
    return `${file}: ${language} – ${lacks.length === 0 ? 'fully translated' : `not translated: ${lacks.join(', ')}`}`;
  });
}

/** Whether any text of a dataset is in a language. */
function hasTexts({ title, goals, actionLines }: Dataset, language: string): boolean {
  const texts = [title, ...[...goals, ...actionLines].map(({ name }) => name)];
  return texts.some((text) => typeof text !== 'string' && Object.hasOwn(text, language));
}

/** What is not translated: one, and several where that is more than an “s”. */
const LACKING: Readonly<Record<Untranslated['kind'], readonly [one: string, other?: string]>> = {
  groups: ['group'],
  actionLines: ['action line'],
  goals: ['goal'],
  targets: ['target'],
  organizations: ['organization'],
  links: ['cell with a rationale', 'cells with a rationale'],
};

function finding(file: string, severity: Finding['severity'], problem: Problem): Finding {
  const { line, column } = problem;
  return {
    file,
    severity,
    path: formatPath(problem.path),
    message: problemText(problem),
    ...(line !== undefined && column !== undefined ? { line, column } : {}),
  };
}

function print({ file, severity, path, message, line, column }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place} ${path} ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
