import { fold } from '../../lib/fold.js';
import { nearest } from '../../lib/closest.js';
import type { Dataset, Goal } from '../schema.js';
import { readList } from './list.js';
import {
  keyOfFolded,
  Names,
  readingOf,
  textsOf,
  type Reader,
  type Reading,
  type Thing,
} from './names.js';
import { alternatives, LETTERS, withoutPrefix, type Unprefixed } from './words.js';

/** Reads what texts and numbers say of goals and targets. */
export interface GoalReader extends Reader {
  /** Reads a text in which `3,8` may be the number 3.8. */
  readWithCommas(text: string): readonly Reading[];
  /** Reads a number that a spreadsheet holds: 16.1 may have been typed as 16.10. */
  ofNumber(value: number): Reading;
}

const ABOUT = ['goal', 'target'] as const;
/** `3`, `03`, `3.8`, `3-8`, `3.d`, `3d` and the text that follows. */
const NUMBER = /^0?(\d{1,3})(?:[.-](\d{1,3}|\p{L})|(\p{L})$)?(?![\p{L}\p{N}])([\s\S]*)$/u;
/** How a text begins that goes with a number and does not continue it. */
const TAIL = /^(?:$|[.:-]?\s+(?![.:-]?[\d%])|[:)*\]]|[.-](?!\d))/u;
const NUMBERED =
  `(?:${alternatives('goal', 'target')})[\\s.:#№-]*(?:n[or°]?[.\\s]*)?\\d` +
  '|\\d{1,2}[.-](?:\\d{1,2}|[a-z])(?![\\p{L}\\p{N}])';
