import { center, inset, type Box, type Point } from '../../layout/box.js';
import { textWidth } from '../../lib/text-width.js';
import { textOn, type Theme } from '../../theme.js';
import type { Mark } from '../scene.js';

/** What a cell with a link shows. */
export interface CellFacts {
  /** number of linked targets */
  readonly targets: number;
  /** `targets` as text in the reader's language */
  readonly figure: string;
  /** whether the goal as a whole is linked */
  readonly wholeGoal: boolean;
  /** whether a link of the cell is not confirmed */
  readonly isUnsure: boolean;
  /** of the goal */
  readonly color: string;
  /** the most targets of any cell: its square is the largest */
  readonly mostTargets: number;
}

/** What all marks of a picture depend on. */
export interface MarkStyle {
  readonly theme: Theme;
  /** px for each px at a font of 16 px */
  readonly unit: number;
}

/** What the marks of a cell depend on. */
export interface CellStyle extends MarkStyle {
  /** px of the side of the cells of goals, whose largest square fills them: the scale of all squares */
  readonly cellSide: number;
}

// Sizes are px at a font of 16 px.
const FIGURE_SIZE = 12;
/** A square of this side holds its number. */
const LEAST = 12;
/** The largest square has at least so many times the side of the smallest; else all are alike, of this side at most. */
const GROWTH = 1.5;
const ALIKE = 16;
const RADIUS = 4;
/** Between the largest square and the sides of its cell, together. */
const CELL_GAP = 3;
/** A cell whose side is less than this is low. */
const LOW = 20;
/** A ring of at least this side holds a square; in a smaller one there would be no white between the two. */
const LEAST_BOTH = 26.5;
const RING = 2.5;
/** The line around a square that holds a link that is not confirmed, and its distance from the square. */
const AROUND = { width: 1.25, distance: 2.25 } as const;
/** A dash and a gap, about, and the share of the dash. */
const DASH = 7;
const DASH_SHARE = 0.6;

/**
 * The marks of a cell with a link. A square with a number shows the linked targets; its area grows
 * with their number, where cells have room for that. A ring shows that the goal as a whole is linked; without targets it has a dot. In
 * a small cell the ring holds the number alone, without a square. The ring, or else a line around the
 * square, is dashed where a link is not confirmed.
 */
export function cellMarks(box: Box, facts: CellFacts, style: CellStyle): Mark[] {
  const { theme, unit } = style;
  const room = Math.min(box.width, box.height);
  const side = room - CELL_GAP * unit;
  // In a low cell a ring takes the whole cell, so that the square within it holds its number.
  const isLow = side < LOW * unit;
  const outer = isLow ? room - 0.5 * unit : side;
  const marks: Mark[] = facts.wholeGoal ? ring(square(box, outer - RING * unit), facts, style) : [];
  const { x, y } = center(box);
  if (facts.targets === 0) {
    return facts.wholeGoal
      ? [...marks, { kind: 'disc', x, y, radius: 3 * unit, fill: theme.ink }]
      : [];
  }
  if (facts.wholeGoal && side < LEAST_BOTH * unit) {
    const wide = Math.min(
      box.width - unit,
      textWidth(facts.figure, FIGURE_SIZE * unit, 700) + 8 * unit,
    );
    const around = square(box, outer - RING * unit);
    const width = Math.max(around.width, wide);
    const number = { x, y, text: facts.figure, size: FIGURE_SIZE, color: theme.ink };
    return [...ring({ ...around, x: x - width / 2, width }, facts, style), figure(number, unit)];
  }
  const most = facts.wholeGoal ? outer - 3.2 * RING * unit : side;
  return [
    ...marks,
    ...filledSquare(square(box, Math.min(most, sideOf(facts, style))), facts, style),
  ];
}

/** px of the side of a square, in proportion to its targets as far as the smallest still holds its number. */
export function sideOf(
  { targets, mostTargets }: Pick<CellFacts, 'targets' | 'mostTargets'>,
  { cellSide, unit }: Pick<CellStyle, 'cellSide' | 'unit'>,
): number {
  const largest = cellSide - CELL_GAP * unit;
  const smallest = Math.max(LEAST * unit, largest / Math.max(GROWTH, Math.sqrt(mostTargets)));
  if (mostTargets < 2 || largest < GROWTH * smallest * 0.999)
    return Math.min(largest, ALIKE * unit);
  const share = (targets - 1) / (mostTargets - 1);
  return Math.sqrt(smallest ** 2 + share * (largest ** 2 - smallest ** 2));
}

/** A filled rectangle in a goal's colour. Its thin edge makes it visible on any ground. */
export function plate(box: Box, color: string, { theme, unit }: MarkStyle): Mark {
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

/** A bold number or sign, centred on a point. @param size px at a font of 16 px */
export function figure(
  { x, y, text, size, color }: Point & { text: string; size: number; color: string },
  unit: number,
): Mark {
  const px = size * unit;
  const style = { size: px, weight: 700, fill: color, anchor: 'middle' } as const;
  return { kind: 'text', x, y: y + 0.36 * px, text, ...style };
}

/**
 * A ring in a goal's colour. The thin lines on both sides make it visible on any ground. It is dashed where
 * a link is not confirmed.
 */
export function ring(
  box: Box,
  { color, isUnsure }: Pick<CellFacts, 'color' | 'isUnsure'>,
  { theme, unit }: MarkStyle,
): Mark[] {
  const radius = RADIUS * unit;
  const dash = isUnsure ? { dash: dashes({ ...box, radius }, unit) } : {};
  const shape = { kind: 'rect', ...box, radius, ...dash } as const;
  return [
    { ...shape, stroke: theme.edge, strokeWidth: (RING + 1.5) * unit },
    { ...shape, stroke: theme.mark?.fill ?? color, strokeWidth: RING * unit },
  ];
}

/** The dashes around a filled rectangle that holds a link that is not confirmed. */
export function unsureOutline(box: Box, { theme, unit }: MarkStyle): Mark {
  const radius = (RADIUS + AROUND.distance) * unit;
  const shape = { ...inset(box, -AROUND.distance * unit), radius };
  const stroke = { stroke: theme.ink, strokeWidth: AROUND.width * unit };
  return { kind: 'rect', ...shape, ...stroke, dash: dashes(shape, unit) };
}

/** Dashes that go round a rectangle a whole number of times, so that all are alike. */
function dashes(
  { width, height, radius }: Pick<Box, 'width' | 'height'> & { readonly radius: number },
  unit: number,
): readonly number[] {
  const around = 2 * (width + height) - (8 - 2 * Math.PI) * radius;
  const each = around / (4 * Math.ceil(around / (4 * DASH * unit)));
  return [DASH_SHARE * each, (1 - DASH_SHARE) * each];
}

function filledSquare(box: Box, facts: CellFacts, style: MarkStyle): Mark[] {
  const color = style.theme.mark?.text ?? textOn(facts.color);
  const number = { ...center(box), text: facts.figure, size: FIGURE_SIZE, color };
  // A ring around the square has the dashes.
  const dashes = facts.isUnsure && !facts.wholeGoal ? [unsureOutline(box, style)] : [];
  return [plate(box, facts.color, style), ...dashes, figure(number, style.unit)];
}

/** A square of this side in the middle of a box. */
function square(box: Box, side: number): Box {
  const { x, y } = center(box);
  return { x: x - side / 2, y: y - side / 2, width: side, height: side };
}
