import { numberAt } from '../../lib/list.js';
import { interpolate } from '../../lib/interpolate.js';
import { center, contains, type Point } from '../box.js';
import { ribbonRise } from './levels.js';
import type { NetworkLayout, PlacedTies } from './placed-network.js';
import { distanceToLine, placedLine } from './tie-line.js';

/** What is under a point: a node with its label, or else a tie. */
export type NetworkHit =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'tie'; readonly tie: number };

/** px from side to side in which a node is found, even where it is smaller: WCAG 2.2, 2.5.8 */
const LEAST = 24;
/** px beside a tie in which it is still found */
const SLACK = 3;

/** @param slack px beside a tie in which it is still found, at a font of 16 px */
export function hitNetwork(
  layout: NetworkLayout,
  point: Point,
  slack = SLACK,
): NetworkHit | undefined {
  const node = nodeAt(layout, point);
  if (node >= 0) return { kind: 'node', node };
  const tie = tieAt(layout.ties, point, slack * layout.unit);
  return tie < 0 ? undefined : { kind: 'tie', tie };
}

/** The nodes whose middles lie inside a closed line, such as one drawn with a pointer. */
export function enclosed({ nodes }: NetworkLayout, line: readonly Point[]): number[] {
  return nodes.flatMap(({ box }, i) => (isInside(center(box), line) ? [i] : []));
}

/** The node whose shape or label is under the point, or else the nearest one that is near enough. */
function nodeAt({ nodes, unit }: NetworkLayout, point: Point): number {
  const under = nodes.findIndex(
    ({ box, label }) => contains(box, point) || (label !== undefined && contains(label.box, point)),
  );
  if (under >= 0) return under;
  let nearest = -1;
  let best = Infinity;
  nodes.forEach(({ box }, i) => {
    const dx = Math.abs(point.x - box.x - box.width / 2);
    const dy = Math.abs(point.y - box.y - box.height / 2);
    const isNear =
      dx <= Math.max(box.width, LEAST * unit) / 2 && dy <= Math.max(box.height, LEAST * unit) / 2;
    const distance = dx * dx + dy * dy;
    if (isNear && distance < best) [nearest, best] = [i, distance];
  });
  return nearest;
}

/** The nearest tie within reach. Of several at the same distance it is the one drawn last, on top. */
function tieAt(ties: PlacedTies, point: Point, slack: number): number {
  const distanceTo = DISTANCES[ties.shape];
  let nearest = -1;
  let best = slack;
  for (let tie = 0; tie < ties.x0.length; tie++) {
    const distance = distanceTo(ties, tie, point);
    if (distance <= best) [nearest, best] = [tie, distance];
  }
  return nearest;
}

const DISTANCES = { ribbon: ribbonDistance, fall: fallDistance, line: lineDistance } as const;

/** px to the side to a ribbon that falls. */
function fallDistance(ties: PlacedTies, tie: number, { x, y }: Point): number {
  const turned = { ...ties, x0: ties.y0, y0: ties.x0, x1: ties.y1, y1: ties.x1 };
  return ribbonDistance(turned, tie, { x: y, y: x });
}

/** px up or down to a ribbon, 0 inside it, infinite beside it. */
function ribbonDistance(ties: PlacedTies, tie: number, { x, y }: Point): number {
  const [from, to] = [numberAt(ties.x0, tie), numberAt(ties.x1, tie)];
  const across = (x - from) / (to - from);
  if (!(across >= 0 && across <= 1)) return Infinity;
  const rise = ribbonRise(parameterAt(across));
  const middle = interpolate(numberAt(ties.y0, tie), numberAt(ties.y1, tie), rise);
  const width = interpolate(numberAt(ties.w0, tie), numberAt(ties.w1, tie), rise);
  return Math.max(0, Math.abs(y - middle) - width / 2);
}

/**
 * The parameter t at which a ribbon's Bézier curve, with both handles half way across, has come so
 * far across. It is found by bisection.
 */
function parameterAt(across: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    const x = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
    if (x < across) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** px to a tie that is a line, 0 inside it. */
function lineDistance(ties: PlacedTies, tie: number, point: Point): number {
  return Math.max(0, distanceToLine(placedLine(ties, tie), point) - numberAt(ties.w0, tie) / 2);
}

/** Whether a ray from a point to the right crosses a closed line an odd number of times. */
function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let isIn = false;
  line.forEach((a, i) => {
    const b = line[(i + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}
