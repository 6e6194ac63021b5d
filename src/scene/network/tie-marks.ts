/**
 * The dashes of a line that stands for links that are not confirmed, and the gaps between them in px. A wide
 * line has longer ones.
 *
 * @param width px of the line
 */
export function tieDashes(width: number, unit: number): readonly number[] {
  return [Math.max(6 * unit, 1.6 * width), Math.max(4 * unit, width)];
}
