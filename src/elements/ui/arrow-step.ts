import type { Point } from '../../layout/box.js';

const STEPS: Readonly<Record<string, Point>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

/** One step the way an arrow points; undefined for any other key. */
export function arrowStep(key: string): Point | undefined {
  return STEPS[key];
}
