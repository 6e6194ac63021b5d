import { goalOfEndpoint, endpointsOf, type Incidence } from '../incidence.js';
import { arrange, type Orderable } from './order.js';
import { bitPositions, hasBit, type Bitset } from '../../lib/bitset.js';
import type { Kept } from '../../model/filter.js';
import { localize } from '../../model/localized-text.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import type { ViewState } from '../../state/view-state.js';

/** Which rows and columns a matrix has, in their order. */
export interface Axes {
  readonly rows: readonly AxisRow[];
  readonly columns: readonly AxisColumn[];
}

export interface AxisRow {
  /** of the action line, or of a group shown as one row */
  readonly id: string;
  /** positions of the action lines that count */
  readonly lines: readonly number[];
  /** position of the group, when the row stands for one */
  readonly group?: number;
  /** filtered away, and shown only because that was asked for */
  readonly dimmed: boolean;
}

export interface AxisColumn {
  readonly id: string;
  readonly goal: number;
  /** absent in the column of a goal, which when the goal is open holds it as a whole */
  readonly target?: number;
  readonly dimmed: boolean;
}

/** The parts of a view that decide on rows and columns. */
export type Arrangement = Pick<
  ViewState,
  'filtered' | 'rowOrder' | 'columnOrder' | 'ownRows' | 'ownColumns' | 'expanded' | 'collapsed'
>;

export function axesOf(
  model: Model,
  kept: Kept,
  incidence: Incidence,
  { arrangement, locale }: { readonly arrangement: Arrangement; readonly locale: string },
): Axes {
  const rows = canonicalRows(model, kept, arrangement);
  const goals = model.goals
    .map((_, goal) => goal)
    .filter((goal) => arrangement.filtered === 'dimmed' || hasBit(kept.goals, goal));
  const sets = rows.map(({ lines }) => endpointsOf(model, incidence.ofLine, lines));
  const profiles = sets.map((set) => countByGoal(model, set));
  const rowItems = rows.map((row, i): Orderable => ({
    ids: [row.id, ...row.lines.flatMap((line) => model.actionLines[line]?.id ?? [])],
    label: rowLabel(model, row, locale),
    profile: profiles[i] ?? new Uint32Array(),
  }));
  const goalItems = goals.map((goal): Orderable => ({
    ids: [model.goals[goal]?.id ?? ''],
    label: goalLabel(model, goal, locale),
    // Most orders ask for none: of thousands they would take their time.
    get profile() {
      return Uint32Array.from(profiles, (profile) => profile[goal] ?? 0);
    },
  }));
  const { rowOrder, columnOrder, ownRows, ownColumns } = arrangement;
  const rowPlaces = arrange(rowItems, {
    order: rowOrder,
    own: ownRows,
    locale,
    strength: (row, id) => strengthOfRow(model, { set: sets[row], profile: profiles[row] }, id),
  });
  const columnPlaces = arrange(goalItems, {
    order: columnOrder,
    own: ownColumns,
    locale,
    strength: (item, id) =>
      rows.reduce(
        (sum, row, i) => sum + (isInRow(model, row, id) ? (goalItems[item]?.profile[i] ?? 0) : 0),
        0,
      ),
  });
  return {
    rows: rowPlaces.flatMap((i) => rows[i] ?? []),
    columns: columnPlaces.flatMap((i) => columnsOf(model, goals[i] ?? 0, kept, arrangement)),
  };
}

/** Rows as the dataset lists them; a folded group stands where its first line would. */
function canonicalRows(model: Model, kept: Kept, arrangement: Arrangement): AxisRow[] {
  const dims = arrangement.filtered === 'dimmed';
  const collapsed = new Set(arrangement.collapsed);
  const isKept = (line: number) => hasBit(kept.actionLines, line);
  return model.actionLines.flatMap((actionLine, line): AxisRow[] => {
    const group = model.positions.groups.get(actionLine.group ?? '');
    const placed = model.groups[group ?? -1];
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

/** A goal's own column and, when it is open, those of its targets. */
function columnsOf(model: Model, goal: number, kept: Kept, arrangement: Arrangement): AxisColumn[] {
  const id = model.goals[goal]?.id ?? '';
  const dims = arrangement.filtered === 'dimmed';
  const { expanded } = arrangement;
  const own: AxisColumn = { id, goal, dimmed: !hasBit(kept.goals, goal) };
  if (expanded !== 'all' && !expanded.includes(id)) return [own];
  const targets = (model.targetsOfGoal[goal] ?? []).flatMap((target): AxisColumn[] => {
    const dimmed = !hasBit(kept.targets, target);
    if (dimmed && !dims) return [];
    return [{ id: model.targets[target]?.target.id ?? '', goal, target, dimmed }];
  });
  return [own, ...targets];
}

function countByGoal(model: Model, endpoints: Bitset): Uint32Array {
  const counts = new Uint32Array(model.goals.length);
  for (const endpoint of bitPositions(endpoints)) {
    const goal = goalOfEndpoint(model, endpoint);
    counts[goal] = (counts[goal] ?? 0) + 1;
  }
  return counts;
}

function strengthOfRow(
  model: Model,
  row: { readonly set: Bitset | undefined; readonly profile: Uint32Array | undefined },
  id: string,
): number {
  const target = model.positions.targets.get(id);
  if (target !== undefined) return row.set && hasBit(row.set, target) ? 1 : 0;
  return row.profile?.[model.positions.goals.get(id) ?? -1] ?? 0;
}

function isInRow(model: Model, row: AxisRow, id: string): boolean {
  return (
    row.id === id ||
    row.lines.some((line) =>
      [model.actionLines[line]?.id, model.actionLines[line]?.group].includes(id),
    )
  );
}

function rowLabel(model: Model, row: AxisRow, locale: string): string {
  const group = model.groups[row.group ?? -1]?.group;
  const line = model.actionLines[row.lines[0] ?? -1];
  const name = group?.name ?? line?.shortName ?? line?.name ?? '';
  return localize(name, locale).text;
}

function goalLabel(model: Model, goal: number, locale: string): string {
  const { shortName, name } = model.goals[goal] ?? { name: '' };
  return localize(shortName ?? name, locale).text;
}

/** A row, a column, or with both a cell, by position among those shown. */
export interface Place {
  readonly row?: number;
  readonly column?: number;
}

/** From selections to where they stand in a matrix, and back. */
export interface Places {
  /** a target stands in its goal's column while that is closed; undefined for what is not shown */
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
      const row = rowOfLine.get(actionLine ?? -1) ?? rowOfGroup.get(group ?? -1);
      const column = columnOfTarget.get(target ?? -1) ?? columnOfGoal.get(goal ?? -1);
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
      [rows[row ?? -1]?.id, columns[column ?? -1]?.id].filter((id) => id !== undefined).join(':'),
  };
}
