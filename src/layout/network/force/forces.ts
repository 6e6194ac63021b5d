import {
  forceCollide,
  forceLink,
  forceManyBody,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Ties } from '../../../derive/network/network.js';
import { keepInside, type Bounds, type NodeShape } from '../node-shapes.js';

export interface ForceNode extends SimulationNodeDatum {
  readonly shape: NodeShape;
}

type Pull = SimulationLinkDatum<ForceNode> & { readonly weight: number };

/** How finely the forces are worked out: for many bodies more coarsely. */
export interface Precision {
  /** Barnes and Hut's criterion: 0 looks at every pair */
  readonly theta: number;
  /** how far repulsion reaches, in mean distances between bodies */
  readonly reach: number;
  /** times that overlaps are resolved a step */
  readonly rounds: number;
}

/** How many things are done in a step. */
export const PHASES = 5;

/** What is done in a step, one after the other, each with how hot it still is (1 … 0). */
export function createForces(
  bodies: ForceNode[],
  pulls: Ties,
  { frame, precision }: { readonly frame: Bounds; readonly precision: Precision },
): readonly ((alpha: number) => void)[] {
  const { unit } = frame;
  const apart = Math.sqrt((frame.width * frame.height) / Math.max(1, bodies.length));
  const forces: Force<ForceNode, Pull>[] = [
    linkForce(pulls, bodies.length, apart),
    forceManyBody<ForceNode>()
      .strength(-apart * 3)
      .theta(precision.theta)
      .distanceMax(apart * precision.reach),
    forceCollide<ForceNode>(({ shape }) => shape.radius + (shape.hasCode ? 3 : 1) * unit)
      .strength(0.9)
      .iterations(precision.rounds),
  ];
  bodies.forEach((body, index) => {
    body.index = index;
    body.vx = 0;
    body.vy = 0;
  });
  for (const force of forces) force.initialize?.(bodies, seeded());
  return [...forces, (alpha) => center(bodies, frame, alpha), () => move(bodies, frame)];
}

/** The heavier a tie the more it pulls; nodes with many ties are pulled less by each. */
function linkForce(pulls: Ties, count: number, apart: number): Force<ForceNode, Pull> {
  const most = pulls.weight.reduce((a, b) => Math.max(a, b), 1);
  const links = Array.from({ length: pulls.from.length }, (_, i): Pull => ({
    source: pulls.from[i] ?? 0,
    target: pulls.to[i] ?? 0,
    weight: (pulls.weight[i] ?? 0) / most,
  }));
  const degree = new Uint32Array(count);
  for (const ends of [pulls.from, pulls.to]) {
    for (const node of ends) degree[node] = (degree[node] ?? 0) + 1;
  }
  const degreeOf = (end: Pull['source']) =>
    // d3 puts the bodies themselves where it was given their positions.
    degree[typeof end === 'object' ? (end.index ?? 0) : Number(end)] ?? 1;
  return forceLink<ForceNode, Pull>(links)
    .distance(apart * 0.9)
    .strength(({ source, target, weight }) => {
      const fewest = Math.min(degreeOf(source), degreeOf(target));
      return (0.15 + 0.85 * weight) / Math.max(1, fewest);
    });
}

/** How strongly the middle of the frame draws everything. */
const INWARD = 0.05;

function center(bodies: readonly ForceNode[], { width, height }: Bounds, alpha: number): void {
  for (const body of bodies) {
    body.vx = (body.vx ?? 0) + (width / 2 - (body.x ?? 0)) * INWARD * alpha;
    body.vy = (body.vy ?? 0) + (height / 2 - (body.y ?? 0)) * INWARD * (width / height) * alpha;
  }
}

/** Part of its speed that a body keeps from step to step. */
const KEPT = 0.6;

function move(bodies: readonly ForceNode[], { width, height, unit }: Bounds): void {
  for (const body of bodies) {
    body.vx = (body.vx ?? 0) * KEPT;
    body.vy = (body.vy ?? 0) * KEPT;
    body.x = keepInside((body.x ?? 0) + body.vx, body.shape, width, unit);
    body.y = keepInside((body.y ?? 0) + body.vy, body.shape, height, unit);
  }
}

/** Chance that is the same every time: a linear congruential generator (Numerical Recipes, 7.1). */
function seeded(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const MOST_ROUNDS = 240;
/** Thousands are dots: that a few of them touch is no reason to wait. */
const MANY = { bodies: 400, rounds: 12 };
const GAP = 2;

/**
 * Moves what still overlaps apart, a little at a time, inside the frame; what is pinned stays. Pairs
 * are found by a sweep from side to side.
 */
export function removeOverlaps(bodies: readonly ForceNode[], frame: Bounds): void {
  const widest = bodies.reduce((most, { shape }) => Math.max(most, shape.radius), 0);
  const reach = 2 * widest + GAP * frame.unit;
  const rounds = bodies.length > MANY.bodies ? MANY.rounds : MOST_ROUNDS;
  for (let round = 0, moved = true; moved && round < rounds; round++) {
    moved = false;
    const sorted = bodies
      .map((body, i) => ({ body, i }))
      .sort((a, b) => (a.body.x ?? 0) - (b.body.x ?? 0) || a.i - b.i);
    sorted.forEach(({ body: a }, i) => {
      for (let k = i + 1; k < sorted.length; k++) {
        const b = sorted[k]?.body;
        if (!b || (b.x ?? 0) - (a.x ?? 0) > reach) break;
        moved = separate(a, b, frame) || moved;
      }
    });
  }
}

function separate(a: ForceNode, b: ForceNode, frame: Bounds): boolean {
  const wanted = a.shape.radius + b.shape.radius + GAP * frame.unit;
  const [x, y] = [(b.x ?? 0) - (a.x ?? 0), (b.y ?? 0) - (a.y ?? 0)];
  const distance = Math.sqrt(x * x + y * y);
  if (distance >= wanted) return false;
  const missing = wanted - distance + 0.01;
  // Two on one spot part sideways.
  const [dx, dy] = distance > 0 ? [x / distance, y / distance] : [1, 0];
  const isHeld = (body: ForceNode) => body.fx !== undefined && body.fx !== null;
  if (isHeld(a) && isHeld(b)) return false;
  const share = isHeld(a) ? 0 : isHeld(b) ? 1 : 0.5;
  shift(a, -dx * missing * share, -dy * missing * share, frame);
  shift(b, dx * missing * (1 - share), dy * missing * (1 - share), frame);
  return true;
}

function shift(body: ForceNode, x: number, y: number, frame: Bounds): void {
  body.x = keepInside((body.x ?? 0) + x, body.shape, frame.width, frame.unit);
  body.y = keepInside((body.y ?? 0) + y, body.shape, frame.height, frame.unit);
}
