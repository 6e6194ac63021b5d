import { deepFreeze } from '../../lib/freeze.js';
import { stageOf } from '../../lib/schedule.js';
import { atMost, tooBig, type Limits } from '../limits.js';
import { describeFound, type Problem } from '../problem.js';
import type { Dataset, Kind, Link, OfKind } from '../schema.js';
import { checkOf, explain, type Check, type ParseOptions } from './check.js';
import { parseJson, withPositions } from './json.js';
import { withCitedSources } from './sources.js';
import { inOwnLanguage, languageOfTexts, type LanguageOf } from './own-language.js';
import { isOf } from './quick-check.js';
import { brokenReferences, unknownKeys } from './references.js';
import { intoCopy, readUntrusted } from './untrusted-value.js';

export type ParseResult =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Parts of the whole work, roughly, after which the value is read and the schema is checked. */
const VALUE_READ = 0.8;
const SCHEMA_CHECKED = 0.9;
const ITEMS_PER_SLICE = 256;

// `parse.ts`, through which pages load this code, says what these return.

export async function parseDatasetText(
  text: string,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const check = checkOf(options);
  const { limits, pause } = check;
  await pause();
  // A character takes at least a byte, so this refuses only what is too big in any encoding.
  if (text.length > limits.bytes) return { kind: 'problems', problems: [tooBig(limits)] };
  const json = await parseJson(text, { limits, pause: stageOf(pause, 0, VALUE_READ) });
  if (json.kind === 'problems') return json;
  const result = await checkDataset(json, check);
  const locate = (problems: readonly Problem[]) => withPositions(text, problems, pause);
  return result.kind === 'dataset'
    ? { ...result, warnings: await locate([...json.warnings, ...result.warnings]) }
    : { ...result, problems: await locate(result.problems) };
}

export async function parseDatasetValue(
  value: unknown,
  options: ParseOptions = {},
): Promise<ParseResult> {
  const check = checkOf(options);
  const read = await readUntrusted(value, {
    limits: check.limits,
    pause: stageOf(check.pause, 0, VALUE_READ),
    container: intoCopy,
  });
  if (read.problems.length > 0) return { kind: 'problems', problems: read.problems };
  const result = await checkDataset(read, check);
  return result.kind === 'dataset'
    ? { ...result, warnings: [...read.warnings, ...result.warnings] }
    : result;
}

interface Given {
  readonly value: unknown;
  /** by position, the links that need no check by the schema */
  readonly links: readonly (Link | undefined)[];
}

async function checkDataset({ value, links }: Given, check: Check): Promise<ParseResult> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const found = describeFound(value);
    const problem = { code: 'wrongType', path: [], expected: 'dataset', found } as const;
    return { kind: 'problems', problems: [problem] };
  }
  const { limits, pause } = check;
  const isHead = isOf('dataset', value);
  const problems = isHead ? [] : [...(await explain('dataset', value, []))];
  const given = new Map<string, unknown>(Object.entries(value));
  const tooMany = tooManyTargets(given.get('goals'), limits);
  if (tooMany) return { kind: 'problems', problems: [...problems, tooMany] };
  const languageOf = languageOfTexts(given.get('language'));
  const list = <Name extends Kind>(kind: Name, checked?: Checked<Name>) =>
    checkList(kind, given.get(kind), {
      ...{ problems, limits, checked, languageOf },
      pause: stageOf(pause, VALUE_READ, checked ? SCHEMA_CHECKED : VALUE_READ),
    });
  const lists = {
    sources: await list('sources'),
    organizations: await list('organizations'),
    groups: await list('groups'),
    actionLines: await list('actionLines'),
    goals: await list('goals'),
    links: await list('links', links),
  };
  if (!isHead || problems.length > 0) return { kind: 'problems', problems };
  const cited = withCitedSources(lists.sources, lists.links);
  const sources = cited.sources.map((each) => inOwnLanguage(each, languageOf));
  const collections = { ...lists, sources, links: [...cited.links] };
  return checkReferences({ ...inOwnLanguage(value, languageOf), ...collections }, check);
}

async function checkReferences(dataset: Dataset, { limits, pause }: Check): Promise<ParseResult> {
  const broken = await brokenReferences(dataset, {
    limits,
    pause: stageOf(pause, SCHEMA_CHECKED, 1),
  });
  const unknown = unknownKeys(dataset).slice(0, limits.problems);
  const module =
    broken.length + unknown.length > 0
      ? await import('./dataset-problems.js').catch(() => undefined)
      : undefined;
  if (broken.length > 0) {
    const problems = module && broken.map((each) => module.referenceProblem(each, dataset));
    const unexplained = { code: 'unexpected', path: [], found: 'id' } as const;
    return { kind: 'problems', problems: problems ?? [unexplained] };
  }
  const warnings = module ? unknown.map(module.unknownKeyProblem) : [];
  return { kind: 'dataset', dataset: deepFreeze(dataset), warnings };
}

/** Targets are counted over all goals, before any of them is checked. */
function tooManyTargets(goals: unknown, limits: Limits): Problem | undefined {
  let count = 0;
  const all: readonly unknown[] = Array.isArray(goals) ? goals : [];
  for (const [i, goal] of all.entries()) {
    count += targetCount(goal);
    if (count <= limits.targets) continue;
    const path = ['goals', i, 'targets'];
    return { code: 'tooMany', path, found: String(count), ...atMost(limits, 'targets') };
  }
  return undefined;
}

function targetCount(goal: unknown): number {
  const hasTargets = typeof goal === 'object' && goal !== null && 'targets' in goal;
  return hasTargets && Array.isArray(goal.targets) ? goal.targets.length : 0;
}

/** by position, the items that have been checked before */
type Checked<Name extends Kind> = readonly (OfKind<Name> | undefined)[];

interface ListCheck<Name extends Kind> extends Check {
  /** where problems are added */
  readonly problems: Problem[];
  readonly checked: Checked<Name> | undefined;
  readonly languageOf: LanguageOf;
}

async function checkList<Name extends Kind>(
  kind: Name,
  given: unknown,
  { problems, pause, limits, languageOf, checked = [] }: ListCheck<Name>,
): Promise<OfKind<Name>[]> {
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  const result: OfKind<Name>[] = [];
  for (const [i, item] of items.entries()) {
    if (problems.length >= limits.problems) break;
    if (i % ITEMS_PER_SLICE === 0) await pause(i / items.length);
    const before = checked[i];
    if (before !== undefined) result.push(inOwnLanguage(before, languageOf));
    else if (isOf(kind, item)) result.push(inOwnLanguage(deepFreeze(item), languageOf));
    else problems.push(...(await explain(kind, item, [kind, i])));
  }
  Object.freeze(result);
  return result;
}
