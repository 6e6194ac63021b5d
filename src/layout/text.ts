import type { Ruler } from '../lib/text-width.js';
import type { Box, Direction } from './box.js';

/** A label in px: lines one below the other, and the box around them. */
export interface PlacedText {
  readonly lines: readonly TextLine[];
  readonly x: number;
  /** baseline of the first line */
  readonly y: number;
  readonly anchor: 'left' | 'middle' | 'right';
  /** px of the font */
  readonly size: number;
  /** px from one baseline to the next */
  readonly leading: number;
  /** degrees clockwise about the start of each line; absent: 0 */
  readonly rotate?: 90 | -90;
  readonly box: Box;
}

export interface TextLine {
  readonly text: string;
  /** how many of its first letters are a code, which is bold */
  readonly strong: number;
}

export interface WrappedLabel {
  readonly lines: readonly TextLine[];
  /** px of the widest line */
  readonly width: number;
}

export interface LabelRoom {
  readonly width: number;
  /** px at a font of 16 px */
  readonly size: number;
  /** how many lines there may be at most */
  readonly lines: number;
}

/** Breaks a code and a name into lines, and shortens the last where they do not fit. */
export function wrapLabel(
  { code, label }: { readonly code: string; readonly label: string },
  ruler: Ruler,
  { width, size, lines: most }: LabelRoom,
): WrappedLabel {
  const text = code !== '' && label !== '' ? `${code} ${label}` : code + label;
  const bolder = ruler.width(code, size, 700) - ruler.width(code, size);
  let left = code.length;
  const lines = ruler.wrap(text, { width: width - bolder, size, lines: most }).map((line) => {
    const strong = Math.min(left, line.length);
    left = Math.max(0, left - line.length);
    return { text: line, strong };
  });
  const widest = Math.max(...lines.map((line) => ruler.width(line.text, size)));
  return { lines, width: Math.min(width, widest + bolder) };
}

/** Ascent and descent of a line, and distance from line to line, by the size of its font. */
const ASCENT = 0.8;
const DESCENT = 0.25;
const LEADING = 1.25;

/** The height of some lines in px. @param size px of the font */
export function textHeight(lines: number, size: number): number {
  return (ASCENT + DESCENT + (lines - 1) * LEADING) * size;
}

/** Places a label with its left side, its middle or its right side at x, and its middle at y. */
export function placeText(
  { lines, width }: WrappedLabel,
  at: { readonly x: number; readonly y: number; readonly anchor: PlacedText['anchor'] },
  size: number,
): PlacedText {
  const height = textHeight(lines.length, size);
  const top = at.y - height / 2;
  const x = { left: at.x, middle: at.x - width / 2, right: at.x - width }[at.anchor];
  return {
    lines,
    x: at.x,
    y: top + ASCENT * size,
    anchor: at.anchor,
    size,
    leading: LEADING * size,
    box: { x, y: top, width, height },
  };
}

/**
 * Places a label upright, with its beginning at the top: read from top to bottom, or from right to left
 * in upright lines.
 * @param at its middle from side to side, and its top
 */
export function placeUprightText(
  { lines, width }: WrappedLabel,
  at: { readonly x: number; readonly y: number },
  { size, direction }: { readonly size: number; readonly direction: Direction },
): PlacedText {
  const across = textHeight(lines.length, size);
  const isForward = direction === 'ltr';
  const first = at.x + (isForward ? across / 2 - ASCENT * size : ASCENT * size - across / 2);
  return {
    lines,
    x: first,
    y: at.y,
    anchor: isForward ? 'left' : 'right',
    size,
    leading: LEADING * size,
    rotate: isForward ? 90 : -90,
    box: { x: at.x - across / 2, y: at.y, width: across, height: width },
  };
}
