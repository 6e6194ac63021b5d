import { hasBit } from '../lib/bitset.js';
import { criteriaOf, filterIds, type FilterKind, type Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { isSingle, linesOf, parseSelection, type Selection } from '../model/selection.js';
import { formatPin, parsePin } from './pins.js';
import { viewTable, type Order, type SortColumn, type TableSort } from './view-parts.js';
import { initialState, type Intent, type ViewState } from './view-state.js';

/** A model, and what the filters of a state leave of it. */
export interface Known {
  readonly model: Model;
  kept(state: ViewState): Kept;
}

/**
 * What an intent makes of a state. Without a model yet, ids are taken on trust; `settle` drops what
 * turns out not to exist. An intent that changes nothing returns the state itself.
 */
export function reduce(state: ViewState, intent: Intent, known?: Known): ViewState {
  const wished = viewTable.clean({ ...state, ...changes(state, intent, known) }, known?.model);
  const next = settle(withSameParts(state, wished), known);
  return isEqual(state, next) ? state : next;
}

/**
 * A state without what a model does not have, and without a selection that is filtered away; the
 * state itself when that changes nothing.
 */
export function settle(state: ViewState, known?: Known): ViewState {
  const clean = viewTable.clean(state, known?.model);
  if (!known) return isEqual(state, clean) ? state : Object.freeze(clean);
  const selected = lasting(clean.selected, clean, known);
  const both = selected === null ? null : lasting(clean.compared, clean, known);
  const compared = arePair(known.model, selected, both) ? both : null;
  const settled = { ...clean, selected, compared };
  return isEqual(state, settled) ? state : Object.freeze(settled);
}

function changes(state: ViewState, intent: Intent, known?: Known): Partial<ViewState> {
  switch (intent.kind) {
    case 'select':
      return { selected: intent.selected, compared: null };
    case 'compare':
      return { compared: intent.compared };
    case 'filter':
      return { [intent.by]: intent.keep };
    case 'switch':
      return { [intent.by]: switched(state, intent, known?.model) };
    case 'search':
      return { query: intent.query };
    case 'clear-filters':
      return noFilters;
    case 'toggle':
      return toggled(state, intent.id, known?.model);
    case 'expand-all':
      return { expanded: 'all', collapsed: [] };
    case 'collapse-all':
      return { expanded: [], collapsed: known?.model.groups.map(({ group }) => group.id) ?? [] };
    case 'order':
      return ordered(intent.rows, intent.columns);
    case 'arrange':
      return arranged(state, intent, known?.model);
    case 'sort':
      return { sort: nextSort(state, intent.column) };
    case 'threshold':
      return { threshold: intent.threshold };
    case 'pin':
      return { pinned: pinned(state, intent) };
    case 'restore':
      return intent.state;
    case 'replace':
      return { ...initialState, ...intent.state };
  }
}

function pinned(
  { pinned }: ViewState,
  { id, place }: Extract<Intent, { kind: 'pin' }>,
): readonly string[] {
  const others = pinned.filter((pin) => parsePin(pin)?.id !== id);
  return place ? [...others, formatPin(id, place)] : others;
}

const noFilters: Partial<ViewState> = { ...criteriaOf(initialState), query: initialState.query };

/** Opens what is closed and closes what is open; ids are those of goals and of groups. */
function toggled(state: ViewState, id: string, model?: Model): Partial<ViewState> {
  if (model?.positions.groups.has(id)) return { collapsed: without(state.collapsed, id) };
  const all = model?.goals.map((goal) => goal.id) ?? [];
  const open = state.expanded === 'all' ? all : state.expanded;
  const expanded = without(open, id);
  return {
    expanded: all.length > 0 && all.every((each) => expanded.includes(each)) ? 'all' : expanded,
  };
}

/** What is kept once one is switched; null when that is all there is. */
function switched(
  state: ViewState,
  { by, id }: { readonly by: FilterKind; readonly id: string },
  model?: Model,
): readonly string[] | null {
  const all = model ? filterIds(model, by) : [];
  const now: readonly string[] = state[by] ?? all;
  const kept = now.includes(id) ? now.filter((each) => each !== id) : [...now, id];
  const sorted = all.filter((each) => kept.includes(each));
  return sorted.length === all.length ? null : sorted;
}

function without(ids: readonly string[], id: string): readonly string[] {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

/**
 * Only what is shown was put in order: what is filtered away keeps its place among the rest, and a
 * folded group moves with all its lines.
 */
function arranged(
  state: ViewState,
  { rows, columns }: Extract<Intent, { kind: 'arrange' }>,
  model?: Model,
): Partial<ViewState> {
  const linesOfGroup = (id: string) => {
    if (!model || model.positions.actionLines.has(id)) return [id];
    const group = model.groups[model.positions.groups.get(id) ?? -1];
    return group ? group.actionLines.flatMap((i) => model.actionLines[i]?.id ?? []) : [id];
  };
  const merged = (shown: readonly string[], own: readonly string[], all: readonly string[]) => {
    const full = [...new Set([...own, ...all, ...shown])];
    const next = shown.values();
    const isShown = new Set(shown);
    return full.map((id) => (isShown.has(id) ? (next.next().value ?? id) : id));
  };
  const lines = model?.actionLines.map(({ id }) => id) ?? [];
  const goals = model?.goals.map(({ id }) => id) ?? [];
  const ownRows = state.rowOrder === 'own' ? state.ownRows : [];
  const ownColumns = state.columnOrder === 'own' ? state.ownColumns : [];
  return {
    ...(rows
      ? { ownRows: merged(rows.flatMap(linesOfGroup), ownRows, lines), rowOrder: 'own' }
      : {}),
    ...(columns ? { ownColumns: merged(columns, ownColumns, goals), columnOrder: 'own' } : {}),
  };
}

function ordered(rows: Order | undefined, columns: Order | undefined): Partial<ViewState> {
  return {
    ...(rows === undefined ? {} : { rowOrder: rows }),
    ...(columns === undefined ? {} : { columnOrder: columns }),
  };
}

/** First to last, then last to first, then as in the matrix. */
function nextSort({ sort }: ViewState, column: SortColumn): TableSort {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? '' : column;
}

/** A selection that still exists and of which something is still to be seen. */
function lasting(selected: string | null, state: ViewState, known: Known): string | null {
  const selection = selected === null ? undefined : parseSelection(known.model, selected);
  if (!selection) return null;
  if (state.filtered === 'dimmed' || isKept(selection, known.model, known.kept(state)))
    return selected;
  return null;
}

function isKept(selection: Selection, model: Model, kept: Kept): boolean {
  const lines = linesOf(model, selection);
  const { goal, target } = selection;
  return (
    (lines === undefined || lines.some((line) => hasBit(kept.actionLines, line))) &&
    (goal === undefined || hasBit(kept.goals, goal)) &&
    (target === undefined || hasBit(kept.targets, target))
  );
}

/** Two different things, each a node of the network, to be read side by side. */
function arePair(model: Model, selected: string | null, compared: string | null): boolean {
  if (selected === null || compared === null || selected === compared) return false;
  const [a, b] = [parseSelection(model, selected), parseSelection(model, compared)];
  return a !== undefined && b !== undefined && isSingle(a) && isSingle(b);
}

/** A state whose parts are the very ones of another where they say the same. */
function withSameParts(before: ViewState, after: ViewState): ViewState {
  const same = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(after, key)),
  );
  return { ...after, ...Object.fromEntries(same) };
}

function isEqual(a: ViewState, b: ViewState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
