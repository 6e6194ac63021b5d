import { localize, type LocalizedText } from './localized-text.js';
import { findFolded, findRanges, fold, joined, type Find } from '../lib/fold.js';
import {
  andBits,
  bitPositions,
  createBitset,
  hasBit,
  invertBits,
  setBit,
  unionBits,
  type Bitset,
} from '../lib/bitset.js';
import type { Steps } from '../lib/schedule.js';
import type { Model } from './model.js';
import { numberedWords } from './vocabulary/numbered-words.js';

/** What a query finds, by position where not said otherwise. */
export interface Matches {
  /** links that contain every word of the query, in any of their parts */
  readonly links: Bitset;
  /** things that contain every word in their own name, code or text */
  readonly actionLines: Bitset;
  readonly goals: Bitset;
  readonly targets: Bitset;
  /** ids */
  readonly organizations: ReadonlySet<string>;
  /** finds the words of the query, to be highlighted in texts */
  readonly find: Find;
}

/**
 * Every text of a model, folded, in one language and in English, by position. A text with hyphens or
 * apostrophes inside words follows once more without them.
 */
export interface SearchIndex {
  readonly actionLines: readonly string[];
  readonly goals: readonly string[];
  readonly targets: readonly string[];
  readonly organizations: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  readonly codes: ReadonlyMap<string, Coded>;
  readonly keywords: readonly Keyword[];
}

/** A word, or several, that stand for an action line, in any language. */
interface Keyword {
  readonly folded: string;
  readonly inOne: string;
  readonly actionLine: number;
}

/** What has a code, such as `c7`, `sdg-3`, `3`, `3.8` or `itu`. */
interface Coded {
  readonly actionLines: number[];
  readonly goals: number[];
  readonly targets: number[];
  readonly organizations: string[];
}

const LINKS_PER_STEP = 1000;

/** Makes an index in steps, as folding the texts of many links in one go would block the page. */
export function* searchIndexSteps(model: Model, locale: string): Steps<SearchIndex> {
  const text = (...parts: readonly (LocalizedText | undefined)[]) => {
    const written = parts.flatMap((part) =>
      part === undefined ? [] : [localize(part, locale).text, localize(part, 'en').text],
    );
    const folded = fold([...new Set(written)].join('\n'));
    const inOne = joined(folded);
    return inOne === folded ? folded : `${folded}\n${inOne}`;
  };
  const groupNames = new Map(model.groups.map(({ group }) => [group.id, group.name]));
  const links: string[] = [];
  for (const { rationale, note } of model.links) {
    if (links.push(text(rationale, note)) % LINKS_PER_STEP === 0) yield;
  }
  return {
    actionLines: model.actionLines.map((line) => {
      const group = line.group === undefined ? undefined : groupNames.get(line.group);
      return text(line.name, line.shortName, group);
    }),
    goals: model.goals.map(({ name, shortName }) => text(name, shortName)),
    targets: model.targets.map(({ target }) => text(target.label)),
    organizations: new Map([...model.organizations].map(([id, { name }]) => [id, text(name)])),
    links,
    codes: codesOf(model),
    keywords: keywordsOf(model),
  };
}

/** Finds a query. @returns undefined for a query without words */
export function search(model: Model, index: SearchIndex, query: string): Matches | undefined {
  const terms = termsOf(query, index);
  if (terms.length === 0) return undefined;
  const find = (word: string) => findWord(model, index, word);
  const found = terms.map(([word = '', ...parts]) => {
    const whole = find(word);
    return parts.length === 0 ? whole : either(whole, every(parts.map(find)));
  });
  const words = terms.flat().map(joined);
  return { ...every(found), find: (text) => findRanges(text, words) };
}

/** What stands before a number in “SDG 3”, “Goal03”, “#3”, and in other languages, as `fold` leaves it. */
const NAMED_NUMBER = new RegExp(
  `(^|[\\s"“„«])(?:(?:${numberedWords.join('|')})[\\s.:#_-]*(?:n[o°]\\.?\\s*)?|#)0*(?=\\d)`,
  'gu',
);
/** Words in quotation marks belong together; what is between such phrases are single words. */
const PHRASE_OR_WORDS = /["“”„«»]([^"“”„«»]+)["“”„«»]|[^"“”„«»]+/gu;

/**
 * A part of a query, of which each is asked for: a word, a phrase, or a keyword of several words, as “digital
 * literacy”, and then each of these words, which may be found in its stead.
 */
type Term = readonly string[];

function termsOf(query: string, { keywords }: SearchIndex): readonly Term[] {
  const known = new Set(keywords.map(({ folded }) => folded));
  const text = fold(query).replace(NAMED_NUMBER, '$1');
  const terms = [...text.matchAll(PHRASE_OR_WORDS)].flatMap(([words, phrase]): readonly Term[] =>
    phrase === undefined
      ? termsOfWords(words.split(/\s+/u).map(tidy).filter(Boolean), known)
      : [[tidy(phrase)].filter(Boolean)],
  );
  const different = new Map(terms.map((term) => [term.join('\n'), term]));
  return [...different.values()].filter(({ length }) => length > 0);
}

function tidy(text: string): string {
  return text
    .trim()
    .replace(/\s+/gu, ' ')
    .replace(/[.,;:]+$/u, '');
}

function termsOfWords(words: readonly string[], known: ReadonlySet<string>): readonly Term[] {
  const terms: Term[] = [];
  for (let at = 0; at < words.length;) {
    const keyword = keywordAt(words.slice(at), known);
    const parts = words.slice(at, at + (keyword?.split(' ').length ?? 1));
    terms.push(keyword === undefined ? parts : [keyword, ...parts]);
    at += parts.length;
  }
  return terms;
}

