import type { Network } from '../../derive/network/network.js';
import { numberAt } from '../../lib/list.js';
import type { Ruler } from '../../lib/text-width.js';

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
const DOT = { smallest: 2, growth: 3 };

/**
 * Nodes as large as their weights ask, and at least as their codes need. The area of a node, not its
 * radius, grows with its weight.
 * @param weights of the nodes, by position
 */
export function nodeShapes({ nodes }: Network, weights: Float64Array, ruler: Ruler): NodeShape[] {
  const { unit } = ruler;
  const most = weights.reduce((a, b) => Math.max(a, b), 1);
  const hasCode = nodes.length <= MOST_CODES;
  return nodes.map(({ code, color }, i) => {
    const share = Math.sqrt(numberAt(weights, i) / most);
    const shape = color === undefined ? 'square' : 'disc';
    const size = hasCode
      ? Math.max(SMALLEST + GROWTH * share, ruler.width(code, CODE_SIZE, 700) / unit / 2 + 3)
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
