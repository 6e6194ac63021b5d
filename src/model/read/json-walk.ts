import { createScanner } from 'jsonc-parser';
import type { Pause } from '../../lib/schedule.js';

/** The kinds of token by the numbers that the scanner gives them. */
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, COLON] = [1, 2, 3, 4, 5, 6];
const [NULL, TRUE, FALSE, TEXT, NUMBER] = [7, 8, 9, 10, 11];
const [LINE_BREAK, SPACE, END] = [14, 15, 17];
const TOKENS_A_SLICE = 8192;

/** A place in a text: offset from 0, line and column from 1. */
export interface TextPlace {
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

export interface JsonVisitor {
  /** A list or an object begins; what comes inside is told between this and `leave`. */
  enter?(): void;
  leave?(): void;
  key?(name: string, place: TextPlace): void;
  /** Told before what is inside it. @param key of an object, or position in a list */
  value?(key: string | number | undefined, place: TextPlace): void;
}

/** What is no JSON, and whether it is the end of the text that came too early. */
export interface Misplaced extends TextPlace {
  readonly isEnd: boolean;
}

interface Level {
  readonly isList: boolean;
  key: string | number;
}

type Awaited = 'value' | 'first item' | 'first key' | 'key' | 'colon' | 'comma' | 'end';

/**
 * Goes through JSON text token by token, strictly and with pauses, and tells where its keys and
 * values stand. @returns the first thing that makes it no JSON
 */
export async function walkJson(
  text: string,
  visitor: JsonVisitor,
  pause: Pause,
): Promise<Misplaced | undefined> {
  const scanner = createScanner(text, false);
  const levels: Level[] = [];
  let awaited: Awaited = 'value';
  const place = (): TextPlace => ({
    offset: scanner.getTokenOffset(),
    line: scanner.getTokenStartLine() + 1,
    column: scanner.getTokenStartCharacter() + 1,
  });
  const afterValue = (): Awaited => (levels.length > 0 ? 'comma' : 'end');
  const begin = (isList: boolean): Awaited => {
    visitor.enter?.();
    levels.push({ isList, key: isList ? 0 : '' });
    return isList ? 'first item' : 'first key';
  };
  /** What may come after a token; undefined when the token may not stand here. */
  const next = (token: number): Awaited | undefined => {
    const level = levels.at(-1);
    const closes = level?.isList ? token === CLOSE_LIST : token === CLOSE_OBJECT;
    const mayClose =
      awaited === 'comma' || awaited === (level?.isList ? 'first item' : 'first key');
    if (level && closes && mayClose) {
      levels.pop();
      visitor.leave?.();
      return afterValue();
    }
    switch (awaited) {
      case 'first item':
      case 'value':
        if (![OPEN_OBJECT, OPEN_LIST, NULL, TRUE, FALSE, TEXT, NUMBER].includes(token)) return;
        visitor.value?.(level?.key, place());
        return token === OPEN_OBJECT || token === OPEN_LIST
          ? begin(token === OPEN_LIST)
          : afterValue();
      case 'first key':
      case 'key':
        if (token !== TEXT || !level) return;
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
    if (count % TOKENS_A_SLICE === 0) await pause();
    const token: number = scanner.scan();
    if (token === LINE_BREAK || token === SPACE) continue;
    if (token === END && awaited === 'end') return undefined;
    const error: number = scanner.getTokenError();
    const then = error === 0 ? next(token) : undefined;
    if (then !== undefined) {
      awaited = then;
      continue;
    }
    const reachesEnd = scanner.getPosition() >= text.length;
    return { ...place(), isEnd: token === END || (reachesEnd && awaited !== 'end' && error !== 0) };
  }
}
