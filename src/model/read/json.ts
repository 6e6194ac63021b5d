import { stageOf, type Pause } from '../../lib/schedule.js';
import { lineAt } from '../../lib/line-number.js';
import { outlineJson } from './json-outline.js';
import type { JsonPieces } from './json-slices.js';
import { boundOf, type Limits } from '../limits.js';
import { inPlace, plainValue, type Plain } from './untrusted-value.js';
import type { Problem } from '../problem.js';

export type JsonResult =
  | ({ readonly kind: 'value' } & Pick<Plain, 'value' | 'links' | 'warnings'>)
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] };

/** letters of a text that a parser takes about 10 ms for */
const LONG = 1_000_000;

interface JsonOptions {
  readonly limits: Limits;
  readonly pause: Pause;
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
  const pieces = await piecesOf(body);
  const outline = await outlineJson(body, {
    ...{ limits, listener: pieces },
    pause: stageOf(pause, 0, 0.3),
  });
  if (outline.tooDeepAt !== undefined) {
    const place = lineAt(body, outline.tooDeepAt);
    return refuse({ code: 'tooDeep', path: [], ...boundOf(limits, 'depth'), ...place });
  }
  let value: unknown;
  try {
    value = pieces ? await pieces.parse(stageOf(pause, 0.3, 0.5)) : JSON.parse(body);
  } catch {
    const positions = await loadPositions();
    return refuse((await positions?.syntaxProblem(body, pause)) ?? { code: 'malformed', path: [] });
  }
  await pause(0.5);
  // How large the text is was seen before.
  const unweighed = { ...limits, bytes: Infinity };
  const plain = await plainValue(value, {
    pause: stageOf(pause, 0.5, 1),
    limits: unweighed,
    vessel: inPlace,
  });
  const { problems, warnings, links } = plain;
  if (plain.keys === outline.keys && problems.length === 0) {
    return { kind: 'value', value: plain.value, links, warnings };
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

/** What parses a long text a piece at a time; without it, where it cannot be fetched, all at once. */
async function piecesOf(body: string): Promise<JsonPieces | undefined> {
  if (body.length <= LONG) return undefined;
  const module = await import('./json-slices.js').catch(() => undefined);
  return module && new module.JsonPieces(body);
}

/** What begins like a page or like XML; neither JSON nor CSV does. */
export function isMarkup(text: string): boolean {
  return /^\ufeff?\s*<[!a-z?]/i.test(text);
}

/** Adds line and column to problems that know only their path. */
export async function withPositions(
  text: string,
  problems: readonly Problem[],
  pause: Pause,
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
