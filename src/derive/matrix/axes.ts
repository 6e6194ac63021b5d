import { bitPositions, hasBit, type Bitset } from '../../lib/bitset.js';
import { addAt, itemAt, numberAt, sum, optionalItem, optionalValue } from '../../lib/list.js';
import type { Kept } from '../../model/filter.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';
import { endpointsOf, goalOfEndpoint, type Incidence } from '../incidence.js';
import { shortNameOf } from '../naming.js';
import { arrange, type Orderable } from './order.js';

/** The rows and the columns that a matrix shows, in their order. */
export interface Axes {
  readonly rows: readonly AxisRow[];
  readonly columns: readonly AxisColumn[];
}

export interface AxisRow {
  /** of the action line, or of the group that is shown as one row */
  readonly id: string;
  /** positions of the action lines that the row shows, at least one */
  readonly lines: readonly number[];
  /** position of the group, where the row shows one */
  readonly group?: number;
  /** whether it is filtered away, and shown only because the view dims what is filtered */
  readonly dimmed: boolean;
}

export interface AxisColumn {
  readonly id: string;
  /** position of the goal */
  readonly goal: number;
  /** position of the target; absent in the goal's own column, which shows an open goal as a whole */
  readonly target?: number;
  readonly dimmed: boolean;
}

/** The parts of a view that decide which rows and columns there are, and in which order. */
export type Arrangement = Pick<
  ViewState,
  'filtered' | 'rowOrder' | 'columnOrder' | 'ownRows' | 'ownColumns' | 'expanded' | 'collapsed'
>;

interface AxesInputs {
  readonly kept: Kept;
  readonly incidence: Incidence;
  readonly arrangement: Arrangement;
  /** BCP 47 tag, for alphabetical order */
  readonly locale: string;
}

export function axesOf(model: Model, inputs: AxesInputs): Axes {
  const { kept, incidence, arrangement, locale } = inputs;
  const { filtered, rowOrder, columnOrder, ownRows, ownColumns } = arrangement;
  const rows = canonicalRows(model, kept, arrangement);
  const goals = [...model.goals.keys()].filter(
    (goal) => filtered === 'dimmed' || hasBit(kept.goals, goal),
  );
  const sets = rows.map(({ lines }) => endpointsOf(model, incidence.ofLine, lines));
  const profiles = sets.map((set) => countByGoal(model, set));
  const rowItems = rows.map((row, i): Orderable => ({
    ids: [row.id, ...row.lines.map((line) => itemAt(model.actionLines, line).id)],
    label: rowLabel(model, row, locale),
    profile: itemAt(profiles, i),
  }));
  const goalItems = goals.map((goal): Orderable => ({
    ids: [itemAt(model.goals, goal).id],
    label: shortNameOf(itemAt(model.goals, goal), locale).text,
    // Most orders do not read it, and with thousands of rows it takes its time.
    get profile() {
      return Uint32Array.from(profiles, (profile) => numberAt(profile, goal));
    },
  }));
  const rowPlaces = arrange(rowItems, {
    order: rowOrder,
    own: ownRows,
    locale,
    strength: (row, id) =>
      linksWith(model, id, { set: itemAt(sets, row), profile: itemAt(profiles, row) }),
  });
  const columnPlaces = arrange(goalItems, {
    order: columnOrder,
    own: ownColumns,
    locale,
    strength: (item, id) =>
      sum(rows.entries(), ([row, shown]) =>
        isInRow(model, shown, id) ? numberAt(itemAt(profiles, row), itemAt(goals, item)) : 0,
      ),
  });
  return {
    rows: rowPlaces.map((i) => itemAt(rows, i)),
    columns: columnPlaces.flatMap((i) => columnsOf(model, itemAt(goals, i), kept, arrangement)),
  };
}

/** Rows in the order of the dataset. A folded group takes the place of its first action line. */
function canonicalRows(model: Model, kept: Kept, arrangement: Arrangement): AxisRow[] {
  const dims = arrangement.filtered === 'dimmed';
  const collapsed = new Set(arrangement.collapsed);
  const isKept = (line: number) => hasBit(kept.actionLines, line);
  return model.actionLines.flatMap((actionLine, line): AxisRow[] => {
    const group = optionalValue(model.positions.groups, actionLine.group);
    const placed = optionalItem(model.groups, group);
    if (group === undefined || !placed || !collapsed.has(placed.group.id)) {
      const dimmed = !isKept(line);
      return dimmed && !dims ? [] : [{ id: actionLine.id, lines: [line], dimmed }];
    }
    if (placed.actionLines[0] !== line) return [];
    const left = placed.actionLines.filter(isKept);
    if (left.length === 0 && !dims) return [];
    const lines = left.length > 0 ? left : placed.actionLines;
    return [{ id: placed.group.id, lines, group, dimmed: left.length === 0 }];
  });
}

