import { throughputs } from '../../derive/network/adjacency.js';
import { asDrawn, type Network, type NetworkNode } from '../../derive/network/network.js';
import { itemAt, numberAt, sum } from '../../lib/list.js';
import { createRuler, type Ruler } from '../../lib/text-width.js';
import type { NodeKind } from '../../model/selection.js';
import { mirrored, type Box, type Direction } from '../box.js';
import { placeText, placeUprightText, type PlacedText } from '../text.js';
import { placeLevels, placeRibbons } from './levels.js';
import { stripOf, type NetworkLayout, type PlacedNode, type PlacedTies } from './placed-network.js';
import {
  cardSize,
  edgeOf,
  measureAcross,
  measureDown,
  neededFor,
  pitchesOf,
  SHEET_LABEL,
  type Density,
  type MeasuredLevel,
  type SheetLevel,
} from './sheet-levels.js';

/** How a network of levels is composed for a page. */
export interface SheetForm {
  /** whether each level stands beside the one before it, or below it */
  readonly runs: 'across' | 'down';
  /** which nodes have their names; others have the shortest that tells them apart, such as a code */
  readonly named: readonly NodeKind[];
  /** whether names may stand upright, or only numbers and codes */
  readonly upright: 'names' | 'codes';
  /** in how many lanes a level of many nodes stands, where levels stand side by side */
  readonly lanes: 1 | 2;
  readonly density: Density;
}

export interface SheetRoom {
  /** px */
  readonly width: number;
  /** px; `Infinity` for as much as the levels need */
  readonly height: number;
  /** px of the text by which everything is scaled */
  readonly fontSize: number;
  readonly direction: Direction;
}

// All lengths are px at a font of 16 px.
/** room between the cards and the edge of the picture */
const EDGE = 1;
/** height of one link, at least and at most, and where the height of the picture is free */
const LINK = { easy: 1.1, tight: 0.5, tightest: 0.3, most: 9, free: 2 };
/** the share of its length that a level leaves to links at most */
const SHARE = 0.6;
/** px between two levels: at least, and at most as a share of the width of the picture */
const RIBBONS = {
  across: { easy: 56, tight: 32, tightest: 18 },
  down: { easy: 64, tight: 38, tightest: 26 },
  most: 0.34,
};
/** Few letters go below their line, so that a text seems to stand too high by this share of its size. */
const LOWER = 0.08;
/** what is added between two nodes where a level has room: a share of it, and the most */
const SPREAD = 0.7;
const WIDEST_GAP = 16;

/**
 * A network of levels on a page: whole labels in cards that are as narrow as they may be, many nodes in two
 * lanes, and the levels below one another where that suits the page.
 * @returns undefined where it does not fit
 */
export function layoutSheet(
  network: Network,
  room: SheetRoom,
  form: SheetForm,
): NetworkLayout | undefined {
  const ruler = createRuler(room.fontSize, 1);
  const { unit } = ruler;
  const links = throughputs(network.nodes.length, asDrawn(network.ties));
  const levels = network.levels.map((nodes): SheetLevel => ({
    nodes,
    labels: nodes.map((node) => shownLabel(itemAt(network.nodes, node), network, form)),
    links: nodes.map((node) => numberAt(links, node)),
    strip: Math.max(0, ...nodes.map((node) => stripOf(itemAt(network.nodes, node).kind, unit))),
  }));
  const inner = { width: room.width - 2 * EDGE * unit, height: room.height - 2 * EDGE * unit };
  const isDown = form.runs === 'down';
  const between = RIBBONS[form.runs][form.density] * unit;
  const measure = { ruler, density: form.density, upright: form.upright };
  const measured = isDown
    ? measureDown(levels, inner.width, measure)
    : measureAcross(levels, { ...inner, between, lanes: form.lanes }, measure);
  if (!measured) return undefined;
  const [along, across] = isDown ? [inner.width, inner.height] : [inner.height, inner.width];
  const taken = sum(measured, depthOf);
  const gaps = Math.max(1, measured.length - 1);
  const most = Math.max(between, RIBBONS.most * room.width);
  const ribbons = Math.min((across - taken) / gaps, isDown ? most : Infinity);
  const link = linkFor(measured, along, { unit, density: form.density });
  if (link === undefined || ribbons < (measured.length > 1 ? between : 0)) return undefined;
  const needs = measured.map((level) => neededFor(level, link));
  const length = Number.isFinite(along) ? along : Math.max(...needs);
  return placed(network, measured, {
    ...{ form, room, ruler, link, needs, length, ribbons },
  });
}

/** What a card says of its node. */
function shownLabel(node: NetworkNode, { nodes }: Network, { named }: SheetForm) {
  const { code, label, kind } = node;
  if (label === '' || named.includes(kind)) return { code, label };
  const isOwn = nodes.every((other) => other === node || other.code !== code);
  return isOwn ? { code, label: '' } : { code: '', label };
}

/** px that a level takes across, in all its lanes */
function depthOf({ lanes, across, laneGap }: MeasuredLevel): number {
  return lanes * across + (lanes - 1) * laneGap;
}

/** px of one link: as much as all levels have room for; undefined where they do not fit. */
function linkFor(
  levels: readonly MeasuredLevel[],
  length: number,
  { unit, density }: { readonly unit: number; readonly density: Density },
): number | undefined {
  const most = Math.max(1, ...levels.map(({ links }) => sum(links, (each) => each)));
  if (!Number.isFinite(length)) return LINK.free * unit;
  const least = LINK[density] * unit;
  const fits = (link: number) => levels.every((level) => neededFor(level, link) <= length);
  if (!fits(Math.min(least, (SHARE * length) / most))) return undefined;
  let link = Math.min(LINK.most * unit, (SHARE * length) / most);
  while (!fits(link)) link *= 0.9;
  return link;
}

