import { drawnWeights } from '../../../derive/network/adjacency.js';
import type { Network } from '../../../derive/network/network.js';
import { isInside, type Box, type Point, overlaps } from '../../box.js';
import { type Bounds, CODE_SIZE, type NodeShape } from '../node-shapes.js';
import type { NetworkLayout, NetworkOptions, PlacedNode, PlacedTies } from '../placed-network.js';
import { placeText, wrapLabel, type PlacedText } from '../../text.js';
import type { Ruler } from '../../../lib/text-width.js';

const LABEL_SIZE = 12;
const WIDEST_LABEL = 130;
/** px between a node and its label */
const BESIDE = 3;
/** Beyond so many nodes, only so many of the heaviest are tried for a label. */
const MOST_LABELS = 250;
const MOST_TIE_LABELS = 6;

export interface ForcePositions {
  readonly shapes: readonly NodeShape[];
  readonly points: readonly Point[];
  readonly frame: Bounds;
  readonly ruler: Ruler;
  /** on the way there labels would only flicker */
  readonly isAtRest: boolean;
}

/** The picture of nodes that have found their places: labels go where there is room for them. */
export function layoutWithLabels(
  network: Network,
  { shapes, points, frame, ruler, isAtRest }: ForcePositions,
  { terms }: Pick<NetworkOptions, 'terms'>,
): NetworkLayout {
  const { width, height, unit } = frame;
  const boxes = shapes.map(({ half }, i) => boxAround(points[i], half));
  const grid = createOccupancyGrid(40 * unit);
  if (isAtRest) for (const box of boxes) grid.add(box);
  const place = (candidates: readonly PlacedText[]): PlacedText | undefined => {
    const found = candidates.find(({ box }) => isInside(box, width, height) && grid.isFree(box));
    if (found) grid.add(found.box);
    return found;
  };
  const labels = new Map<number, PlacedText>();
  for (const node of isAtRest ? mostInNeed(network).slice(0, MOST_LABELS) : []) {
    const box = boxes[node];
    const found = box && place(labelPlaces(network, node, { box, ruler }));
    if (found) labels.set(node, found);
  }
  const ties = straightTies(network, points, unit);
  const tieLabels =
    network.layout === 'similarity' && isAtRest
      ? strongest(network).flatMap((tie) => {
          const text = place(
            tieLabelPlaces(
              ties,
              tie,
              terms.percent(Math.round(network.ties.weight[tie] ?? 0)),
              ruler,
            ),
          );
          return text ? [{ tie, text }] : [];
        })
      : [];
  const nodes = network.nodes.map(({ code }, i): PlacedNode => {
    const { shape, hasCode } = shapes[i] ?? { shape: 'disc', hasCode: false };
    const label = labels.get(i);
    return {
      box: boxes[i] ?? boxAround(undefined, 0),
      shape,
      ...(hasCode ? { code: codeAt(points[i], code, ruler) } : {}),
      ...(label ? { label } : {}),
    };
  });
  return {
    kind: network.layout,
    width,
    height,
    unit,
    direction: terms.direction,
    nodes,
    ties,
    tieLabels,
  };
}

function codeAt(point: Point | undefined, code: string, ruler: Ruler): PlacedText {
  const lines = [{ text: code, strong: code.length }];
  const middle = { x: point?.x ?? 0, y: point?.y ?? 0, anchor: 'middle' } as const;
  const width = ruler.width(code, CODE_SIZE, 700);
  return placeText({ lines, width }, middle, CODE_SIZE * ruler.unit);
}

function boxAround(point: Point | undefined, half: number): Box {
  return {
    x: (point?.x ?? 0) - half,
    y: (point?.y ?? 0) - half,
    width: 2 * half,
    height: 2 * half,
  };
}

