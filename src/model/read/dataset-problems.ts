import type * as z from 'zod/mini';
import { describeFound, formatPath, type Path, type Problem } from '../problem.js';
import { COLOR, DATE, ID, LANGUAGE } from '../patterns.js';
import { kindSchemas, type Dataset, type Kind } from '../schema.js';
import { nearest } from '../../lib/closest.js';
import { knownKeys } from './quick-check.js';
import type { BrokenReference, UnknownKey } from './references.js';

// Loaded only for a dataset with something wrong: what the schema refuses, broken references, unknown keys.

/** What each pattern asks for, by its source as zod reports it. */
const patternMeaning: Readonly<Record<string, 'id' | 'color' | 'date'>> = {
  [String(ID)]: 'id',
  [String(LANGUAGE)]: 'id',
  [String(COLOR)]: 'color',
  [String(DATE)]: 'date',
};

type Issue = z.core.$ZodIssue;

/** how many issues of one value are explained */
const MOST_ISSUES = 100;

/**
 * What the schema refuses in a value, one problem for each path.
 * @param base path of the value from the root of the dataset
 */
export function schemaProblems(kind: Kind, value: unknown, base: Path): readonly Problem[] {
  const issues = kindSchemas[kind].safeParse(value).error?.issues ?? [];
  const problems = issues.slice(0, MOST_ISSUES).map((issue) => schemaProblem(issue, value, base));
  const seen = new Set<string>();
  return problems.filter(({ path }) => {
    const key = path.join('\0');
    return !seen.has(key) && seen.add(key);
  });
}

function schemaProblem(issue: Issue, value: unknown, base: Path): Problem {
  const inner = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
  const actual = valueAt(value, inner);
  const path = [...base, ...inner];
  if (issue.code === 'invalid_union') return unionProblem(issue, actual, path);
  const expected = expectationOf(issue);
  if (actual === undefined) {
    return { code: 'missing', path, found: describeFound(path.at(-1)), ...expected };
  }
  const found = describeFound(actual);
  // A text in no language at all.
  if (issue.code === 'custom' && typeof actual === 'object') {
    return { code: 'wrongType', path, found, expected: 'text' };
  }
  if (expected.expected === 'httpAddress') return { code: 'address', path, found };
  const code = issue.code === 'invalid_type' ? 'wrongType' : 'wrongValue';
  return { code, path, found, ...expected };
}

/** Of the alternatives of a union, the one that matched deepest says what is wrong. */
function unionProblem(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  value: unknown,
  path: Path,
): Problem {
  const alternative = issue.errors.find((errors) => errors.some((error) => error.path.length > 0));
  const deepest = alternative?.find((error) => error.path.length > 0);
  if (deepest) return schemaProblem(deepest, value, path);
  if (value === undefined) {
    return { code: 'missing', path, found: describeFound(path.at(-1)), expected: 'text' };
  }
  return { code: 'wrongType', path, found: describeFound(value), expected: 'text' };
}

function expectationOf(issue: Issue): Pick<Problem, 'expected' | 'detail'> {
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

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Object.entries(value).find(([name]) => name === String(key))?.[1];
  }
  return value;
}

/** What is wrong with a reference, and what may have been meant. */
export function referenceProblem(broken: BrokenReference, dataset: Dataset): Problem {
  const { path, id } = broken;
  const found = describeFound(id);
  switch (broken.kind) {
    case 'duplicateId':
      return { code: 'duplicateId', path, found, detail: formatPath(broken.first) };
    case 'foreignTarget':
      return { code: 'foreignTarget', path, found, expected: 'in', detail: broken.goal.id };
    case 'unknownTarget': {
      const { goal } = broken;
      const targets = dataset.goals.flatMap((each) => each.targets);
      return {
        ...{ code: 'unknownReference', path, found, expected: 'in', detail: `${goal.id}.targets` },
        ...nearestTo(id, targets.map(idOf)),
        ...endsAt(goal.id, goal.targets.at(-1)?.number),
      };
    }
    case 'unknownId': {
      const { list } = broken;
      const ids = (dataset[list] ?? []).map(idOf);
      return {
        ...{ code: 'unknownReference', path, found, expected: 'in', detail: list },
        ...nearestTo(id, ids),
        ...(list === 'goals' ? endsAt('goals', ids.at(-1)) : {}),
      };
    }
  }
}

/** A key that is kept and reported. */
export function unknownKeyProblem({ key, of, path }: UnknownKey): Problem {
  const found = describeFound(key);
  return { code: 'unknownKey', path, found, ...nearestTo(key, knownKeys(of)) };
}

function idOf({ id }: { readonly id: string }): string {
  return id;
}

function nearestTo(wanted: string, known: Iterable<string>): Pick<Problem, 'near'> {
  const near = nearest(wanted, known);
  return near === undefined ? {} : { near };
}

/** Where a list ends, so that a reader sees that a number is beyond it. */
function endsAt(of: string, at: string | undefined): Pick<Problem, 'ends'> {
  return at === undefined ? {} : { ends: { of, at } };
}
