import type { Band, Direction } from '../box.js';

/** Neighbouring rows or columns, by index: from the first to the last, both included. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

export const WHOLE_SPAN: Span = Object.freeze({ first: 0, last: Infinity });

/** The rows and columns that are drawn, since they are visible or nearly so. */
export interface DrawnSpans {
  readonly rows: Span;
  readonly columns: Span;
}

export function isSameSpan(a: Span, b: Span): boolean {
  return a.first === b.first && a.last === b.last;
}

export function isWholeSpan({ first, last }: Span, count: number): boolean {
  return first === 0 && last >= count - 1;
}

export function isWithin({ first, last }: Span, i: number): boolean {
  return i >= first && i <= last;
}

/** Spans begin and end at multiples of this, so that scrolling a little draws nothing again. */
const STEP = 8;

/**
 * The rows or columns in a stretch of the picture, and some more on both sides.
 * @param stretch px of the picture, on the axis of the bands
 * @param direction in which the bands follow each other
 */
export function bandsIn(
  bands: readonly Band[],
  stretch: { readonly from: number; readonly to: number },
  direction: Direction,
): Span {
  const isBefore = ({ start, size }: Band) =>
    direction === 'ltr' ? start + size < stretch.from : start > stretch.to;
  const isAfter = ({ start, size }: Band) =>
    direction === 'ltr' ? start > stretch.to : start + size < stretch.from;
  const first = bands.findIndex((band) => !isBefore(band));
  const end = bands.findIndex((band) => isAfter(band));
  const last = end < 0 ? bands.length - 1 : end;
  return {
    first: Math.max(0, (Math.floor(Math.max(0, first) / STEP) - 1) * STEP),
    last: Math.min(bands.length - 1, (Math.ceil(last / STEP) + 1) * STEP),
  };
}
