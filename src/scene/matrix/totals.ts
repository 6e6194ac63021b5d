import type { Band, Direction } from '../../layout/box.js';
import { itemAt } from '../../lib/list.js';
import { isWithin, type Span } from '../../layout/matrix/span.js';
import type { Theme } from '../../theme.js';
import type { Mark } from '../scene.js';
import { startSide } from '../text.js';

/** The totals of rows, or of columns. */
export interface Totals {
  readonly bands: readonly Band[];
  readonly totals: Uint32Array;
  /** the bands that are drawn */
  readonly drawn: Span;
  /** px at which the bars begin */
  readonly start: number;
  /** px of a bar for each link; 0: there are no bars */
  readonly perLink: number;
}

interface TotalsStyle {
  readonly layout: { readonly unit: number; readonly direction: Direction };
  readonly theme: Theme;
  readonly terms: { number(n: number): string };
}

/** px of the thickness of a bar at a font of 16 px */
const THICK = 10;

/**
 * px of a bar for each link: one scale for rows and columns. Where there is no room for bars under the cells,
 * those beside them stand alone.
 * @param beside px of the longest bar beside the cells for each of its links
 * @param under the same under them; 0: no room
 */
export function onOneScale(beside: number, under: number): number {
  return under > 0 ? Math.min(beside, under) : beside;
}

/** Numbers with bars that run across, beside bands, or down, under them. Nothing has no bar. */
export function totalMarks(
  { layout, theme, terms }: TotalsStyle,
  { bands, totals, drawn, start, perLink }: Totals,
  along: 'across' | 'down',
): Mark[] {
  const { unit, direction } = layout;
  const isAcross = along === 'across';
  const isForward = direction === 'ltr';
  const thick = THICK * unit;
  return bands.flatMap((band, i): Mark[] => {
    if (!isWithin(drawn, i)) return [];
    const total = itemAt(totals, i);
    const length = total * perLink;
    const middle = band.start + band.size / 2;
    const side = middle - thick / 2;
    const bar = isAcross
      ? { x: isForward ? start : start - length, y: side, width: length, height: thick }
      : { x: side, y: start, width: thick, height: length };
    const beyond = length + 5 * unit;
    const at = isAcross
      ? { x: isForward ? start + beyond : start - beyond, y: middle + 4 * unit }
      : { x: middle, y: start + beyond + 8 * unit };
    const number: Mark = {
      ...{ kind: 'text', ...at, text: terms.number(total), size: 12 * unit },
      ...{ fill: theme.muted, anchor: isAcross ? startSide(direction) : 'middle' },
    };
    const radius = Math.min(2 * unit, length / 2);
    return length > 0 ? [{ kind: 'rect', ...bar, radius, fill: theme.bar }, number] : [number];
  });
}
