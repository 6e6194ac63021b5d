import { nearest } from '../lib/closest.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import type { Reader, Reading, Thing } from '../model/vocabulary/names.js';
import { createVocabulary, type Vocabulary } from '../model/vocabulary/vocabulary.js';
import { viewParts, viewTable } from './view-parts.js';
import type { ViewState } from './view-state.js';

// Loaded only where a view names things in other ways than by their ids.

/** A word of a view that means nothing in a dataset. */
export interface UnknownWord {
  /** the attribute that has it */
  readonly name: string;
  readonly text: string;
  /** what is known and most similar */
  readonly near?: string;
}

export interface ViewFromWords {
  /** the parts of the view that are understood, with ids */
  readonly state: Partial<ViewState>;
  readonly unknown: readonly UnknownWord[];
}

/** A view that was asked for, and the state that it led to while not all of its words were understood. */
export interface Ask {
  readonly asked: Partial<ViewState>;
  readonly then: ViewState;
}

type Kind = Thing['kind'];

/** The parts that are lists of ids, and of what. */
const LISTS = {
  actionLines: 'actionLine',
  goals: 'goal',
  targets: 'target',
  ownRows: 'actionLine',
  ownColumns: 'goal',
  expanded: 'goal',
  /** known by their ids alone */
  facilitators: undefined,
} as const satisfies Partial<Record<keyof ViewState, Kind | undefined>>;
type ListKey = keyof typeof LISTS;
const LIST_KEYS = [
  'actionLines',
  'goals',
  'targets',
  'ownRows',
  'ownColumns',
  'expanded',
  'facilitators',
] as const;
const SELECTIONS = ['selected', 'compared'] as const;
/** The orders of a view, and what each is by. */
const ORDERS = [
  ['rowOrder', ['goal', 'target']],
  ['columnOrder', ['actionLine']],
] as const;

/**
 * Understands a view that says `3, 4`, `SDG 3` or `C7 e-health` in place of ids, in the languages that the
 * model has and in the words of tables. What names several action lines, as `C7` does, keeps all of them.
 */
export function viewFromWords(given: Partial<ViewState>, model: Model): ViewFromWords {
  const asked = viewTable.clean(given);
  const wordReader = new WordReader(model);
  let state: Partial<ViewState> = {};
  for (const key of LIST_KEYS) {
    const words = asked[key];
    const ids = Array.isArray(words) ? wordReader.ids(key, words) : undefined;
    if (ids) state = { ...state, [key]: ids };
  }
  for (const key of SELECTIONS) {
    const selection = wordReader.selection(key, asked[key]);
    if (selection !== undefined) state = { ...state, [key]: selection };
  }
  for (const [key, kinds] of ORDERS) {
    const order = wordReader.order(key, asked[key], kinds);
    if (order !== undefined) state = { ...state, [key]: order };
  }
  return { state, unknown: wordReader.unknown };
}

/**
 * The same view with ids where its words are understood. Those that mean nothing are told in the console, unless
 * names are still to come that they may be.
 */
export function understood(
  asked: Partial<ViewState>,
  model: Model,
  isNamed: boolean,
): Partial<ViewState> {
  const { state, unknown } = viewFromWords(asked, model);
  if (isNamed) warnOf(unknown);
  return { ...asked, ...state };
}

/** A state with the parts that were asked for last, except those that have changed since. */
export function stillAsked(asks: readonly Ask[], now: ViewState): ViewState {
  let state = now;
  for (const attribute of viewTable.attributes) {
    for (const key of attribute.keys) {
      const last = asks.findLast(({ asked }) => key in asked);
      const isSame = last && attribute.write(last.then) === attribute.write(now);
      if (isSame) state = { ...state, [key]: last.asked[key] };
    }
  }
  return state;
}

class WordReader {
  readonly unknown: UnknownWord[] = [];
  readonly #model: Model;
  readonly #vocabulary: Vocabulary;
  /** how many more characters are read */
  #left = MOST_READ;

  constructor(model: Model) {
    this.#model = model;
    this.#vocabulary = createVocabulary(model.dataset);
  }

