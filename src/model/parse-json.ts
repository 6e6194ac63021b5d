import { lineAt } from '../lib/line-at.js';
import { describeFound, type Path, type Problem } from './problem.js';

/** How deep brackets may nest; a dataset needs seven levels. */
const DEEPEST = 32;
const MOST_PROBLEMS = 100;
const FORBIDDEN_KEYS: readonly string[] = ['__proto__', 'constructor', 'prototype'];

export type JsonResult =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/**
 * Reads JSON text with the platform's parser. What that parser accepts in silence is refused here:
 * keys that stand twice, keys that name prototypes, bottomless nesting. The tolerant parser that
 * knows positions is loaded only for text that is not good. `pause` is called between the passes.
 */
export async function parseJson(
  text: string,
  pause: () => Promise<void> = () => Promise.resolve(),
): Promise<JsonResult> {
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return refuse({ code: 'empty', path: [], line: 1, column: 1 });
  if (/^\s*<[!a-z?]/i.test(body)) return refuse({ code: 'webPage', path: [], line: 1, column: 1 });
  const outline = outlineJson(body);
  if (outline.tooDeepAt !== undefined) {
    const expected = { expected: 'atMost', detail: String(DEEPEST) } as const;
    return refuse({ code: 'tooDeep', path: [], ...expected, ...lineAt(body, outline.tooDeepAt) });
  }
  await pause();
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const positions = await loadPositions();
    return refuse(positions?.syntaxProblem(body) ?? { code: 'malformed', path: [] });
  }
  await pause();
  const { keys, problems } = inspectKeys(value);
  if (keys === outline.keys && problems.length === 0) return { kind: 'value', value };
  const positions = await loadPositions();
  if (!positions) {
    return problems.length > 0
      ? { kind: 'problems', problems }
      : refuse({ code: 'malformed', path: [] });
  }
  const { duplicateKeys, locate } = positions;
  return { kind: 'problems', problems: [...duplicateKeys(body), ...locate(body, problems)] };
}

/**
 * Looks through a value that did not come as text, for the same forbidden keys and depth.
 * @param path where in the dataset the value stands
 */
export function inspectValue(value: unknown, path: Path = []): readonly Problem[] {
  return inspectKeys(value, { open: new Set(), seen: new WeakSet() }, path).problems;
}

/** Adds line and column to problems that know only their path. */
export async function withPositions(
  text: string,
  problems: readonly Problem[],
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const positions = await loadPositions();
  return positions?.locate(text.replace(/^\ufeff/, ''), problems) ?? problems;
}

/** What knows positions; without it, where it cannot be fetched, problems are told by path alone. */
function loadPositions() {
  return import('./json-positions.js').catch(() => undefined);
}

function refuse(problem: Problem): JsonResult {
  return { kind: 'problems', problems: [problem] };
}

/**
 * One pass over the text outside its strings: how many keys are written (a colon each), and where
 * nesting goes too deep. A key that stands twice is written twice and parsed once, which is how a
 * fast parser's silence is noticed.
 */
function outlineJson(text: string): { keys: number; tooDeepAt?: number } {
  let keys = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x3a) keys++;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > DEEPEST) return { keys, tooDeepAt: i };
    } else if (code === 0x5d || code === 0x7d) depth--;
  }
  return { keys };
}

/** The offset of the quote that closes the string opened at `start`, or the end of the text. */
function endOfString(text: string, start: number): number {
  let end = start;
  do {
    end = text.indexOf('"', end + 1);
    if (end < 0) return text.length;
  } while (isEscaped(text, end));
  return end;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charCodeAt(at - 1 - backslashes) === 0x5c) backslashes++;
  return backslashes % 2 === 1;
}

interface Found {
  readonly problems: Problem[];
  keys: number;
}

/** Objects met on the way, for values that may hold one thing twice or hold themselves. */
interface Trail {
  readonly open: Set<object>;
  readonly seen: WeakSet<object>;
}

function inspectKeys(root: unknown, trail?: Trail, from: Path = []): Found {
  const found: Found = { problems: [], keys: 0 };
  const path: (string | number)[] = [...from];
  const step = (key: string | number, inner: unknown): void => {
    path.push(key);
    visit(inner);
    path.pop();
  };
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (found.problems.length >= MOST_PROBLEMS) return;
    if (path.length > DEEPEST || trail?.open.has(value)) {
      const bound = { expected: 'atMost', detail: String(DEEPEST) } as const;
      found.problems.push({ code: 'tooDeep', path: [...path], ...bound });
      return;
    }
    if (trail?.seen.has(value)) return;
    trail?.seen.add(value);
    trail?.open.add(value);
    if (Array.isArray(value)) value.forEach((item: unknown, i) => step(i, item));
    else visitKeys(value);
    trail?.open.delete(value);
  };
  const visitKeys = (value: object): void => {
    for (const [key, inner] of Object.entries(value)) {
      found.keys++;
      if (!FORBIDDEN_KEYS.includes(key)) {
        step(key, inner);
      } else {
        const at = [...path, key];
        found.problems.push({ code: 'forbiddenKey', path: at, found: describeFound(key) });
      }
    }
  };
  visit(root);
  return found;
}
