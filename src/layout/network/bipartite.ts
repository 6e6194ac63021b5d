import { throughputs } from '../../derive/network/adjacency.js';
import { asDrawn, type Network } from '../../derive/network/network.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import { mirrored, type Box } from '../box.js';
import type { NetworkLayout, NetworkOptions, PlacedNode } from './placed-network.js';
import { placeText, textHeight, wrapLabel, type WrappedLabel } from '../text.js';
import { placeRibbons, placeInColumn } from './levels.js';

const LABEL_SIZE = 13;
const BAR = 12;
const GAP = 6;
/** px between a bar and its label */
const BESIDE = 8;
const EDGE = 4;
const WIDEST_LABEL = 260;
/** part of the width, at least, that is left to the ribbons */
const LEAST_RIBBONS = 0.24;
/** px a link is high, or more where there are few; px that all of them are together, least and most */
const LINK = 3;
const HIGHEST_LINK = 12;
const LEAST_LINKS = 240;
const MOST_LINKS = 900;
/** Where one side has few nodes they stay together. */
const WIDEST_GAP = 48;
const NARROW = 480;

/** Action lines on one side, goals on the other, ribbons between them, labels outside. */
export function layoutBipartite(network: Network, options: NetworkOptions): NetworkLayout {
  const { width } = options;
  const { direction } = options.terms;
  const ruler = createRuler(options.fontSize, options.stretch);
  const { unit } = ruler;
  const sizes = throughputs(network.nodes.length, asDrawn(network.ties));
  const lanes = labelLanes(network, ruler, width);
  const labels = network.nodes.map(({ code, label, level }) =>
    wrapLabel({ code, label }, ruler, {
      width: lanes[level] ?? 0,
      size: LABEL_SIZE,
      lines: width < NARROW * unit ? 3 : 2,
    }),
  );
  const total = Math.max(
    ...network.levels.map((level) => sum(level, (node) => sizes[node] ?? 0)),
    1,
  );
  const link = Math.max(LINK, Math.min(HIGHEST_LINK, LEAST_LINKS / total));
  const scale = Math.min(link, MOST_LINKS / total) * unit;
  const slots = network.nodes.map((_, node) =>
    slotOf(labels[node], (sizes[node] ?? 0) * scale, unit),
  );
  const height = Math.ceil(
    Math.max(
      ...network.levels.map((level) => sum(level, (node) => (slots[node]?.size ?? 0) + GAP * unit)),
      0,
    ) +
      GAP * unit,
  );
  const nodes: PlacedNode[] = [];
  network.levels.forEach((level, side) => {
    const tops = placeSlots(
      level.map((node) => slots[node]?.size ?? 0),
      height,
      unit,
    );
    const lane = lanes[side] ?? 0;
    const x =
      side === 0 ? EDGE * unit + lane + BESIDE * unit : width - (EDGE + BESIDE + BAR) * unit - lane;
    level.forEach((node, k) => {
      const slot = slots[node];
      const middle = (tops[k] ?? 0) + (slot?.size ?? 0) / 2;
      const bar = slot?.bar ?? 0;
      const box: Box = { x, y: middle - bar / 2, width: BAR * unit, height: bar };
      const isLeft = (side === 0) === (direction === 'ltr');
      const shown = mirrored(box, width, direction);
      const label = labels[node];
      const at = isLeft ? shown.x - BESIDE * unit : shown.x + shown.width + BESIDE * unit;
      nodes[node] = {
        box: shown,
        shape: 'bar',
        ...(label
          ? {
              label: placeText(
                label,
                { x: at, y: middle, anchor: isLeft ? 'right' : 'left' },
                LABEL_SIZE * unit,
              ),
            }
          : {}),
      };
    });
  });
  const ties = placeRibbons(
    network,
    nodes.map(({ box }) => box),
    direction,
  );
  return { kind: 'bipartite', width, height, unit, direction, nodes, ties, tieLabels: [] };
}

/** How wide the labels of each side may be: as they wish, or what the ribbons leave. */
function labelLanes({ nodes, levels }: Network, ruler: Ruler, width: number): number[] {
  const { unit } = ruler;
  const wishes = levels.map((level) =>
    Math.min(
      WIDEST_LABEL * unit,
      Math.max(
        0,
        ...level.map((node) => {
          const { code = '', label = '' } = nodes[node] ?? {};
          return ruler.width(`${code} `, LABEL_SIZE, 700) + ruler.width(label, LABEL_SIZE) + unit;
        }),
      ),
    ),
  );
  const room = width * (1 - LEAST_RIBBONS) - 2 * (EDGE + BESIDE + BAR) * unit;
  const [first = 0, second = 0] = wishes;
  if (first + second <= room) return wishes;
  const half = room / 2;
  if (first < half) return [first, room - first];
  return second < half ? [room - second, second] : [half, half];
}

interface Slot {
  readonly size: number;
  readonly bar: number;
}

function slotOf(label: WrappedLabel | undefined, bar: number, unit: number): Slot {
  const text = textHeight(label?.lines.length ?? 1, LABEL_SIZE * unit);
  return { size: Math.max(bar, text), bar: Math.max(bar, unit) };
}

/** One below the other over the whole height, or together in the middle when they are few. */
function placeSlots(sizes: readonly number[], height: number, unit: number): number[] {
  const free = height - sum(sizes, (size) => size);
  const gap = Math.min(free / (sizes.length + 1), WIDEST_GAP * unit);
  const all = sum(sizes, (size) => size + gap) - gap;
  const items = sizes.map((size) => ({ size, wanted: height / 2 }));
  return placeInColumn(items, gap, [(height - all) / 2, (height + all) / 2]);
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((all, item) => all + of(item), 0);
}
