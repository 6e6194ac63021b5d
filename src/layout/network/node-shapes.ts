import type { Network } from '../../derive/network/network.js';
import type { Ruler } from '../../lib/text-width.js';

/** A node that may stand anywhere: a disc for what has a goal's colour, else a square. */
export interface NodeShape {
  readonly shape: 'disc' | 'square';
  /** px of the disc, or half the side of the square */
  readonly half: number;
  /** px it keeps free around its middle: of the circle about it */
  readonly radius: number;
  /** whether it is large enough to hold its code */
  readonly hasCode: boolean;
}

export const CODE_SIZE = 12;
/** Beyond so many nodes they are dots without a code. */
const MOST_CODES = 150;
const SMALLEST = 12;
const GROWTH = 8;
const DOT = { smallest: 2, growth: 3 };

/** Nodes as large as what they carry asks, and as their code needs. */
export function nodeShapes({ nodes }: Network, sizes: Float64Array, ruler: Ruler): NodeShape[] {
  const { unit } = ruler;
  const most = sizes.reduce((a, b) => Math.max(a, b), 1);
  const hasCode = nodes.length <= MOST_CODES;
  return nodes.map(({ code, color }, i) => {
    const share = Math.sqrt((sizes[i] ?? 0) / most);
    const shape = color === undefined ? 'square' : 'disc';
    const wished = hasCode
      ? Math.max(SMALLEST + GROWTH * share, ruler.width(code, CODE_SIZE, 700) / unit / 2 + 3)
      : DOT.smallest + DOT.growth * share;
    const half = wished * unit;
    return { shape, half, radius: shape === 'disc' ? half : half * Math.SQRT2 * 0.95, hasCode };
  });
}

/** The room that nodes which may stand anywhere have. */
export interface Bounds {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
}

const MARGIN = 4;

/** Keeps a node off one edge and the other. @param length px from edge to edge */
export function keepInside(
  at: number,
  { radius }: NodeShape,
  length: number,
  unit: number,
): number {
  const margin = radius + MARGIN * unit;
  return Math.max(margin, Math.min(length - margin, at));
}
