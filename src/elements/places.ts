import type { Place } from '../layout/layout.js';
import type { Model } from '../model/model.js';
import { formatSelection, parseSelection } from '../model/selection.js';
import type { Hover } from '../state/session.js';

/** Where a selection stands in a picture of whole goals; a target stands in its goal's column. */
export function placeOfSelection(model: Model, selected: string | null): Place | undefined {
  const selection = selected === null ? undefined : parseSelection(model, selected);
  return selection && placeOfHover(selection);
}

export function placeOfHover({ actionLine, goal }: Hover): Place {
  return {
    ...(actionLine === undefined ? {} : { row: actionLine }),
    ...(goal === undefined ? {} : { column: goal }),
  };
}

export function hoverOfPlace({ row, column }: Place): Hover {
  return {
    ...(row === undefined ? {} : { actionLine: row }),
    ...(column === undefined ? {} : { goal: column }),
  };
}

/** The id form of a place. */
export function selectionOfPlace(model: Model, place: Place): string {
  return formatSelection(model, hoverOfPlace(place));
}

/** A place as text, `row,column` with nothing for a header, so that it can be compared and kept. */
export function placeKey({ row, column }: Place): string {
  return `${row ?? ''},${column ?? ''}`;
}

export function placeOfKey(key: string | undefined): Place | undefined {
  if (key === undefined) return undefined;
  const [row, column] = key.split(',');
  return { ...(row ? { row: Number(row) } : {}), ...(column ? { column: Number(column) } : {}) };
}