interface Placing {
  readonly form: SheetForm;
  readonly room: SheetRoom;
  readonly ruler: Ruler;
  /** px of one link */
  readonly link: number;
  /** px that each level needs along it, and that all have */
  readonly needs: readonly number[];
  readonly length: number;
  /** px between two levels */
  readonly ribbons: number;
}

function placed(
  network: Network,
  levels: readonly MeasuredLevel[],
  placing: Placing,
): NetworkLayout {
  const { form, room, ruler, link, needs, length, ribbons } = placing;
  const { unit } = ruler;
  const edge = EDGE * unit;
  const sizes: number[] = [];
  for (const level of levels) {
    const pitches = pitchesOf(level, link);
    level.nodes.forEach((node, k) => (sizes[node] = itemAt(pitches, k)));
  }
  const starts = placeLevels(network, {
    ...{ sizes, needed: needs, length, edges: levels.map(edgeOf) },
    gaps: levels.map((level, i) => level.gap + extraGap(level, itemAt(needs, i), placing)),
  });
  const isDown = form.runs === 'down';
  const depth = sum(levels, depthOf) + ribbons * (levels.length - 1);
  const [width, height] = isDown ? [room.width, depth + 2 * edge] : [room.width, length + 2 * edge];
  /** From px along and across the levels to a box of the picture. */
  const boxAt = (along: readonly [number, number], across: readonly [number, number]): Box => {
    const [x, y] = isDown ? [along, across] : [across, along];
    const own = { x: edge + x[0], y: edge + y[0], width: x[1], height: y[1] };
    return mirrored(own, width, room.direction);
  };
  const nodes: PlacedNode[] = [];
  const docks: Box[] = [];
  let from = 0;
  for (const level of levels) {
    const whole = depthOf(level);
    const isLast = level === levels.at(-1);
    level.nodes.forEach((node, k) => {
      const middle = numberAt(starts, node) + itemAt(sizes, node) / 2;
      const card = cardSize(level, k, link);
      const lane = k % level.lanes;
      const at = from + lane * (level.across + level.laneGap);
      const box = boxAt([middle - card / 2, card], [at, level.across]);
      const dock = Math.min(card, Math.max(unit, itemAt(level.links, k) * link));
      docks[node] = boxAt([middle - dock / 2, dock], [from, whole]);
      // What arrives runs past the first lane, and what leaves past the second.
      const hasStem = level.lanes > 1 && (lane === 0 ? !isLast : from > 0);
      nodes[node] = {
        box,
        shape: 'card',
        ...(hasStem ? { stem: itemAt(docks, node) } : {}),
        ...(isDown ? { strip: 'top' as const } : {}),
        ...holdsOf(itemAt(level.labels, k)),
        label: labelIn(box, level, k, { ruler, direction: room.direction, isDown }),
      };
    });
    from += whole + ribbons;
  }
  const { direction } = room;
  const ties = isDown
    ? fallingRibbons(network, docks, room)
    : placeRibbons(network, docks, direction);
  return { kind: network.layout, width, height, unit, direction, nodes, ties, tieLabels: [] };
}

/** px more between two nodes, where their level has room for it */
function extraGap({ nodes }: MeasuredLevel, needed: number, { length, ruler }: Placing): number {
  const spare = (length - needed) / (nodes.length + 1);
  return Math.max(0, Math.min(SPREAD * spare, WIDEST_GAP * ruler.unit));
}

/** Ribbons from each level down to the next: those of levels side by side, with both axes swapped. */
function fallingRibbons(
  network: Network,
  docks: readonly Box[],
  { width, direction }: SheetRoom,
): PlacedTies {
  // The first of a level is on the right where text begins there.
  const turned = docks.map((dock) => {
    const own = mirrored(dock, width, direction);
    return { x: own.y, y: own.x, width: own.height, height: own.width };
  });
  const { x0, y0, w0, x1, y1, w1 } = placeRibbons(network, turned, 'ltr');
  const across = (along: Float64Array) =>
    direction === 'ltr' ? along : along.map((each) => width - each);
  return { shape: 'fall', x0: across(y0), y0: x0, w0, x1: across(y1), y1: x1, w1 };
}

function holdsOf({ code, label }: { readonly code: string; readonly label: string }) {
  if (label === '') return { labelHolds: 'code' as const };
  return code === '' ? { labelHolds: 'name' as const } : {};
}

interface Lettering {
  readonly ruler: Ruler;
  readonly direction: Direction;
  readonly isDown: boolean;
}

/** The label in a card: from its start, in its middle where levels fall, or upright from its top. */
function labelIn(
  box: Box,
  level: MeasuredLevel,
  index: number,
  { ruler, direction, isDown }: Lettering,
): PlacedText {
  const { strip, padding } = level;
  const text = itemAt(level.texts, index);
  const size = SHEET_LABEL * ruler.unit;
  const top = isDown ? strip : 0;
  if (level.isUpright) {
    const at = { x: box.x + box.width / 2, y: box.y + top + padding };
    const upright = placeUprightText(text, at, { size, direction });
    return { ...upright, x: upright.x + (direction === 'ltr' ? -LOWER : LOWER) * size };
  }
  const y = box.y + (box.height + top) / 2;
  const start = padding + strip;
  const at = isDown
    ? ({ x: box.x + box.width / 2, y, anchor: 'middle' } as const)
    : direction === 'ltr'
      ? ({ x: box.x + start, y, anchor: 'left' } as const)
      : ({ x: box.x + box.width - start, y, anchor: 'right' } as const);
  const flat = placeText(text, at, size);
  return { ...flat, y: flat.y + LOWER * size };
}
