import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import type { Axes } from './axes.js';

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
