import { pictureEn } from '../i18n/en/picture.js';
import { locales } from '../i18n/locale.js';
import type { Limits } from '../model/limits.js';
import { formatPath, type Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { untranslated, type Untranslated } from '../model/languages.js';
import { type Command, limitsFrom, type OptionValues, UsageError } from './command.js';
import { readDataset, withLanguages } from './dataset-file.js';

export const validateCommand: Command = {
  name: 'validate',
  usage: 'validate FILE… [--json]',
  help: `Checks datasets: JSON, or links as CSV or XLSX against the bundled action lines and goals.
Prints one file:line:column path message a line, then what is valid, and what of it is not told in
each other language it speaks. Exit code 0 or 1.

  --json     the findings as JSON

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
  if (files.length === 0) throw new UsageError('validate: name at least one file');
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
  const { actionLines, goals, links } = result.dataset;
  const targets = goals.reduce((sum, goal) => sum + goal.targets.length, 0);
  return {
    findings: result.warnings.map((each) => finding(file, 'warning', each)),
    summary: [
      `${file}: valid – ${actionLines.length} action lines, ${goals.length} goals, ${targets} targets, ${links.length} links`,
      ...(await languageLines(result.dataset, file)),
    ],
  };
}

/** A file that cannot be read is one more finding, so that the other files are checked too. */
function unreadable(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

/** What is not translated, one line for each language besides English that the dataset has. */
async function languageLines(dataset: Dataset, file: string): Promise<string[]> {
  const languages = locales.filter((each) => each !== 'en');
  const translated = await withLanguages(dataset, file, languages);
  return languages.flatMap((language) => {
    const missing = untranslated(translated, language);
    if (!hasTexts(translated, language)) return [];
    const lacks = missing.map(({ kind, ids }) => {
      const few = ids.length > 5 ? '' : ` (${ids.join(' ')})`;
      return `${ids.length} ${LACKING[kind]}${few}`;
    });
    return `${file}: ${language} – ${lacks.length === 0 ? 'all is translated' : `not translated: ${lacks.join(', ')}`}`;
  });
}

/** Whether any text of a dataset is in a language. */
function hasTexts({ title, goals, actionLines }: Dataset, language: string): boolean {
  const texts = [title, ...[...goals, ...actionLines].map(({ name }) => name)];
  return texts.some((text) => typeof text !== 'string' && Object.hasOwn(text, language));
}

const LACKING: Readonly<Record<Untranslated['kind'], string>> = {
  groups: 'groups',
  actionLines: 'action lines',
  goals: 'goals',
  targets: 'targets',
  organizations: 'organizations',
  links: 'cells with a rationale',
};

function finding(file: string, severity: Finding['severity'], problem: Problem): Finding {
  const { line, column } = problem;
  return {
    file,
    severity,
    path: formatPath(problem.path),
    message: pictureEn.problem(problem),
    ...(line !== undefined && column !== undefined ? { line, column } : {}),
  };
}

function print({ file, severity, path, message, line, column }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place} ${path} ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
