import {
  forceCollide,
  forceLink,
  forceManyBody,
  type Force,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3-force';
import type { Ties, Network } from '../../../derive/network/network.js';
import { addAt, itemAt, numberAt, sum } from '../../../lib/list.js';
import { clamp } from '../../../lib/number.js';
import type { Ruler } from '../../../lib/text-width.js';

/** A node that forces move. One that a person moved has a fixed position, `fx` and `fy`. */
export interface ForceNode extends SimulationNodeDatum {
  readonly shape: NodeShape;
  /** px in the picture */
  x: number;
  y: number;
}

type Pull = SimulationLinkDatum<ForceNode> & { readonly weight: number };

/** How precisely forces are computed. With many nodes it is less. */
export interface Precision {
  /** criterion of Barnes and Hut: 0 looks at every pair of nodes */
  readonly theta: number;
  /** how far nodes repel each other, in mean distances between nodes */
  readonly reach: number;
  /** how often overlaps are resolved in one step */
  readonly rounds: number;
}

/** How many phases a step has. */
export const PHASES = 5;

interface ForceOptions {
  /** what attracts nodes, by their positions in the list of nodes */
  readonly pulls: Ties;
  readonly bounds: Bounds;
  readonly precision: Precision;
}

/**
 * The phases of one step, to be run one after the other. Each takes how hot the simulation still is,
 * from 1 down to 0.
 */
export function createForces(
  nodes: ForceNode[],
  { pulls, bounds, precision }: ForceOptions,
): readonly ((alpha: number) => void)[] {
  const { unit } = bounds;
  const distance = Math.sqrt((bounds.width * bounds.height) / Math.max(1, nodes.length));
  const forces: Force<ForceNode, Pull>[] = [
    attraction(pulls, nodes.length, distance),
    forceManyBody<ForceNode>()
      .strength(-distance * 3)
      .theta(precision.theta)
      .distanceMax(distance * precision.reach),
    forceCollide<ForceNode>(({ shape }) => shape.radius + (shape.hasCode ? 3 : 1) * unit)
      .strength(0.9)
      .iterations(precision.rounds),
  ];
  nodes.forEach((node, index) => {
    node.index = index;
    node.vx = 0;
    node.vy = 0;
  });
  for (const force of forces) force.initialize?.(nodes, seededRandom());
  return [
    ...forces,
    (alpha) => pullToCenter(nodes, bounds, alpha),
    () => moveByVelocity(nodes, bounds),
  ];
}

/** The heavier a tie, the more it attracts. A node with many ties is attracted less by each. */
function attraction(pulls: Ties, count: number, distance: number): Force<ForceNode, Pull> {
  const most = pulls.weight.reduce((a, b) => Math.max(a, b), 1);
  const links = Array.from(pulls.weight, (weight, i): Pull => ({
    source: numberAt(pulls.from, i),
    target: numberAt(pulls.to, i),
    weight: weight / most,
  }));
  const degree = new Uint32Array(count);
  for (const ends of [pulls.from, pulls.to]) for (const node of ends) addAt(degree, node, 1);
  // d3 replaces the positions that it is given by the nodes themselves.
  const degreeOf = (end: Pull['source']) =>
    numberAt(degree, typeof end === 'object' ? (end.index ?? 0) : Number(end));
  return forceLink<ForceNode, Pull>(links)
    .distance(distance * 0.9)
    .strength(({ source, target, weight }) => {
      const fewest = Math.min(degreeOf(source), degreeOf(target));
      return (0.15 + 0.85 * weight) / Math.max(1, fewest);
    });
}

/** How strongly the middle of the picture attracts every node. */
const INWARD = 0.05;

function pullToCenter(nodes: readonly ForceNode[], { width, height }: Bounds, alpha: number): void {
  for (const node of nodes) {
    node.vx = (node.vx ?? 0) + (width / 2 - node.x) * INWARD * alpha;
    node.vy = (node.vy ?? 0) + (height / 2 - node.y) * INWARD * (width / height) * alpha;
  }
}

/** The share of its velocity that a node keeps from step to step. */
const KEPT = 0.6;

function moveByVelocity(nodes: readonly ForceNode[], bounds: Bounds): void {
  for (const node of nodes) {
    node.vx = (node.vx ?? 0) * KEPT;
    node.vy = (node.vy ?? 0) * KEPT;
    moveTo(node, { x: node.x + node.vx, y: node.y + node.vy }, bounds);
  }
}

/** Moves a node to a point, or as near to it as the node lies inside the bounds as a whole. */
function moveTo(
  node: ForceNode,
  { x, y }: { readonly x: number; readonly y: number },
  { width, height, unit }: Bounds,
): void {
  const margin = marginOf(node.shape, unit);
  node.x = clamp(x, margin, width - margin);
  node.y = clamp(y, margin, height - margin);
}

/**
 * A source of random numbers, 0 … 1, that is the same every time: a linear congruential generator
 * (Press et al., Numerical Recipes, 7.1).
 */
function seededRandom(): () => number {
  let state = 1;
  return () => {
    state = (1664525 * state + 1013904223) % 4294967296;
    return state / 4294967296;
  };
}

const MOST_ROUNDS = 240;
/** Thousands of nodes are dots: a few of them may touch rather than take more time. */
const MANY = { nodes: 400, rounds: 12 };
/** px between two nodes */
const GAP = 2;

/**
 * Moves nodes that still overlap apart, a little in each round, inside their bounds. Nodes with a
 * fixed position stay. Pairs that may overlap are found by a sweep from left to right.
 */
export function removeOverlaps(nodes: readonly ForceNode[], bounds: Bounds): void {
  const widest = nodes.reduce((most, { shape }) => Math.max(most, shape.radius), 0);
  const reach = 2 * widest + GAP * bounds.unit;
  const rounds = nodes.length > MANY.nodes ? MANY.rounds : MOST_ROUNDS;
  for (let round = 0, hasMoved = true; hasMoved && round < rounds; round++) {
    hasMoved = false;
    const sorted = [...nodes].sort((a, b) => a.x - b.x);
    sorted.forEach((a, i) => {
      for (let k = i + 1; k < sorted.length; k++) {
        const b = itemAt(sorted, k);
        if (b.x - a.x > reach) break;
        hasMoved = separate(a, b, bounds) || hasMoved;
      }
    });
  }
}

/** @returns whether the two overlapped, and one of them could move */
function separate(a: ForceNode, b: ForceNode, bounds: Bounds): boolean {
  const wanted = a.shape.radius + b.shape.radius + GAP * bounds.unit;
  const [x, y] = [b.x - a.x, b.y - a.y];
  const distance = Math.sqrt(x * x + y * y);
  if (distance >= wanted) return false;
  const [isFixedA, isFixedB] = [isFixed(a), isFixed(b)];
  if (isFixedA && isFixedB) return false;
  const missing = wanted - distance + 0.01;
  // Two nodes at the same point part sideways.
  const [dx, dy] = distance > 0 ? [x / distance, y / distance] : [1, 0];
  const share = isFixedA ? 0 : isFixedB ? 1 : 0.5;
  moveTo(a, { x: a.x - dx * missing * share, y: a.y - dy * missing * share }, bounds);
  moveTo(b, { x: b.x + dx * missing * (1 - share), y: b.y + dy * missing * (1 - share) }, bounds);
  return true;
}

function isFixed({ fx }: ForceNode): boolean {
  return fx !== undefined && fx !== null;
}

/** px that a node takes with its label, from its own middle */
export interface Extent {
  readonly aside: number;
  readonly up: number;
  readonly down: number;
}

const LABEL_ROUNDS = 400;
/** Nodes with their labels have less than the room that they want where they would take more than this share. */
const MOST_FULL = 0.85;

/** px² that nodes take with their labels */
export function roomTaken(extents: readonly Extent[]): number {
  return sum(extents, ({ aside, up, down }) => 2 * aside * (up + down));
}

/** Moves nodes apart until each has room for its label, too, where the picture has that. */
export function makeRoomForLabels(
  nodes: readonly ForceNode[],
  wanted: readonly Extent[],
  { width, height }: Bounds,
): void {
  const share = Math.min(1, Math.sqrt((MOST_FULL * width * height) / roomTaken(wanted)));
  const extents = wanted.map(({ aside, up, down }) => ({
    aside: aside * share,
    up: up * share,
    down: down * share,
  }));
  const move = (node: number, dx: number, dy: number): void => {
    const [own, { aside, up, down }] = [itemAt(nodes, node), itemAt(extents, node)];
    own.x = clamp(own.x + dx, aside, width - aside);
    own.y = clamp(own.y + dy, up, height - down);
  };
  nodes.forEach((_, i) => move(i, 0, 0));
  for (let round = 0, hasMoved = true; hasMoved && round < LABEL_ROUNDS; round++) {
    hasMoved = false;
    for (let i = 0; i < nodes.length; i++) {
      for (let k = i + 1; k < nodes.length; k++) {
        const [a, b] = [itemAt(nodes, i), itemAt(nodes, k)];
        const [own, other] = [itemAt(extents, i), itemAt(extents, k)];
        const isBelow = b.y >= a.y;
        const across = own.aside + other.aside - Math.abs(b.x - a.x);
        const along = isBelow ? own.down + other.up : other.down + own.up;
        const down = along - Math.abs(b.y - a.y);
        if (across <= 0 || down <= 0) continue;
        hasMoved = true;
        const dx = across < down ? (across / 2 + 0.01) * (b.x >= a.x ? 1 : -1) : 0;
        const dy = across < down ? 0 : (down / 2 + 0.01) * (isBelow ? 1 : -1);
        move(i, -dx, -dy);
        move(k, dx, dy);
      }
    }
  }
}

/** The shape of a node that may stand anywhere: a disc where it has the colour of a goal, else a square. */
export interface NodeShape {
  readonly shape: 'disc' | 'square';
  /** px of the disc's radius, or of half the side of the square */
  readonly half: number;
  /** px around its middle that it keeps free: the radius of a circle around the shape */
  readonly radius: number;
  /** whether it is large enough to hold its code */
  readonly hasCode: boolean;
}

/** px at a font of 16 px */
export const CODE_SIZE = 12;
/** With more nodes than this, nodes are dots without codes. */
const MOST_CODES = 150;
/** px of the radius of the smallest node, and what the largest one has more */
const SMALLEST = 12;
const GROWTH = 8;
/** what the largest one has more in a picture with less than so many px² for each, at a font of 16 px */
const CROWDED = { area: 110 * 110, growth: 3 };
const DOT = { smallest: 2, growth: 3 };

/**
 * Nodes as large as their weights ask, and at least as their codes need. The area of a node, not its
 * radius, grows with its weight.
 * @param weights of the nodes, by position
 * @param area px² that all nodes have; `Infinity` for as much as they need
 */
export function nodeShapes(
  { nodes }: Network,
  weights: Float64Array,
  { ruler, area }: { readonly ruler: Ruler; readonly area: number },
): NodeShape[] {
  const { unit } = ruler;
  const isCrowded = area < nodes.length * CROWDED.area * unit * unit;
  const growth = isCrowded ? CROWDED.growth : GROWTH;
  const most = weights.reduce((a, b) => Math.max(a, b), 1);
  const hasCode = nodes.length <= MOST_CODES;
  return nodes.map(({ code, color }, i) => {
    const share = Math.sqrt(numberAt(weights, i) / most);
    const shape = color === undefined ? 'square' : 'disc';
    const size = hasCode
      ? Math.max(SMALLEST + growth * share, ruler.width(code, CODE_SIZE, 700) / unit / 2 + 3)
      : DOT.smallest + DOT.growth * share;
    const half = size * unit;
    return { shape, half, radius: shape === 'disc' ? half : half * Math.SQRT2 * 0.95, hasCode };
  });
}

/** The area in px in which nodes may stand anywhere. */
export interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

const MARGIN = 4;

/** px from the middle of a node to an edge of its bounds, at least. */
export function marginOf({ radius }: NodeShape, unit: number): number {
  return radius + MARGIN * unit;
}
