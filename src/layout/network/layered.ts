import { throughputs } from '../../derive/network/adjacency.js';
import { asDrawn, type Network, type NetworkNode } from '../../derive/network/network.js';
import { createRuler } from '../../lib/text-width.js';
import { mirrored, type Box } from '../box.js';
import {
  stripOf,
  type NetworkLayout,
  type NetworkOptions,
  type PlacedNode,
} from './placed-network.js';
import { placeText, textHeight, wrapLabel } from '../text.js';
import { placeRibbons, placeInColumn } from './levels.js';

const LABEL_SIZE = 12;
const PADDING = 6;
const GAP = 4;
const EDGE = 2;
const WIDEST_CARD = 230;
/** Cards narrower than this hold a code alone. */
const NARROWEST_NAME = 92;
const LEAST_RIBBONS = 20;
const RIBBONS = 0.09;
/** px a link is high, px that all of them may be together, and part of a tall picture they may take */
const LINK = 2;
const MOST_LINKS = 420;
const SHARE = 0.42;
/** Size of codes where there is room for nothing else. */
const CODE_SIZE = 12;

/** Levels side by side, each node a card with its name in it, ribbons from card to card. */
export function layoutLayered(network: Network, options: NetworkOptions): NetworkLayout {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const count = Math.max(1, network.levels.length);
  const inner = width - 2 * EDGE * unit;
  const ribbons = Math.max(LEAST_RIBBONS * unit, inner * RIBBONS);
  const card = Math.min(WIDEST_CARD * unit, (inner - ribbons * (count - 1)) / count);
  const step = count > 1 ? (inner - card) / (count - 1) : 0;
  const isNamed = card >= NARROWEST_NAME * unit;
  const size = isNamed ? LABEL_SIZE : CODE_SIZE;
  const padding = (isNamed ? PADDING : PADDING / 2) * unit;
  const labels = network.nodes.map((node) =>
    wrapLabel(isNamed ? node : shortest(node, network), ruler, {
      width: card - 2 * padding - (isNamed ? stripOf(node.kind, unit) : 0),
      size,
      lines: node.kind === 'target' ? 1 : 2,
    }),
  );
  const texts = labels.map(({ lines }) => textHeight(lines.length, size * unit) + PADDING * unit);
  const sizes = throughputs(network.nodes.length, asDrawn(network.ties));
  const of = (level: readonly number[], height: (node: number) => number) =>
    level.reduce((all, node) => all + height(node), 0);
  const most = Math.max(1, ...network.levels.map((level) => of(level, (node) => sizes[node] ?? 0)));
  const least = Math.max(
    ...network.levels.map((level) => of(level, (node) => texts[node] ?? 0)),
    0,
  );
  const scale = Math.max(Math.min(LINK, MOST_LINKS / most) * unit, (SHARE * least) / most);
  const isFullest = network.levels.map((level) => of(level, (node) => texts[node] ?? 0) === least);
  const heights = network.nodes.map(({ level }, node) => {
    // The fullest level decides how high the picture is; its cards are no higher than need be.
    const own = (sizes[node] ?? 0) * (isFullest[level] ? Math.min(scale, LINK * unit) : scale);
    return Math.max(own, texts[node] ?? 0);
  });
  const needs = network.levels.map(
    (level) => of(level, (node) => (heights[node] ?? 0) + GAP * unit) - GAP * unit,
  );
  const height = Math.ceil(Math.max(...needs, 0) + 2 * EDGE * unit);
  const tops = placeLevels(network, { heights, needs, height, unit });
  const nodes = network.nodes.map(({ level, kind }, node): PlacedNode => {
    const own: Box = {
      x: EDGE * unit + level * step + (count === 1 ? (inner - card) / 2 : 0),
      y: tops[node] ?? 0,
      width: card,
      height: heights[node] ?? 0,
    };
    const box = mirrored(own, width, direction);
    const label = labels[node];
    const x = isNamed
      ? direction === 'ltr'
        ? box.x + padding + stripOf(kind, unit)
        : box.x + box.width - padding - stripOf(kind, unit)
      : box.x + box.width / 2;
    const anchor = isNamed ? (direction === 'ltr' ? 'left' : 'right') : 'middle';
    const short = isNamed ? undefined : shortest(network.nodes[node], network);
    const at = { x, y: box.y + box.height / 2, anchor } as const;
    return {
      box,
      shape: 'card',
      ...(short ? { labelHolds: short.code === '' ? 'name' : 'code' } : {}),
      ...(label ? { label: placeText(label, at, size * unit) } : {}),
    };
  });
  const ties = placeRibbons(
    network,
    nodes.map(({ box }) => box),
    direction,
  );
  return { kind: 'layered', width, height, unit, direction, nodes, ties, tieLabels: [] };
}

/** A code that several share does not name; then the name stands for it. */
function shortest(
  node: NetworkNode | undefined,
  { nodes }: Network,
): { code: string; label: string } {
  if (!node) return { code: '', label: '' };
  const isOwn = nodes.every((other) => other === node || other.code !== node.code);
  return isOwn || node.label === ''
    ? { code: node.code, label: '' }
    : { code: '', label: node.label };
}

/** The fullest level first, then its neighbours, each node near those it is tied to. */
function placeLevels(
  { levels, ties }: Network,
  of: { heights: readonly number[]; needs: readonly number[]; height: number; unit: number },
): Float64Array {
  const { heights, needs, height, unit } = of;
  const tops = new Float64Array(heights.length);
  const isPlaced = new Uint8Array(heights.length);
  const middle = (node: number) => (tops[node] ?? 0) + (heights[node] ?? 0) / 2;
  const sums = () => {
    const [sum, weight] = [new Float64Array(heights.length), new Float64Array(heights.length)];
    const add = (node: number, other: number, by: number) => {
      if (isPlaced[other] !== 1) return;
      sum[node] = (sum[node] ?? 0) + middle(other) * by;
      weight[node] = (weight[node] ?? 0) + by;
    };
    ties.from.forEach((from, tie) => {
      const [to, by] = [ties.to[tie] ?? 0, ties.weight[tie] ?? 0];
      add(from, to, by);
      add(to, from, by);
    });
    return { sum, weight };
  };
  const fullest = needs.indexOf(Math.max(...needs));
  const order = levels
    .map((_, i) => i)
    .sort((a, b) => Math.abs(a - fullest) - Math.abs(b - fullest) || a - b);
  for (const i of order) {
    const level = levels[i] ?? [];
    const { sum, weight } = sums();
    const items = level.map((node) => ({
      size: heights[node] ?? 0,
      wanted: (weight[node] ?? 0) > 0 ? (sum[node] ?? 0) / (weight[node] ?? 1) : height / 2,
    }));
    const placed = placeInColumn(items, GAP * unit, [EDGE * unit, height - EDGE * unit]);
    level.forEach((node, k) => {
      tops[node] = placed[k] ?? 0;
      isPlaced[node] = 1;
    });
  }
  return tops;
}
