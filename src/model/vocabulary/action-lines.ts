import { fold } from '../../lib/fold.js';
import { nearest } from '../../lib/closest.js';
import { groupBy } from '../../lib/group-by.js';
import type { ActionLine, Dataset } from '../schema.js';
import { readList } from './list.js';
import {
  keyOf,
  keyOfFolded,
  Names,
  readingOf,
  textsOf,
  type Reader,
  type Reading,
  type Thing,
} from './names.js';
import { LETTERS, withoutPrefix } from './words.js';

/** Reads what texts say of action lines. */
export interface ActionLineReader extends Reader {
  /** Whether a text begins with something like a code: `C7 e-health`, `c 99`. */
  isCoded(text: string): boolean;
}

const ABOUT = ['actionLine'] as const;
/** A code at the beginning of a folded text, such as `c7`, `c 7`, `с7` or `ج7`, and what follows. */
const CODE = /^(c|с|ج|جيم)[\s.-]*0?(\d{1,2})(?![\p{N}])([\s\S]*)$/u;
const ANOTHER = /(?:^|[\s,;/&+(])(?:c|с|ج|جيم)[\s.-]?\d/u;
const RANGE = /^c[\s.-]?(\d{1,2})\s*(?:-|\s(?:to|bis|a|по|الي)\s|[至到])\s*c[\s.-]?(\d{1,2})$/u;
const BRACKETS = /[()[\]{}"“”«»]+/gu;
/** What may separate a code from the text that goes with it. */
const TAIL = /^(?:$|[\s.:_-]+(?!\d)|(?=\p{L}))/u;

export function createActionLineReader({
  actionLines,
  groups = [],
}: Pick<Dataset, 'actionLines' | 'groups'>): ActionLineReader {
  const names = new Names(ABOUT);
  const ids = new Map<string, Thing>();
  const coded = groupBy(actionLines, ({ code }) => fold(code));
  const keysOf = new Map<ActionLine, readonly string[]>();
  const groupKeys = new Map(
    groups.map(({ id, name, aliases = [] }) => [id, [...textsOf(name), ...aliases].map(keyOf)]),
  );
  for (const line of actionLines) {
    const own = [...textsOf(line.name, line.shortName), ...(line.aliases ?? [])];
    // `C7-ehealth` is `ehealth` beside its code.
    const key = keyOf(line.id).slice(keyOf(line.code).length);
    keysOf.set(line, key === '' ? own.map(keyOf) : [...own.map(keyOf), key]);
    ids.set(fold(line.id), thingOf(line));
    names.add(thingOf(line), own);
  }

  /** The lines with a name; that of their group may stand before it. */
  const find = (folded: string): readonly Thing[] => {
    const key = keyOfFolded(folded);
    const things = names.find(key);
    if (things.length > 0) return things;
    const before = [...groupKeys.values()].flat().filter((each) => key.startsWith(each));
    return before.flatMap((each) => names.find(key.slice(each.length)));
  };

  const readOne = (text: string): Reading | undefined => {
    const folded = bare(text);
    const thing = ids.get(folded);
    const named = readingOf(text, thing ? [thing] : find(folded));
    if (named) return named;
    const { rest, spoken } = withoutPrefix(folded, ABOUT);
    if (rest === '' && spoken.has('all')) {
      return { kind: 'known', text, things: actionLines.map(thingOf) };
    }
    return readRange(text, rest) ?? readCode(text, rest) ?? readingOf(text, find(rest));
  };

  const readRange = (text: string, rest: string): Reading | undefined => {
    const [, first = '', last = ''] = RANGE.exec(rest) ?? [];
    const from = actionLines.findIndex(({ code }) => fold(code) === `c${first}`);
    const to = actionLines.findLastIndex(({ code }) => fold(code) === `c${last}`);
    if (first === '' || from < 0 || to <= from) return undefined;
    return { kind: 'known', text, things: actionLines.slice(from, to + 1).map(thingOf) };
  };

  const readCode = (text: string, rest: string): Reading | undefined => {
    const { code, tail } = codeIn(rest);
    const lines = coded.get(code);
    if (lines === undefined || ANOTHER.test(tail) || !TAIL.test(tail)) return undefined;
    const key = keyOfFolded(tail);
    const exact = lines.filter((line) => keysOf.get(line)?.some((name) => key.endsWith(name)));
    if (exact.length > 0) return readingOf(text, exact.map(thingOf));
    const others = partsOf(tail).flatMap(find);
    if (others.length > 0 && tail.includes(',')) return undefined;
    if (others.length > 0) return readingOf(text, [...lines.map(thingOf), ...others]);
    // Of a code that several lines have, the text has to say which.
    if (lines.length > 1 && !isGroupName(tail, lines)) return undefined;
    return readingOf(text, lines.map(thingOf));
  };

  const isGroupName = (tail: string, lines: readonly ActionLine[]): boolean => {
    const known = lines.flatMap(({ group = '' }) => groupKeys.get(group) ?? []);
    return ['', ...known].includes(keyOfFolded(tail));
  };

  /** The code that a folded text begins with, as the dataset writes it, and what follows. */
  const codeIn = (folded: string): { readonly code: string; readonly tail: string } => {
    const [, letter = '', number = '', tail = ''] = CODE.exec(folded) ?? [];
    const code = `${LETTERS[letter] ?? letter}${number}`;
    if (coded.has(code)) return { code, tail };
    const other = [...coded.keys()].find(
      (each) => folded === each || folded.startsWith(`${each} `),
    );
    return other === undefined ? { code, tail } : { code: other, tail: folded.slice(other.length) };
  };

  const nearestTo = (text: string): string | undefined => {
    const { rest } = withoutPrefix(bare(text), ABOUT);
    const { code, tail } = codeIn(rest);
    const lines = coded.get(code) ?? [];
    const ofCode = nearest(
      keyOfFolded(tail),
      lines.flatMap((line) => keysOf.get(line) ?? []),
    );
    const line = lines.find((each) => ofCode !== undefined && keysOf.get(each)?.includes(ofCode));
    if (line) return line.id;
    const near = nearest(rest, [...ids.keys(), ...coded.keys()]);
    return near === undefined ? names.nearest(rest) : near.replace(/^c(?=\d)/, 'C');
  };

  return {
    read: (text) => readList(text, readOne),
    nearest: nearestTo,
    isCoded: (text) => CODE.test(withoutPrefix(bare(text), ABOUT).rest),
  };
}

/** A text folded, without brackets and quotation marks. */
function bare(text: string): string {
  return fold(text).replace(BRACKETS, ' ').trim();
}

function thingOf({ id }: ActionLine): Thing {
  return { kind: 'actionLine', id };
}

function partsOf(text: string): string[] {
  return text.split(/[,;:/]|\s-\s/u).filter((part) => part.trim() !== '');
}
