import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Network } from '../derive/network.js';
import type { Pin } from '../state/pins.js';
import { createRuler } from '../lib/ruler.js';
import type { Direction, Point } from './box.js';
import { layoutForce } from './force-layout.js';
import { clamp, type Frame } from './frame.js';
import { nodeSizes } from './node-sizes.js';
import { nodeShapes, type NodeShape } from './node-shapes.js';
import { pullApart } from './pull-apart.js';
import type { NetworkLayout, NetworkOptions } from './placed-network.js';

/** A layout by forces on its way: it may be done in slices, and be looked at in between. */
export interface ForceRun {
  /** 0 … 1 */
  readonly progress: number;
  /** goes on for so many steps, at most to the end */
  tick(steps: number): void;
  /**
   * What it has come to.
   * @param network may have other ties than those that pull
   * @param pins nodes put somewhere by hand: others give way, and stay where they are otherwise
   */
  layout(network: Network, pins: readonly Pin[]): NetworkLayout;
}

interface Body extends SimulationNodeDatum {
  readonly shape: NodeShape;
}

type Pull = SimulationLinkDatum<Body> & { readonly weight: number };

/** Steps, and how fast they cool down: 1 − 0.001 ^ (1 / steps), written out to be the same everywhere. */
const UNHURRIED = { steps: 300, decay: 0.02276 };
const BRIEF = { steps: 90, decay: 0.0739 };
/** From so many nodes on, fewer steps must do. */
const MANY = 400;
/** px about the outermost nodes for their labels, and how far a layout is spread at most */
const LABEL_ROOM = 22;
const MOST_SPREAD = 2.5;

/**
 * Nodes that repel each other, held together by their ties (d3-force). The same for the same input
 * in every engine: places begin on a fixed sequence, the steps are counted, chance is d3's own
 * seeded generator, and all arithmetic is exact to the last bit (no sine, power or logarithm).
 */
export function createForceRun(network: Network, options: NetworkOptions): ForceRun {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const shapes = nodeShapes(network, nodeSizes({ ...network, ties: network.pulls }), ruler);
  const height = frameHeight(shapes, width, ruler.unit);
  const frame = { width, height, unit: ruler.unit };
  const bodies = shapes.map((shape, i): Body => ({ shape, ...spreadOut(i, frame) }));
  const pace = bodies.length > MANY ? BRIEF : UNHURRIED;
  const simulation = simulate(bodies, network, frame).alphaDecay(pace.decay);
  let done = 0;
  return {
    get progress() {
      return done / pace.steps;
    },
    tick(steps) {
      const until = Math.min(pace.steps, done + steps);
      if (done === until) return;
      for (; done < until; done++) {
        simulation.tick();
        keepInside(bodies, frame);
      }
      if (done < pace.steps) return;
      fillFrame(bodies, frame);
      pullApart(bodies, frame);
    },
    layout(shown, pins) {
      const points = pinned(bodies, shown, { pins, frame, direction });
      return layoutForce(shown, { shapes, points, frame, ruler }, options);
    },
  };
}

function simulate(bodies: Body[], { pulls }: Network, { width, height, unit }: Frame) {
  const apart = Math.sqrt((width * height) / Math.max(1, bodies.length));
  const most = pulls.weight.reduce((a, b) => Math.max(a, b), 1);
  const links = Array.from(pulls.from, (from, i): Pull => ({
    source: from,
    target: pulls.to[i] ?? 0,
    weight: (pulls.weight[i] ?? 0) / most,
  }));
  const degree = new Uint32Array(bodies.length);
  pulls.from.forEach((from, i) => {
    const to = pulls.to[i] ?? 0;
    degree[from] = (degree[from] ?? 0) + 1;
    degree[to] = (degree[to] ?? 0) + 1;
  });
  const fewest = ({ source, target }: Pull) =>
    Math.min(degree[at(source)] ?? 1, degree[at(target)] ?? 1);
  return forceSimulation(bodies)
    .stop()
    .force(
      'pull',
      forceLink<Body, Pull>(links)
        .distance(apart * 0.9)
        .strength((pull) => (0.15 + 0.85 * pull.weight) / Math.max(1, fewest(pull))),
    )
    .force(
      'push',
      forceManyBody<Body>()
        .strength(-apart * 3)
        .distanceMax(apart * 6),
    )
    .force('across', forceX<Body>(width / 2).strength(0.05))
    .force('down', forceY<Body>(height / 2).strength((0.05 * width) / height))
    .force(
      'apart',
      forceCollide<Body>(({ shape }) => shape.radius + 3 * unit)
        .strength(0.9)
        .iterations(2),
    );
}

/** d3 puts the nodes themselves where it was given their positions. */
function at(end: Pull['source']): number {
  return typeof end === 'object' ? (end.index ?? 0) : Number(end);
}

/** Even points over the frame (Roberts' R₂ sequence), from which the forces begin. */
function spreadOut(i: number, { width, height }: Frame): { x: number; y: number } {
  const part = (by: number) => (0.5 + (i + 1) * by) % 1;
  return { x: width * part(0.7548776662466927), y: height * part(0.5698402909980532) };
}

function pinned(
  bodies: readonly Body[],
  { nodes }: Network,
  { pins, frame, direction }: { pins: readonly Pin[]; frame: Frame; direction: Direction },
): Point[] {
  const { width, height, unit } = frame;
  const pinOf = new Map(pins.map((pin) => [pin.id, pin]));
  const held = bodies.map(({ shape, x = 0, y = 0 }, i): Body => {
    const pin = pinOf.get(nodes[i]?.id ?? '');
    if (!pin) return { shape, x, y };
    const across = (pin.x / 1000) * width;
    const fx = clamp(direction === 'rtl' ? width - across : across, shape, width, unit);
    const fy = clamp((pin.y / 1000) * height, shape, height, unit);
    return { shape, x: fx, y: fy, fx, fy };
  });
  if (pins.length > 0) pullApart(held, frame);
  return held.map(({ x = 0, y = 0 }) => ({ x, y }));
}

/** High enough for the nodes to stand apart; wide pictures are low, narrow ones high. */
function frameHeight(shapes: readonly NodeShape[], width: number, unit: number): number {
  const wanted = width < 600 * unit ? width * 1.3 : Math.min(width * 0.62, 760 * unit);
  const area = shapes.reduce((sum, { radius }) => sum + (2 * radius + 12 * unit) ** 2, 0);
  return Math.max(wanted, 200 * unit, (area * 1.5) / width);
}

/** Spreads what has come to rest over the whole frame; it never draws together. */
function fillFrame(bodies: readonly Body[], { width, height, unit }: Frame): void {
  const fill = (axis: 'x' | 'y', length: number) => {
    const ends = bodies.map((body) => body[axis] ?? 0);
    const [first, last] = [Math.min(...ends), Math.max(...ends)];
    const widest = bodies.reduce((most, { shape }) => Math.max(most, shape.radius), 0);
    const room = length - 2 * (widest + LABEL_ROOM * unit);
    const by = last > first ? Math.max(1, Math.min(MOST_SPREAD, room / (last - first))) : 1;
    for (const body of bodies) {
      const at = length / 2 + ((body[axis] ?? 0) - (first + last) / 2) * by;
      body[axis] = clamp(at, body.shape, length, unit);
    }
  };
  fill('x', width);
  fill('y', height);
}

function keepInside(bodies: readonly Body[], { width, height, unit }: Frame): void {
  for (const body of bodies) {
    body.x = clamp(body.x ?? 0, body.shape, width, unit);
    body.y = clamp(body.y ?? 0, body.shape, height, unit);
  }
}
