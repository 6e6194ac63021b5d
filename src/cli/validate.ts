import { en } from '../i18n/en.js';
import { parseDatasetText } from '../model/parse-dataset.js';
import { formatPath, type Problem } from '../model/problem.js';
import { readText, UsageError } from './files.js';

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
export async function validate(files: readonly string[], json: boolean): Promise<number> {
  const findings: Finding[] = [];
  const summaries: string[] = [];
  for (const file of files) {
    const text = await readText(file).catch((error: unknown) => unreadable(error));
    if (typeof text !== 'string') {
      findings.push({
        file,
        severity: 'error',
        path: '(root)',
        message: text.message.replace(`${file}: `, ''),
      });
      continue;
    }
    const result = await parseDatasetText(text);
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
    );
  }
  const lines = json ? [JSON.stringify(findings, null, 2)] : [...findings.map(print), ...summaries];
  process.stdout.write(lines.join('\n') + '\n');
  return findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

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
    message: en.problem(problem),
    ...(line !== undefined && column !== undefined ? { line, column } : {}),
  };
}

function print({ file, severity, path, message, line, column }: Finding): string {
  const place = line === undefined ? file : `${file}:${line}:${column}`;
  return `${place} ${path} ${severity === 'warning' ? 'warning: ' : ''}${message}`;
}
