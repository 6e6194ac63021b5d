import { createScanner } from 'jsonc-parser';
import type { Pause } from '../../lib/schedule.js';
import { describeFound, type Path, type Problem } from '../problem.js';

// Loaded only for text that has problems: knows where its keys and values are.

/** Problems of a key rather than of its value. */
const keyProblems: readonly string[] = ['forbiddenKey', 'unknownKey'];

/** A word or number that the end of the text cuts off, such as `tru`. */
const CUT_WORD = /^(?:t|tr|tru|f|fa|fal|fals|n|nu|nul|-?\d*\.?\d*(?:e[+-]?)?)\s*$/i;

/** The first thing in a text that makes it invalid JSON, with its place. */
export async function syntaxProblem(text: string, pause: Pause): Promise<Problem> {
  const error = await walkJson(text, {}, pause);
  if (!error) return { code: 'malformed', path: [] };
  const { offset, isEnd, line, column } = error;
  const isCut = isEnd || CUT_WORD.test(text.slice(offset, offset + 50));
  if (isCut) return { code: 'cutShort', path: [], line, column };
  const found = describeFound(text.slice(offset, offset + 20));
  return { code: 'malformed', path: [], line, column, found };
}

/** Every key that an object has twice, at its second place. @param most how many are reported */
export async function duplicateKeys(text: string, most: number, pause: Pause): Promise<Problem[]> {
  const problems: Problem[] = [];
  const path: (string | number)[] = [];
  const keysOfOpen: Set<string>[] = [];
  let lastKey: string | number | undefined;
  const visitor: JsonVisitor = {
    enter() {
      if (lastKey !== undefined) path.push(lastKey);
      keysOfOpen.push(new Set());
    },
    leave() {
      path.length = Math.max(0, keysOfOpen.length - 2);
      keysOfOpen.pop();
    },
    key(name, { line, column }) {
      const keys = keysOfOpen.at(-1);
      if (keys?.has(name) && problems.length < most) {
        const place = { path: [...path, name], line, column };
        problems.push({ code: 'duplicateKey', found: describeFound(name), ...place });
      }
      keys?.add(name);
    },
    value: (key) => (lastKey = key),
  };
  await walkJson(text, visitor, pause);
  return problems;
}

/** A tree of the paths whose places are wanted. */
interface Wanted {
  readonly inner: Map<string | number, Wanted>;
  keyAt?: TextPlace;
  valueAt?: TextPlace;
}

/** The same problems with line and column of the nearest thing that their path names. */
export async function locate(
  text: string,
  problems: readonly Problem[],
  pause: Pause,
): Promise<Problem[]> {
  const root: Wanted = { inner: new Map() };
  for (const { path } of problems) {
    let at = root;
    for (const key of path) {
      const next = at.inner.get(key) ?? { inner: new Map() };
      at.inner.set(key, next);
      at = next;
    }
  }
  await findPlaces(root, text, pause);
  return problems.map((problem) => {
    const place = nearestPlace(root, problem.path, keyProblems.includes(problem.code));
    return place ? { ...problem, line: place.line, column: place.column } : problem;
  });
}

async function findPlaces(root: Wanted, text: string, pause: Pause): Promise<void> {
  /** what is wanted in each list and object that is open; undefined where nothing is */
  const open: (Wanted | undefined)[] = [];
  let last: Wanted | undefined;
  let keyAt: TextPlace | undefined;
  const visitor: JsonVisitor = {
    enter: () => open.push(last),
    leave: () => open.pop(),
    key: (_, place) => (keyAt = place),
    value(key, place) {
      last = key === undefined ? root : open.at(-1)?.inner.get(key);
      if (!last) return;
      last.valueAt ??= place;
      if (typeof key === 'string' && keyAt) last.keyAt ??= keyAt;
    },
  };
  await walkJson(text, visitor, pause);
}

function nearestPlace(root: Wanted, path: Path, isOfKey: boolean): TextPlace | undefined {
  let at: Wanted | undefined = root;
  let place = root.valueAt;
  for (const [i, key] of path.entries()) {
    at = at.inner.get(key);
    if (!at?.valueAt) break;
    place = isOfKey && i === path.length - 1 ? (at.keyAt ?? at.valueAt) : at.valueAt;
  }
  return place;
}

