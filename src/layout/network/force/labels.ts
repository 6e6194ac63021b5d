import { drawnWeights } from '../../../derive/network/adjacency.js';
import type { Network } from '../../../derive/network/network.js';
import { itemAt, numberAt, sum } from '../../../lib/list.js';
import type { Ruler } from '../../../lib/text-width.js';
import { center, type Box, type Point } from '../../box.js';
import { placeText, wrapLabel, type PlacedText } from '../../text.js';
import { CODE_SIZE, type Bounds, type Extent, type NodeShape } from './forces.js';
import type { LayoutTerms, NetworkLayout, PlacedNode, PlacedTies } from '../placed-network.js';
import { placedLine, pointOnLine, runsThrough, type TieLine } from '../tie-line.js';
import { bentAround, MOST_PAIRS } from './bends.js';
import { createFreeSpace, type FreeSpace } from './free-space.js';

// Lengths are px at a font of 16 px.
const LABEL_SIZE = 12;
const WIDEST_LABEL = 130;
/** room between a node and its label */
const BESIDE = 3;
/** room around a node and its label, half of what is between two */
const AROUND = 5;
/** With more nodes than this, only this many of the heaviest are tried for a label. */
const MOST_LABELS = 250;
const MOST_TIE_LABELS = 6;
/** With more ties than this, all are thin. */
const MANY_TIES = 2000;
/** room between a tie and a node that it runs around */
const CLEAR = 3;

/** What the forces have come to. */
export interface ForcePositions {
  /** of the nodes, by position in the network */
  readonly shapes: readonly NodeShape[];
  readonly points: readonly Point[];
  readonly bounds: Bounds;
  readonly ruler: Ruler;
  /** Until the nodes are at rest there are no labels, which would only flicker. */
  readonly isAtRest: boolean;
}

/** The layout of nodes that have their positions, with labels where there is room for them. */
export function layoutWithLabels(
  network: Network,
  { shapes, points, bounds, ruler, isAtRest }: ForcePositions,
  terms: LayoutTerms,
): NetworkLayout {
  const { width, height, unit } = bounds;
  const boxes = shapes.map(({ half }, i) => boxAround(itemAt(points, i), half));
  const straight = straightTies(network, points, unit);
  const emptySpace = (ease: number) => {
    const space = createFreeSpace(bounds, ease);
    boxes.forEach((box, node) => space.take(box, node));
    return space;
  };
  const known = new Map<number, readonly PlacedText[]>();
  const placesOf = (node: number): readonly PlacedText[] => {
    const places =
      known.get(node) ?? labelPlaces(itemAt(network.nodes, node).label, itemAt(boxes, node), ruler);
    known.set(node, places);
    return places;
  };
  const labelling = isAtRest
    ? nodeLabels(network, placesOf, emptySpace)
    : { labels: new Map<number, PlacedText>(), free: emptySpace(1) };
  const { labels, free } = labelling;
  const bent = () => bentTies(network, straight, { shapes, points, labels, bounds });
  const isSmall = straight.x0.length * boxes.length <= MOST_PAIRS;
  const ties =
    isAtRest && isSmall ? apartFromTies(network, labelling, { placesOf, bent }) : straight;
  const nodes = network.nodes.map(({ code }, i): PlacedNode => {
    const { shape, hasCode } = itemAt(shapes, i);
    const label = labels.get(i);
    return {
      box: itemAt(boxes, i),
      shape,
      ...(hasCode ? { code: codeAt(itemAt(points, i), code, ruler) } : {}),
      ...(label ? { label } : {}),
    };
  });
  const tieLabels =
    network.layout === 'similarity' && isAtRest
      ? labelsOnTies(network, ties, { free, ruler, terms })
      : [];
  const { direction } = terms;
  return { kind: network.layout, width, height, unit, direction, nodes, ties, tieLabels };
}

/** Labels beside the nodes, by position in the network, and the room that is left. */
interface Labelling {
  readonly labels: Map<number, PlacedText>;
  readonly free: FreeSpace;
}

/**
 * Labels in the room that is kept for each, if all have one. Otherwise those come first without which a
 * node cannot be told from others.
 */
function nodeLabels(
  network: Network,
  placesOf: (node: number) => readonly PlacedText[],
  emptySpace: (ease: number) => FreeSpace,
): Labelling {
  const all = labelOrder(network).slice(0, MOST_LABELS);
  const labelled = (ease: number, mayGoAnywhere: (isShared: boolean) => boolean): Labelling => {
    const [free, labels] = [emptySpace(ease), new Map<number, PlacedText>()];
    const take = (node: number, places: readonly PlacedText[]) => {
      const found = labels.has(node) ? undefined : free.takeFirst(places, node);
      if (found) labels.set(node, found);
    };
    for (const { node, isShared } of all)
      take(node, mayGoAnywhere(isShared) ? placesOf(node) : placesOf(node).slice(0, 1));
    for (const { node } of all) take(node, placesOf(node));
    const left = all.filter(({ node }) => !labels.has(node));
    if (left.length <= FEW_LEFT)
      for (const { node } of left) makePlace(node, { labels, free }, placesOf);
    return { labels, free };
  };
  let best: Labelling | undefined;
  for (const ease of EASES) {
    const atHome = labelled(ease, () => false);
    if (atHome.labels.size === all.length) return atHome;
    const anywhere = labelled(ease, (isShared) => isShared);
    if (anywhere.labels.size > (best?.labels.size ?? -1)) best = anywhere;
  }
  return best ?? labelled(1, () => false);
}

