import { problemsEn } from '../i18n/en/problems.js';
import { tablesEn } from '../i18n/en/tables.js';
import { withTableWords } from '../i18n/table-words.js';
import { formatPath, type Problem, type ProblemFacts } from '../model/problem.js';

/** A problem in English words. */
export function problemText(problem: ProblemFacts): string {
  return withTableWords(problemsEn, tablesEn).problem(problem);
}

/** The problems of a file, one per line: where they are, and what is wrong. */
export function problemLines(file: string, problems: readonly Problem[]): string {
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