/** The longest keyword of several words with which a text begins, also in its plural. */
function keywordAt(words: readonly string[], known: ReadonlySet<string>): string | undefined {
  for (let length = words.length; length > 1; length--) {
    const text = words.slice(0, length).join(' ');
    const keyword = [text, text.replace(/s$/, '')].find((each) => known.has(each));
    if (keyword !== undefined) return keyword;
  }
  return undefined;
}

type Found = Omit<Matches, 'find'>;

/** What is found in each of several. */
function every(found: readonly Found[]): Found {
  const ids = found.flatMap(({ organizations }) => [...organizations]);
  return combined(
    found,
    (sets) => sets.reduce((a, b) => andBits(a, b)),
    ids.filter((id) => found.every(({ organizations }) => organizations.has(id))),
  );
}

/** What is found in one or the other. */
function either(a: Found, b: Found): Found {
  return combined(
    [a, b],
    (sets) => unionBits(sets, Math.max(...sets.map(({ length }) => length))),
    [...a.organizations, ...b.organizations],
  );
}

function combined(
  found: readonly Found[],
  combine: (sets: readonly Bitset[]) => Bitset,
  organizations: readonly string[],
): Found {
  return {
    links: combine(found.map(({ links }) => links)),
    actionLines: combine(found.map(({ actionLines }) => actionLines)),
    goals: combine(found.map(({ goals }) => goals)),
    targets: combine(found.map(({ targets }) => targets)),
    organizations: new Set(organizations),
  };
}

/** Finds one word. A code means only what has this code: `3.8` is not found in “13.8”. */
function findWord(model: Model, index: SearchIndex, word: string): Found {
  const coded = index.codes.get(word);
  const inOne = joined(word);
  const contains = (text: string) => findFolded(text, inOne) >= 0;
  const organizations = coded
    ? coded.organizations
    : [...index.organizations].flatMap(([id, text]) => (contains(text) ? [id] : []));
  const found = (positions: readonly number[] | undefined, texts: readonly string[]) =>
    positions ? bitsAt(positions, texts.length) : bitsWhere(texts, contains);
  const actionLines = found(coded?.actionLines, index.actionLines);
  for (const id of organizations) {
    for (const line of model.facilitated.get(id) ?? []) setBit(actionLines, line);
  }
  for (const line of coded ? [] : linesOfKeyword(index, inOne)) setBit(actionLines, line);
  const goals = found(coded?.goals, index.goals);
  const targets = found(coded?.targets, index.targets);
  const links = unionBits(
    [
      model.linksOfActionLine.union(bitPositions(actionLines)),
      model.linksOfGoal.union(bitPositions(goals)),
      model.linksOfTarget.union(bitPositions(targets)),
    ],
    model.links.length,
  );
  if (!coded) {
    const others = invertBits(links);
    index.links.forEach((text, i) => {
      if (hasBit(others, i) && contains(text)) setBit(links, i);
    });
  }
  return { links, actionLines, goals, targets, organizations: new Set(organizations) };
}

/** Letters of a keyword from which it is found while it is typed. */
const LEAST_TYPED = 4;

/** The action lines that a word stands for, also in its plural, and while a single word is typed. */
function linesOfKeyword({ keywords }: SearchIndex, word: string): readonly number[] {
  const isTyped = word.length >= LEAST_TYPED;
  return keywords.flatMap(({ inOne, actionLine }) => {
    const isFound =
      inOne === word ||
      `${inOne}s` === word ||
      (isTyped && !inOne.includes(' ') && inOne.startsWith(word));
    return isFound ? actionLine : [];
  });
}

function keywordsOf({ actionLines }: Model): readonly Keyword[] {
  return actionLines.flatMap(({ keywords = {} }, actionLine) =>
    Object.values(keywords)
      .flat()
      .map((word) => {
        const folded = fold(word);
        return { folded, inOne: joined(folded), actionLine };
      }),
  );
}

function codesOf(model: Model): Map<string, Coded> {
  const codes = new Map<string, Coded>();
  const at = (code: string): Coded => {
    const key = fold(code);
    const coded = codes.get(key) ?? { actionLines: [], goals: [], targets: [], organizations: [] };
    codes.set(key, coded);
    return coded;
  };
  const each = (names: readonly (string | undefined)[], add: (coded: Coded) => void) => {
    for (const name of new Set(names)) if (name !== undefined) add(at(name));
  };
  model.actionLines.forEach(({ id, code, group }, i) =>
    each([id, code, group], ({ actionLines }) => actionLines.push(i)),
  );
  model.goals.forEach(({ id, number }, i) =>
    each([id, String(number)], ({ goals }) => goals.push(i)),
  );
  model.targets.forEach(({ target: { id, number } }, i) =>
    each([id, number], ({ targets }) => targets.push(i)),
  );
  for (const id of model.organizations.keys()) each([id], (coded) => coded.organizations.push(id));
  return codes;
}

function bitsAt(positions: readonly number[], length: number): Bitset {
  const bits = createBitset(length);
  for (const position of positions) setBit(bits, position);
  return bits;
}

function bitsWhere(texts: readonly string[], holds: (text: string) => boolean): Bitset {
  const bits = createBitset(texts.length);
  texts.forEach((text, i) => {
    if (holds(text)) setBit(bits, i);
  });
  return bits;
}
