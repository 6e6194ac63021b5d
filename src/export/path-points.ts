import { numberAt } from '../lib/list.js';

/** A step of a path, in absolute px: where it goes, and for a curve its control points. */
export type PathStep =
  | { readonly kind: 'move' | 'line'; readonly x: number; readonly y: number }
  | {
      readonly kind: 'curve';
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly x: number;
      readonly y: number;
    }
  | { readonly kind: 'close' };

/** How many numbers each command of SVG path data takes. */
const ARGUMENTS: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, c: 6, q: 4, z: 0 };

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A curve with one handle as one with two: each is two thirds of the way from an end to the handle. */
function curveBy(handle: Point, from: Point, to: Point): PathStep {
  const toward = (at: number, end: number) => end + ((at - end) * 2) / 3;
  return {
    kind: 'curve',
    x1: toward(handle.x, from.x),
    y1: toward(handle.y, from.y),
    x2: toward(handle.x, to.x),
    y2: toward(handle.y, to.y),
    ...to,
  };
}

/**
 * The steps of SVG path data. It reads the commands that marks are made of: M, L, H, V, C, Q and Z, also
 * relative.
 * @throws RangeError for another command
 */
export function pathSteps(d: string): PathStep[] {
  const steps: PathStep[] = [];
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  for (const [, command = '', written = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const kind = command.toLowerCase();
    const count = ARGUMENTS[kind];
    if (count === undefined) throw new RangeError(`path data with “${command}” cannot be drawn`);
    if (kind === 'z') {
      steps.push({ kind: 'close' });
      [x, y] = [startX, startY];
      continue;
    }
    const isRelative = command === kind;
    const numbers = Float64Array.from(
      written.match(/-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [],
      Number,
    );
    for (let at = 0; at < numbers.length; at += count) {
      const [fromX, fromY] = isRelative ? [x, y] : [0, 0];
      const across = (i: number) => fromX + numberAt(numbers, at + i);
      const down = (i: number) => fromY + numberAt(numbers, at + i);
      const before = { x, y };
      if (kind === 'h') x = across(0);
      else if (kind === 'v') y = down(0);
      else [x, y] = [across(count - 2), down(count - 1)];
      if (kind === 'c') {
        const controls = { x1: across(0), y1: down(1), x2: across(2), y2: down(3) };
        steps.push({ kind: 'curve', ...controls, x, y });
      } else if (kind === 'q') {
        steps.push(curveBy({ x: across(0), y: down(1) }, before, { x, y }));
      } else if (kind === 'm' && at === 0) {
        [startX, startY] = [x, y];
        steps.push({ kind: 'move', x, y });
      } else {
        steps.push({ kind: 'line', x, y });
      }
    }
  }
  return steps;
}

/** The box around the points of a path. Control points count: it is never too small. */
export function boxOfSteps(steps: readonly PathStep[]) {
  const points = steps.flatMap((step) => {
    if (step.kind === 'close') return [];
    const own = [[step.x, step.y] as const];
    if (step.kind !== 'curve') return own;
    return [...own, [step.x1, step.y1] as const, [step.x2, step.y2] as const];
  });
  const [left, top] = [least(points.map(([x]) => x)), least(points.map(([, y]) => y))];
  const [right, bottom] = [most(points.map(([x]) => x)), most(points.map(([, y]) => y))];
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}
