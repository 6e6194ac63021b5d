import { contains, type Point, center } from '../box.js';
import type { NetworkLayout, PlacedTies } from './placed-network.js';
import { ribbonRise } from './levels.js';

/** What is under a point: a node with its label, else a tie. */
export type NetworkHit =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'tie'; readonly tie: number };

/** px a node is at least to be met by, and px beside a tie that still meet it */
const LEAST = 24;
const SLACK = 3;

/** @param slack px beside a tie that still meet it, times one on the unzoomed picture */
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

/** A node whose shape or label is met; of several that are only near, the nearest. */
function nodeAt({ nodes, unit }: NetworkLayout, point: Point): number {
  const met = nodes.findIndex(
    ({ box, label }) => contains(box, point) || (label !== undefined && contains(label.box, point)),
  );
  if (met >= 0) return met;
  let nearest = -1;
  let best = Infinity;
  nodes.forEach(({ box }, i) => {
    const [dx, dy] = [
      Math.abs(point.x - box.x - box.width / 2),
      Math.abs(point.y - box.y - box.height / 2),
    ];
    const isNear =
      dx <= Math.max(box.width, LEAST * unit) / 2 && dy <= Math.max(box.height, LEAST * unit) / 2;
    const distance = dx * dx + dy * dy;
    if (isNear && distance < best) [nearest, best] = [i, distance];
  });
  return nearest;
}

/** The nearest tie within reach; the later of two is drawn over the other. */
function tieAt(ties: PlacedTies, point: Point, slack: number): number {
  const distanceTo = ties.shape === 'ribbon' ? ribbonDistance : lineDistance;
  let nearest = -1;
  let best = slack;
  for (let tie = 0; tie < ties.x0.length; tie++) {
    const distance = distanceTo(ties, tie, point);
    if (distance <= best) [nearest, best] = [tie, distance];
  }
  return nearest;
}

/** px up or down from a ribbon; 0 inside it. */
function ribbonDistance(
  { x0, y0, w0, x1, y1, w1 }: PlacedTies,
  tie: number,
  { x, y }: Point,
): number {
  const [from, to] = [x0[tie] ?? 0, x1[tie] ?? 0];
  const across = (x - from) / (to - from);
  if (!(across >= 0 && across <= 1)) return Infinity;
  const t = timeAt(across);
  const rise = ribbonRise(t);
  const middle = (y0[tie] ?? 0) + ((y1[tie] ?? 0) - (y0[tie] ?? 0)) * rise;
  const width = (w0[tie] ?? 0) + ((w1[tie] ?? 0) - (w0[tie] ?? 0)) * rise;
  return Math.max(0, Math.abs(y - middle) - width / 2);
}

/** Where a curve whose handles are at half its width has come so far across; by halving. */
function timeAt(across: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    const x = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
    if (x < across) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

function lineDistance({ x0, y0, w0, x1, y1 }: PlacedTies, tie: number, { x, y }: Point): number {
  const [ax, ay] = [x0[tie] ?? 0, y0[tie] ?? 0];
  const [dx, dy] = [(x1[tie] ?? 0) - ax, (y1[tie] ?? 0) - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length)) : 0;
  const [px, py] = [x - ax - t * dx, y - ay - t * dy];
  return Math.max(0, Math.sqrt(px * px + py * py) - (w0[tie] ?? 0) / 2);
}

/** The nodes whose middle lies inside a line drawn around them; by even and odd crossings. */
export function enclosed({ nodes }: NetworkLayout, line: readonly Point[]): number[] {
  return nodes.flatMap(({ box }, i) => (isInside(center(box), line) ? [i] : []));
}

function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let isIn = false;
  line.forEach((a, i) => {
    const b = line[(i + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}
