import { textWidth } from '../../src/lib/text-width.js';
import type { Mark, Pane, Scene } from '../../src/scene/scene.js';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** A node of a network of clusters or similarity, as a picture shows it. */
interface DrawnNode {
  readonly name: string;
  readonly shape: Box;
  readonly isRound: boolean;
  readonly label: readonly Mark<'text'>[];
  readonly box: Box | undefined;
}

/** A tie from node to node, as a line of points. */
interface DrawnTie {
  readonly from: DrawnNode;
  readonly to: DrawnNode;
  readonly points: readonly Point[];
}

/** How letters stand around their baseline, by the size of their font. */
const ASCENT = 0.75;
const DESCENT = 0.2;
/** Widths are measured a few per cent too large. */
const NARROWED = 0.94;
/** The room between the labels of two nodes, by the size of their font, so that it can be told whose they are. */
const BESIDE = 0.5;
const BELOW = 0.2;
const PIECES = 24;

/** What lies on what in a picture whose nodes stand anywhere. */
export interface FreeNodes {
  /** labels that lie on others or on nodes, or so near that they might be those of others */
  readonly unclear: readonly string[];
  /** ties that run through a node that is not their end, and behind the label of one */
  readonly through: readonly string[];
  readonly behind: readonly string[];
  /** how many ties there are */
  readonly ties: number;
}

export function freeNodesIn({ panes }: Scene): FreeNodes {
  const body = panes.find(({ name }) => name === 'body');
  if (!body) throw new Error('no picture');
  const nodes = nodesOf(body);
  const ties = tiesOf(body, nodes);
  const labelled = nodes.flatMap(({ name, label: [line], box }) =>
    line && box ? [{ name, size: line.size, box }] : [],
  );
  const close = labelled.flatMap((a, i) =>
    labelled
      .slice(i + 1)
      .flatMap((b) => (areNear(a, b) ? [`${a.name} is close to ${b.name}`] : [])),
  );
  const onNodes = labelled.flatMap(({ name, box }) =>
    nodes.flatMap((node) =>
      node.name !== name && overlap(box, node.shape) ? [`${name} lies on ${node.name}`] : [],
    ),
  );
  const through = ties.flatMap((tie) =>
    nodes.flatMap((node) =>
      !isEnd(tie, node) && tie.points.some((point) => isOn(node, point))
        ? [`${tieName(tie)} runs through ${node.name}`]
        : [],
    ),
  );
  const behind = ties.flatMap((tie) =>
    nodes.flatMap((node) =>
      !isEnd(tie, node) && node.box && tie.points.some((point) => isIn(node.box, point))
        ? [`${tieName(tie)} runs behind the label of ${node.name}`]
        : [],
    ),
  );
  const bare = nodes.flatMap(({ name, label }) =>
    label.every(({ halo }) => halo) ? [] : [`${name} has no halo`],
  );
  const unclear = [...close, ...onNodes, ...bare];
  return { unclear, through, behind, ties: ties.length };
}

function nodesOf({ groups = [], marks }: Pane): DrawnNode[] {
  return groups
    .filter(({ name }) => name.startsWith('node-'))
    .map(({ name, start, end }) => {
      const own = marks.slice(start, end);
      const shape = shapeOf(own);
      const texts = own.flatMap((mark) => (mark.kind === 'text' ? [mark] : []));
      const label = texts.filter(({ x, y, size }) => !isIn(shape, { x, y: y - size / 3 }));
      return {
        name: name.slice('node-'.length),
        shape,
        isRound: own.some(({ kind }) => kind === 'disc'),
        label,
        box: label.length > 0 ? boxAround(label) : undefined,
      };
    });
}

function shapeOf(marks: readonly Mark[]): Box {
  for (const mark of marks) {
    if (mark.kind === 'rect') return mark;
    if (mark.kind === 'disc') {
      const { x, y, radius } = mark;
      return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    }
  }
  throw new Error('a node has no shape');
}

function boxAround(label: readonly Mark<'text'>[]): Box {
  const lines = label.map(({ text, size, x, y, anchor, strong = 0 }) => {
    const width = textWidth(text, size, strong > 0 ? 700 : 400) * NARROWED;
    const left = x - { left: 0, middle: width / 2, right: width }[anchor];
    return { left, right: left + width, top: y - ASCENT * size, bottom: y + DESCENT * size };
  });
  const [x, y] = [
    Math.min(...lines.map(({ left }) => left)),
    Math.min(...lines.map(({ top }) => top)),
  ];
  const right = Math.max(...lines.map((line) => line.right));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  return { x, y, width: right - x, height: bottom - y };
}

function tiesOf({ groups = [], marks }: Pane, nodes: readonly DrawnNode[]): DrawnTie[] {
  const group = groups.find(({ name }) => name === 'ties');
  const drawn = group ? marks.slice(group.start, group.end) : [];
  return drawn.flatMap(linesOf).flatMap((points) => {
    const [first, last] = [points[0], points.at(-1)];
    const at = (point?: Point) => nodes.find((node) => point && isMiddle(node.shape, point));
    const [from, to] = [at(first), at(last)];
    if (!from || !to) throw new Error('a tie ends at no node');
    return [{ from, to, points }];
  });
}

function linesOf(mark: Mark): Point[][] {
  if (mark.kind === 'lines')
    return Array.from(mark.x0, (x0, i) =>
      curve({ x: x0, y: mark.y0[i] ?? 0 }, undefined, { x: mark.x1[i] ?? 0, y: mark.y1[i] ?? 0 }),
    );
  if (mark.kind !== 'path') return [];
  const numbers = (mark.d.match(/-?[\d.]+/g) ?? []).map(Number);
  const at = (i: number) => ({ x: numbers[i] ?? 0, y: numbers[i + 1] ?? 0 });
  return [numbers.length > 4 ? curve(at(0), at(2), at(4)) : curve(at(0), undefined, at(2))];
}

function curve(from: Point, through: Point | undefined, to: Point): Point[] {
  const handle = through ?? { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const t = i / PIECES;
    const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
    return { x: a * from.x + b * handle.x + c * to.x, y: a * from.y + b * handle.y + c * to.y };
  });
}

function areNear(
  a: { readonly box: Box; readonly size: number },
  b: { readonly box: Box },
): boolean {
  const { x, y, width, height } = a.box;
  const { size } = a;
  const [aside, down] = [BESIDE * size, BELOW * size];
  const around = { x: x - aside, y: y - down, width: width + 2 * aside, height: height + 2 * down };
  return overlap(around, b.box);
}

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function isIn(box: Box | undefined, { x, y }: Point): boolean {
  return (
    box !== undefined && x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height
  );
}

function isOn({ shape, isRound }: DrawnNode, point: Point): boolean {
  if (!isRound) return isIn(shape, point);
  const [dx, dy] = [point.x - shape.x - shape.width / 2, point.y - shape.y - shape.height / 2];
  return dx * dx + dy * dy < (shape.width / 2) ** 2;
}

function isMiddle({ x, y, width, height }: Box, point: Point): boolean {
  return Math.abs(x + width / 2 - point.x) < 0.1 && Math.abs(y + height / 2 - point.y) < 0.1;
}

function isEnd({ from, to }: DrawnTie, node: DrawnNode): boolean {
  return from === node || to === node;
}

function tieName({ from, to }: DrawnTie): string {
  return `${from.name}–${to.name}`;
}
