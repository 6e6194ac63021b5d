import { overlaps, type Box } from '../../box.js';

/** What stands already, found again by the squares of a grid it touches. */
export interface OccupancyGrid {
  add(box: Box): void;
  /** whether nothing that stands overlaps it */
  isFree(box: Box): boolean;
}

/** @param side px of a square */
export function createOccupancyGrid(side: number): OccupancyGrid {
  const squares = new Map<string, Box[]>();
  const touched = function* ({ x, y, width, height }: Box) {
    for (let i = Math.floor(x / side); i <= Math.floor((x + width) / side); i++) {
      for (let k = Math.floor(y / side); k <= Math.floor((y + height) / side); k++)
        yield `${i} ${k}`;
    }
  };
  return {
    add(box) {
      for (const key of touched(box)) {
        const square = squares.get(key);
        if (square) square.push(box);
        else squares.set(key, [box]);
      }
    },
    isFree(box) {
      for (const key of touched(box)) {
        if (squares.get(key)?.some((other) => overlaps(other, box))) return false;
      }
      return true;
    },
  };
}
