import { throughputs } from '../../derive/network/adjacency.js';
import { asDrawn, type Network, type NetworkNode } from '../../derive/network/network.js';
import { itemAt, numberAt, sum } from '../../lib/list.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { mirrored, type Box } from '../box.js';
import { placeText, textHeight, wrapLabel, type PlacedText, type WrappedLabel } from '../text.js';
import { placeLevels, placeRibbons } from './levels.js';
import {
  stripOf,
  type NetworkLayout,
  type NetworkOptions,
  type PlacedNode,
} from './placed-network.js';

// All lengths are px at a font of 16 px.
const LABEL_SIZE = 12;
const PADDING = 6;
const MOST_LINES = 3;
/** room between two cards of a level */
const GAP = 4;
/** room between the cards and the edge of the picture */
const EDGE = 2;
const WIDEST_CARD = 230;
/** Narrower cards hold a code alone. */
const NARROWEST_NAME = 92;
/** room for ribbons between two levels, at least, and as a share of the width */
const LEAST_RIBBONS = 20;
const RIBBONS = 0.09;
/** height of one link, and of all links of a level together at most */
const LINK = 2;
const MOST_LINKS = 420;
/** Links take this share of a picture that its labels make high. */
const SHARE = 0.42;
/** of codes, where there is room for nothing else */
const CODE_SIZE = 12;

/** What all cards have in common, in px. */
interface Cards {
  readonly ruler: Ruler;
  readonly width: number;
  /** from the start of one level to that of the next */
  readonly step: number;
  /** start of the first level */
  readonly start: number;
  readonly padding: number;
  /** whether there is room for names, and not for codes alone */
  readonly isNamed: boolean;
  /** px of the font at a font of 16 px */
  readonly fontSize: number;
}

/** Levels side by side, each node a card with its name in it, and ribbons from card to card. */
export function layoutLayered(network: Network, options: NetworkOptions): NetworkLayout {
  const { width } = options;
  const { direction } = options.terms;
  const cards = cardsOf(network, options);
  const { unit } = cards.ruler;
  const labels = network.nodes.map((node) => labelOf(node, network, cards));
  const heights = heightsOf(network, labels, cards);
  const needed = network.levels.map(
    (level) => sum(level, (node) => itemAt(heights, node) + GAP * unit) - GAP * unit,
  );
  const height = Math.ceil(Math.max(...needed, 0) + 2 * EDGE * unit);
  const tops = placeLevels(network, {
    ...{ sizes: heights, needed, length: height },
    gaps: network.levels.map(() => GAP * unit),
    edges: network.levels.map(() => EDGE * unit),
  });
  const nodes = network.nodes.map((node, i): PlacedNode => {
    const own: Box = {
      x: cards.start + node.level * cards.step,
      y: numberAt(tops, i),
      width: cards.width,
      height: itemAt(heights, i),
    };
    const box = mirrored(own, width, direction);
    const at = anchorIn(box, node, { cards, direction });
    const label = placeText(itemAt(labels, i), at, cards.fontSize * unit);
    if (cards.isNamed) return { box, shape: 'card', label };
    const labelHolds = shortestName(node, network).code === '' ? 'name' : 'code';
    return { box, shape: 'card', labelHolds, label };
  });
  const boxes = nodes.map(({ box }) => box);
  const ties = placeRibbons(network, boxes, direction);
  return { kind: 'layered', width, height, unit, direction, nodes, ties, tieLabels: [] };
}

/** Cards as wide as the picture allows, with room between them for ribbons. */
function cardsOf(network: Network, options: NetworkOptions): Cards {
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const count = Math.max(1, network.levels.length);
  const inner = options.width - 2 * EDGE * unit;
  const ribbons = Math.max(LEAST_RIBBONS * unit, inner * RIBBONS);
  const width = Math.min(WIDEST_CARD * unit, (inner - ribbons * (count - 1)) / count);
  const isNamed = width >= NARROWEST_NAME * unit;
  return {
    ruler,
    width,
    step: count > 1 ? (inner - width) / (count - 1) : 0,
    start: EDGE * unit + (count === 1 ? (inner - width) / 2 : 0),
    padding: (isNamed ? PADDING : PADDING / 2) * unit,
    isNamed,
    fontSize: isNamed ? LABEL_SIZE : CODE_SIZE,
  };
}

function labelOf(node: NetworkNode, network: Network, cards: Cards): WrappedLabel {
  const { ruler, width, padding, isNamed, fontSize } = cards;
  return wrapLabel(isNamed ? node : shortestName(node, network), ruler, {
    width: width - 2 * padding - (isNamed ? stripOf(node.kind, ruler.unit) : 0),
    size: fontSize,
    lines: node.kind === 'target' ? 1 : MOST_LINES,
  });
}

/** The code or, where several nodes share it, the name. */
function shortestName(
  node: NetworkNode,
  { nodes }: Network,
): { readonly code: string; readonly label: string } {
  const { code, label } = node;
  const isOwn = nodes.every((other) => other === node || other.code !== code);
  return isOwn || label === '' ? { code, label: '' } : { code: '', label };
}

/** px that each card is high: as its label needs, or as what runs through it, whichever is more. */
function heightsOf(
  network: Network,
  labels: readonly WrappedLabel[],
  { ruler, fontSize }: Cards,
): number[] {
  const { unit } = ruler;
  const texts = labels.map(
    ({ lines }) => textHeight(lines.length, fontSize * unit) + PADDING * unit,
  );
  const sizes = throughputs(network.nodes.length, asDrawn(network.ties));
  const links = network.levels.map((level) => sum(level, (node) => numberAt(sizes, node)));
  const textHeights = network.levels.map((level) => sum(level, (node) => itemAt(texts, node)));
  const most = Math.max(1, ...links);
  const highest = Math.max(...textHeights, 0);
  const scale = Math.max(Math.min(LINK, MOST_LINKS / most) * unit, (SHARE * highest) / most);
  return network.nodes.map(({ level }, node) => {
    // The level with the most text decides how high the picture is, so its cards do not grow.
    const isHighest = textHeights[level] === highest;
    const own = numberAt(sizes, node) * (isHighest ? Math.min(scale, LINK * unit) : scale);
    return Math.max(own, itemAt(texts, node));
  });
}

/** Where the label of a card begins: beside the strip that shows a target's colour, or its middle. */
function anchorIn(
  box: Box,
  { kind }: NetworkNode,
  { cards, direction }: { readonly cards: Cards; readonly direction: 'ltr' | 'rtl' },
): { readonly x: number; readonly y: number; readonly anchor: PlacedText['anchor'] } {
  const y = box.y + box.height / 2;
  if (!cards.isNamed) return { x: box.x + box.width / 2, y, anchor: 'middle' };
  const strip = stripOf(kind, cards.ruler.unit);
  return direction === 'ltr'
    ? { x: box.x + cards.padding + strip, y, anchor: 'left' }
    : { x: box.x + box.width - cards.padding - strip, y, anchor: 'right' };
}
