import { drawnWeights } from '../../../derive/network/adjacency.js';
import type { Network, Ties } from '../../../derive/network/network.js';
import { itemAt, sum } from '../../../lib/list.js';
import { clamp } from '../../../lib/number.js';
import { createRuler } from '../../../lib/text-width.js';
import type { Pin } from '../../../state/part-kinds.js';
import type { Direction, Point } from '../../box.js';
import {
  marginOf,
  nodeShapes,
  createForces,
  makeRoomForLabels,
  PHASES,
  removeOverlaps,
  roomTaken,
  type Bounds,
  type NodeShape,
  type ForceNode,
  type Precision,
} from './forces.js';
import type { NetworkLayout, NetworkOptions } from '../placed-network.js';
import { extentsOf, layoutWithLabels } from './labels.js';

/** A layout by forces that can be computed in slices, and looked at between them. */
export interface ForceSimulation {
  /** 0 … 1 */
  readonly progress: number;
  /** Computes one phase of one step: with thousands of nodes, some ms of work. */
  advance(): void;
  /** Whether every node has a pin, so that nothing has to be computed. */
  isGiven(network: Network, pins: readonly Pin[]): boolean;
  /** Computes all that is left. */
  finish(): void;
  /**
   * The layout as far as it has come.
   * @param network has the nodes of the simulation, but may have other ties than those that attract
   * @param pins nodes that a person moved. Nodes that they overlap give way; the others stay.
   */
  layout(network: Network, pins: readonly Pin[]): NetworkLayout;
}

interface Pace {
  readonly steps: number;
  /** share of its heat that the simulation loses in a step: 1 − 0.001 ^ (1 / steps) */
  readonly decay: number;
  readonly precision: Precision;
}

// Powers differ between engines in their last bits, so each decay is written out.
const SLOW: Pace = { steps: 300, decay: 0.02276, precision: { theta: 0.9, reach: 6, rounds: 2 } };
const MEDIUM: Pace = { steps: 110, decay: 0.06087, precision: { theta: 1, reach: 5, rounds: 1 } };
const FAST: Pace = { steps: 80, decay: 0.0827, precision: { theta: 1.3, reach: 4, rounds: 1 } };
/** With more nodes than this, the pace is medium, and then fast. */
const SOME = 120;
const MANY = 400;
/** px around the outermost nodes that are kept free for their labels */
const LABEL_ROOM = 22;
/** A layout is stretched at most by this factor to fill its picture. */
const MOST_STRETCH = 2.5;
/** The share of a picture that nodes and labels take at most, and where it need not be too high for its width. */
const FULL = 0.8;
const EASY = 0.5;
const STEEPEST = 1.3;
/** The positions of pins are thousandths of the picture. */
const PIN_UNITS = 1000;

/**
 * Lays out nodes that repel each other and are attracted by their ties, with d3-force. It is the same
 * for the same input in every engine: nodes start from a fixed sequence of points, the number of steps
 * is fixed, random numbers are seeded, and all arithmetic is exact to the last bit (no sine, power or
 * logarithm).
 */
