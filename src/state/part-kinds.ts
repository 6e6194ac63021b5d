import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';

/**
 * One part of a view: its attribute, its default, how it is written as text and read from it, and
 * how any value is brought into the form that the part may have.
 */
export interface ViewPart<Value, Attribute extends string = string> {
  /** name of the attribute and of the parameter in a permalink */
  readonly attribute: Attribute;
  readonly initial: Value;
  write(value: Value): string;
  /** @returns undefined for a text that means nothing here */
  read(text: string): Value | undefined;
  /**
   * A value of the right type for anything that came from links, attributes and pages, without the
   * ids that a model does not have. A value that is fine keeps its identity, so that nothing is
   * derived again because of it.
   */
  clean(value: unknown, model?: Model): Value;
}

type Ids = readonly string[];

/** Anything that can say whether an id exists: a map, a set. */
interface IdSet {
  has(id: string): boolean;
}

/** Where a model has the ids that a part may hold. */
type IdsIn = (model: Model) => readonly IdSet[];

const NO_IDS: Ids = Object.freeze([]);
/** Stands for “all” where an empty text means “none”. */
const ALL = '*';
/** characters; longer queries are cut, as nobody types them */
const LONGEST_QUERY = 200;

/** One word out of a few, of which the first is the default. */
export function choicePart<Attribute extends string, Choice extends string>(
  attribute: Attribute,
  choices: readonly [Choice, ...Choice[]],
): ViewPart<Choice, Attribute> {
  const [initial] = choices;
  const read = (text: unknown) => choices.find((choice) => choice === text);
  return {
    attribute,
    initial,
    write: (choice) => choice,
    read,
    clean: (value) => read(value) ?? initial,
  };
}

/** Some words out of a few, in the order of the choices; null, the default, means all. */
export function choicesPart<Attribute extends string, Choice extends string>(
  attribute: Attribute,
  choices: readonly Choice[],
): ViewPart<readonly Choice[] | null, Attribute> {
  return {
    attribute,
    initial: null,
    write: (chosen) => chosen?.join(' ') ?? ALL,
    read(text) {
      if (text === ALL) return null;
      const words = wordsOf(text);
      const chosen = choices.filter((choice) => words.includes(choice));
      return chosen.length === words.length ? chosen : undefined;
    },
    clean(value) {
      if (!isList(value)) return null;
      const chosen = choices.filter((choice) => value.includes(choice));
      const isAll = chosen.length === choices.length;
      const isUnknown = chosen.length === 0 && value.length > 0;
      if (isAll || isUnknown) return null;
      return isFrozenAs(value, chosen) ? value : Object.freeze(chosen);
    },
  };
}

/** A list of ids, empty by default. */
export function idsPart<Attribute extends string>(
  attribute: Attribute,
  idsIn: IdsIn,
): ViewPart<Ids, Attribute> {
  return {
    attribute,
    initial: NO_IDS,
    write: (ids) => ids.join(' '),
    read: wordsOf,
    clean: (value, model) => existingIds(value, model && idsIn(model)),
  };
}

/** A list of ids, empty by default, or `all` of them. */
export function idsOrAllPart<Attribute extends string>(
  attribute: Attribute,
  idsIn: IdsIn,
): ViewPart<Ids | 'all', Attribute> {
  const ids = idsPart(attribute, idsIn);
  return {
    attribute,
    initial: ids.initial,
    write: (value) => (value === 'all' ? 'all' : ids.write(value)),
    read: (text) => (text === 'all' ? 'all' : ids.read(text)),
    clean: (value, model) => (value === 'all' ? 'all' : ids.clean(value, model)),
  };
}

/** The ids that a filter keeps: null, the default, keeps all and an empty list none. */
export function filterPart<Attribute extends string>(
  attribute: Attribute,
  idsIn: IdsIn,
): ViewPart<Ids | null, Attribute> {
  return {
    attribute,
    initial: null,
    write: (ids) => ids?.join(' ') ?? ALL,
    read: (text) => (text === ALL ? null : wordsOf(text)),
    clean(value, model) {
      if (!isList(value)) return null;
      const ids = existingIds(value, model && idsIn(model));
      // An old link may name only what no longer exists. It must not hide everything.
      return ids.length === 0 && value.length > 0 ? null : ids;
    },
  };
}

/** Free text to search for, empty by default. */
export function queryPart<Attribute extends string>(
  attribute: Attribute,
): ViewPart<string, Attribute> {
  return {
    attribute,
    initial: '',
    write: (query) => query,
    read: (text) => text,
    clean(value) {
      if (typeof value !== 'string') return '';
      // Cutting can leave half a surrogate pair, which cannot be written into a link.
      return value.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, '\ufffd');
    },
  };
}

/**
 * The text of a selection; null, the default, selects nothing. Whether the filters keep what is named
 * is for `settle` to decide.
 */
