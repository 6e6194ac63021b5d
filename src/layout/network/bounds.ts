import type { NodeShape } from './node-shapes.js';

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