  /** The ids that some words mean; undefined if they are ids, or mean nothing. */
  ids(key: ListKey, words: readonly string[]): readonly string[] | undefined {
    const isId = (word: string) => viewParts[key].clean([word], this.#model)?.includes(word);
    if (words.every(isId)) return undefined;
    const ids: string[] = [];
    let others: string[] = [];
    const readOthers = () => {
      // A list that is split at spaces is put together again, as a name may have several words.
      if (others.length > 0) ids.push(...this.#read(key, this.#cut(withoutEnds(others.join(' ')))));
      others = [];
    };
    for (const word of words.flatMap((each) => (isId(each) ? each : partedIds(each, isId)))) {
      if (isId(word)) {
        readOthers();
        ids.push(word);
      } else others.push(word);
    }
    readOthers();
    return ids.length > 0 ? ids : undefined;
  }

  #read(key: ListKey, text: string): readonly string[] {
    const kind = LISTS[key];
    if (kind === undefined) {
      const near = nearest(text, this.#model.organizations.keys());
      this.unknown.push({
        name: viewParts[key].attribute,
        text,
        ...(near === undefined ? {} : { near }),
      });
      return [];
    }
    const reader = this.#readerOf(kind);
    return reader.read(text).flatMap((reading) => {
      const ids = thingsIn(reading).flatMap((thing) => this.#idsAs(kind, thing));
      if (ids.length === 0) this.#miss(viewParts[key].attribute, reading.text, reader);
      return ids;
    });
  }

  /** The ids of a kind that a thing stands for: its own, that of its goal, or those of its targets. */
  #idsAs(kind: Kind, thing: Thing): readonly string[] {
    if (thing.kind === kind) return [thing.id];
    if (kind === 'goal' && thing.kind === 'target') return [thing.goal];
    if (kind === 'target' && thing.kind === 'goal') {
      const goal = this.#model.goals.find(({ id }) => id === thing.id);
      return goal?.targets.map(({ id }) => id) ?? [];
    }
    return [];
  }

  /** The text of a selection: of one thing, or of a cell, such as `C7 e-health × SDG 3`. */
  selection(key: (typeof SELECTIONS)[number], asked: string | null | undefined) {
    if (!asked || parseSelection(this.#model, asked)) return undefined;
    const text = this.#cut(asked);
    const [first = '', second, ...more] = text.split(/[:×]/).map((each) => each.trim());
    const row = this.#one(first, 'actionLine');
    const column = this.#one(second ?? first, 'goal', 'target');
    const found = second === undefined ? (row ?? column) : row && column && `${row}:${column}`;
    if (found !== undefined && more.length === 0) return found;
    this.#miss(viewParts[key].attribute, text, this.#vocabulary.goals);
    return undefined;
  }

  order(key: 'rowOrder' | 'columnOrder', asked: string | undefined, kinds: readonly Kind[]) {
    if (!asked?.startsWith('by:') || viewParts[key].clean(asked, this.#model) === asked) {
      return undefined;
    }
    const text = this.#cut(asked);
    const id = this.#one(text.slice('by:'.length), ...kinds);
    if (id !== undefined) return `by:${id}` as const;
    const [kind = 'goal'] = kinds;
    this.#miss(viewParts[key].attribute, text, this.#readerOf(kind));
    return undefined;
  }

  /** A text, as far as it is still read. */
  #cut(text: string): string {
    const cut = text.slice(0, this.#left);
    this.#left -= cut.length;
    return cut;
  }

  /** The id of the one thing of some kinds that a text names; of a group, too. */
  #one(text: string, ...kinds: readonly Kind[]): string | undefined {
    const { positions } = this.#model;
    if (kinds.includes('actionLine') && positions.groups.has(text)) return text;
    const [kind = 'goal'] = kinds;
    const [reading, ...others] = this.#readerOf(kind).read(text);
    const [thing, ...more] = reading ? thingsIn(reading) : [];
    const isOne = thing && kinds.includes(thing.kind) && others.length + more.length === 0;
    return isOne ? thing.id : undefined;
  }

  #readerOf(kind: Kind): Reader {
    return kind === 'actionLine' ? this.#vocabulary.actionLines : this.#vocabulary.goals;
  }

  #miss(name: string, text: string, reader: Reader): void {
    const near = reader.nearest(text);
    this.unknown.push({ name, text, ...(near === undefined ? {} : { near }) });
  }
}

/** The ids in a word that commas part, as in `sdg-3,sdg-4`; the word itself where not all are ids. */
function partedIds(word: string, isId: (part: string) => boolean | undefined): readonly string[] {
  const parts = word.split(/[,;|]+/).filter(Boolean);
  return parts.every(isId) ? parts : [word];
}

/** A list without what separates its words at its ends. */
function withoutEnds(text: string): string {
  const isInside = (at: number) => !SEPARATORS.test(text.charAt(at));
  let [from, to] = [0, text.length];
  while (from < to && !isInside(from)) from++;
  while (from < to && !isInside(to - 1)) to--;
  return text.slice(from, to);
}

const SEPARATORS = /[\s,;|]/;

/**
 * characters of words in one view: many names in any language, and few enough that a link with more of them does
 * not hold up the page
 */
const MOST_READ = 2000;

/** What a reading may mean, all of it. */
function thingsIn(reading: Reading): readonly Thing[] {
  switch (reading.kind) {
    case 'known':
      return reading.things;
    case 'unclear':
      return reading.alternatives.flat();
    case 'unknown':
      return [];
  }
}

const warned = new Set<string>();

/** Says in the console, once, which words of a view mean nothing. */
function warnOf(unknown: readonly UnknownWord[]): void {
  for (const word of unknown) {
    const message = `wsis-sdg-matrix: ${missing(word)}`;
    if (!warned.has(message)) console.warn(message);
    warned.add(message);
  }
}

/** Which word means nothing, and what may have been meant. */
export function missing({ name, text, near }: UnknownWord): string {
  const hint = near === undefined ? '' : `; did you mean “${near}”?`;
  return `${name} has “${text}”, which these data do not have${hint}`;
}
