import type { LinkWords } from '../../derive/detail/link-words.js';
import type { DetailSide, DetailWords } from '../../derive/detail/words.js';
import { itemAt, sum } from '../../lib/list.js';
import { chosenSwatch, type LegendStyle } from '../legend.js';
import type { Chosen } from '../matrix/highlight.js';
import {
  besideEachOther,
  columnsOf,
  namedBlock,
  spaceBlock,
  stackBlocks,
  textBlock,
  withoutStart,
  type Block,
  type TextArea,
  type TextStyle,
} from './blocks.js';
import { comparedBar } from './compared-bar.js';
import { LABEL_BY_SMALLEST } from './type-scale.js';

const PARAGRAPH_GAP = 7;
/** px between reasons under one heading, and over a part of a comparison */
const REASON_GAP = 2;
const PART_GAP = 16;

/** Reasons on a page, and how many of them there was room for. */
export interface ReasonsBlock {
  readonly block: Block;
  readonly shown: number;
}

/**
 * What is selected with its links, or the two that are compared. Where the links may go on on another
 * page, there are as many as fit, each whole; otherwise all, however high that is.
 * @param most the most px it may be high
 */
export function detailBlock(
  detail: DetailWords,
  { scale: ofPage, ...place }: TextArea,
  most: number,
): ReasonsBlock {
  // Reasons are read as a text, and may be as small as the numbers in a picture.
  const scale = { ...ofPage, label: ofPage.label / LABEL_BY_SMALLEST };
  const area = { ...place, scale };
  const { theme, unit } = area;
  const gap = PARAGRAPH_GAP * unit;
  const head = detail.sides.length > 0 ? [headOf(detail, area)] : [];
  const all = linkColumns(detail.links, area, Infinity);
  const whole = stackBlocks([...head, all.block], gap);
  const { continued } = detail;
  if (whole.height <= most || continued === undefined) return { block: whole, shown: all.shown };
  const more = { size: scale.label, weight: 600, fill: theme.muted, lines: 1 };
  const end = namedBlock('detail', textBlock(continued, more, area));
  const around = stackBlocks([...head, end], gap);
  const first = linkColumns(detail.links, area, most - around.height - gap);
  const links = first.shown > 0 ? [first.block] : [];
  return { block: stackBlocks([...head, ...links, end], gap), shown: first.shown };
}

/** Letters of a line that is easy to read, and what they and a gap take, by the size of the text. */
const COLUMN = 30;
const COLUMN_GAP = 2;

/** What is selected, or two that are compared beside each other with what they have in common. */
function headOf({ sides, figures }: DetailWords, area: TextArea): Block {
  const { theme, unit, scale } = area;
  const gap = PARAGRAPH_GAP * unit;
  const [a, b] = sides;
  if (!figures || !a || !b)
    return stackBlocks(
      sides.map((side) => sideBlock(side, area)),
      gap,
    );
  const isWide = area.width >= 2 * COLUMN_SIDE * scale.label;
  const [first, second = first] = columnsOf(area, isWide ? 2 : 1, COLUMN_GAP * scale.label);
  const [left, right] = [markedSide(a, 'selected', first), markedSide(b, 'compared', second)];
  const fact = { size: scale.label, fill: theme.muted, lines: Infinity };
  return stackBlocks(
    [
      ...(isWide ? [besideEachOther([left, right])] : [left, right]),
      comparedBar(figures.parts, area),
      ...figures.likeness.map((text) => namedBlock('detail', textBlock(text, fact, area))),
    ],
    gap,
  );
}

/** the least width of one of two sides beside each other, by the size of the text */
const COLUMN_SIDE = 20;

function sideBlock({ name, facts }: DetailSide, area: TextArea): Block {
  const { theme, unit, scale } = area;
  const title = { size: scale.label * 1.3, weight: 700, fill: theme.ink, lines: Infinity };
  const fact = { size: scale.label, fill: theme.muted, lines: Infinity };
  return stackBlocks(
    [
      namedBlock('detail-title', textBlock(name, title, area)),
      ...facts.map((text) => namedBlock('detail', textBlock(text, fact, area))),
    ],
    (PARAGRAPH_GAP * unit) / 2,
  );
}

