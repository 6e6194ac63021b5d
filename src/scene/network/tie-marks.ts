import { itemAt } from '../../lib/list.js';
import { memoText } from '../../lib/memo.js';
import { channels, contrast, textOn, WHITE, type Theme } from '../../theme.js';

/**
 * The dashes of a line that stands for links that are not confirmed, and the gaps between them in px. A wide
 * line has longer ones.
 *
 * @param width px of the line
 */
export function tieDashes(width: number, unit: number): readonly number[] {
  return [Math.max(6 * unit, 1.6 * width), Math.max(4 * unit, width)];
}

/** A little more than the least contrast of what carries meaning alone, WCAG 2.2, success criterion 1.4.11. */
const SEEN = 3.2;
/** how much a colour is lightened from step to step */
const STEP = 0.06;

/**
 * The colour of a tie. On a dark ground the colours of some goals would sink, so these are lighter there.
 * @param opacity with which the tie is drawn, 0 … 1
 */
export function tieColor(color: string, theme: Theme, opacity: number = theme.tie): string {
  if (theme.mark) return theme.edge;
  const { surface } = theme;
  return textOn(surface) === WHITE ? lightened(`${color} ${surface} ${opacity}`) : color;
}

/** Thousands of ties share a few colours. */
const lightened = memoText((tie) => {
  const [color = '', surface = '', opacity] = tie.split(' ');
  const isSeen = (own: string) => contrast(mixed(surface, own, Number(opacity)), surface) >= SEEN;
  let lighter = color;
  for (let share = STEP; share < 1 && !isSeen(lighter); share += STEP)
    lighter = mixed(color, WHITE, share);
  return lighter;
});

/** @param share of the second colour, 0 … 1 */
function mixed(first: string, second: string, share: number): string {
  const [from, to] = [channels(first), channels(second)];
  const hex = from.map((channel, i) => {
    const own = Math.round(channel + (itemAt(to, i) - channel) * share);
    return own.toString(16).padStart(2, '0');
  });
  return `#${hex.join('')}`;
}
