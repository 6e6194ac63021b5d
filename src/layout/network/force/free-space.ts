import { inset, type Box } from '../../box.js';
import { isInside, overlaps } from '../../overlap.js';
import type { PlacedText } from '../../text.js';
import type { Bounds } from './forces.js';

/** The part of a picture in which nothing stands yet. What stands there belongs to a node, or to none. */
export interface FreeSpace {
  take(box: Box, node?: number): void;
  leave(box: Box): void;
  /** Takes the first of several places for a text of a node that is free. @returns undefined when none is */
  takeFirst(places: readonly PlacedText[], node?: number): PlacedText | undefined;
  /** the same space, in which texts may stand close to what belongs to nodes */
  closer(): FreeSpace;
}

interface Taken {
  readonly box: Box;
  readonly node: number | undefined;
}

const NONE: Taken[] = [];

// Lengths are px at a font of 16 px.
/** side of a square of the grid that finds what a text would overlap */
const SQUARE = 64;
/** room between a text and what belongs to other nodes, so that it can be told whose it is */
const ASIDE = 10;
const ALONG = 5;
/** room between a text and the edge of the picture */
const EDGE = 2;

/**
 * What stands already is found by an occupancy grid: each box is kept with every square it touches.
 * @param ease 1 for ample room between a text and what belongs to other nodes, less where that is scarce
 */
export function createFreeSpace(
  bounds: Bounds,
  ease: number,
  squares = new Map<number, Taken[]>(),
): FreeSpace {
  const { width, height, unit } = bounds;
  const side = SQUARE * unit;
  const columns = Math.ceil(width / side) + 3;
  const rangeOf = (box: Box) => ({
    left: Math.floor(box.x / side),
    right: Math.floor((box.x + box.width) / side),
    top: Math.floor(box.y / side),
    bottom: Math.floor((box.y + box.height) / side),
  });
  /** Whether something is true of a square that a box touches, looked at one by one. */
  const someSquare = (box: Box, isTrue: (square: Taken[], key: number) => boolean): boolean => {
    const { left, right, top, bottom } = rangeOf(box);
    for (let k = top; k <= bottom; k++) {
      for (let i = left; i <= right; i++) {
        const key = k * columns + i;
        if (isTrue(squares.get(key) ?? NONE, key)) return true;
      }
    }
    return false;
  };
  const take = (box: Box, node?: number): void => {
    someSquare(box, (square, key) => {
      squares.set(key, [...square, { box, node }]);
      return false;
    });
  };
  const [aside, along] = [ASIDE * ease * unit, ALONG * ease * unit];
  const isFree = (box: Box, node: number | undefined): boolean => {
    const around = {
      x: box.x - aside,
      y: box.y - along,
      width: box.width + 2 * aside,
      height: box.height + 2 * along,
    };
    const isOver = (other: Taken) =>
      overlaps(other.box, other.node === node || other.node === undefined ? box : around);
    return !someSquare(around, (square) => square.some(isOver));
  };
  return {
    closer: () => createFreeSpace(bounds, 0, squares),
    take,
    leave(box) {
      someSquare(box, (square, key) => {
        squares.set(
          key,
          square.filter((other) => other.box !== box),
        );
        return false;
      });
    },
    takeFirst(places, node) {
      const found = places.find(
        ({ box }) => isInside(inset(box, -EDGE * unit), width, height) && isFree(box, node),
      );
      if (found) take(found.box, node);
      return found;
    },
  };
}
