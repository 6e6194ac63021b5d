import { stageOf, type Pause } from '../../lib/schedule.js';
import { atMost, type Limits } from '../limits.js';
import type { Problem } from '../problem.js';
import type { JsonSlices } from './json-slices.js';
import { inPlace, readUntrusted, type ReadValue } from './untrusted-value.js';

export type JsonResult =
  | ({ readonly kind: 'value' } & Pick<ReadValue, 'value' | 'links' | 'warnings'>)
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** Characters from which a text is parsed in slices; `JSON.parse` takes about 10 ms for so many. */
const LONG_TEXT = 1_000_000;
const CHARACTERS_PER_SLICE = 250_000;

/** Parts of the whole work after which the outline, the parser and the check are done. */
const OUTLINED = 0.3;
const PARSED = 0.5;

/** Character codes of the signs that give JSON its structure. */
const [QUOTE, BACKSLASH, COLON, COMMA] = [0x22, 0x5c, 0x3a, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

interface JsonOptions {
  readonly limits: Limits;
  readonly pause: Pause;
}

/**
 * Reads JSON text with `JSON.parse`. What that accepts silently is refused here: duplicate keys, keys
 * that name prototypes, and nesting that is too deep. The parser that knows positions is loaded only
 * for text that has problems.
 */
export async function parseJson(text: string, options: JsonOptions): Promise<JsonResult> {
  const { limits, pause } = options;
  const body = withoutByteOrderMark(text);
  if (body.trim() === '') return refuse({ code: 'empty', path: [], line: 1, column: 1 });
  if (isMarkup(body)) return refuse({ code: 'webPage', path: [], line: 1, column: 1 });
  const slices = body.length > LONG_TEXT ? await loadSlices(body) : undefined;
  const outline = await outlineJson(body, { limits, slices, pause: stageOf(pause, 0, OUTLINED) });
  if (outline.tooDeepAt !== undefined) {
    const place = lineAt(body, outline.tooDeepAt);
    return refuse({ code: 'tooDeep', path: [], ...atMost(limits, 'depth'), ...place });
  }
  let value: unknown;
  try {
    value = slices ? await slices.parse(stageOf(pause, OUTLINED, PARSED)) : JSON.parse(body);
  } catch {
    const positions = await loadPositions();
    return refuse((await positions?.syntaxProblem(body, pause)) ?? { code: 'malformed', path: [] });
  }
  await pause(PARSED);
  const read = await readUntrusted(value, {
    // The size of the text has been checked before.
    limits: { ...limits, bytes: Infinity },
    pause: stageOf(pause, PARSED, 1),
    container: inPlace,
  });
  const { problems, warnings, links } = read;
  // A duplicate key is written twice and parsed once.
  if (read.keys === outline.keys && problems.length === 0) {
    return { kind: 'value', value: read.value, links, warnings };
  }
  const positions = await loadPositions();
  if (!positions) {
    return problems.length > 0
      ? { kind: 'problems', problems }
      : refuse({ code: 'malformed', path: [] });
  }
  const duplicates = await positions.duplicateKeys(body, limits.problems, pause);
  const located = await positions.locate(body, problems, pause);
  return { kind: 'problems', problems: [...duplicates, ...located] };
}

/** Adds line and column to problems that know only their path. */
export async function withPositions(
  text: string,
  problems: readonly Problem[],
  pause: Pause,
): Promise<readonly Problem[]> {
  if (problems.length === 0) return problems;
  const positions = await loadPositions();
  return (await positions?.locate(withoutByteOrderMark(text), problems, pause)) ?? problems;
}

/** Whether a text begins like a web page or like XML, which neither JSON nor CSV does. */
export function isMarkup(text: string): boolean {
  return /^\ufeff?\s*<[!a-z?]/i.test(text);
}

interface Outline {
  /** how many keys are written, counted by their colons */
  readonly keys: number;
  /** offset of the first bracket that nests too deep */
  readonly tooDeepAt?: number;
}

export interface OutlineOptions {
  readonly limits: Pick<Limits, 'depth'>;
  readonly pause: Pause;
  /** notes where the text can be cut */
  readonly slices?: JsonSlices | undefined;
}

/** Goes once over the text outside its strings, to count keys and to find nesting that is too deep. */
export async function outlineJson(
  text: string,
  { limits, pause, slices }: OutlineOptions,
): Promise<Outline> {
  let keys = 0;
  let depth = 0;
  let nextPause = CHARACTERS_PER_SLICE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === QUOTE) {
      const end = endOfString(text, i);
      if (depth === 1) slices?.string(i, end + 1);
      i = end;
    } else if (code === COLON) keys++;
    else if (code === COMMA) {
      if (depth === 2) slices?.comma(i);
    } else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      if (++depth > limits.depth) return { keys, tooDeepAt: i };
      if (depth < 3) slices?.enter(depth, i, code === OPEN_LIST);
    } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
      if (depth === 2) slices?.leave(i);
      depth--;
    }
    if (i < nextPause) continue;
    nextPause = i + CHARACTERS_PER_SLICE;
    await pause(i / text.length);
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
  while (text.charCodeAt(at - 1 - backslashes) === BACKSLASH) backslashes++;
  return backslashes % 2 === 1;
}

function withoutByteOrderMark(text: string): string {
  return text.replace(/^\ufeff/, '');
}

/** @returns undefined when the module cannot be fetched; then the text is parsed in one go */
async function loadSlices(body: string): Promise<JsonSlices | undefined> {
  const module = await import('./json-slices.js').catch(() => undefined);
  return module && new module.JsonSlices(body);
}

/** @returns undefined when the module cannot be fetched; then problems have no line and column */
function loadPositions() {
  return import('./json-positions.js').catch(() => undefined);
}

function refuse(problem: Problem): JsonResult {
  return { kind: 'problems', problems: [problem] };
}

/** 1-based line and column of an offset in a text whose lines end in any of the three ways. */
export function lineAt(text: string, offset: number): { line: number; column: number } {
  let [line, start] = [1, 0];
  for (const ending = /\r\n|\r|\n/g; ending.test(text) && ending.lastIndex <= offset;) {
    line++;
    start = ending.lastIndex;
  }
  return { line, column: offset - start + 1 };
}
