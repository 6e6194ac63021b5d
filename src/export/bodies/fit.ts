import { MOST_CREDIT, type Room } from '../../scene/page/composition.js';
import type { Pane } from '../../scene/scene.js';

/** px of a label at a font of 16 px */
const LABEL = 13;

/** The font size at which labels have a size. @param label px */
export function fontSizeFor(label: number): number {
  return (label * 16) / LABEL;
}

interface Sized {
  readonly width: number;
  readonly height: number;
}

const HALVINGS = 8;
/** The smallest text of a layout at a font of 16 px may be 11 px. */
const LEAST = 16 / 11;

/**
 * Finds the largest text at which a layout fits, by halving, from the least that can be read up to the
 * most that counts.
 * @returns the smallest layout where none fits
 */
export function largestThatFits<Result extends Sized>(
  room: Sized & Room,
  layoutAt: (fontSize: number) => Result,
): Result {
  let [least, most] = [room.leastText * LEAST * 0.7, fontSizeFor(MOST_CREDIT * room.labelSize)];
  let best: Result | undefined;
  for (let i = 0; i < HALVINGS; i++) {
    const fontSize = Math.sqrt(least * most);
    const layout = layoutAt(fontSize);
    const fits = layout.width <= room.width && layout.height <= room.height;
    if (fits) [best, least] = [layout, fontSize];
    else most = fontSize;
  }
  return best ?? layoutAt(least);
}

/** A pane with the marks of another over it, such as those of the selection. */
export function withMarksOf(pane: Pane, over: Pane | undefined): Pane {
  return over ? { ...pane, marks: [...pane.marks, ...over.marks] } : pane;
}
