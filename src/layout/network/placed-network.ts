import type { Network } from '../../derive/network/network.js';
import type { NodeKind } from '../../model/selection.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Pin } from '../../state/part-kinds.js';
import { center, contains, type Box, type Direction, type Point } from '../box.js';
import type { PlacedText } from '../text.js';
import { numberAt } from '../../lib/list.js';
import { clamp, interpolate } from '../../lib/number.js';
import { ribbonRise } from './levels.js';

/** A network with every position and size in px. */
export interface NetworkLayout {
  readonly kind: Network['layout'];
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly direction: Direction;
  /** in the order of the network */
  readonly nodes: readonly PlacedNode[];
  readonly ties: PlacedTies;
  /** labels on the strongest ties */
  readonly tieLabels: readonly { readonly tie: number; readonly text: PlacedText }[];
}

export interface PlacedNode {
  /** around its shape, without a label beside that */
  readonly box: Box;
  readonly shape: 'bar' | 'card' | 'disc' | 'square';
  /** the code, inside a disc or a square */
  readonly code?: PlacedText;
  /** inside a card, or beside any other shape; absent where there is no room */
  readonly label?: PlacedText;
  /** what the label holds; absent where it holds the code and then the name */
  readonly labelHolds?: 'code' | 'name';
}

const STRIP = 6;

/** px at the start of a card that show a target's colour, beside its text and not behind it. */
export function stripOf(kind: NodeKind, unit: number): number {
  return kind === 'target' ? STRIP * unit : 0;
}

/** Ties as columns: from (x0, y0), where they are w0 wide, to (x1, y1), where they are w1 wide. */
export interface PlacedTies {
  /** a ribbon leaves and arrives level, and its width is measured vertically; a line is straight */
  readonly shape: 'ribbon' | 'line';
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly w0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly w1: Float64Array;
}

/** The words that a layout depends on. */
export type LayoutTerms = Pick<PictureWords, 'direction' | 'percent'>;

export interface NetworkOptions {
  /** px of the picture */
  readonly width: number;
  /** px of a picture whose nodes may stand anywhere; absent for a height that suits it */
  readonly height?: number;
  /** px of the page's text, by which everything is scaled */
  readonly fontSize: number;
  /** how much wider the page's font is than the table of widths: 1 or more */
  readonly stretch: number;
  readonly terms: LayoutTerms;
  /** nodes that a person moved, where a layout allows it */
  readonly pins: readonly Pin[];
}

/** What is under a point: a node with its label, or else a tie. */
export type NetworkHit =
  { readonly kind: 'node'; readonly node: number } | { readonly kind: 'tie'; readonly tie: number };

/** px from side to side in which a node is found, even where it is smaller: WCAG 2.2, 2.5.8 */
const LEAST = 24;
/** px beside a tie in which it is still found */
const SLACK = 3;

/** @param slack px beside a tie in which it is still found, at a font of 16 px */
export function hitNetwork(
  layout: NetworkLayout,
  point: Point,
  slack = SLACK,
): NetworkHit | undefined {
  const node = nodeAt(layout, point);
  if (node >= 0) return { kind: 'node', node };
  const tie = tieAt(layout.ties, point, slack * layout.unit);
  return tie < 0 ? undefined : { kind: 'tie', tie };
}

/** The nodes whose middles lie inside a closed line, such as one drawn with a pointer. */
export function enclosed({ nodes }: NetworkLayout, line: readonly Point[]): number[] {
  return nodes.flatMap(({ box }, i) => (isInside(center(box), line) ? [i] : []));
}

/** The node whose shape or label is under the point, or else the nearest one that is near enough. */
function nodeAt({ nodes, unit }: NetworkLayout, point: Point): number {
  const under = nodes.findIndex(
    ({ box, label }) => contains(box, point) || (label !== undefined && contains(label.box, point)),
  );
  if (under >= 0) return under;
  let nearest = -1;
  let best = Infinity;
  nodes.forEach(({ box }, i) => {
    const dx = Math.abs(point.x - box.x - box.width / 2);
    const dy = Math.abs(point.y - box.y - box.height / 2);
    const isNear =
      dx <= Math.max(box.width, LEAST * unit) / 2 && dy <= Math.max(box.height, LEAST * unit) / 2;
    const distance = dx * dx + dy * dy;
    if (isNear && distance < best) [nearest, best] = [i, distance];
  });
  return nearest;
}

/** The nearest tie within reach. Of several at the same distance it is the one drawn last, on top. */
function tieAt(ties: PlacedTies, point: Point, slack: number): number {
  const distanceTo = ties.shape === 'ribbon' ? ribbonDistance : lineDistance;
  let nearest = -1;
  let best = slack;
  for (let tie = 0; tie < ties.x0.length; tie++) {
    const distance = distanceTo(ties, tie, point);
    if (distance <= best) [nearest, best] = [tie, distance];
  }
  return nearest;
}

/** px up or down to a ribbon, 0 inside it, infinite beside it. */
function ribbonDistance(ties: PlacedTies, tie: number, { x, y }: Point): number {
  const [from, to] = [numberAt(ties.x0, tie), numberAt(ties.x1, tie)];
  const across = (x - from) / (to - from);
  if (!(across >= 0 && across <= 1)) return Infinity;
  const rise = ribbonRise(parameterAt(across));
  const middle = interpolate(numberAt(ties.y0, tie), numberAt(ties.y1, tie), rise);
  const width = interpolate(numberAt(ties.w0, tie), numberAt(ties.w1, tie), rise);
  return Math.max(0, Math.abs(y - middle) - width / 2);
}

/**
 * The parameter t at which a ribbon's Bézier curve, with both handles half way across, has come so
 * far across. It is found by bisection.
 */
function parameterAt(across: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 20; i++) {
    const t = (low + high) / 2;
    const x = 1.5 * t * (1 - t) * (1 - t) + 1.5 * t * t * (1 - t) + t * t * t;
    if (x < across) low = t;
    else high = t;
  }
  return (low + high) / 2;
}

/** px to a straight tie, 0 inside it. */
function lineDistance({ x0, y0, w0, x1, y1 }: PlacedTies, tie: number, { x, y }: Point): number {
  const [ax, ay] = [numberAt(x0, tie), numberAt(y0, tie)];
  const [dx, dy] = [numberAt(x1, tie) - ax, numberAt(y1, tie) - ay];
  const length = dx * dx + dy * dy;
  const t = length > 0 ? clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1) : 0;
  const [px, py] = [x - ax - t * dx, y - ay - t * dy];
  return Math.max(0, Math.sqrt(px * px + py * py) - numberAt(w0, tie) / 2);
}

/** Whether a ray from a point to the right crosses a closed line an odd number of times. */
function isInside({ x, y }: Point, line: readonly Point[]): boolean {
  let isIn = false;
  line.forEach((a, i) => {
    const b = line[(i + 1) % line.length] ?? a;
    if (a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x) isIn = !isIn;
  });
  return isIn;
}
