/** A rectangle in px, in the coordinates of the whole picture, whose y runs down. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A part of one axis in px, such as a row or a column. */
export interface Band {
  readonly start: number;
  readonly size: number;
}

export type Direction = 'ltr' | 'rtl';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export function contains(box: Box, { x, y }: Point): boolean {
  return x >= box.x && x < box.x + box.width && y >= box.y && y < box.y + box.height;
}

/** A box mirrored about the middle of the picture, where the page is read from right to left. */
export function mirrored(box: Box, pictureWidth: number, direction: Direction): Box {
  return direction === 'ltr' ? box : { ...box, x: pictureWidth - box.x - box.width };
}

/** Puts what is laid out from left to right where it is in the direction of a picture. */
export interface Sides {
  readonly box: (box: Box) => Box;
  readonly x: (x: number) => number;
  /** @param offset px from the side where lines start to the start of the axis of the band */
  readonly band: (band: Band, offset: number) => Band;
}

export function sidesOf(pictureWidth: number, direction: Direction): Sides {
  const box = (each: Box) => mirrored(each, pictureWidth, direction);
  return {
    box,
    x: (x) => box({ x, y: 0, width: 0, height: 0 }).x,
    band: ({ start, size }, offset) => {
      const { x, width } = box({ x: offset + start, y: 0, width: size, height: 0 });
      return { start: x, size: width };
    },
  };
}

export function center(box: Box): Point {
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A box made smaller by some px on every side. */
export function inset(box: Box, by: number): Box {
  return { x: box.x + by, y: box.y + by, width: box.width - 2 * by, height: box.height - 2 * by };
}
