import { linkKinds } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { parseSelection } from '../model/selection.js';
import { parsePin } from './pins.js';
import {
  amongNames,
  filteredWays,
  initialState,
  levelNames,
  namedOrders,
  networkLayouts,
  sortColumns,
  tabledNames,
  views,
  type Order,
  type TableSort,
  type ViewState,
} from './view-state.js';

type Ids = readonly string[];
/** Longer queries are cut: nobody types them. */
const LONGEST_QUERY = 200;

/**
 * A state with every part of the right kind and, once there is a model, with ids that exist. States
 * come back from links and storage, where anything may have got in. Parts that are fine keep their
 * identity, so that nothing is derived anew for them.
 */
export function sanitize(state: ViewState, model?: Model): ViewState {
  const { positions, organizations } = model ?? {};
  return {
    view: oneOf(state.view, views, initialState.view),
    actionLines: filterIds(state.actionLines, positions?.actionLines),
    goals: filterIds(state.goals, positions?.goals),
    targets: filterIds(state.targets, positions?.targets),
    facilitators: filterIds(state.facilitators, organizations),
    kinds: someOf(state.kinds, linkKinds),
    query: queryOf(state.query),
    filtered: oneOf(state.filtered, filteredWays, initialState.filtered),
    rowOrder: orderOf(state.rowOrder, model && [positions?.goals, positions?.targets]),
    columnOrder: orderOf(state.columnOrder, model && [positions?.actionLines, positions?.groups]),
    ownRows: existing(state.ownRows, model && [positions?.actionLines, positions?.groups]),
    ownColumns: existing(state.ownColumns, model && [positions?.goals]),
    expanded:
      state.expanded === 'all' ? 'all' : existing(state.expanded, model && [positions?.goals]),
    collapsed: existing(state.collapsed, model && [positions?.groups]),
    selected: typeof state.selected === 'string' ? state.selected : null,
    compared: typeof state.compared === 'string' ? state.compared : null,
    sort: sortOf(state.sort),
    tabled: oneOf(state.tabled, tabledNames, initialState.tabled),
    layout: oneOf(state.layout, networkLayouts, initialState.layout),
    levels: someOf(state.levels, levelNames),
    among: oneOf(state.among, amongNames, initialState.among),
    threshold: percentOf(state.threshold),
    pinned: pinsOf(state.pinned, model),
  };
}

interface Known {
  has(id: string): boolean;
}

/** An old link may name what is gone; when nothing it named is left it filters nothing. */
function filterIds(value: unknown, known: Known | undefined): Ids | null {
  if (!Array.isArray(value)) return null;
  const ids = existing(value, known && [known]);
  return ids.length === 0 && value.length > 0 ? null : ids;
}

/** The ids that are known, each once; the very list when nothing has to go. */
function existing(value: unknown, known: readonly (Known | undefined)[] | undefined): Ids {
  if (!isList(value)) return [];
  const isKnown = (id: string) => !known || known.some((ids) => ids?.has(id));
  const seen = new Set<unknown>();
  const ids = value.filter((id): id is string => {
    const fine = typeof id === 'string' && id !== '' && !seen.has(id) && isKnown(id);
    seen.add(id);
    return fine;
  });
  // A list that its owner may yet change is copied; one of ours keeps its identity.
  const isOurs = ids.length === value.length && Object.isFrozen(value) && isIds(value);
  return isOurs ? value : Object.freeze(ids);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isIds(list: readonly unknown[]): list is Ids {
  return list.every((each) => typeof each === 'string');
}

/** Some of a few words, in their own order; null when all are meant, or nothing that is known. */
function someOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
): readonly Choice[] | null {
  if (!isList(value)) return null;
  const chosen = choices.filter((choice) => value.includes(choice));
  if (chosen.length === choices.length || (chosen.length === 0 && value.length > 0)) return null;
  const isFine = (list: readonly unknown[]): list is readonly Choice[] =>
    list.length === chosen.length && chosen.every((each, i) => each === list[i]);
  return isFine(value) && Object.isFrozen(value) ? value : Object.freeze(chosen);
}

function percentOf(value: unknown): number | null {
  const isFine = typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 100;
  return isFine ? value : null;
}

/** Pins of what exists; a node has one. */
function pinsOf(value: unknown, model: Model | undefined): Ids {
  const pins = existing(value, undefined);
  const seen = new Set<string>();
  const fine = pins.filter((text) => {
    const id = parsePin(text)?.id;
    if (id === undefined || seen.has(id) || (model && !parseSelection(model, id))) return false;
    seen.add(id);
    return true;
  });
  return fine.length === pins.length ? pins : Object.freeze(fine);
}

function orderOf(value: unknown, known: readonly (Known | undefined)[] | undefined): Order {
  const named = namedOrders.find((order) => order === value);
  if (named) return named;
  const id = typeof value === 'string' && value.startsWith('by:') ? value.slice(3) : '';
  return id !== '' && (!known || known.some((ids) => ids?.has(id))) ? `by:${id}` : 'canonical';
}

function sortOf(value: unknown): TableSort {
  for (const column of sortColumns) {
    if (value === column) return column;
    if (value === `-${column}`) return `-${column}`;
  }
  return '';
}

/** Half a character, as a cut string may end with, cannot be written into a link. */
function queryOf(value: unknown): string {
  if (typeof value !== 'string') return '';
  return value.slice(0, LONGEST_QUERY).replace(/\p{Surrogate}/gu, '\ufffd');
}

function oneOf<Choice extends string>(
  value: unknown,
  choices: readonly Choice[],
  otherwise: Choice,
): Choice {
  return choices.find((choice) => choice === value) ?? otherwise;
}
