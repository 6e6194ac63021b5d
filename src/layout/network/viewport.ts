import { clamp } from '../../lib/number.js';
import type { Point } from '../box.js';

/** Which part of a picture is shown: its point p is at p × scale + (x, y), in px of the window. */
export interface Viewport {
  /** 1 for the whole picture */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** px of a picture, which is also the size of the window it is shown in. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Viewport = Object.freeze({ scale: 1, x: 0, y: 0 });
const HIGHEST_SCALE = 12;
/** share of the window that is kept free around a point that is to be seen */
const ROOM = 0.15;

/** Zooms by a factor around a point of the window, which stays where it is. */
export function zoomed(
  view: Viewport,
  { factor, about }: { readonly factor: number; readonly about: Point },
  size: Size,
): Viewport {
  const scale = clamp(view.scale * factor, 1, HIGHEST_SCALE);
  const by = scale / view.scale;
  return kept(
    { scale, x: about.x - (about.x - view.x) * by, y: about.y - (about.y - view.y) * by },
    size,
  );
}

/** Moves the picture. @param by px of the window */
export function panned(view: Viewport, by: Point, size: Size): Viewport {
  return kept({ ...view, x: view.x + by.x, y: view.y + by.y }, size);
}

/** Moves the picture just so far that one of its points is seen with room around it. */
export function showing(view: Viewport, point: Point, size: Size): Viewport {
  if (view.scale === 1) return view;
  const inside = (at: number, length: number) =>
    clamp(at, length * ROOM, length - length * ROOM) - at;
  const [x, y] = [point.x * view.scale + view.x, point.y * view.scale + view.y];
  return panned(view, { x: inside(x, size.width), y: inside(y, size.height) }, size);
}

/** The point of the picture that is at a point of the window. */
export function pictured(view: Viewport, { x, y }: Point): Point {
  return { x: (x - view.x) / view.scale, y: (y - view.y) / view.scale };
}

/** The picture always fills the window. */
function kept({ scale, x, y }: Viewport, { width, height }: Size): Viewport {
  if (scale === 1) return WHOLE;
  return { scale, x: clamp(x, width * (1 - scale), 0), y: clamp(y, height * (1 - scale), 0) };
}
