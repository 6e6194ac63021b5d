import { pictureEn } from '../i18n/en/picture.js';
import { locales } from '../i18n/locale.js';
import { formatPath, type Problem } from '../model/problem.js';
import type { Dataset } from '../model/schema.js';
import { untranslated, type Untranslated } from '../model/languages.js';
import type { Command, OptionValues } from './command.js';
import { readDataset, withLanguages } from './dataset-file.js';
import { UsageError } from './files.js';
import { limitsFrom } from './limits.js';

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
  run: (values, files) => validate(files, values),
};

interface Finding {
  readonly file: string;
  readonly severity: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
  readonly line?: number;
  readonly column?: number;
}

/**
 * Checks datasets and prints what is wrong, one `file:line:column path message` a line.
 * @returns the exit code: 0 when every file is good, else 1
 */
async function validate(files: readonly string[], values: OptionValues): Promise<number> {
  if (files.length === 0) throw new UsageError('validate: name at least one file');
  const limits = limitsFrom(values);
  const findings: Finding[] = [];
  const summaries: string[] = [];
  for (const file of files) {
    const result = await readDataset(file, { limits }).catch((error: unknown) => unreadable(error));
    if (result instanceof UsageError) {
      findings.push({
        file,
        severity: 'error',
        path: '(root)',
        message: result.message.replace(`${file}: `, ''),
      });
      continue;
    }
    const report = (severity: Finding['severity']) => (problem: Problem) => {
      findings.push(finding(file, severity, problem));
    };
    if (result.kind === 'problems') {
      result.problems.forEach(report('error'));
      continue;
    }
    result.warnings.forEach(report('warning'));
    const { actionLines, goals, links } = result.dataset;
    const targets = goals.reduce((sum, goal) => sum + goal.targets.length, 0);
    summaries.push(
      `${file}: valid – ${actionLines.length} action lines, ${goals.length} goals, ${targets} targets, ${links.length} links`,
      ...(await languageLines(result.dataset, file)),
    );
  }
  const lines =
    values['json'] === true
      ? [JSON.stringify(findings, null, 2)]
      : [...findings.map(print), ...summaries];
  process.stdout.write(lines.join('\n') + '\n');
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** What is not told in each language that a dataset speaks besides English, a line a language. */
async function languageLines(dataset: Dataset, file: string): Promise<string[]> {
  const languages = locales.filter((each) => each !== 'en');
  const told = await withLanguages(dataset, file, languages);
  return languages.flatMap((language) => {
    const missing = untranslated(told, language);
    if (!speaks(told, language)) return [];
    const lacks = missing.map(({ kind, ids }) => {
      const few = ids.length > 5 ? '' : ` (${ids.join(' ')})`;
      return `${ids.length} ${LACKING[kind]}${few}`;
    });
    return `${file}: ${language} – ${lacks.length === 0 ? 'all is translated' : `not translated: ${lacks.join(', ')}`}`;
  });
}

/** Whether a dataset has anything at all in a language. */
function speaks({ title, goals, actionLines }: Dataset, language: string): boolean {
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

/** A file that cannot be read is one more finding: the others are still told. */
function unreadable(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  throw error;
}

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