/** One of two sides, with the mark that it has in the picture. */
function markedSide(side: DetailSide, chosen: Chosen, area: TextArea): Block {
  const { theme, scale, direction, x, width } = area;
  const size = scale.label * 1.9;
  const gap = scale.label * 0.6;
  const text = sideBlock(side, withoutStart(area, size + gap));
  const box = { x: direction === 'ltr' ? x : x + width - size, width: size, height: size };
  const style: Pick<LegendStyle, 'theme' | 'unit'> = { theme, unit: size / SWATCH };
  return {
    height: Math.max(text.height, size),
    panes: (y) => [
      { name: 'detail-mark', ...box, y, marks: chosenSwatch(chosen, style, { ...box, y }) },
      ...text.panes(y),
    ],
  };
}

/** px of a swatch at a font of 16 px */
const SWATCH = 34;

/**
 * Links in columns beside each other, about equally high. Each is whole.
 * @param most the most px they may be high; what has no room is left out
 */
function linkColumns(links: readonly LinkWords[], area: TextArea, most: number): ReasonsBlock {
  const size = area.scale.label;
  const gap = COLUMN_GAP * size;
  const count = Math.max(1, Math.floor((area.width + gap) / (COLUMN * size + gap)));
  const columns = columnsOf(area, count, gap);
  const itemsIn = (column: TextArea, start: number, end: number) =>
    links.slice(start, end).map((link, i) => linkItem(link, links[start + i - 1], column));
  const shares = shareOut(itemsIn(columns[0], 0, links.length), count, most);
  let shown = 0;
  const blocks = columns.map((column, i) => {
    const start = shown;
    shown += shares[i] ?? 0;
    return columnBlock(itemsIn(column, start, shown));
  });
  return { block: besideEachOther(blocks), shown };
}

/** A link, and px between it and the one over it. */
interface Item {
  readonly lead: number;
  readonly block: Block;
}

function columnBlock(items: readonly Item[]): Block {
  return stackBlocks(
    items.flatMap(({ lead, block }, i) => (i === 0 ? [block] : [spaceBlock(lead), block])),
    0,
  );
}

const HALVINGS = 12;

/** How many items go into each column: all in columns as low as possible, or as many as have room. */
function shareOut(items: readonly Item[], count: number, most: number): number[] {
  const all = columnBlock(items).height;
  const isEnough = (height: number) =>
    sum(filled(items, count, height), (share) => share) === items.length;
  let [least, enough] = [all / count, Math.min(all, most)];
  if (!isEnough(enough)) return filled(items, count, most);
  for (let i = 0; i < HALVINGS; i++) {
    const height = (least + enough) / 2;
    if (isEnough(height)) enough = height;
    else least = height;
  }
  return filled(items, count, enough);
}

/** How many items fit into each column, one column after the other. */
function filled(items: readonly Item[], count: number, height: number): number[] {
  const shares: number[] = [];
  let next = 0;
  for (let column = 0; column < count; column++) {
    const start = next;
    let taken = 0;
    for (; next < items.length; next++) {
      const { lead, block } = itemAt(items, next);
      taken += block.height + (next === start ? 0 : lead);
      if (taken > height) break;
    }
    shares.push(next - start);
  }
  return shares;
}

/** A link, under its part and its heading unless the link over it has the same. */
function linkItem(link: LinkWords, before: LinkWords | undefined, area: TextArea): Item {
  const { part, heading, by, rationale } = link;
  const { theme, scale, unit } = area;
  const { label: size } = scale;
  const startsPart = part !== before?.part;
  const startsHeading = startsPart || heading !== before?.heading;
  const text = (name: string, words: string, style: Omit<TextStyle, 'size' | 'lines'>) =>
    namedBlock(name, textBlock(words, { size, lines: Infinity, ...style }, area));
  const { ink: fill, muted } = theme;
  const headingName = part === undefined ? 'detail-heading' : 'detail-entry';
  const blocks = [
    ...(startsHeading ? [text(headingName, heading, { weight: 600, fill })] : []),
    ...(by === undefined ? [] : [text('detail', by, { weight: 600, fill: muted })]),
    ...(rationale ? [text('detail', rationale.text, { fill, lang: rationale.lang })] : []),
  ];
  const block = stackBlocks(blocks, 0);
  if (!startsPart || part === undefined)
    return { lead: (startsHeading ? PARAGRAPH_GAP : REASON_GAP) * unit, block };
  const style = { size: size * 1.15, weight: 700, fill, lines: Infinity };
  const name = namedBlock('detail-part', textBlock(part, style, area));
  return { lead: PART_GAP * unit, block: stackBlocks([name, block], REASON_GAP * unit) };
}
