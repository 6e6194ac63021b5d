import { drawnWeights } from '../../../derive/network/adjacency.js';
import type { Network } from '../../../derive/network/network.js';
import type { Pin } from '../../../state/pins.js';
import { createRuler } from '../../../lib/text-width.js';
import type { Direction, Point } from '../../box.js';
import { layoutWithLabels } from './labels.js';
import { createForces, PHASES, type ForceNode, type Precision, removeOverlaps } from './forces.js';
import { keepInside, type Bounds, nodeShapes, type NodeShape } from '../node-shapes.js';
import type { NetworkLayout, NetworkOptions } from '../placed-network.js';

/** A layout by forces on its way: it may be done in slices, and be looked at in between. */
export interface ForceSimulation {
  /** 0 … 1 */
  readonly progress: number;
  /** does a little, some ms of work for thousands of nodes */
  advance(): void;
  /** whether nothing is left to be found: there are pins for all */
  isGiven(network: Network, pins: readonly Pin[]): boolean;
  /** goes on to the end */
  finish(): void;
  /**
   * What it has come to.
   * @param network may have other ties than those that pull
   * @param pins nodes put somewhere by hand: others give way, and stay where they are otherwise
   */
  layout(network: Network, pins: readonly Pin[]): NetworkLayout;
}

interface Pace {
  /** steps, and how fast they cool down: 1 − 0.001 ^ (1 / steps), written out to be the same everywhere */
  readonly steps: number;
  readonly decay: number;
  readonly precision: Precision;
}

const UNHURRIED: Pace = {
  steps: 300,
  decay: 0.02276,
  precision: { theta: 0.9, reach: 6, rounds: 2 },
};
const BRIEF: Pace = { steps: 80, decay: 0.0827, precision: { theta: 1.3, reach: 4, rounds: 1 } };
const STEADY: Pace = { steps: 110, decay: 0.06087, precision: { theta: 1, reach: 5, rounds: 1 } };
/** From so many nodes on, fewer and coarser steps must do. */
const SOME = 120;
const MANY = 400;
/** px about the outermost nodes for their labels, and how far a layout is spread at most */
const LABEL_ROOM = 22;
const MOST_SPREAD = 2.5;

/**
 * Nodes that repel each other, held together by their ties (d3-force). The same for the same input
 * in every engine: places begin on a fixed sequence, the steps are counted, chance is seeded,
 * and all arithmetic is exact to the last bit (no sine, power or logarithm).
 */
export function createForceSimulation(network: Network, options: NetworkOptions): ForceSimulation {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const shapes = nodeShapes(network, drawnWeights(network.nodes.length, network.pulls), ruler);
  const height = options.height ?? frameHeight(shapes, width, ruler.unit);
  const frame = { width, height, unit: ruler.unit };
  const bodies = shapes.map((shape, i): ForceNode => ({ shape, ...spreadOut(i, frame) }));
  const pace = paceOf(bodies.length);
  let forces: ReturnType<typeof createForces> | undefined;
  const all = pace.steps * PHASES;
  let done = 0;
  let alpha = 1;
  const advance = (): void => {
    if (done === all) return;
    forces ??= createForces(bodies, network.pulls, { frame, precision: pace.precision });
    const phase = done % PHASES;
    if (phase === 0) alpha -= alpha * pace.decay;
    forces[phase]?.(alpha);
    done++;
    if (done < all) return;
    fillFrame(bodies, frame);
    removeOverlaps(bodies, frame);
  };
  return {
    get progress() {
      return done / all;
    },
    advance,
    finish() {
      while (done < all) advance();
    },
    isGiven: areAllPinned,
    layout(shown, pins) {
      const isGiven = areAllPinned(shown, pins);
      const points = pinned(bodies, shown, { pins, frame, direction, isGiven });
      const places = { shapes, points, frame, ruler, isAtRest: done === all || isGiven };
      return layoutWithLabels(shown, places, options);
    },
  };
}

function paceOf(count: number): Pace {
  return count > MANY ? BRIEF : count > SOME ? STEADY : UNHURRIED;
}

function areAllPinned({ nodes }: Network, pins: readonly Pin[]): boolean {
  if (pins.length < nodes.length) return false;
  const ids = new Set(pins.map(({ id }) => id));
  return nodes.every(({ id }) => ids.has(id));
}

/** Even points over the frame (Roberts' R₂ sequence), from which the forces begin. */
function spreadOut(i: number, { width, height }: Bounds): { x: number; y: number } {
  const part = (by: number) => (0.5 + (i + 1) * by) % 1;
  return { x: width * part(0.7548776662466927), y: height * part(0.5698402909980532) };
}

interface Pinning {
  readonly pins: readonly Pin[];
  readonly frame: Bounds;
  readonly direction: Direction;
  /** whether nothing can give way */
  readonly isGiven: boolean;
}

function pinned(
  bodies: readonly ForceNode[],
  { nodes }: Network,
  { pins, frame, direction, isGiven }: Pinning,
): Point[] {
  const { width, height, unit } = frame;
  const pinOf = new Map(pins.map((pin) => [pin.id, pin]));
  const mirrored = (x: number) => (direction === 'rtl' ? width - x : x);
  const held = bodies.map(({ shape, x = 0, y = 0 }, i): ForceNode => {
    const pin = pinOf.get(nodes[i]?.id ?? '');
    if (!pin) return { shape, x: mirrored(x), y };
    const fx = keepInside(mirrored((pin.x / 1000) * width), shape, width, unit);
    const fy = keepInside((pin.y / 1000) * height, shape, height, unit);
    return { shape, x: fx, y: fy, fx, fy };
  });
  if (pins.length > 0 && !isGiven) removeOverlaps(held, frame);
  return held.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** High enough for the nodes to stand apart; wide pictures are low, narrow ones high. */
function frameHeight(shapes: readonly NodeShape[], width: number, unit: number): number {
  const wanted = width < 600 * unit ? width * 1.3 : Math.min(width * 0.62, 760 * unit);
  const room = ({ radius, hasCode }: NodeShape) => 2 * radius + (hasCode ? 12 : 4) * unit;
  const area = shapes.reduce((sum, shape) => sum + room(shape) ** 2, 0);
  return Math.ceil(Math.max(wanted, 200 * unit, (area * 1.5) / width));
}

/** Spreads what has come to rest over the whole frame; it never draws together. */
function fillFrame(bodies: readonly ForceNode[], { width, height, unit }: Bounds): void {
  const fill = (axis: 'x' | 'y', length: number) => {
    const ends = bodies.map((body) => body[axis] ?? 0);
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const widest = bodies.reduce((most, { shape }) => Math.max(most, shape.radius), 0);
    const room = length - 2 * (widest + LABEL_ROOM * unit);
    const by = last > first ? Math.max(1, Math.min(MOST_SPREAD, room / (last - first))) : 1;
    for (const body of bodies) {
      const at = length / 2 + ((body[axis] ?? 0) - (first + last) / 2) * by;
      body[axis] = keepInside(at, body.shape, length, unit);
    }
  };
  fill('x', width);
  fill('y', height);
}
