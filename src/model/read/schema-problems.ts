import type * as z from 'zod/mini';
import { describeFound, type Path, type Problem } from '../problem.js';
import { patternMeaning } from '../patterns.js';

type Issue = z.core.$ZodIssue;

/** What a schema found wrong, as problems with their path from the root of the dataset. */
export function schemaProblems(
  issues: readonly Issue[],
  value: unknown,
  base: Path,
): readonly Problem[] {
  const problems = issues.map((issue) => schemaProblem(issue, value, base));
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

function schemaProblem(issue: Issue, value: unknown, base: Path): Problem {
  const inner = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const found = valueAt(value, inner);
  if (issue.code === 'invalid_union') return unionProblem(issue, found, [...base, ...inner]);
  const path = [...base, ...inner];
  if (found === undefined) {
    const name = describeFound(inner.at(-1) ?? base.at(-1));
    return { code: 'missing', path, found: name, ...expectation(issue) };
  }
  const written = describeFound(found);
  const wanted = expectation(issue);
  if (wanted.expected === 'plainText' && typeof found === 'string') {
    return { code: 'markup', path, found: written };
  }
  if (wanted.expected === 'httpAddress') return { code: 'address', path, found: written };
  const code = issue.code === 'invalid_type' ? 'wrongType' : 'wrongValue';
  return { code, path, found: written, ...wanted };
}

/** Of the ways a union could have matched, the one that went deepest says what is wrong. */
function unionProblem(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  found: unknown,
  path: Path,
): Problem {
  const branch = issue.errors.find((errors) => errors.some((error) => error.path.length > 0));
  const deepest = branch?.find((error) => error.path.length > 0);
  if (deepest) return schemaProblem(deepest, found, path);
  if (found === undefined) {
    return { code: 'missing', path, found: describeFound(path.at(-1)), expected: 'text' };
  }
  return { code: 'wrongType', path, found: describeFound(found), expected: 'text' };
}

function expectation(issue: Issue): Pick<Problem, 'expected' | 'detail'> {
  switch (issue.code) {
    case 'invalid_type':
      return { expected: typeExpectations[issue.expected] ?? 'text' };
    case 'invalid_format':
      return { expected: patternMeaning[issue.pattern ?? ''] ?? 'text' };
    case 'custom':
      return { expected: 'httpAddress' };
    case 'invalid_value':
      return { expected: 'oneOf', detail: issue.values.map(String).join(', ') };
    case 'too_big':
      return { expected: 'atMost', detail: String(issue.maximum) };
    case 'too_small':
      return issue.origin === 'string'
        ? { expected: 'text' }
        : { expected: 'atLeast', detail: String(issue.minimum) };
    default:
      return { expected: 'text' };
  }
}

const typeExpectations: Readonly<Record<string, Problem['expected']>> = {
  string: 'text',
  array: 'list',
  object: 'object',
  int: 'wholeNumber',
  number: 'wholeNumber',
};

function valueAt(value: unknown, path: Path): unknown {
  let at: unknown = value;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === String(key))?.[1];
  }
  return at;
}
