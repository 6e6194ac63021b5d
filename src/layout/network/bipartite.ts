import { throughputs } from '../../derive/network/adjacency.js';
import { asDrawn, type Network } from '../../derive/network/network.js';
import { itemAt, numberAt, sum } from '../../lib/list.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { mirrored, type Direction } from '../box.js';
import { placeText, textHeight, wrapLabel, type WrappedLabel } from '../text.js';
import { placeInColumn, placeRibbons } from './levels.js';
import { withHyphens } from '../long-words.js';
import type { NetworkLayout, NetworkOptions, PlacedNode } from './placed-network.js';

// All lengths are px at a font of 16 px.
const LABEL_SIZE = 13;
/** width of the bar that a node is */
const BAR = 12;
/** least room between two nodes */
const GAP = 6;
/** room between a bar and its label */
const BESIDE = 8;
/** room between a label and the edge of the picture */
const EDGE = 4;
/** Labels are no wider than this, unless they would be too many lines for the height of the picture. */
const WIDEST_LABEL = 260;
const WIDEST_OF_ALL = 460;
/** room that a bold code takes more than a plain one */
const SLACK = 3;
/** shares of the picture's width that are left to the ribbons, and where long words need more room */
const LEAST_RIBBONS = 0.24;
const FEWEST_RIBBONS = 0.17;
/** height of one link, and how high it may become where there are few */
const LINK = 3;
const HIGHEST_LINK = 12;
/** height of all links together: few links become higher to reach it, many lower not to exceed it */
const LEAST_LINKS = 240;
const MOST_LINKS = 900;
/** Few nodes on a side stay together in the middle. */
const WIDEST_GAP = 48;
/** Pictures narrower than this have labels of up to eight lines instead of three. */
const NARROW = 480;

/** What a node is drawn in: its bar, and its label beside that. */
interface Slot {
  /** px of bar or label, whichever is higher */
  readonly size: number;
  /** px of the bar */
  readonly bar: number;
  readonly label: WrappedLabel;
}

/** Action lines on one side, goals on the other, ribbons between them, and labels outside. */
export function layoutBipartite(network: Network, options: NetworkOptions): NetworkLayout {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const roomFor = (widest: number) => ({
    lanes: labelLanes(network, ruler, { width, widest }),
    ...{ ruler, width },
  });
  const usual = roomFor(WIDEST_LABEL);
  const lowest = heightOf(network, slotsOf(network, usual, 0), unit);
  const room = lowest > (options.height ?? Infinity) ? roomFor(WIDEST_OF_ALL) : usual;
  const { lanes } = room;
  const slots = fittingSlots(network, room, options.height);
  const height = Math.ceil(heightOf(network, slots, unit));
  const nodes: PlacedNode[] = [];
  network.levels.forEach((level, side) => {
    const own = level.map((node) => itemAt(slots, node));
    const tops = topsOf(own, height, unit);
    const lane = { side, size: itemAt(lanes, side), width, direction, unit };
    level.forEach((node, k) => {
      const slot = itemAt(own, k);
      nodes[node] = placeNode(slot, itemAt(tops, k) + slot.size / 2, lane);
    });
  });
  const boxes = nodes.map(({ box }) => box);
  const ties = placeRibbons(network, boxes, direction);
  return { kind: 'bipartite', width, height, unit, direction, nodes, ties, tieLabels: [] };
}

/** px that the labels of each side may take: what they need, or what the ribbons leave. */
function labelLanes(
  { nodes, levels }: Network,
  ruler: Ruler,
  { width, widest }: { readonly width: number; readonly widest: number },
): number[] {
  const { unit } = ruler;
  const needed = levels.map((level) => {
    const widths = level.map((node) => {
      const { code, label } = itemAt(nodes, node);
      return ruler.width(`${code} `, LABEL_SIZE, 700) + ruler.width(label, LABEL_SIZE) + unit;
    });
    return Math.min(widest * unit, Math.max(0, ...widths));
  });
  const roomBeside = (ribbons: number) => width * (1 - ribbons) - 2 * (EDGE + BESIDE + BAR) * unit;
  const room = roomBeside(LEAST_RIBBONS);
  const [first = 0, second = 0] = needed;
  if (first + second <= room) return needed;
  const half = room / 2;
  if (first < half) return [first, room - first];
  if (second < half) return [room - second, second];
  const [word = 0, other = 0] = levels.map((level) =>
    Math.max(0, ...level.map((node) => longestWord(itemAt(nodes, node).label, ruler))),
  );
  // A side with a long word is wider, so that the word is not cut.
  if (word + other <= room) {
    const own = Math.max(Math.min(half, room - other), word);
    return [own, room - own];
  }
  return word + other > roomBeside(FEWEST_RIBBONS) ? [half, half] : [word, other];
}

