import { center, type Point } from '../box.js';
import type { NetworkLayout } from './placed-network.js';

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