/** Kinds of token, by the numbers that the scanner gives them. */
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [1, 2, 3, 4, 5, 6];
const [NULL, TRUE, FALSE, STRING, NUMBER] = [7, 8, 9, 10, 11];
const [LINE_BREAK, SPACE, END] = [14, 15, 17];
const STARTS_OF_VALUE = [OPEN_OBJECT, OPEN_LIST, NULL, TRUE, FALSE, STRING, NUMBER];
const TOKENS_PER_SLICE = 8192;

/** A place in a text: offset from 0, line and column from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

interface JsonVisitor {
  /** Called when a list or object begins, before anything inside it. */
  enter?(): void;
  leave?(): void;
  key?(name: string, place: TextPlace): void;
  /** Called before anything inside the value. @param key its key in an object or position in a list */
  value?(key: string | number | undefined, place: TextPlace): void;
}

/** What is invalid, and whether it is that the text ends too early. */
interface SyntaxErrorPlace extends TextPlace {
  readonly isEnd: boolean;
}

interface Level {
  readonly isList: boolean;
  key: string | number;
}

type Expected = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'comma' | 'end';

/**
 * Goes through JSON text token by token, strictly, and calls the visitor for its keys and values.
 *
 * jsonc-parser's own `visit` runs to the end in one go, which blocks a page for some hundred
 * milliseconds at the limit of size. Text that is invalid cannot be cut into slices for it either,
 * as brackets and quotes that do not match leave no safe place to cut. So only its scanner is used.
 * @returns the first thing that makes the text invalid
 */
export async function walkJson(
  text: string,
  visitor: JsonVisitor,
  pause: Pause,
): Promise<SyntaxErrorPlace | undefined> {
  const scanner = createScanner(text, false);
  const levels: Level[] = [];
  let expected: Expected = 'value';
  const place = (): TextPlace => ({
    offset: scanner.getTokenOffset(),
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  const afterValue = (): Expected => (levels.length > 0 ? 'comma' : 'end');
  const open = (isList: boolean): Expected => {
    visitor.enter?.();
    levels.push({ isList, key: isList ? 0 : '' });
    return isList ? 'first item' : 'first key';
  };
  /** What may follow a token; undefined when the token may not be here. */
  const next = (token: number): Expected | undefined => {
    const level = levels.at(-1);
    const closes = level?.isList ? token === CLOSE_LIST : token === CLOSE_OBJECT;
    const mayClose =
      expected === 'comma' || expected === (level?.isList ? 'first item' : 'first key');
    if (level && closes && mayClose) {
      levels.pop();
      visitor.leave?.();
      return afterValue();
    }
    switch (expected) {
      case 'first item':
      case 'value':
        if (!STARTS_OF_VALUE.includes(token)) return;
        visitor.value?.(level?.key, place());
        return token === OPEN_OBJECT || token === OPEN_LIST
          ? open(token === OPEN_LIST)
          : afterValue();
      case 'first key':
      case 'key':
        if (token !== STRING || !level) return;
        level.key = scanner.getTokenValue();
        visitor.key?.(level.key, place());
        return 'colon';
      case 'colon':
        return token === COLON ? 'value' : undefined;
      case 'comma':
        if (token !== COMMA || !level) return;
        if (typeof level.key === 'number') level.key++;
        return level.isList ? 'value' : 'key';
      case 'end':
        return;
    }
  };
  for (let count = 1; ; count++) {
    if (count % TOKENS_PER_SLICE === 0) await pause();
    const token: number = scanner.scan();
    if (token === LINE_BREAK || token === SPACE) continue;
    if (token === END && expected === 'end') return undefined;
    const error: number = scanner.getTokenError();
    const following = error === 0 ? next(token) : undefined;
    if (following !== undefined) {
      expected = following;
      continue;
    }
    const reachesEnd = scanner.getPosition() >= text.length;
    const isEnd = token === END || (reachesEnd && expected !== 'end' && error !== 0);
    return { ...place(), isEnd };
  }
}
