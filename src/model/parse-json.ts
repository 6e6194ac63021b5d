import { lineAt } from '../lib/line-at.js';
import { boundOf, type Limits } from './limits.js';
import { inPlace, plainValue } from './plain-value.js';
import type { Problem } from './problem.js';

export type JsonResult =
  | { readonly kind: 'value'; readonly value: unknown; readonly warnings: readonly Problem[] }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

const LETTERS_A_SLICE = 250_000;

interface JsonOptions {
  readonly limits: Limits;
  readonly pause: () => Promise<void>;
}

/**
 * Reads JSON text with the platform's parser. What that parser accepts in silence is refused here:
 * keys that stand twice, keys that name prototypes, bottomless nesting. The tolerant parser that
 * knows positions is loaded only for text that is not good. `pause` is called between the passes.
 */
export async function parseJson(text: string, options: JsonOptions): Promise<JsonResult> {
  const { limits, pause } = options;
  const body = text.replace(/^\ufeff/, '');
  if (body.trim() === '') return refuse({ code: 'empty', path: [], line: 1, column: 1 });
  if (isMarkup(body)) return refuse({ code: 'webPage', path: [], line: 1, column: 1 });
  const outline = await outlineJson(body, options);
  if (outline.tooDeepAt !== undefined) {
    const place = lineAt(body, outline.tooDeepAt);
    return refuse({ code: 'tooDeep', path: [], ...boundOf(limits, 'depth'), ...place });
  }
  await pause();
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    const positions = await loadPositions();
    return refuse((await positions?.syntaxProblem(body, pause)) ?? { code: 'malformed', path: [] });
  }
  await pause();
  // How large the text is was seen before.
  const unweighed = { ...limits, bytes: Infinity };
  const plain = await plainValue(value, { pause, limits: unweighed, vessel: inPlace });
  const { problems, warnings } = plain;
  if (plain.keys === outline.keys && problems.length === 0) {
    return { kind: 'value', value: plain.value, warnings };
  }
  const positions = await loadPositions();
  if (!positions) {
    return problems.length > 0
      ? { kind: 'problems', problems }
      : refuse({ code: 'malformed', path: [] });
  }
  const twice = await positions.duplicateKeys(body, limits.problems, pause);
  const located = await positions.locate(body, problems, pause);
  return { kind: 'problems', problems: [...twice, ...located] };
}

/** What begins like a page or like XML; neither JSON nor CSV does. */
export function isMarkup(text: string): boolean {
  return /^\ufeff?\s*<[!a-z?]/i.test(text);
}

/** Adds line and column to problems that know only their path. */
export async function withPositions(
  text: string,
  problems: readonly Problem[],
  pause: () => Promise<void>,
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const positions = await loadPositions();
  return (await positions?.locate(text.replace(/^\ufeff/, ''), problems, pause)) ?? problems;
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
async function outlineJson(
  text: string,
  { limits, pause }: JsonOptions,
): Promise<{ keys: number; tooDeepAt?: number }> {
  let keys = 0;
  let depth = 0;
  let rest = LETTERS_A_SLICE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x22) i = endOfString(text, i);
    else if (code === 0x3a) keys++;
    else if (code === 0x5b || code === 0x7b) {
      if (++depth > limits.depth) return { keys, tooDeepAt: i };
    } else if (code === 0x5d || code === 0x7d) depth--;
    if (i < rest) continue;
    rest = i + LETTERS_A_SLICE;
    await pause();
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
