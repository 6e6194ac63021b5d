import type * as z from 'zod/mini';
import { noPause, stageOf, type Pause } from '../../lib/schedule.js';
import { deepFreeze } from '../../lib/freeze.js';
import { boundOf, limitsOf, sizeBound, type Limits } from '../limits.js';
import { parseJson, withPositions } from './json.js';
import { brokenReferences, unknownKeys } from './references.js';
import { intoCopy, plainValue } from './untrusted-value.js';
import { describeFound, type Path, type Problem } from '../problem.js';
import { collectionSchemas, headSchema, type Dataset, type Link } from '../schema.js';

export type ParseResult =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export interface ParseOptions {
  /** Called every few hundred items; a page gives its event loop a turn here. */
  readonly pause?: Pause | undefined;
  /** those in place of `defaultLimits` */
  readonly limits?: Partial<Limits> | undefined;
}

/** of the whole work, about: until there is a plain value */
const PLAIN = 0.8;
const ITEMS_A_SLICE = 256;
/** of one item: what is wrong with it in a hundred places is wrong enough */
const MOST_ISSUES = 100;

interface Check {
  readonly limits: Limits;
  readonly pause: Pause;
}

/** What a reading goes by, all of it given. */
export const checkOf = ({ limits, pause }: ParseOptions): Check => ({
  limits: limitsOf(limits),
  pause: pause ?? noPause,
});

/**
 * Reads a dataset from JSON text.
 * @returns the frozen dataset, or every problem found, each with its line and column
 */
export async function parseDatasetText(
  text: string,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const check = checkOf(options);
  const { limits, pause } = check;
  await pause();
  // A character is at least a byte; where it was not counted as it came, this is how much there is.
  if (text.length > limits.bytes) return tooBig(limits);
  const json = await parseJson(text, { limits, pause: stageOf(pause, 0, PLAIN) });
  if (json.kind === 'problems') return json;
  const result = await checkDataset(json, check);
  const locate = (problems: readonly Problem[]) => withPositions(text, problems, pause);
  return result.kind === 'dataset'
    ? { ...result, warnings: await locate([...json.warnings, ...result.warnings]) }
    : { ...result, problems: await locate(result.problems) };
}

function tooBig(limits: Limits): ParseResult {
  return { kind: 'problems', problems: [{ code: 'tooBig', path: [], ...sizeBound(limits) }] };
}

/**
 * Reads a dataset from a value, such as a `data` property; problems have a path but no line. The
 * value is copied, and nothing is read of it later: the page that gave it may go on using it.
 */
export async function parseDatasetValue(
  value: unknown,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const check = checkOf(options);
  const plain = await plainValue(value, {
    ...{ limits: check.limits, vessel: intoCopy },
    pause: stageOf(check.pause, 0, PLAIN),
  });
  if (plain.problems.length > 0) return { kind: 'problems', problems: plain.problems };
  const result = await checkDataset(plain, check);
  return result.kind === 'dataset'
    ? { ...result, warnings: [...plain.warnings, ...result.warnings] }
    : result;
}

interface Given {
  readonly value: unknown;
  /** those that need no check any more */
  readonly links: readonly (Link | undefined)[];
}