/** Gives a label the place of another one, which has a place elsewhere. */
function makePlace(
  node: number,
  { labels, free }: Labelling,
  placesOf: (node: number) => readonly PlacedText[],
): void {
  for (const [other, label] of labels) {
    free.leave(label.box);
    const own = free.takeFirst(placesOf(node), node);
    const elsewhere = own && free.takeFirst(placesOf(other), other);
    if (own && elsewhere) {
      labels.set(node, own).set(other, elsewhere);
      return;
    }
    if (own) free.leave(own.box);
    free.take(label.box, other);
  }
}

/** Where more labels than this have no place, none is found for them by moving others. */
const FEW_LEFT = 4;

/** How much of the room that labels keep around them they have, most first, until all have a place. */
const EASES = [1, 0.75, 0.5, 0.3];

/** How often labels are moved away from ties, and ties from labels, at most. */
const ROUNDS = 4;
/** A tie of its own behind a label takes so much of what one of other nodes does. */
const OWN = 0.4;

/** Labels and ties that lie over one another as little as they can: in turns the ones give way to the others. */
function apartFromTies(
  network: Network,
  { labels, free }: Labelling,
  { placesOf, bent }: Parting,
): PlacedTies {
  let ties = bent();
  for (let round = 1; round < ROUNDS; round++) {
    const lines = Array.from(ties.x0, (_, tie) => placedLine(ties, tie));
    let hasMoved = false;
    for (const [node, label] of labels) {
      const behind = ({ box }: PlacedText) => tiesBehind(network, lines, { node, box });
      const now = behind(label);
      if (now === 0) continue;
      free.leave(label.box);
      const better = placesOf(node)
        .map((place) => ({ place, count: behind(place) }))
        .filter(({ count }) => count < now)
        .sort((a, b) => a.count - b.count)
        .map(({ place }) => place);
      const found = free.takeFirst(better, node);
      if (found) labels.set(node, found);
      else free.take(label.box, node);
      hasMoved ||= found !== undefined;
    }
    if (!hasMoved) return ties;
    ties = bent();
  }
  return ties;
}

interface Parting {
  readonly placesOf: (node: number) => readonly PlacedText[];
  /** ties that run around labels as far as they can */
  readonly bent: () => PlacedTies;
}

/** How many ties run behind a label, those of its own node counted less. */
function tiesBehind(
  { ties: { from, to } }: Network,
  lines: readonly TieLine[],
  { node, box }: { readonly node: number; readonly box: Box },
): number {
  return sum(lines.keys(), (tie) => {
    if (!runsThrough(itemAt(lines, tie), box)) return 0;
    return from[tie] === node || to[tie] === node ? OWN : 1;
  });
}

/** px that nodes take with their labels below them. */
export function extentsOf(
  { nodes }: Network,
  shapes: readonly NodeShape[],
  ruler: Ruler,
): readonly Extent[] {
  return shapes.map(({ half, radius }, i) => {
    const own = { x: -half, y: -half, width: 2 * half, height: 2 * half };
    const { label } = itemAt(nodes, i);
    const [below] = label === '' ? [] : labelPlaces(label, own, ruler);
    const around = radius + AROUND * ruler.unit;
    if (!below) return { aside: around, up: around, down: around };
    const { width, y, height } = below.box;
    const gap = AROUND * ruler.unit;
    return { aside: Math.max(around, width / 2 + gap), up: around, down: y + height + gap };
  });
}

/**
 * Nodes in the order in which they get their labels: first those that share their code with others,
 * the heaviest first.
 */
