import { textWidth } from '../lib/text-width.js';

const SAMPLE = 'Public authorities and stakeholders, responsible consumption';
const SIZE = 100;
const known = new Map<string, number>();

/**
 * How much wider a page's font runs than the width table, at least 1, to the nearest hundredth.
 * Asked once for each font family, until `forgetFonts`.
 */
export function fontStretch(family: string): number {
  const before = known.get(family);
  if (before !== undefined) return before;
  const brush = document.createElement('canvas').getContext('2d');
  if (!brush || family === '') return 1;
  brush.font = `${SIZE}px ${family}`;
  const stretch = Math.max(1, brush.measureText(SAMPLE).width / textWidth(SAMPLE, SIZE));
  const hundredths = Math.round(stretch * 100) / 100;
  known.set(family, hundredths);
  return hundredths;
}

/** For when the page's fonts have come: what was measured before may have been another font. */
export function forgetFonts(): void {
  known.clear();
}
