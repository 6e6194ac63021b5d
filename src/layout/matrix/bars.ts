import { clamp } from '../../lib/number.js';

// All lengths are px at a font of 16 px.
/** the shortest bars that totals beside the cells have room for, and how long bars may grow */
export const LEAST_BAR = 9;
const LONGEST_BAR = 130;
/** room for the totals under the cells without their bars */
export const FOOT = 19;
const TALLEST_FOOT_BAR = 56;
/** Of what is left of the width, bars take this share; of the height, those under the cells. */
const BAR_SHARE = 0.2;
const FOOT_SHARE = 0.1;
/** The shortest that the longest bars of both may be: shorter ones are too short to compare. */
const SHORTEST_BAR = 20;

interface BarRoom {
  readonly unit: number;
  /** px of width and height that nothing else needs */
  readonly spare: { readonly width: number; readonly height: number };
  /** px beside the cells that numbers leave to bars */
  readonly beside: number;
  /** how many times as many links the longest bar beside the cells stands for as that under them */
  readonly scale: number;
}

/**
 * px of the longest bars beside the cells and under them, which have one scale, and px of the width that is left.
 * Where bars have no room under the cells, only numbers stand there.
 */
export function growBars({ unit, spare, beside, scale }: BarRoom) {
  const room = Math.min(spare.height * FOOT_SHARE, TALLEST_FOOT_BAR * unit);
  const isShort = room * Math.min(1, scale) < SHORTEST_BAR * unit;
  const footBar = isShort ? 0 : room;
  const bar = Math.max(LEAST_BAR * unit, beside);
  const longest = Math.min(LONGEST_BAR * unit, isShort ? Infinity : room * scale);
  const extra = clamp(spare.width * BAR_SHARE, 0, Math.max(0, longest - bar));
  return { footBar, bar: bar + extra, left: spare.width - extra };
}
