import { type Box, type Point } from '../../box.js';
import { overlaps } from '../../overlap.js';
import type { PlacedTies } from '../placed-network.js';
import type { Bounds } from './forces.js';
import { distanceToLine, pointOnLine, runsThrough, tieLine, type TieLine } from '../tie-line.js';

/** A circle that ties do not run through, unless it is one of their ends. */
export interface Obstacle {
  readonly middle: Point;
  /** px */
  readonly radius: number;
}

/** px by which a tie may be bent, at a font of 16 px, from the least on */
const BENDS = [0, 14, -14, 26, -26, 40, -40, 58, -58, 80, -80];
/** A tie is bent at most by this share of its length. */
const MOST_BEND = 0.2;
/** With more ties times nodes than this, ties are straight: they could not be told apart anyway. */
export const MOST_PAIRS = 40_000;
/** To run behind a label is not as bad as to run through a node. */
const BEHIND = 0.5;

interface Bending {
  /** positions of the obstacles at the ends of each tie */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** of the nodes that have one, by position */
  readonly labels: ReadonlyMap<number, Box>;
  readonly bounds: Bounds;
}

/**
 * How far each tie is bent to run around the nodes that are not its ends, and around their labels: by as
 * little as keeps it clear of most of them.
 * @param obstacles all nodes, by position
 * @returns px to the side by which the middle of each tie is moved
 */
export function bendsAround(
  obstacles: readonly Obstacle[],
  ties: PlacedTies,
  { from, to, labels, bounds }: Bending,
): Float64Array {
  const bends = new Float64Array(from.length);
  if (from.length * obstacles.length > MOST_PAIRS) return bends;
  from.forEach((start, tie) => {
    const isOther = (node: number) => node !== start && node !== to[tie];
    const near = reachOf(tieLine(ties, tie, 0));
    const others = obstacles.filter(
      (each, node) => isOther(node) && overlaps(near, boxAround(each)),
    );
    const texts = [...labels].flatMap(([node, box]) =>
      isOther(node) && overlaps(near, box) ? [box] : [],
    );
    let fewest = Infinity;
    for (const by of BENDS) {
      const bend = by * bounds.unit;
      const line = tieLine(ties, tie, bend);
      if (bend !== 0 && !mayBend(line, bend, bounds)) continue;
      const through = others.filter(({ middle, radius }) => distanceToLine(line, middle) < radius);
      const behind = texts.filter((box) => runsThrough(line, box));
      const hits = through.length + BEHIND * behind.length;
      if (hits < fewest) [fewest, bends[tie]] = [hits, bend];
      if (hits === 0) break;
    }
  });
  return bends;
}

/** Where a tie may run at all, however it is bent. */
function reachOf({ from, to }: TieLine): Box {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const reach = MOST_BEND * Math.sqrt(dx * dx + dy * dy) + 1;
  const [x, y] = [Math.min(from.x, to.x) - reach, Math.min(from.y, to.y) - reach];
  return { x, y, width: Math.abs(dx) + 2 * reach, height: Math.abs(dy) + 2 * reach };
}

function boxAround({ middle, radius }: Obstacle): Box {
  return { x: middle.x - radius, y: middle.y - radius, width: 2 * radius, height: 2 * radius };
}

/** Whether a bend is small beside the length of its tie, and stays within the picture. */
function mayBend(line: TieLine, bend: number, { width, height }: Bounds): boolean {
  const [dx, dy] = [line.to.x - line.from.x, line.to.y - line.from.y];
  const { x, y } = pointOnLine(line, 0.5);
  const isShort = Math.abs(bend) <= MOST_BEND * Math.sqrt(dx * dx + dy * dy);
  return isShort && x > 0 && y > 0 && x < width && y < height;
}
