import { keepInside, type Bounds } from '../bounds.js';
import type { NodeShape } from '../node-shapes.js';

interface Body {
  readonly shape: NodeShape;
  x?: number | undefined;
  y?: number | undefined;
  /** where it is pinned, if it is */
  readonly fx?: number | null | undefined;
}

const MOST_ROUNDS = 240;
/** Thousands are dots: that a few of them touch is no reason to wait. */
const MANY = { bodies: 400, rounds: 12 };
const GAP = 2;

/**
 * Moves what still overlaps apart, a little at a time, inside the frame; what is pinned stays. Pairs
 * are found by a sweep from side to side.
 */
export function removeOverlaps(bodies: readonly Body[], frame: Bounds): void {
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

function separate(a: Body, b: Body, frame: Bounds): boolean {
  const wanted = a.shape.radius + b.shape.radius + GAP * frame.unit;
  const [x, y] = [(b.x ?? 0) - (a.x ?? 0), (b.y ?? 0) - (a.y ?? 0)];
  const distance = Math.sqrt(x * x + y * y);
  if (distance >= wanted) return false;
  const missing = wanted - distance + 0.01;
  // Two on one spot part sideways.
  const [dx, dy] = distance > 0 ? [x / distance, y / distance] : [1, 0];
  const isHeld = (body: Body) => body.fx !== undefined && body.fx !== null;
  if (isHeld(a) && isHeld(b)) return false;
  const share = isHeld(a) ? 0 : isHeld(b) ? 1 : 0.5;
  move(a, -dx * missing * share, -dy * missing * share, frame);
  move(b, dx * missing * (1 - share), dy * missing * (1 - share), frame);
  return true;
}

function move(body: Body, x: number, y: number, frame: Bounds): void {
  body.x = keepInside((body.x ?? 0) + x, body.shape, frame.width, frame.unit);
  body.y = keepInside((body.y ?? 0) + y, body.shape, frame.height, frame.unit);
}