async function checkDataset({ value, links }: Given, check: Check): Promise<ParseResult> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = describeFound(value);
    return {
      kind: 'problems',
      problems: [{ code: 'wrongType', path: [], expected: 'dataset', found }],
    };
  }
  const head = headSchema.safeParse(value);
  const problems = head.success ? [] : [...(await explained(head.error.issues, value, []))];
  const given = new Map<string, unknown>(Object.entries(value));
  const tooMany = tooManyTargets(given.get('goals'), check.limits);
  if (tooMany.length > 0) return { kind: 'problems', problems: [...problems, ...tooMany] };
  const list = <Schema extends z.ZodMiniType>(schema: Schema, key: string) =>
    checkList(schema, given.get(key), {
      ...{ path: [key], problems, limits: check.limits },
      pause: stageOf(check.pause, PLAIN, PLAIN),
    });
  const collections = {
    sources: await list(collectionSchemas.sources, 'sources'),
    organizations: await list(collectionSchemas.organizations, 'organizations'),
    groups: await list(collectionSchemas.groups, 'groups'),
    actionLines: await list(collectionSchemas.actionLines, 'actionLines'),
    goals: await list(collectionSchemas.goals, 'goals'),
    links: await checkList(collectionSchemas.links, given.get('links'), {
      ...{ path: ['links'], problems, limits: check.limits },
      pause: stageOf(check.pause, PLAIN, 0.9),
      known: links,
    }),
  };
  if (!head.success || problems.length > 0) return { kind: 'problems', problems };
  const dataset: Dataset = { ...head.data, ...collections };
  const broken = await brokenReferences(dataset, {
    limits: check.limits,
    pause: stageOf(check.pause, 0.9, 1),
  });
  const unknown = unknownKeys(dataset).slice(0, check.limits.problems);
  const explain = broken.length + unknown.length > 0 ? await loadReferenceProblems() : undefined;
  if (broken.length > 0) {
    const found = explain && broken.map((each) => explain.referenceProblem(each, dataset));
    return { kind: 'problems', problems: found ?? [{ code: 'unexpected', path: [], found: 'id' }] };
  }
  const warnings = explain ? unknown.map(explain.unknownKeyProblem) : [];
  return { kind: 'dataset', dataset: deepFreeze(dataset), warnings };
}

function loadReferenceProblems() {
  return import('./reference-problems.js').catch(() => undefined);
}

/** Targets are counted over all goals, before any of them is looked at. */
function tooManyTargets(goals: unknown, limits: Limits): readonly Problem[] {
  let count = 0;
  const all: readonly unknown[] = Array.isArray(goals) ? goals : [];
  for (const [i, goal] of all.entries()) {
    count += targetsIn(goal);
    if (count <= limits.targets) continue;
    const path = ['goals', i, 'targets'];
    return [{ code: 'tooMany', path, found: String(count), ...boundOf(limits, 'targets') }];
  }
  return [];
}

/** What explains problems is loaded when there are some. */
export async function explained(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  path: Path,
): Promise<readonly Problem[]> {
  const explains = await import('./schema-problems.js').catch(() => undefined);
  if (explains) return explains.schemaProblems(issues.slice(0, MOST_ISSUES), value, path);
  // Where that cannot be fetched, at least what and where.
  return issues.map((issue) => ({
    code: 'unexpected',
    path: [...path, ...issue.path.filter((key) => typeof key !== 'symbol')],
    found: issue.message,
  }));
}

function targetsIn(goal: unknown): number {
  const isGoal = typeof goal === 'object' && goal !== null && 'targets' in goal;
  return isGoal && Array.isArray(goal.targets) ? goal.targets.length : 0;
}

interface ListCheck<Item> extends Check {
  readonly path: Path;
  readonly problems: Problem[];
  /** what has been checked before, by its position */
  readonly known?: readonly (Item | undefined)[];
}

async function checkList<Schema extends z.ZodMiniType>(
  schema: Schema,
  given: unknown,
  { path, problems, pause, limits, known = [] }: ListCheck<z.output<Schema>>,
): Promise<z.output<Schema>[]> {
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  const checked: z.output<Schema>[] = [];
  for (const [i, item] of items.entries()) {
    if (problems.length >= limits.problems) break;
    if (i % ITEMS_A_SLICE === 0) await pause(i / items.length);
    const before = known[i];
    if (before !== undefined) {
      checked.push(before);
      continue;
    }
    const result = schema.safeParse(item);
    if (result.success) checked.push(deepFreeze(result.data));
    else problems.push(...(await explained(result.error.issues, item, [...path, i])));
  }
  Object.freeze(checked);
  return checked;
}
