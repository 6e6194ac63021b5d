import { type Box, type Point } from '../../box.js';
import { overlaps } from '../../overlap.js';
import type { PlacedTies } from '../placed-network.js';
import type { Bounds } from './forces.js';
import {
  boxAroundLine,
  pointOnLine,
  runsNear,
  runsThrough,
  tieLine,
  type TieLine,
} from '../tie-line.js';

/** A circle that ties do not run through, unless it is one of their ends. */
export interface Obstacle {
  readonly middle: Point;
  /** px */
  readonly radius: number;
}

/** px by which a tie may be bent, at a font of 16 px, from the least on */
const BENDS = [0, 14, 26, 40, 58, 80, 106, 136];
/** where along a tie it may be bent most: in its middle, or toward one of its ends, as a share of its length */
const LEANS = [0, 0.2, -0.2, 0.38, -0.38];
/** A tie is bent at most by this share of its length. */
const MOST_BEND = 0.33;
/** With more ties times nodes than this, ties are straight: they could not be told apart anyway. */
export const MOST_PAIRS = 40_000;
/** To run behind a label is not as bad as to run through a node. */
const BEHIND = 0.25;

/** Every way in which a tie may run, the least bent first. */
const WAYS = BENDS.flatMap((by) =>
  by === 0
    ? [{ by, lean: 0 }]
    : LEANS.flatMap((lean) => [
        { by, lean },
        { by: -by, lean },
      ]),
);

interface Bending {
  /** positions of the obstacles at the ends of each tie */
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  /** of the nodes that have one, by position */
  readonly labels: ReadonlyMap<number, Box>;
  readonly bounds: Bounds;
}

/**
 * The same ties, bent to run around the nodes that are not their ends, and around the labels of these: by as
 * little as keeps them clear of most.
 * @param obstacles all nodes, by position
 */
export function bentAround(
  obstacles: readonly Obstacle[],
  ties: PlacedTies,
  { from, to, labels, bounds }: Bending,
): PlacedTies {
  const bend = new Float64Array(from.length);
  const lean = new Float64Array(from.length);
  const circles = obstacles.map((each) => ({ ...each, around: boxAround(each) }));
  const texts = [...labels];
  from.forEach((start, tie) => {
    const isOther = (node: number) => node !== start && node !== to[tie];
    const near = reachOf(tieLine(ties, tie));
    const nodes = circles.filter(({ around }, node) => isOther(node) && overlaps(near, around));
    const boxes = texts.flatMap(([node, box]) =>
      isOther(node) && overlaps(near, box) ? [box] : [],
    );
    let fewest = Infinity;
    for (const way of WAYS) {
      const by = way.by * bounds.unit;
      const line = tieLine(ties, tie, { bend: by, lean: way.lean });
      if (by !== 0 && !mayBend(line, by, bounds)) continue;
      const hits = hitsOf(line, { nodes, boxes }, fewest);
      if (hits < fewest) [fewest, bend[tie], lean[tie]] = [hits, by, way.lean];
      if (hits === 0) break;
    }
  });
  return { ...ties, bend, lean };
}

interface Near {
  readonly nodes: readonly (Obstacle & { readonly around: Box })[];
  readonly boxes: readonly Box[];
}

/** How much a line runs through, counted until it is no better than another. */
function hitsOf(line: TieLine, { nodes, boxes }: Near, enough: number): number {
  const around = boxAroundLine(line);
  let hits = 0;
  for (const node of nodes) {
    if (hits >= enough) return hits;
    if (overlaps(around, node.around) && runsNear(line, node.middle, node.radius)) hits++;
  }
  for (const box of boxes) {
    if (hits >= enough) return hits;
    if (overlaps(around, box) && runsThrough(line, box)) hits += BEHIND;
  }
  return hits;
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
  const isShort = Math.abs(bend) <= MOST_BEND * Math.sqrt(dx * dx + dy * dy);
  return (
    isShort &&
    WITHIN.every((t) => {
      const { x, y } = pointOnLine(line, t);
      return x > 0 && y > 0 && x < width && y < height;
    })
  );
}

/** where a line is looked at whether it leaves the picture */
const WITHIN = [0.3, 0.5, 0.7];