/** Another number in the text that goes with one. */
const ANOTHER = new RegExp(
  `(?:^|[\\s,;/(])(?:${NUMBERED})|(?:\\s(?:and|et|y|e|und|и|و)|[&+,/和及与、])\\s*\\d{1,2}(?![\\p{L}\\p{N}])`,
  'u',
);
/** Targets in brackets after their goal: “SDG 3 (3.8, 3.d)”. */
const ASIDE = new RegExp(`[([](?=\\s*(?:${NUMBERED}))([^()[\\]]*)[)\\]]`, 'giu');
const BETWEEN = '\\s*(?:-|(?<=\\s)(?:to|bis|a|по|الي|至|到)(?=\\s))\\s*';
const RANGE = new RegExp(`^0?(\\d{1,2})${BETWEEN}0?(\\d{1,2})$`, 'u');
const RANGE_OF_TARGETS = new RegExp(
  `^(\\d{1,2})\\.(\\d{1,2}|[a-z])${BETWEEN}\\1\\.(\\d{1,2}|[a-z])$`,
  'u',
);
const DECIMAL_COMMA = /^\s*(\d{1,2}),(\d{1,2})\s*$/;
const BRACKETS = /^["'“”«»([\s]+|["'“”«»)\]\s.,;]+$/gu;

export function createGoalReader({ goals }: Pick<Dataset, 'goals'>): GoalReader {
  const names = new Names(ABOUT);
  const goalOf = new Map<string, Goal>();
  const targetOf = new Map<string, Thing>();
  const ids = new Map<string, Thing>();
  const wordsOf = new Map<Goal, ReadonlySet<string>>();
  for (const goal of goals) {
    const texts = [...textsOf(goal.name, goal.shortName), ...(goal.aliases ?? [])];
    goalOf.set(String(goal.number), goal);
    wordsOf.set(goal, new Set(texts.flatMap(wordsIn)));
    names.add(thingOf(goal), texts);
    ids.set(fold(goal.id), thingOf(goal));
    for (const { id, number } of goal.targets) {
      const target = { kind: 'target', id, goal: goal.id } as const;
      targetOf.set(fold(number), target);
      ids.set(fold(id), target);
    }
  }

  const readOne = (text: string): Reading | undefined => {
    const folded = fold(text);
    const thing = ids.get(folded);
    const named = readingOf(text, thing ? [thing] : names.find(keyOfFolded(folded)));
    if (named) return named;
    const prefix = withoutPrefix(folded.replace(BRACKETS, ''), ABOUT);
    return /^\d/.test(prefix.rest) ? readNumber(text, prefix) : readName(text, prefix);
  };

  const readName = (text: string, { rest, spoken }: Unprefixed): Reading | undefined => {
    const isAll = rest === '' && spoken.has('all') && !spoken.has('target');
    if (isAll) return { kind: 'known', text, things: goals.map(thingOf) };
    return readingOf(text, names.find(keyOfFolded(rest)));
  };

  const readNumber = (text: string, prefix: Unprefixed): Reading | undefined => {
    const range = readRange(text, prefix);
    if (range) return range;
    const [, number = '', part, letter, tail = ''] = NUMBER.exec(prefix.rest) ?? [];
    const goal = goalOf.get(number);
    if (goal === undefined || !isTail(tail)) return undefined;
    const { spoken } = prefix;
    const sub = part ?? letter;
    if (sub !== undefined) {
      const target = targetOf.get(`${number}.${LETTERS[sub] ?? sub}`);
      return target && { kind: 'known', text, things: [target] };
    }
    if (spoken.has('target') && !spoken.has('goal')) return undefined;
    return withName(text, goal, { tail, isNamed: spoken.has('goal') });
  };

  /** A goal with the text after its number: its own name, or that of another goal. */
  const withName = (
    text: string,
    goal: Goal,
    { tail, isNamed }: { tail: string; isNamed: boolean },
  ): Reading | undefined => {
    const others = names.find(keyOfFolded(tail)).filter(({ id }) => id !== goal.id);
    if (others.length > 0) return readingOf(text, [thingOf(goal), ...others]);
    const own = wordsOf.get(goal) ?? new Set();
    const isOwn = wordsIn(tail).every((word) => own.has(word));
    if (!isOwn && (!isNamed || tail.includes(','))) return undefined;
    return { kind: 'known', text, things: [thingOf(goal)] };
  };

  const readRange = (text: string, { rest, spoken }: Unprefixed): Reading | undefined => {
    const [, of = '', start = '', end = ''] = RANGE_OF_TARGETS.exec(rest) ?? [];
    const inside = targetsBetween(goalOf.get(of), `${of}.${start}`, `${of}.${end}`);
    if (inside.length > 0) return { kind: 'known', text, things: inside };
    const [, first = '', last = ''] = RANGE.exec(rest) ?? [];
    const [from, to] = [goalOf.get(first), goalOf.get(last)];
    if (!from || !to || from.number >= to.number) return undefined;
    const between = goals.filter(({ number }) => number >= from.number && number <= to.number);
    const things = between.map(thingOf);
    const target = targetOf.get(`${first}.${last}`);
    const isTarget = rest.includes('-') && !spoken.has('several') && target !== undefined;
    if (!isTarget) {
      const isRange = spoken.has('goal') || !rest.includes('-');
      return isRange ? { kind: 'known', text, things } : undefined;
    }
    if (!spoken.has('goal')) return { kind: 'known', text, things: [target] };
    return { kind: 'unclear', text, alternatives: [[target], things] };
  };

  const read = (text: string): readonly Reading[] =>
    readList(text.replace(ASIDE, '; $1; '), readOne);

  const readWithCommas = (text: string): readonly Reading[] => {
    const [, whole = '', part = ''] = DECIMAL_COMMA.exec(text) ?? [];
    const target = targetOf.get(`${whole}.${part}`);
    const list = read(text);
    if (target === undefined) return list;
    const things = list.flatMap((each) => (each.kind === 'known' ? each.things : []));
    return things.length < list.length
      ? [{ kind: 'known', text, things: [target] }]
      : [{ kind: 'unclear', text, alternatives: [[target], things] }];
  };

  const ofNumber = (value: number): Reading => {
    const text = String(value);
    const goal = goalOf.get(text);
    const targets = [...targetOf].filter(([number]) => Number(number) === value);
    const things = goal ? [thingOf(goal)] : targets.map(([, target]) => target);
    return readingOf(text, things) ?? { kind: 'unknown', text };
  };

  const nearestTo = (text: string): string | undefined => {
    const { rest } = withoutPrefix(fold(text), ABOUT);
    if (!/^\d/.test(rest)) return names.nearest(rest) ?? names.nearest(text);
    const [number = ''] = /^\d+(?:[.-](?:\d+|[a-z]))*/.exec(rest) ?? [];
    if (!number.includes('.')) return undefined;
    const beginning = [...targetOf.keys()].findLast((known) => number.startsWith(known));
    return beginning ?? nearest(number, targetOf.keys());
  };

  return { read, readWithCommas, ofNumber, nearest: nearestTo };
}

/** The targets of a goal from one number to another; none when it does not have both. */
function targetsBetween(goal: Goal | undefined, first: string, last: string): readonly Thing[] {
  const at = (number: string) =>
    goal?.targets.findIndex((each) => fold(each.number) === number) ?? -1;
  if (!goal || at(first) < 0) return [];
  return goal.targets
    .slice(at(first), at(last) + 1)
    .map(({ id }) => ({ kind: 'target', id, goal: goal.id }));
}

function thingOf({ id }: Goal): Thing {
  return { kind: 'goal', id };
}

function isTail(tail: string): boolean {
  return TAIL.test(tail) && !ANOTHER.test(tail);
}

function wordsIn(text: string): string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}
