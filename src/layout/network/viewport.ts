import type { Point } from '../box.js';

/** Which part of a picture is seen: a point p of it stands at p × scale + (x, y), in px. */
export interface Viewport {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const WHOLE: Viewport = Object.freeze({ scale: 1, x: 0, y: 0 });
const CLOSEST = 12;

/** Comes nearer or goes away, with a point of the frame staying where it is. */
export function zoomed(view: Viewport, factor: number, about: Point, extent: Size): Viewport {
  const scale = Math.max(1, Math.min(CLOSEST, view.scale * factor));
  const by = scale / view.scale;
  return kept(
    { scale, x: about.x - (about.x - view.x) * by, y: about.y - (about.y - view.y) * by },
    extent,
  );
}

export function panned(view: Viewport, by: Point, extent: Size): Viewport {
  return kept({ ...view, x: view.x + by.x, y: view.y + by.y }, extent);
}

/** Moves as little as need be for a point of the picture to be seen, with room about it. */
export function showing(view: Viewport, point: Point, extent: Size): Viewport {
  const [roomX, roomY] = [extent.width * 0.15, extent.height * 0.15];
  const [x, y] = [point.x * view.scale + view.x, point.y * view.scale + view.y];
  const inside = (at: number, room: number, length: number) =>
    Math.max(room, Math.min(length - room, at)) - at;
  if (view.scale === 1) return view;
  return panned(
    view,
    { x: inside(x, roomX, extent.width), y: inside(y, roomY, extent.height) },
    extent,
  );
}

/** A point of the frame in the coordinates of the picture. */
export function pictured(view: Viewport, { x, y }: Point): Point {
  return { x: (x - view.x) / view.scale, y: (y - view.y) / view.scale };
}

/** The picture always fills its frame. */
function kept({ scale, x, y }: Viewport, { width, height }: Size): Viewport {
  if (scale === 1) return WHOLE;
  return {
    scale,
    x: Math.max(width * (1 - scale), Math.min(0, x)),
    y: Math.max(height * (1 - scale), Math.min(0, y)),
  };
}