function labelOrder(network: Network): { readonly node: number; readonly isShared: boolean }[] {
  const weights = drawnWeights(network.nodes.length, network.ties);
  const counts = new Map<string, number>();
  for (const { code } of network.nodes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return network.nodes
    .map(({ code, label }, node) => {
      const isShared = counts.get(code) !== 1;
      return { node, label, isShared, weight: numberAt(weights, node) };
    })
    .filter(({ label }) => label !== '')
    .sort((a, b) => Number(b.isShared) - Number(a.isShared) || b.weight - a.weight);
}

/** Where a label may stand around its node: in one piece rather than broken, below rather than beside. */
function labelPlaces(label: string, box: Box, ruler: Ruler): PlacedText[] {
  const { unit } = ruler;
  const size = LABEL_SIZE * unit;
  const { x, y } = center(box);
  const beside = box.width / 2 + BESIDE * unit;
  const rooms = [
    { width: WIDEST_LABEL * 0.8, lines: 3 },
    { width: WIDEST_LABEL, lines: 2 },
    { width: WIDEST_LABEL * 0.55, lines: 4 },
    { width: WIDEST_LABEL, lines: 4 },
  ];
  return rooms.flatMap(({ width, lines }) => {
    const room = { width: width * unit, size: LABEL_SIZE, lines };
    const wrapped = wrapLabel({ code: '', label }, ruler, room);
    // A label is whole, or left out.
    if (wrapped.lines.some(({ text }) => text.endsWith('…'))) return [];
    const away = beside + placeText(wrapped, { x, y, anchor: 'middle' }, size).box.height / 2;
    const at = (dx: number, dy: number, anchor: PlacedText['anchor']) =>
      placeText(wrapped, { x: x + dx, y: y + dy, anchor }, size);
    const slant = beside * 0.7;
    const half = box.width / 2;
    return [
      at(0, away, 'middle'),
      at(beside, 0, 'left'),
      at(-beside, 0, 'right'),
      at(0, -away, 'middle'),
      at(slant, away * 0.8, 'left'),
      at(-slant, away * 0.8, 'right'),
      at(slant, -away * 0.8, 'left'),
      at(-slant, -away * 0.8, 'right'),
      at(-half, away, 'left'),
      at(half, away, 'right'),
      at(-half, -away, 'left'),
      at(half, -away, 'right'),
    ];
  });
}

function codeAt({ x, y }: Point, code: string, ruler: Ruler): PlacedText {
  const lines = [{ text: code, strong: code.length }];
  const width = ruler.width(code, CODE_SIZE, 700);
  return placeText({ lines, width }, { x, y, anchor: 'middle' }, CODE_SIZE * ruler.unit);
}

interface TieLabelOptions {
  readonly free: FreeSpace;
  readonly ruler: Ruler;
  readonly terms: LayoutTerms;
}

/**
 * The per cent of the strongest ties, each at the middle of its tie or towards either end, until one has no
 * room: those that have a number are stronger than all others.
 */
function labelsOnTies(
  { ties: { weight } }: Network,
  placed: PlacedTies,
  { free, ruler, terms }: TieLabelOptions,
): NetworkLayout['tieLabels'] {
  const strongest = [...weight.keys()]
    .sort((a, b) => numberAt(weight, b) - numberAt(weight, a) || a - b)
    .slice(0, MOST_TIE_LABELS);
  const labels: { readonly tie: number; readonly text: PlacedText }[] = [];
  for (const tie of strongest) {
    const label = terms.percent(Math.round(numberAt(weight, tie)));
    const lines = [{ text: label, strong: label.length }];
    const wrapped = { lines, width: ruler.width(label, LABEL_SIZE, 700) };
    const places = ALONG.map((t) => {
      const at = pointOnLine(placedLine(placed, tie), t);
      return placeText(wrapped, { ...at, anchor: 'middle' }, LABEL_SIZE * ruler.unit);
    });
    const text = free.takeFirst(places) ?? free.closer().takeFirst(places);
    if (!text) break;
    labels.push({ tie, text });
  }
  return labels;
}

/** Where a number may stand on a line, the best place first. */
const ALONG = [0.5, 0.44, 0.56, 0.38, 0.62, 0.32, 0.68, 0.26, 0.74, 0.2, 0.8, 0.15, 0.85];

function boxAround({ x, y }: Point, half: number): Box {
  return { x: x - half, y: y - half, width: 2 * half, height: 2 * half };
}

interface Surroundings extends Pick<ForcePositions, 'shapes' | 'points' | 'bounds'> {
  readonly labels: ReadonlyMap<number, PlacedText>;
}

/** The same ties, bent where they would run through nodes that are not their ends, or behind their labels. */
function bentTies(
  { ties }: Network,
  straight: PlacedTies,
  { shapes, points, labels, bounds }: Surroundings,
): PlacedTies {
  const obstacles = points.map((middle, i) => ({
    middle,
    radius: itemAt(shapes, i).radius + CLEAR * bounds.unit,
  }));
  const { from, to } = ties;
  const texts = new Map(Array.from(labels, ([node, { box }]) => [node, box]));
  const bending = { from, to, labels: texts, bounds };
  return bentAround(obstacles, straight, bending);
}

/** Lines from middle to middle. The nodes are drawn on top of them. */
function straightTies({ ties }: Network, points: readonly Point[], unit: number): PlacedTies {
  const most = ties.weight.reduce((a, b) => Math.max(a, b), 1);
  const isThin = ties.weight.length > MANY_TIES;
  const width = ties.weight.map((weight) => (isThin ? 0.5 : 0.8 + 5 * (weight / most)) * unit);
  const column = (ends: Uint32Array, axis: 'x' | 'y') =>
    Float64Array.from(ends, (node) => itemAt(points, node)[axis]);
  return {
    shape: 'line',
    x0: column(ties.from, 'x'),
    y0: column(ties.from, 'y'),
    w0: width,
    x1: column(ties.to, 'x'),
    y1: column(ties.to, 'y'),
    w1: width,
  };
}
