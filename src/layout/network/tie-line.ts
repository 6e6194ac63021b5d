import { numberAt } from '../../lib/list.js';
import { clamp } from '../../lib/number.js';
import { type Box, type Point } from '../box.js';
import { overlaps } from '../overlap.js';
import type { PlacedTies } from './placed-network.js';

/** A tie as a line: from point to point, with the point that draws a bent one to its side. */
export interface TieLine {
  readonly from: Point;
  readonly to: Point;
  /** handle of a quadratic Bézier curve; absent for a straight tie */
  readonly handle?: Point;
}

/** How a line is bent. */
export interface Bend {
  /** px by which its middle is moved to the side */
  readonly bend: number;
  /** share of its length by which the place where it is bent most is moved toward its end */
  readonly lean: number;
}

/** @param how absent: straight */
export function tieLine({ x0, y0, x1, y1 }: PlacedTies, tie: number, how?: Bend): TieLine {
  const from = { x: numberAt(x0, tie), y: numberAt(y0, tie) };
  const to = { x: numberAt(x1, tie), y: numberAt(y1, tie) };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (!how || how.bend === 0 || length === 0) return { from, to };
  // The middle of the curve comes half as far as its handle.
  const out = (2 * how.bend) / length;
  const along = 0.5 + how.lean;
  const handle = { x: from.x + along * dx - dy * out, y: from.y + along * dy + dx * out };
  return { from, to, handle };
}

/** The line of a tie as it is placed. */
export function placedLine(ties: PlacedTies, tie: number): TieLine {
  const { bend, lean } = ties;
  return tieLine(ties, tie, { bend: bend?.[tie] ?? 0, lean: lean?.[tie] ?? 0 });
}

/** A point of a line. @param t 0 at its start … 1 at its end */
export function pointOnLine({ from, to, handle }: TieLine, t: number): Point {
  const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  const { x, y } = handle ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return { x: a * from.x + b * x + c * to.x, y: a * from.y + b * y + c * to.y };
}

const PIECES = 16;

/** px from a point to a line. */
export function distanceToLine(line: TieLine, point: Point): number {
  if (!line.handle) return distanceToSegment(point, line.from, line.to);
  let nearest = Infinity;
  let before = line.from;
  for (let i = 1; i <= PIECES; i++) {
    const next = pointOnLine(line, i / PIECES);
    nearest = Math.min(nearest, distanceToSegment(point, before, next));
    before = next;
  }
  return nearest;
}

/** Whether a line comes closer to a point than some px. */
export function runsNear(line: TieLine, point: Point, radius: number): boolean {
  if (!line.handle) return squaredDistance(point, line.from, line.to) < radius * radius;
  let before = line.from;
  for (let i = 1; i <= PIECES; i++) {
    const next = pointOnLine(line, i / PIECES);
    if (squaredDistance(point, before, next) < radius * radius) return true;
    before = next;
  }
  return false;
}

/** Whether a line has a point in a box. */
export function runsThrough(line: TieLine, box: Box): boolean {
  // Most boxes are nowhere near a line.
  if (!overlaps(boxAroundLine(line), box)) return false;
  if (!line.handle) return segmentMeets(line.from, line.to, box);
  let before = line.from;
  for (let i = 1; i <= PIECES; i++) {
    const next = pointOnLine(line, i / PIECES);
    if (segmentMeets(before, next, box)) return true;
    before = next;
  }
  return false;
}

/** The least box that holds a line and its handle; one of a level line has some height, too. */
export function boxAroundLine({ from, to, handle = from }: TieLine): Box {
  const [x, y] = [Math.min(from.x, to.x, handle.x), Math.min(from.y, to.y, handle.y)];
  const [right, bottom] = [Math.max(from.x, to.x, handle.x), Math.max(from.y, to.y, handle.y)];
  return { x: x - 1, y: y - 1, width: right - x + 2, height: bottom - y + 2 };
}

/** The part of a segment between two sides, and then between the two others (Liang & Barsky, 1984). */
function segmentMeets(a: Point, b: Point, { x, y, width, height }: Box): boolean {
  if (Math.max(a.x, b.x) < x || Math.min(a.x, b.x) > x + width) return false;
  if (Math.max(a.y, b.y) < y || Math.min(a.y, b.y) > y + height) return false;
  const [across, down] = [b.x - a.x, b.y - a.y];
  if (across === 0 || down === 0) return true;
  const [left, right] = [(x - a.x) / across, (x + width - a.x) / across];
  const [top, bottom] = [(y - a.y) / down, (y + height - a.y) / down];
  const first = Math.max(0, Math.min(left, right), Math.min(top, bottom));
  return first <= Math.min(1, Math.max(left, right), Math.max(top, bottom));
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  return Math.sqrt(squaredDistance(point, a, b));
}

function squaredDistance({ x, y }: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? clamp(((x - a.x) * dx + (y - a.y) * dy) / length, 0, 1) : 0;
  const [px, py] = [x - a.x - t * dx, y - a.y - t * dy];
  return px * px + py * py;
}
