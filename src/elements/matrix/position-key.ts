import type { Place } from '../../derive/matrix/axes.js';

/** A place as text, `row,column` with nothing for a header, so that it can be compared and kept. */
export function placeKey({ row, column }: Place): string {
  return `${row ?? ''},${column ?? ''}`;
}

export function placeOfKey(key: string | undefined): Place | undefined {
  if (key === undefined) return undefined;
  const [row, column] = key.split(',');
  return { ...(row ? { row: Number(row) } : {}), ...(column ? { column: Number(column) } : {}) };
}
