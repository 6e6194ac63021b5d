import type { Band, Direction } from './box.js';

/** A run of rows or columns, by position, the last included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const EVERYTHING: Span = Object.freeze({ first: 0, last: Infinity });

export function isWithin({ first, last }: Span, i: number): boolean {
  return i >= first && i <= last;
}

/** Spans begin and end at multiples of so many, so that scrolling a little changes nothing. */
const STEP = 8;

/**
 * The columns that a stretch of the picture shows, and some more on both sides.
 * @param stretch px of the picture
 */
export function columnsIn(
  columns: readonly Band[],
  stretch: { readonly from: number; readonly to: number },
  direction: Direction,
): Span {
  const isBefore = ({ start, size }: Band) =>
    direction === 'ltr' ? start + size < stretch.from : start > stretch.to;
  const isAfter = ({ start, size }: Band) =>
    direction === 'ltr' ? start > stretch.to : start + size < stretch.from;
  const first = columns.findIndex((band) => !isBefore(band));
  const end = columns.findIndex((band) => isAfter(band));
  const last = end < 0 ? columns.length - 1 : end;
  return {
    first: Math.max(0, (Math.floor(Math.max(0, first) / STEP) - 1) * STEP),
    last: Math.min(columns.length - 1, (Math.ceil(last / STEP) + 1) * STEP),
  };
}
