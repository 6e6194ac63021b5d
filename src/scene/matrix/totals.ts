import type { Tally } from '../../derive/matrix/tally.js';
import type { Band, Direction } from '../../layout/box.js';
import { itemAt } from '../../lib/list.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import type { Theme } from '../../theme.js';
import type { Mark } from '../scene.js';
import { startSide } from '../text.js';

/** Numbers, most with bars, beside the bands of a matrix or under them. */
export interface TotalsInput {
  readonly bands: readonly Band[];
  readonly totals: Uint32Array;
  /** the bands that are drawn */
  readonly drawn: Span;
  /** px at which the bars begin */
  readonly start: number;
  /** px of a bar for each link; 0: there are no bars */
  readonly perLink: number;
  readonly unit: number;
  readonly direction: Direction;
  readonly theme: Theme;
  readonly terms: { number(n: number): string };
}

// px at a font of 16 px
const THICK = 10;
const RADIUS = 2;
const SIZE = 12;

/** px of the longest bars */
interface LongestBars {
  readonly ofRow: number;
  readonly ofColumn: number;
}

/**
 * px of a bar for each link: one scale for the bars of rows and of columns. Where only one of them has room for
 * bars, the other has numbers alone.
 */
export function pxPerLink(
  { mostOfRow, mostOfColumn }: Pick<Tally, 'mostOfRow' | 'mostOfColumn'>,
  { ofRow, ofColumn }: LongestBars,
): LongestBars {
  const scales = [ofRow / mostOfRow, ofColumn / mostOfColumn].filter((scale) => scale > 0);
  const scale = Math.min(...scales);
  return { ofRow: ofRow > 0 ? scale : 0, ofColumn: ofColumn > 0 ? scale : 0 };
}

/** Numbers beside bands, with bars that run across. Nothing has no bar. */
export function totalsBeside(input: TotalsInput): Mark[] {
  const { start, unit, theme, direction } = input;
  const away = direction === 'ltr' ? 1 : -1;
  return totalsOf(input, ({ middle, length, text }) => ({
    bar: {
      x: direction === 'ltr' ? start : start - length,
      y: middle - (THICK / 2) * unit,
      width: length,
      height: THICK * unit,
    },
    number: {
      ...{ kind: 'text', x: start + away * (length + 5 * unit), y: middle + 4 * unit, text },
      ...{ size: SIZE * unit, fill: theme.muted, anchor: startSide(direction) },
    },
  }));
}

/** The same under bands, with bars that run down. */
export function totalsUnder(input: TotalsInput): Mark[] {
  const { start, unit, theme } = input;
  return totalsOf(input, ({ middle, length, text }) => ({
    bar: {
      x: middle - (THICK / 2) * unit,
      y: start,
      width: THICK * unit,
      height: length,
    },
    number: {
      ...{ kind: 'text', x: middle, y: start + length + 13 * unit, text },
      ...{ size: SIZE * unit, fill: theme.muted, anchor: 'middle' },
    },
  }));
}

interface Total {
  /** px of the middle of its band, and of its bar */
  readonly middle: number;
  readonly length: number;
  readonly text: string;
}

interface TotalMarks {
  readonly bar: { x: number; y: number; width: number; height: number };
  readonly number: Mark<'text'>;
}

function totalsOf(
  { bands, totals, drawn, perLink, unit, theme, terms }: TotalsInput,
  marksOf: (total: Total) => TotalMarks,
): Mark[] {
  return bands.flatMap(({ start, size }, i): Mark[] => {
    if (!isWithin(drawn, i)) return [];
    const total = itemAt(totals, i);
    const length = total * perLink;
    const { bar, number } = marksOf({
      middle: start + size / 2,
      length,
      text: terms.number(total),
    });
    const radius = Math.min(RADIUS * unit, length / 2);
    return length > 0 ? [{ kind: 'rect', ...bar, radius, fill: theme.bar }, number] : [number];
  });
}
