import { localize, type LocalizedText } from './localized-text.js';
import { findFolded, fold } from '../lib/fold.js';
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

/** What a query finds. */
export interface Matches {
  /** links that hold every word of the query, in whichever of their parts */
  readonly links: Bitset;
  /** things that hold every word in their own name, code or text, by position */
  readonly actionLines: Bitset;
  readonly goals: Bitset;
  readonly targets: Bitset;
  /** ids */
  readonly organizations: ReadonlySet<string>;
  /** folded, to be lit up in texts */
  readonly words: readonly string[];
}

/** Every text of a model, folded, in one language and in English. */
export interface SearchIndex {
  readonly actionLines: readonly string[];
  readonly goals: readonly string[];
  readonly targets: readonly string[];
  readonly organizations: ReadonlyMap<string, string>;
  readonly links: readonly string[];
  readonly codes: ReadonlyMap<string, Coded>;
}

/** What bears a code: `c7`, `sdg-3`, `3`, `3.8`, `itu`. */
interface Coded {
  readonly actionLines: number[];
  readonly goals: number[];
  readonly targets: number[];
  readonly organizations: string[];
}

const LINKS_A_STEP = 1000;

/** Makes an index in steps: folding the texts of many links at once would hold the page up. */
export function* searchIndexSteps(model: Model, locale: string): Steps<SearchIndex> {
  const text = (...parts: readonly (LocalizedText | undefined)[]) => {
    const written = parts.flatMap((part) =>
      part === undefined ? [] : [localize(part, locale).text, localize(part, 'en').text],
    );
    return fold([...new Set(written)].join('\n'));
  };
  const links: string[] = [];
  for (const { rationale, note } of model.links) {
    if (links.push(text(rationale, note)) % LINKS_A_STEP === 0) yield;
  }
  return {
    actionLines: model.actionLines.map((line) => {
      const group = model.groups[model.positions.groups.get(line.group ?? '') ?? -1];
      return text(line.name, line.shortName, group?.group.name);
    }),
    goals: model.goals.map(({ name, shortName }) => text(name, shortName)),
    targets: model.targets.map(({ target }) => text(target.label)),
    organizations: new Map([...model.organizations].map(([id, { name }]) => [id, text(name)])),
    links,
    codes: codesOf(model),
  };
}

/** @returns undefined for a query that asks for nothing */
export function search(model: Model, index: SearchIndex, query: string): Matches | undefined {
  const words = queryWords(query);
  if (words.length === 0) return undefined;
  const found = words.map((word) => findWord(model, index, word));
  const all = (sets: readonly Bitset[]) => sets.reduce((a, b) => andBits(a, b));
  const [first, ...rest] = found.map(({ organizations }) => organizations);
  return {
    links: all(found.map(({ links }) => links)),
    actionLines: all(found.map(({ actionLines }) => actionLines)),
    goals: all(found.map(({ goals }) => goals)),
    targets: all(found.map(({ targets }) => targets)),
    organizations: new Set([...(first ?? [])].filter((id) => rest.every((set) => set.has(id)))),
    words,
  };
}

/** “SDG 3”, “goal 3” and their like in other languages, as they come out of `fold`. */
const NAMED_NUMBER = new RegExp(
  '(^|\\s)(?:sdg|ods|odd|цур|goal|target|objectif|cible|objetivo|meta|цель|задача|' +
    'الهدف|هدف|الغايه|غايه|目标|具体目标)[\\s-]*(?=\\d)',
  'gu',
);

function queryWords(query: string): string[] {
  const words = fold(query).replace(NAMED_NUMBER, '$1').split(/\s+/u);
  return [...new Set(words.map((word) => word.replace(/[.,;:]+$/u, '')).filter(Boolean))];
}

interface Found {
  readonly links: Bitset;
  readonly actionLines: Bitset;
  readonly goals: Bitset;
  readonly targets: Bitset;
  readonly organizations: ReadonlySet<string>;
}

/** A word that is a code means that code and nothing else: `3.8` is not found in “13.8”. */
function findWord(model: Model, index: SearchIndex, word: string): Found {
  const coded = index.codes.get(word);
  const holds = (text: string) => findFolded(text, word) >= 0;
  const organizations = coded
    ? coded.organizations
    : [...index.organizations].flatMap(([id, text]) => (holds(text) ? [id] : []));
  const actionLines = coded
    ? bitsAt(coded.actionLines, index.actionLines.length)
    : bitsWhere(index.actionLines, holds);
  for (const id of organizations) {
    for (const line of model.facilitated.get(id) ?? []) setBit(actionLines, line);
  }
  const goals = coded ? bitsAt(coded.goals, index.goals.length) : bitsWhere(index.goals, holds);
  const targets = coded
    ? bitsAt(coded.targets, index.targets.length)
    : bitsWhere(index.targets, holds);
  const named = unionBits(
    [
      model.linksOfActionLine.union(bitPositions(actionLines)),
      model.linksOfGoal.union(bitPositions(goals)),
      model.linksOfTarget.union(bitPositions(targets)),
    ],
    model.links.length,
  );
  if (!coded) {
    const rest = invertBits(named);
    index.links.forEach((text, i) => {
      if (hasBit(rest, i) && holds(text)) setBit(named, i);
    });
  }
  return { links: named, actionLines, goals, targets, organizations: new Set(organizations) };
}

function codesOf(model: Model): Map<string, Coded> {
  const codes = new Map<string, Coded>();
  const at = (code: string): Coded => {
    const key = fold(code);
    const known = codes.get(key) ?? { actionLines: [], goals: [], targets: [], organizations: [] };
    codes.set(key, known);
    return known;
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
