import { textOn, type Theme } from '../../theme.js';
import { center, type Box, type Point } from '../../layout/box.js';
import type { Mark } from '../scene.js';

export interface CellFacts {
  readonly targets: number;
  /** `targets` as the reader's language writes it */
  readonly figure: string;
  readonly wholeGoal: boolean;
  readonly color: string;
  /** the most targets any cell of the picture has: its square is the largest */
  readonly mostTargets: number;
}

/** What marks look like wherever they stand. */
export interface Look {
  readonly theme: Theme;
  /** px for what is 1 px at a font of 16 px */
  readonly unit: number;
}

const FIGURE_SIZE = 12;
const SMALLEST = 16;
const RADIUS = 4;
const GAP = 3;
const RING = 2.5;

/**
 * What stands in a linked cell: a square whose area grows with the targets, with their number; a
 * ring for the goal as a whole, with a dot when that is all.
 */
export function cellMarks(box: Box, facts: CellFacts, look: Look): Mark[] {
  const { theme, unit } = look;
  const side = Math.min(box.width, box.height) - GAP * unit;
  const marks: Mark[] = facts.wholeGoal
    ? ring(square(box, side - RING * unit), facts.color, look)
    : [];
  if (facts.targets === 0) {
    const { x, y } = center(box);
    return facts.wholeGoal
      ? [...marks, { kind: 'disc', x, y, radius: 3 * unit, fill: theme.ink }]
      : [];
  }
  const largest = facts.wholeGoal ? side - 3.2 * RING * unit : side;
  const share = facts.mostTargets > 1 ? (facts.targets - 1) / (facts.mostTargets - 1) : 0;
  const smallest = Math.min(SMALLEST * unit, largest);
  const size = Math.sqrt(smallest ** 2 + share * (largest ** 2 - smallest ** 2));
  return [...marks, ...filled(square(box, size), facts, look)];
}

/** A question mark at the upper corner of what is not confirmed. */
export function unsureMarks({ x, y }: Point, { theme, unit }: Look): Mark[] {
  const disc = { fill: theme.surface, stroke: theme.edge, strokeWidth: unit };
  const sign = { x, y, text: '?', size: 12, color: theme.ink };
  return [{ kind: 'disc', x, y, radius: 7 * unit, ...disc }, figure(sign, unit)];
}

/** A surface in a goal's colour, with the thin edge that shows it on any ground. */
export function plate(box: Box, color: string, { theme, unit }: Look): Mark {
  const fill = theme.mark?.fill ?? color;
  return {
    kind: 'rect',
    ...box,
    radius: RADIUS * unit,
    fill,
    stroke: theme.edge,
    strokeWidth: unit,
  };
}

/** A bold number or sign, centred on a point. */
export function figure(
  { x, y, text, size, color }: Point & { text: string; size: number; color: string },
  unit: number,
): Mark {
  const px = size * unit;
  const style = { size: px, weight: 700, fill: color, anchor: 'middle' } as const;
  return { kind: 'text', x, y: y + 0.36 * px, text, ...style };
}

/** A frame in the goal's colour between two hairlines that are seen on any ground. */
export function ring(box: Box, color: string, { theme, unit }: Look): Mark[] {
  const shape = { kind: 'rect', ...box, radius: RADIUS * unit } as const;
  return [
    { ...shape, stroke: theme.edge, strokeWidth: (RING + 1.5) * unit },
    { ...shape, stroke: theme.mark?.fill ?? color, strokeWidth: RING * unit },
  ];
}

function filled(box: Box, facts: CellFacts, look: Look): Mark[] {
  const color = look.theme.mark?.text ?? textOn(facts.color);
  const number = { ...center(box), text: facts.figure, size: FIGURE_SIZE, color };
  return [plate(box, facts.color, look), figure(number, look.unit)];
}

function square(box: Box, side: number): Box {
  const { x, y } = center(box);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
