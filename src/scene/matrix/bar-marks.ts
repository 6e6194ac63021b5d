import type { Box } from '../../layout/box.js';
import { itemAt } from '../../lib/list.js';
import { rounded } from '../../lib/number.js';
import { channels, contrast, NEAR_BLACK, WHITE, type Theme } from '../../theme.js';
import type { Mark } from '../scene.js';
import type { MarkStyle } from './cell-marks.js';

/** What the bars and lines of an overview show. */
export interface BarFacts {
  /** of the goal */
  readonly color: string;
  readonly isUnsure: boolean;
  readonly isDimmed: boolean;
}

/** A line across the box of a goal: the goal as a whole is linked. It has gaps if that is not confirmed. */
export function goalLine(box: Box, facts: BarFacts, { theme, unit }: MarkStyle): Mark {
  const thick = Math.max(2 * unit, 1.2);
  const y = box.y + box.height / 2;
  const style = { opacity: facts.isDimmed ? 1 - theme.veil : 1 };
  const color = thinMarkColor(facts.color, theme);
  if (!facts.isUnsure) {
    const line = { x: box.x, y: y - thick / 2, width: box.width, height: thick };
    return { kind: 'rect', ...line, fill: color, ...style };
  }
  const d = `M${rounded(box.x)} ${rounded(y)}H${rounded(box.x + box.width)}`;
  const dash = [4 * unit, 2.5 * unit];
  return { kind: 'path', d, stroke: color, strokeWidth: thick, dash, ...style };
}

/** The share of a bar that one of its three parts takes, and a gap between two: as long, to be seen in a thin bar. */
const PART = 0.2;
const PART_GAP = 0.2;

/** A bar in the box of a target that is linked. It has gaps if that is not confirmed. */
export function targetBar(box: Box, facts: BarFacts, { theme, unit }: MarkStyle): Mark {
  const style = { opacity: facts.isDimmed ? 1 - theme.veil : 1 };
  const color = thinMarkColor(facts.color, theme);
  if (!facts.isUnsure) return { kind: 'rect', ...box, radius: unit, fill: color, ...style };
  const x = rounded(box.x + box.width / 2);
  const dash = [PART * box.height, PART_GAP * box.height];
  const d = `M${x} ${rounded(box.y)}V${rounded(box.y + box.height)}`;
  return { kind: 'path', d, stroke: color, strokeWidth: box.width, dash, ...style };
}

/** the least contrast of what is no text, WCAG 2.2 level AA */
const VISIBLE = 3;
const STEPS = 20;

/**
 * The colour of a thin mark without an edge: that of its goal, mixed with as much white or, on a light ground,
 * black as makes it visible there.
 */
export function thinMarkColor(color: string, { empty, mark }: Theme): string {
  if (mark) return mark.text;
  const far = contrast(WHITE, empty) > contrast(NEAR_BLACK, empty) ? WHITE : NEAR_BLACK;
  for (let step = 0; step < STEPS; step++) {
    const mixed = mixedWith(far, color, step / STEPS);
    if (contrast(mixed, empty) >= VISIBLE) return mixed;
  }
  return far;
}

/** @param share of the other colour, 0 … 1 */
function mixedWith(other: string, color: string, share: number): string {
  if (share === 0) return color;
  const [own, far] = [channels(color), channels(other)];
  const parts = own.map((part, i) => Math.round(part + (itemAt(far, i) - part) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