export function selectionPart<Attribute extends string>(
  attribute: Attribute,
): ViewPart<string | null, Attribute> {
  return {
    attribute,
    initial: null,
    write: (selection) => selection ?? '',
    read: (text) => (text === '' ? null : text),
    clean(value, model) {
      if (typeof value !== 'string') return null;
      return model && !parseSelection(model, value) ? null : value;
    },
  };
}

/** An order by name, the first being the default, or `by:<id>`. */
export function orderPart<Attribute extends string, Named extends string>(
  attribute: Attribute,
  names: readonly [Named, ...Named[]],
  idsIn: IdsIn,
): ViewPart<Named | `by:${string}`, Attribute> {
  const named = choicePart(attribute, names);
  const readOrder = (text: string) =>
    named.read(text) ?? (/^by:./.test(text) ? (`by:${text.slice(3)}` as const) : undefined);
  return {
    attribute,
    initial: named.initial,
    write: (order) => order,
    read: readOrder,
    clean(value, model) {
      const order = typeof value === 'string' ? readOrder(value) : undefined;
      const id = order?.startsWith('by:') ? order.slice(3) : undefined;
      const isKnown = id === undefined || !model || isIn(idsIn(model), id);
      return order !== undefined && isKnown ? order : named.initial;
    },
  };
}

/** A column to sort by, with `-` before it from last to first; empty, the default, does not sort. */
export function sortPart<Attribute extends string, Column extends string>(
  attribute: Attribute,
  columns: readonly Column[],
): ViewPart<'' | Column | `-${Column}`, Attribute> {
  const read = (text: string) => {
    const column = columns.find((each) => text === each || text === `-${each}`);
    if (column === undefined) return text === '' ? '' : undefined;
    return text === column ? column : (`-${column}` as const);
  };
  return {
    attribute,
    initial: '',
    write: (sort) => sort,
    read,
    clean: (value) => (typeof value === 'string' ? (read(value) ?? '') : ''),
  };
}

/** A whole number of per cent; null, the default, lets the view choose one and is written `auto`. */
export function percentPart<Attribute extends string>(
  attribute: Attribute,
): ViewPart<number | null, Attribute> {
  return {
    attribute,
    initial: null,
    write: (percent) => (percent === null ? 'auto' : String(percent)),
    read(text) {
      if (text === 'auto') return null;
      return /^\d{1,3}$/.test(text) ? Number(text) : undefined;
    },
    clean(value) {
      const isPercent = typeof value === 'number' && Number.isInteger(value);
      return isPercent && value >= 0 && value <= 100 ? value : null;
    },
  };
}

/** A node that a person moved, in thousandths of the picture's width and height. */
export interface Pin {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

const FULL = 1000;

/** Reads a pin such as `C4@250,600`. @returns undefined for any other text */
export function parsePin(text: string): Pin | undefined {
  const [, id, x, y] = /^(.+)@(\d{1,4}),(\d{1,4})$/.exec(text) ?? [];
  if (id === undefined) return undefined;
  const pin = { id, x: Number(x), y: Number(y) };
  return pin.x <= FULL && pin.y <= FULL ? pin : undefined;
}

/** The opposite of `parsePin`. A place outside the picture is moved to its edge. */
export function formatPin(id: string, place: { readonly x: number; readonly y: number }): string {
  const [x, y] = [place.x, place.y].map((at) => Math.round(Math.max(0, Math.min(FULL, at))));
  return `${id}@${x},${y}`;
}

/** Pins of nodes that exist, one for each node. */
export function pinsPart<Attribute extends string>(attribute: Attribute): ViewPart<Ids, Attribute> {
  return {
    ...idsPart(attribute, () => []),
    clean(value, model) {
      const pins = existingIds(value, undefined);
      const seen = new Set<string>();
      const kept = pins.filter((text) => {
        const id = parsePin(text)?.id;
        if (id === undefined || seen.has(id) || (model && !parseSelection(model, id))) return false;
        seen.add(id);
        return true;
      });
      return kept.length === pins.length ? pins : Object.freeze(kept);
    },
  };
}

/** The ids that exist, each once; the given list itself when nothing has to go. */
function existingIds(value: unknown, sets: readonly IdSet[] | undefined): Ids {
  if (!isList(value)) return NO_IDS;
  const ids = new Set<string>();
  for (const id of value) {
    if (typeof id === 'string' && id !== '' && (!sets || isIn(sets, id))) ids.add(id);
  }
  const existing = [...ids];
  return isFrozenAs(value, existing) ? value : Object.freeze(existing);
}

function isIn(sets: readonly IdSet[], id: string): boolean {
  return sets.some((ids) => ids.has(id));
}

/** Whether a list is already the wanted one. A list that its owner may still change is not. */
function isFrozenAs<Item>(
  list: readonly unknown[],
  wanted: readonly Item[],
): list is readonly Item[] {
  const isSame = list.length === wanted.length && wanted.every((item, i) => item === list[i]);
  return isSame && Object.isFrozen(list);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

/** The words of a list. No id has a `+`, which programs that encode a link twice leave between them. */
function wordsOf(text: string): string[] {
  return text.split(/[\s+]+/).filter(Boolean);
}