export function createForceSimulation(network: Network, options: NetworkOptions): ForceSimulation {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const weights = drawnWeights(network.nodes.length, network.pulls);
  const { unit } = ruler;
  const area = (width * (options.height ?? Infinity)) / (unit * unit);
  const onGround = nodeShapes(network, weights, { ruler: createRuler(16, options.stretch), area });
  const shapes = onGround.map((shape) => scaled(shape, unit));
  const isSmall = shapes.length <= SOME;
  const taken = isSmall ? roomTaken(extentsOf(network, shapes, ruler)) : 0;
  const height = options.height ?? heightFor(shapes, { width, unit, taken });
  const bounds = { width, height, unit };
  const ground = groundFor(bounds, onGround);
  const runs = knownRuns(network.pulls);
  const known = runs.get(ground.name);
  const nodes = onGround.map((shape, i): ForceNode => ({
    shape,
    ...(known?.[i] ?? startingPoint(i, ground)),
  }));
  const { steps, decay, precision } = paceOf(nodes.length);
  const phases = steps * PHASES;
  let forces: ReturnType<typeof createForces> | undefined;
  let done = 0;
  let alpha = 1;
  let settled: readonly ForceNode[] | undefined;
  const advance = (): void => {
    if (done === phases) return;
    forces ??= createForces(nodes, { pulls: network.pulls, bounds: ground, precision });
    const phase = done % PHASES;
    if (phase === 0) alpha -= alpha * decay;
    itemAt(forces, phase)(alpha);
    done++;
    if (done < phases) return;
    runs.set(
      ground.name,
      nodes.map(({ x, y }) => ({ x, y })),
    );
  };
  /** The nodes where they are so far, in the bounds. */
  const inBounds = (): ForceNode[] =>
    nodes.map(({ x, y }, i) => ({
      shape: itemAt(shapes, i),
      x: (x / ground.width) * width,
      y: (y / ground.height) * height,
    }));
  const settle = (): readonly ForceNode[] => {
    const placed = inBounds();
    stretchToFill(placed, bounds);
    removeOverlaps(placed, bounds);
    if (!isSmall) return placed;
    makeRoomForLabels(placed, extentsOf(network, shapes, ruler), bounds);
    // Where there was not enough room, some nodes may lie over one another again.
    removeOverlaps(placed, bounds);
    return placed;
  };
  if (known) done = phases;
  return {
    get progress() {
      return done / phases;
    },
    advance,
    finish() {
      while (done < phases) advance();
    },
    isGiven: areAllPinned,
    layout(shown, pins) {
      const isGiven = areAllPinned(shown, pins);
      const isRun = done === phases;
      if (isRun) settled ??= settle();
      const placed = settled ?? inBounds();
      const points = pinnedPoints(placed, shown, { pins, bounds, direction, isGiven });
      const isAtRest = isRun || isGiven;
      return layoutWithLabels(shown, { shapes, points, bounds, ruler, isAtRest }, options.terms);
    },
  };
}

/** A picture of round proportions in which forces act. Pictures of nearly the same proportions share it. */
interface Ground extends Bounds {
  readonly name: string;
}

/** From one proportion of sides to the next, and from one area to the next. */
const STEP = 1.2;
/** px² at a font of 16 px */
const LEAST_AREA = 10_000;

function scaled({ half, radius, ...shape }: NodeShape, by: number): NodeShape {
  return { ...shape, half: half * by, radius: radius * by };
}

/** @param shapes of the nodes, at a font of 16 px */
function groundFor({ width, height, unit }: Bounds, shapes: readonly NodeShape[]): Ground {
  const [longer, shorter] = [Math.max(width, height), Math.max(1, Math.min(width, height))];
  const proportion = stepBelow(longer / shorter, 1);
  const area = stepBelow((width * height) / (unit * unit), LEAST_AREA);
  const side = Math.sqrt(area.value / proportion.value);
  const [long, short] = [side * proportion.value, side];
  const isWide = width >= height;
  const sides = isWide ? { width: long, height: short } : { width: short, height: long };
  const name = [isWide, proportion.count, area.count, sum(shapes, ({ radius }) => radius)].join(
    ' ',
  );
  return { ...sides, unit: 1, name };
}

/** The greatest of a series that is no greater than a value, and its position in the series. */
function stepBelow(
  value: number,
  first: number,
): { readonly value: number; readonly count: number } {
  let [at, count] = [first, 0];
  for (; at * STEP <= value; count++) at *= STEP;
  return { value: at, count };
}

/** Where forces have brought nodes: they are the same for the same ties on the same ground. */
const runsOfTies = new WeakMap<Ties, Map<string, readonly Point[]>>();

