import type * as z from 'zod/mini';
import { deepFreeze } from '../lib/freeze.js';
import { nearest } from '../lib/nearest.js';
import { checkReferences } from './check-references.js';
import { inspectValue, parseJson, withPositions } from './parse-json.js';
import { createLinkReader } from './plain-link.js';
import { describeFound, type Path, type Problem } from './problem.js';
import {
  collectionNames,
  collectionSchemas,
  headSchema,
  knownKeys,
  type Dataset,
} from './schema.js';

export type ParseResult =
  | { readonly kind: 'dataset'; readonly dataset: Dataset; readonly warnings: readonly Problem[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

export interface ParseOptions {
  /** Called every few hundred items; a page gives its event loop a turn here. */
  readonly pause?: () => Promise<void>;
}

const ITEMS_A_SLICE = 256;
/** Beyond this many, one more says nothing new and costs the reader time. */
const MOST_PROBLEMS = 100;

/**
 * Reads a dataset from JSON text.
 * @returns the frozen dataset, or every problem found, each with its line and column
 */
export async function parseDatasetText(
  text: string,
  options: ParseOptions = {},
): Promise<ParseResult> {
  await options.pause?.();
  const json = await parseJson(text, options.pause);
  if (json.kind === 'problems') return json;
  const result = await checkDataset(json.value, options);
  return result.kind === 'dataset'
    ? { ...result, warnings: await withPositions(text, result.warnings) }
    : { ...result, problems: await withPositions(text, result.problems) };
}

/** Reads a dataset from a value, such as a `data` property; problems have a path but no line. */
export async function parseDatasetValue(
  value: unknown,
  options: ParseOptions = {},
): Promise<ParseResult> {
  try {
    const { rest, links } = linksApart(value);
    const problems = inspectValue(rest);
    if (problems.length > 0) return { kind: 'problems', problems };
    // A copy: what is frozen here may still be in use by the page that gave it.
    const copy: unknown = structuredClone(rest);
    const whole: unknown = links && isObject(copy) ? { ...copy, links } : copy;
    return await checkDataset(whole, options, copied);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return { kind: 'problems', problems: [{ code: 'unexpected', path: [], found: error.message }] };
  }
}

/** Links come by the thousand: they are looked through and copied one by one, and in slices. */
function linksApart(value: unknown): { rest: unknown; links?: readonly unknown[] } {
  if (!isObject(value) || !('links' in value) || !Array.isArray(value.links))
    return { rest: value };
  const links: readonly unknown[] = value.links.slice();
  return { rest: { ...value, links: [] }, links };
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** A link as it was given, looked through as the rest was and made the dataset's own. */
function copied(link: unknown, path: Path): { readonly item: unknown } | readonly Problem[] {
  const problems = inspectValue(link, path);
  return problems.length > 0 ? problems : { item: structuredClone(link) };
}

type Take = typeof copied;
const asItIs: Take = (item) => ({ item });

async function checkDataset(
  value: unknown,
  options: ParseOptions,
  take: Take = asItIs,
): Promise<ParseResult> {
  const pause = options.pause ?? (() => Promise.resolve());
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
  const list = <Schema extends z.ZodMiniType>(schema: Schema, key: string) =>
    checkList(schema, given.get(key), { path: [key], problems, pause });
  const collections = {
    sources: await list(collectionSchemas.sources, 'sources'),
    organizations: await list(collectionSchemas.organizations, 'organizations'),
    groups: await list(collectionSchemas.groups, 'groups'),
    actionLines: await list(collectionSchemas.actionLines, 'actionLines'),
    goals: await list(collectionSchemas.goals, 'goals'),
    links: await checkList(collectionSchemas.links, given.get('links'), {
      path: ['links'],
      problems,
      pause,
      read: createLinkReader(),
      take,
    }),
  };
  if (!head.success || problems.length > 0) return { kind: 'problems', problems };
  const dataset: Dataset = { ...head.data, ...collections };
  const dangling = await checkReferences(dataset, pause);
  if (dangling.length > 0) return { kind: 'problems', problems: dangling };
  return { kind: 'dataset', dataset: deepFreeze(dataset), warnings: unknownKeys(dataset) };
}

/** What explains problems is loaded when there are some. */
async function explained(
  issues: readonly z.core.$ZodIssue[],
  value: unknown,
  path: Path,
): Promise<readonly Problem[]> {
  const explains = await import('./schema-problems.js').catch(() => undefined);
  if (explains) return explains.schemaProblems(issues, value, path);
  // Where that cannot be fetched, at least what and where.
  return issues.map((issue) => ({
    code: 'unexpected',
    path: [...path, ...issue.path.filter((key) => typeof key !== 'symbol')],
    found: issue.message,
  }));
}

interface ListCheck<Item> {
  readonly path: Path;
  readonly problems: Problem[];
  readonly pause: () => Promise<void>;
  /** reads what is as most are, quicker than a schema can */
  readonly read?: (item: unknown) => Item | undefined;
  readonly take?: Take;
}

async function checkList<Schema extends z.ZodMiniType>(
  schema: Schema,
  given: unknown,
  { path, problems, pause, read, take = asItIs }: ListCheck<z.output<Schema>>,
): Promise<z.output<Schema>[]> {
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  const checked: z.output<Schema>[] = [];
  for (let i = 0; i < items.length && problems.length < MOST_PROBLEMS; i++) {
    if (i % ITEMS_A_SLICE === 0) await pause();
    const known = read?.(items[i]);
    if (known !== undefined) {
      checked.push(known);
      continue;
    }
    const taken = take(items[i], [...path, i]);
    if (!('item' in taken)) {
      problems.push(...taken);
      continue;
    }
    const result = schema.safeParse(taken.item);
    if (result.success) checked.push(deepFreeze(result.data));
    else problems.push(...(await explained(result.error.issues, taken.item, [...path, i])));
  }
  Object.freeze(checked);
  return checked;
}

/** Keys the schema does not know: kept, and reported once for each kind of thing. */
function unknownKeys(dataset: Dataset): Problem[] {
  const warnings = new Map<string, Problem>();
  const look = (item: object, kind: keyof typeof knownKeys, path: Path): void => {
    for (const key of Object.keys(item)) {
      const known = knownKeys[kind];
      if (known.includes(key) || warnings.has(`${kind}.${key}`)) continue;
      const near = nearest(key, known);
      const at = { path: [...path, key], found: describeFound(key) };
      warnings.set(`${kind}.${key}`, { code: 'unknownKey', ...at, ...(near ? { near } : {}) });
    }
  };
  look(dataset, 'dataset', []);
  for (const name of collectionNames) {
    dataset[name]?.forEach((item, i) => look(item, name, [name, i]));
  }
  dataset.goals.forEach((goal, i) =>
    goal.targets.forEach((target, j) => look(target, 'targets', ['goals', i, 'targets', j])),
  );
  return [...warnings.values()].slice(0, MOST_PROBLEMS);
}