/** px of the longest word of a label */
function longestWord(label: string, ruler: Ruler): number {
  const words = label.split(/[\s-]/).map((word) => ruler.width(word, LABEL_SIZE));
  return Math.max(...words) + SLACK * ruler.unit;
}

interface Room {
  readonly lanes: readonly number[];
  readonly ruler: Ruler;
  readonly width: number;
}

/** px that the higher side needs. */
function heightOf({ levels }: Network, slots: readonly Slot[], unit: number): number {
  const gap = GAP * unit;
  const heights = levels.map((level) => sum(level, (node) => itemAt(slots, node).size + gap));
  return Math.max(...heights, 0) + gap;
}

/** Bars of ordinary height, or lower ones where the picture would be higher than its room. */
function fittingSlots(network: Network, room: Room, most = Infinity): Slot[] {
  let slots = slotsOf(network, room, 1);
  for (let share = 0.9; share > 0 && heightOf(network, slots, room.ruler.unit) > most; share -= 0.1)
    slots = slotsOf(network, room, share);
  return slots;
}

/**
 * Bars as high as what runs through their nodes, and labels as wide as their lanes.
 * @param share of the ordinary height of a bar
 */
function slotsOf(network: Network, { lanes, ruler, width }: Room, share: number): Slot[] {
  const { unit } = ruler;
  const sizes = throughputs(network.nodes.length, asDrawn(network.ties));
  const totals = network.levels.map((level) => sum(level, (node) => numberAt(sizes, node)));
  const most = Math.max(...totals, 1);
  const link = Math.max(LINK, Math.min(HIGHEST_LINK, LEAST_LINKS / most));
  const scale = Math.min(link, MOST_LINKS / most) * unit * share;
  const lines = width < NARROW * unit ? 8 : 3;
  return network.nodes.map(({ code, label: name, level }, node) => {
    const room = { width: itemAt(lanes, level), size: LABEL_SIZE, lines };
    const fits = (word: string) => ruler.width(word, LABEL_SIZE) + SLACK * unit <= room.width;
    const label = wrapLabel({ code, label: withHyphens(name, fits) }, ruler, room);
    const text = textHeight(label.lines.length, LABEL_SIZE * unit);
    const bar = numberAt(sizes, node) * scale;
    return { size: Math.max(bar, text), bar: Math.max(bar, unit), label };
  });
}

interface Lane {
  /** 0 for the side that is read first, 1 for the other */
  readonly side: number;
  /** px that its labels take */
  readonly size: number;
  /** px of the whole picture */
  readonly width: number;
  readonly direction: Direction;
  readonly unit: number;
}

/** @param middle px from the top of the picture to the middle of the node */
function placeNode({ bar, label }: Slot, middle: number, lane: Lane): PlacedNode {
  const { side, size, width, direction, unit } = lane;
  const x =
    side === 0 ? EDGE * unit + size + BESIDE * unit : width - (EDGE + BESIDE + BAR) * unit - size;
  const own = { x, y: middle - bar / 2, width: BAR * unit, height: bar };
  const box = mirrored(own, width, direction);
  const isLeft = (side === 0) === (direction === 'ltr');
  const at = isLeft ? box.x - BESIDE * unit : box.x + box.width + BESIDE * unit;
  const anchor = isLeft ? 'right' : 'left';
  return {
    box,
    shape: 'bar',
    label: placeText(label, { x: at, y: middle, anchor }, LABEL_SIZE * unit),
  };
}

/** One below the other over the whole height, or close together in the middle when there are few. */
function topsOf(slots: readonly Slot[], height: number, unit: number): number[] {
  const free = height - sum(slots, ({ size }) => size);
  const gap = Math.min(free / (slots.length + 1), WIDEST_GAP * unit);
  const all = sum(slots, ({ size }) => size + gap) - gap;
  const items = slots.map(({ size }) => ({ size, wanted: height / 2 }));
  return placeInColumn(items, gap, [(height - all) / 2, (height + all) / 2]);
}