function knownRuns(pulls: Ties): Map<string, readonly Point[]> {
  const known = runsOfTies.get(pulls) ?? new Map<string, readonly Point[]>();
  runsOfTies.set(pulls, known);
  return known;
}

function paceOf(count: number): Pace {
  return count > MANY ? FAST : count > SOME ? MEDIUM : SLOW;
}

function areAllPinned({ nodes }: Network, pins: readonly Pin[]): boolean {
  if (pins.length < nodes.length) return false;
  const ids = new Set(pins.map(({ id }) => id));
  return nodes.every(({ id }) => ids.has(id));
}

/** Points spread evenly over the picture: Roberts' R₂ sequence, “The unreasonable effectiveness of quasirandom sequences” (2018). */
function startingPoint(i: number, { width, height }: Bounds): Point {
  const part = (by: number) => (0.5 + (i + 1) * by) % 1;
  return { x: width * part(0.7548776662466927), y: height * part(0.5698402909980532) };
}

interface Pinning {
  readonly pins: readonly Pin[];
  readonly bounds: Bounds;
  readonly direction: Direction;
  /** whether every node is pinned, so that none can give way */
  readonly isGiven: boolean;
}

/** The positions of all nodes, mirrored where the page is read from right to left. */
function pinnedPoints(
  nodes: readonly ForceNode[],
  network: Network,
  { pins, bounds, direction, isGiven }: Pinning,
): Point[] {
  const { width, height, unit } = bounds;
  const pinOf = new Map(pins.map((pin) => [pin.id, pin]));
  const mirrored = (x: number) => (direction === 'rtl' ? width - x : x);
  const placed = nodes.map(({ shape, x, y }, i): ForceNode => {
    const pin = pinOf.get(itemAt(network.nodes, i).id);
    if (!pin) return { shape, x: mirrored(x), y };
    const margin = marginOf(shape, unit);
    const fx = clamp(mirrored((pin.x / PIN_UNITS) * width), margin, width - margin);
    const fy = clamp((pin.y / PIN_UNITS) * height, margin, height - margin);
    return { shape, x: fx, y: fy, fx, fy };
  });
  if (pins.length > 0 && !isGiven) removeOverlaps(placed, bounds);
  return placed.map(({ x, y }) => ({ x, y }));
}

/** High enough for all nodes and their labels. Narrow pictures are higher than wide, and wide ones wider than high. */
function heightFor(
  shapes: readonly NodeShape[],
  { width, unit, taken }: { readonly width: number; readonly unit: number; readonly taken: number },
): number {
  const easy = Math.min(taken / EASY / width, STEEPEST * width);
  const wanted = width < 600 * unit ? width * 1.3 : Math.min(width * 0.62, 760 * unit);
  const room = ({ radius, hasCode }: NodeShape) => 2 * radius + (hasCode ? 12 : 4) * unit;
  const area = sum(shapes, (shape) => room(shape) ** 2);
  const least = Math.max((area * 1.5) / width, taken / FULL / width);
  return Math.ceil(Math.max(wanted, 200 * unit, least, easy));
}

/** Stretches the positions of all nodes over the whole picture. It never moves nodes closer together. */
function stretchToFill(nodes: readonly ForceNode[], { width, height, unit }: Bounds): void {
  const widest = nodes.reduce((most, { shape }) => Math.max(most, shape.radius), 0);
  const stretch = (axis: 'x' | 'y', length: number) => {
    const positions = nodes.map((node) => node[axis]);
    const [first, last] = [Math.min(...positions), Math.max(...positions)];
    const room = length - 2 * (widest + LABEL_ROOM * unit);
    const by = last > first ? clamp(room / (last - first), 1, MOST_STRETCH) : 1;
    for (const node of nodes) {
      const margin = marginOf(node.shape, unit);
      const at = length / 2 + (node[axis] - (first + last) / 2) * by;
      node[axis] = clamp(at, margin, length - margin);
    }
  };
  stretch('x', width);
  stretch('y', height);
}