/** The column of a goal and, when it is open, those of its targets. */
function columnsOf(model: Model, goal: number, kept: Kept, arrangement: Arrangement): AxisColumn[] {
  const { id } = itemAt(model.goals, goal);
  const { expanded, filtered } = arrangement;
  const own: AxisColumn = { id, goal, dimmed: !hasBit(kept.goals, goal) };
  if (expanded !== 'all' && !expanded.includes(id)) return [own];
  const targets = itemAt(model.targetsOfGoal, goal).flatMap((target): AxisColumn[] => {
    const dimmed = !hasBit(kept.targets, target);
    if (dimmed && filtered !== 'dimmed') return [];
    return [{ id: itemAt(model.targets, target).target.id, goal, target, dimmed }];
  });
  return [own, ...targets];
}

function countByGoal(model: Model, endpoints: Bitset): Uint32Array {
  const counts = new Uint32Array(model.goals.length);
  for (const endpoint of bitPositions(endpoints)) addAt(counts, goalOfEndpoint(model, endpoint), 1);
  return counts;
}

/** How many links a row has with the target or the goal of an id; 0 for any other id. */
function linksWith(
  model: Model,
  id: string,
  row: { readonly set: Bitset; readonly profile: Uint32Array },
): number {
  const target = model.positions.targets.get(id);
  if (target !== undefined) return hasBit(row.set, target) ? 1 : 0;
  const goal = model.positions.goals.get(id);
  return goal === undefined ? 0 : numberAt(row.profile, goal);
}

/** Whether an id names a row, one of its action lines, or the group of one. */
function isInRow(model: Model, row: AxisRow, id: string): boolean {
  return (
    row.id === id ||
    row.lines.some((line) => {
      const actionLine = itemAt(model.actionLines, line);
      return actionLine.id === id || actionLine.group === id;
    })
  );
}

function rowLabel(model: Model, { group, lines }: AxisRow, locale: string): string {
  if (group !== undefined) return localize(itemAt(model.groups, group).group.name, locale).text;
  return shortNameOf(itemAt(model.actionLines, itemAt(lines, 0)), locale).text;
}

/** A row, a column, or with both a cell: their places among those shown, from 0. */
export interface Place {
  readonly row?: number;
  readonly column?: number;
}

/** Where selections stand in a matrix, and what stands at its places. */
export interface Places {
  /**
   * The place of a selection in text. A target stands in its goal's column while the goal is closed.
   * Undefined for what the matrix does not show.
   */
  placeOf(selected: string | null): Place | undefined;
  selectionOf(place: Place): string;
}

export function placesOf(model: Model, { rows, columns }: Axes): Places {
  const rowOfLine = new Map(
    rows.flatMap(({ lines }, i) => lines.map((line) => [line, i] as const)),
  );
  const rowOfGroup = new Map(
    rows.flatMap(({ group }, i) => (group === undefined ? [] : [[group, i] as const])),
  );
  const ownColumns = columns.flatMap(({ goal, target }, i) =>
    target === undefined ? [[goal, i] as const] : [],
  );
  const columnOfGoal = new Map(ownColumns);
  const columnOfTarget = new Map(
    columns.flatMap(({ target }, i) => (target === undefined ? [] : [[target, i] as const])),
  );
  return {
    placeOf(selected) {
      const selection = selected === null ? undefined : parseSelection(model, selected);
      if (!selection) return undefined;
      const { actionLine, group, goal, target } = selection;
      const row = optionalValue(rowOfLine, actionLine) ?? optionalValue(rowOfGroup, group);
      const column = optionalValue(columnOfTarget, target) ?? optionalValue(columnOfGoal, goal);
      const wantsRow = actionLine !== undefined || group !== undefined;
      if ((wantsRow && row === undefined) || (goal !== undefined && column === undefined)) {
        return undefined;
      }
      return {
        ...(wantsRow && row !== undefined ? { row } : {}),
        ...(goal !== undefined && column !== undefined ? { column } : {}),
      };
    },
    selectionOf: ({ row, column }) =>
      [optionalItem(rows, row), optionalItem(columns, column)]
        .flatMap((each) => (each ? [each.id] : []))
        .join(':'),
  };
}