/** Nodes in the order in which they get their labels: those first whose code does not name them. */
function mostInNeed(network: Network): number[] {
  const sizes = drawnWeights(network.nodes.length, network.ties);
  const counts = new Map<string, number>();
  for (const { code } of network.nodes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const isShared = (i: number) => ((counts.get(network.nodes[i]?.code ?? '') ?? 1) > 1 ? 1 : 0);
  return network.nodes
    .map((_, i) => i)
    .filter((i) => network.nodes[i]?.label !== '')
    .sort((a, b) => isShared(b) - isShared(a) || (sizes[b] ?? 0) - (sizes[a] ?? 0) || a - b);
}

function strongest({ ties }: Network): number[] {
  return [...ties.weight.keys()]
    .sort((a, b) => (ties.weight[b] ?? 0) - (ties.weight[a] ?? 0) || a - b)
    .slice(0, MOST_TIE_LABELS);
}

/** Where a label may stand about its node: whole before broken, below before beside. */
function labelPlaces(
  { nodes }: Network,
  node: number,
  { box, ruler }: { readonly box: Box; readonly ruler: Ruler },
): PlacedText[] {
  const { unit } = ruler;
  const { label = '' } = nodes[node] ?? {};
  const size = LABEL_SIZE * unit;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const beside = box.width / 2 + BESIDE * unit;
  const wide = [
    { width: WIDEST_LABEL, lines: 2 },
    { width: WIDEST_LABEL * 0.75, lines: 3 },
    { width: WIDEST_LABEL * 0.5, lines: 2 },
  ];
  return wide.flatMap(({ width, lines }) => {
    const wrapped = wrapLabel({ code: '', label }, ruler, {
      width: width * unit,
      size: LABEL_SIZE,
      lines,
    });
    const away = beside + placeText(wrapped, { x, y, anchor: 'middle' }, size).box.height / 2;
    const at = (dx: number, dy: number, anchor: PlacedText['anchor']) =>
      placeText(wrapped, { x: x + dx, y: y + dy, anchor }, size);
    const slant = beside * 0.7;
    return [
      at(0, away, 'middle'),
      at(beside, 0, 'left'),
      at(-beside, 0, 'right'),
      at(0, -away, 'middle'),
      at(slant, away * 0.8, 'left'),
      at(-slant, away * 0.8, 'right'),
      at(slant, -away * 0.8, 'left'),
      at(-slant, -away * 0.8, 'right'),
    ];
  });
}

/** A word on a tie: at its middle, or a little to either end. */
function tieLabelPlaces(
  { x0, y0, x1, y1 }: PlacedTies,
  tie: number,
  text: string,
  ruler: Ruler,
): PlacedText[] {
  const wrapped = { lines: [{ text, strong: text.length }], width: ruler.width(text, 12, 700) };
  const along = (from: Float64Array, to: Float64Array, t: number) =>
    (from[tie] ?? 0) + ((to[tie] ?? 0) - (from[tie] ?? 0)) * t;
  return [0.5, 0.4, 0.6, 0.3, 0.7].map((t) =>
    placeText(
      wrapped,
      { x: along(x0, x1, t), y: along(y0, y1, t), anchor: 'middle' },
      12 * ruler.unit,
    ),
  );
}

/** Lines from middle to middle; the nodes are drawn over them. */
function straightTies({ ties }: Network, points: readonly Point[], unit: number): PlacedTies {
  const most = ties.weight.reduce((a, b) => Math.max(a, b), 1);
  const of = (ends: Uint32Array, axis: 'x' | 'y') =>
    Float64Array.from(ends, (node) => points[node]?.[axis] ?? 0);
  const isDense = ties.from.length > 2000;
  const width = ties.weight.map((weight) => (isDense ? 0.5 : 0.8 + 5 * (weight / most)) * unit);
  return {
    shape: 'line',
    x0: of(ties.from, 'x'),
    y0: of(ties.from, 'y'),
    w0: width,
    x1: of(ties.to, 'x'),
    y1: of(ties.to, 'y'),
    w1: width,
  };
}

/** What stands already, found again by the squares of a grid it touches. */
export interface OccupancyGrid {
  add(box: Box): void;
  /** whether nothing that stands overlaps it */
  isFree(box: Box): boolean;
}

/** @param side px of a square */
function createOccupancyGrid(side: number): OccupancyGrid {
  const squares = new Map<string, Box[]>();
  const touched = function* ({ x, y, width, height }: Box) {
    for (let i = Math.floor(x / side); i <= Math.floor((x + width) / side); i++) {
      for (let k = Math.floor(y / side); k <= Math.floor((y + height) / side); k++)
        yield `${i} ${k}`;
    }
  };
  return {
    add(box) {
      for (const key of touched(box)) {
        const square = squares.get(key);
        if (square) square.push(box);
        else squares.set(key, [box]);
      }
    },
    isFree(box) {
      for (const key of touched(box)) {
        if (squares.get(key)?.some((other) => overlaps(other, box))) return false;
      }
      return true;
    },
  };
}
