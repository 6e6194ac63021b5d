import { hasBit } from '../lib/bitset.js';
import { itemAt } from '../lib/list.js';
import { criteriaOf, filterIds, type FilterKind, type Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { isSingle, linesOf, parseSelection, type Selection } from '../model/selection.js';
import { formatPin, parsePin } from './part-kinds.js';
import { viewTable, type Order, type SortColumn, type TableSort } from './view-parts.js';
import { initialState, type Intent, type ViewState } from './view-state.js';

/** A model, and what the filters of a state keep of it. */
export interface FilteredModel {
  readonly model: Model;
  keptOf(state: ViewState): Kept;
}

type Ids = readonly string[];
type Changes = Partial<ViewState>;
type IntentOf<Kind extends Intent['kind']> = Extract<Intent, { kind: Kind }>;

/**
 * Applies an intent to a state. Without a model all ids are accepted; `settle` later drops those that
 * do not exist.
 * @returns the state itself when nothing changes
 */
export function reduce(state: ViewState, intent: Intent, data?: FilteredModel): ViewState {
  const changed = { ...state, ...changesOf(state, intent, data?.model) };
  const clean = viewTable.clean(changed, data?.model);
  const next = settle(withSameParts(state, clean), data);
  return isEqual(state, next) ? state : next;
}

/**
 * Drops from a state what a model does not have, and a selection that is filtered out.
 * @returns the state itself when nothing changes
 */
export function settle(state: ViewState, data?: FilteredModel): ViewState {
  const clean = viewTable.clean(state, data?.model);
  const settled = data ? { ...clean, ...visibleSelection(clean, data) } : clean;
  return isEqual(state, settled) ? state : Object.freeze(settled);
}

/** Whether a model has every id that parts of a view name. */
export function isOfModel(parts: Changes, model: Model): boolean {
  const [asked, known] = [viewTable.clean(parts), viewTable.clean(parts, model)];
  return viewTable.attributes.every((each) => each.write(asked) === each.write(known));
}

function changesOf(state: ViewState, intent: Intent, model: Model | undefined): Changes {
  switch (intent.kind) {
    case 'select':
      return { selected: intent.selected, compared: null };
    case 'compare':
      return { compared: intent.compared };
    case 'filter':
      return { [intent.by]: intent.keep };
    case 'switch':
      return { [intent.by]: switchOne(state, intent, model) };
    case 'search':
      return { query: intent.query };
    case 'clear-filters':
      return noFilters;
    case 'toggle':
      return toggle(state, intent.id, model);
    case 'expand-all':
      return { expanded: 'all', collapsed: [] };
    case 'collapse-all':
      return { expanded: [], collapsed: model?.groups.map(({ group }) => group.id) ?? [] };
    case 'order':
      return order(intent.rows, intent.columns);
    case 'arrange':
      return arrange(state, intent, model);
    case 'sort':
      return { sort: nextSort(state, intent.column) };
    case 'threshold':
      return { threshold: intent.threshold };
    case 'pin':
      return { pinned: pin(state, intent) };
    case 'restore':
      return intent.state;
    case 'replace':
      return { ...initialState, ...intent.state };
  }
}

const noFilters: Changes = { ...criteriaOf(initialState), query: initialState.query };

function pin({ pinned }: ViewState, { id, place }: IntentOf<'pin'>): Ids {
  const others = pinned.filter((each) => parsePin(each)?.id !== id);
  return place ? [...others, formatPin(id, place)] : others;
}

/** Opens what is closed and closes what is open. @param id of a goal or a group */
function toggle(state: ViewState, id: string, model: Model | undefined): Changes {
  if (model?.positions.groups.has(id)) return { collapsed: toggleId(state.collapsed, id) };
  const all = model?.goals.map((goal) => goal.id) ?? [];
  const open = state.expanded === 'all' ? all : state.expanded;
  const expanded = toggleId(open, id);
  const isAll = all.length > 0 && all.every((each) => expanded.includes(each));
  return { expanded: isAll ? 'all' : expanded };
}

function toggleId(ids: Ids, id: string): Ids {
  return ids.includes(id) ? ids.filter((each) => each !== id) : [...ids, id];
}

/** What a filter keeps once one id is switched; null when that is everything. */
function switchOne(
  state: ViewState,
  { by, id }: { readonly by: FilterKind; readonly id: string },
  model: Model | undefined,
): Ids | null {
  const all = model ? filterIds(model, by) : [];
  const kept = toggleId(state[by] ?? all, id);
  const sorted = all.filter((each) => kept.includes(each));
  return sorted.length === all.length ? null : sorted;
}

/**
 * Only what is shown was arranged. What is filtered out keeps its place among the rest, and a folded
 * group moves with all its action lines.
 */
function arrange(
  state: ViewState,
  { rows, columns }: IntentOf<'arrange'>,
  model: Model | undefined,
): Changes {
  const lines = model?.actionLines.map(({ id }) => id) ?? [];
  const goals = model?.goals.map(({ id }) => id) ?? [];
  const shownLines = rows?.flatMap((id) => linesOfRow(id, model));
  const formerRows = state.rowOrder === 'own' ? state.ownRows : [];
  const formerColumns = state.columnOrder === 'own' ? state.ownColumns : [];
  return {
    ...(shownLines && { ownRows: merge(shownLines, formerRows, lines), rowOrder: 'own' }),
    ...(columns && { ownColumns: merge(columns, formerColumns, goals), columnOrder: 'own' }),
  };
}

/** The ids of the action lines in a row: those of a group, or the one line. */
function linesOfRow(id: string, model: Model | undefined): Ids {
  const group = model?.positions.actionLines.has(id) ? undefined : model?.positions.groups.get(id);
  if (!model || group === undefined) return [id];
  return itemAt(model.groups, group).actionLines.map((i) => itemAt(model.actionLines, i).id);
}

/** The former order, or that of all, with the shown ids in their new order in the places they had. */
function merge(shown: Ids, former: Ids, all: Ids): Ids {
  const isShown = new Set(shown);
  const next = shown.values();
  const ids = [...new Set([...former, ...all, ...shown])];
  return ids.map((id) => (isShown.has(id) ? (next.next().value ?? id) : id));
}

function order(rows: Order | undefined, columns: Order | undefined): Changes {
  return {
    ...(rows === undefined ? {} : { rowOrder: rows }),
    ...(columns === undefined ? {} : { columnOrder: columns }),
  };
}

/** First to last, then last to first, then not sorted. */
function nextSort({ sort }: ViewState, column: SortColumn): TableSort {
  if (sort === column) return `-${column}`;
  return sort === `-${column}` ? '' : column;
}

/** What is selected and compared, as far as it exists and is visible. */
function visibleSelection(
  state: ViewState,
  data: FilteredModel,
): Pick<ViewState, 'selected' | 'compared'> {
  const visible = (text: string | null) => {
    const selection = text === null ? undefined : parseSelection(data.model, text);
    return selection && isVisible(selection, state, data) ? selection : undefined;
  };
  const { selected, compared } = state;
  const first = visible(selected);
  const second = first && visible(compared);
  const isPair = first && second && isSingle(first) && isSingle(second) && selected !== compared;
  return { selected: first ? selected : null, compared: isPair ? compared : null };
}

function isVisible(selection: Selection, state: ViewState, data: FilteredModel): boolean {
  if (state.filtered === 'dimmed') return true;
  const { goal, target } = selection;
  const lines = linesOf(data.model, selection);
  const kept = data.keptOf(state);
  return (
    (lines === undefined || lines.some((line) => hasBit(kept.actionLines, line))) &&
    (goal === undefined || hasBit(kept.goals, goal)) &&
    (target === undefined || hasBit(kept.targets, target))
  );
}

/** The second state, with the very values of the first where they are equal. */
function withSameParts(before: ViewState, after: ViewState): ViewState {
  const same = Object.entries(before).filter(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(after, key)),
  );
  return { ...after, ...Object.fromEntries(same) };
}

function isEqual(a: ViewState, b: ViewState): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
