import { itemAt, sum } from '../../lib/list.js';
import type { Ruler } from '../../lib/text-width.js';
import { textHeight, wrapLabel, type WrappedLabel } from '../text.js';

/** A level of a network before its cards have a size. */
export interface SheetLevel {
  /** positions of its nodes, in the order in which they are drawn */
  readonly nodes: readonly number[];
  readonly labels: readonly { readonly code: string; readonly label: string }[];
  /** how many links run through each node */
  readonly links: readonly number[];
  /** px of a card that show the colour of a goal, beside its text */
  readonly strip: number;
}

/** A level with cards as large as their labels need, in px. */
export interface MeasuredLevel extends SheetLevel {
  readonly texts: readonly WrappedLabel[];
  readonly isUpright: boolean;
  /** In two lanes, what runs to a card of one runs between two cards of the other. */
  readonly lanes: 1 | 2;
  /** of each card along the level, and of all across it */
  readonly along: readonly number[];
  readonly across: number;
  readonly padding: number;
  readonly end: number;
  /** between two cards, and between two lanes */
  readonly gap: number;
  readonly laneGap: number;
}

/** px of a font of 16 px that the labels of a sheet have */
export const SHEET_LABEL = 12;
// All lengths are px at a font of 16 px.
const LANE_GAP = 5;
/** px beside the text of a card, above and below it, and between two cards */
const DENSITIES = {
  easy: { padding: 5, end: 3, gap: 4 },
  tight: { padding: 3.5, end: 1.9, gap: 1.6 },
  tightest: { padding: 3, end: 1.9, gap: 1 },
};
/** A number, without letters that go below the line, is lower than its line. */
const NUMBER = 0.88;
const WIDEST = 330;
const WHOLE_LABEL = { size: SHEET_LABEL, lines: Infinity };
/** Levels of more nodes than this may stand in two lanes. */
const CROWDED = 24;
/** How many steps it takes to give all width away. */
const STEPS = 28;
/** The share of the width that each gap between levels wants, when all labels have room. */
const EASY = 0.12;
/** Text that stands upright takes so much longer to read. */
const UPRIGHT = 1.35;
/** A level in two lanes is so much harder to follow. */
const IN_LANES = 1.15;

/** How close cards may stand. */
export type Density = keyof typeof DENSITIES;

/** What cards are measured with. */
export interface Measure {
  readonly ruler: Ruler;
  readonly density: Density;
  /** what may stand upright, where levels are below one another */
  readonly upright: 'names' | 'codes';
}

/** px around the cards of a level */
function spaces({ ruler: { unit }, density }: Pick<Measure, 'ruler' | 'density'>) {
  const { padding, end, gap } = DENSITIES[density];
  return { padding: padding * unit, end: end * unit, gap: gap * unit, laneGap: LANE_GAP * unit };
}

/** px that a level takes along it. @param link px of one link */
export function neededFor(level: MeasuredLevel, link: number): number {
  return sum(pitchesOf(level, link), (pitch) => pitch + level.gap) - level.gap + 2 * edgeOf(level);
}

/** px by which the first and the last card of two lanes reach beyond their share of the level */
export function edgeOf({ lanes, along }: MeasuredLevel): number {
  return lanes === 1 ? 0 : Math.max(...along) / 4;
}

/** px that each node takes along its level: in two lanes half a card, and what runs beside that. */
export function pitchesOf({ lanes, along, links }: MeasuredLevel, link: number): number[] {
  const most = Math.max(0, ...along);
  return along.map((own, k) => {
    const flow = itemAt(links, k) * link;
    return lanes === 1 ? Math.max(own, flow) : most / 2 + flow;
  });
}

/** px of a card along its level. */
export function cardSize(level: MeasuredLevel, index: number, link: number): number {
  if (level.lanes > 1) return Math.max(...level.along);
  return Math.max(itemAt(level.along, index), itemAt(level.links, index) * link);
}

interface AcrossRoom {
  /** px that all levels share, and that each is high at most */
  readonly width: number;
  readonly height: number;
  /** px between two levels at least */
  readonly between: number;
  readonly lanes: 1 | 2;
}

/**
 * Cards of levels side by side. Each level is as narrow as its longest word allows at first; then the
 * highest becomes wider until all fit, or until there is no room left.
 */
export function measureAcross(
  levels: readonly SheetLevel[],
  { width, height, between, lanes }: AcrossRoom,
  measure: Measure,
): MeasuredLevel[] | undefined {
  const { ruler } = measure;
  const lanesOf = levels.map(({ nodes }) => (nodes.length > CROWDED ? lanes : 1));
  if (
    levels.some(({ nodes }, i) => leastHeight(nodes.length, itemAt(lanesOf, i), measure) > height)
  )
    return undefined;
  const bounds = levels.map((level) => widthsOf(level, measure));
  const laneGap = LANE_GAP * ruler.unit;
  const gaps = levels.length - 1;
  const depth = (i: number, card: number) =>
    itemAt(lanesOf, i) * card + (itemAt(lanesOf, i) - 1) * laneGap;
  const widths = bounds.map(({ least }) => least);
  const measured = levels.map((level, i) =>
    flatLevel(level, itemAt(widths, i), itemAt(lanesOf, i), measure),
  );
  const needs = measured.map((level) => neededFor(level, 0));
  let free = width - between * gaps - sum(widths.keys(), (i) => depth(i, itemAt(widths, i)));
  if (free < 0) return undefined;
  const easy = Math.max(0, EASY * width - between) * gaps;
  const step = free / STEPS;
  while (free > step && (free > easy || Math.max(...needs) > height)) {
    const growing = [...widths.keys()].filter((i) => itemAt(widths, i) < itemAt(bounds, i).most);
    const [highest] = growing.sort((a, b) => itemAt(needs, b) - itemAt(needs, a));
    if (highest === undefined) break;
    const own = Math.min(
      itemAt(widths, highest) + step / itemAt(lanesOf, highest),
      WIDEST * ruler.unit,
    );
    free -= (own - itemAt(widths, highest)) * itemAt(lanesOf, highest);
    widths[highest] = own;
    const level = flatLevel(itemAt(levels, highest), own, itemAt(lanesOf, highest), measure);
    measured[highest] = level;
    needs[highest] = neededFor(level, 0);
  }
  return measured;
}

/** px of a level whose labels all have one line */
function leastHeight(count: number, lanes: number, measure: Measure): number {
  const { end, gap } = spaces(measure);
  const card = textHeight(1, SHEET_LABEL * measure.ruler.unit) + 2 * end;
  return count * (card / lanes + gap) - gap;
}

/** px of cards: those that hold their longest word, and those that hold their label in one line. */
function widthsOf(
  { labels, strip }: SheetLevel,
  measure: Measure,
): { least: number; most: number } {
  const { ruler } = measure;
  const around = 2 * spaces(measure).padding + strip;
  const least = Math.max(...labels.map((label) => wordWidth(label, ruler))) + around;
  const longest = Math.max(...labels.map((label) => lineWidth(label, ruler))) + around;
  return { least, most: Math.max(least, Math.min(WIDEST * ruler.unit, longest)) };
}

/** px of the longest word of a label, beside which its code may stand */
function wordWidth({ code, label }: SheetLevel['labels'][number], ruler: Ruler): number {
  const bolder = ruler.width(code, SHEET_LABEL, 700) - ruler.width(code, SHEET_LABEL);
  const word = ruler.widest(label, SHEET_LABEL) + bolder;
  return Math.max(ruler.widest(code, SHEET_LABEL, 700), word) + 0.5;
}

/** px of a label in one line */
function lineWidth({ code, label }: SheetLevel['labels'][number], ruler: Ruler): number {
  const space = code !== '' && label !== '' ? ruler.width(' ', SHEET_LABEL) : 0;
  return ruler.width(code, SHEET_LABEL, 700) + space + ruler.width(label, SHEET_LABEL) + 0.5;
}

/** Cards of a width, one below the other, with whole labels in as many lines as those take. */
function flatLevel(
  level: SheetLevel,
  width: number,
  lanes: 1 | 2,
  measure: Measure,
): MeasuredLevel {
  const { ruler } = measure;
  const around = spaces(measure);
  const room = { width: width - 2 * around.padding - level.strip, ...WHOLE_LABEL };
  const texts = level.labels.map((label) => wrapLabel(label, ruler, room));
  const along = texts.map(
    ({ lines }) => textHeight(lines.length, SHEET_LABEL * ruler.unit) + 2 * around.end,
  );
  return { ...level, ...around, texts, isUpright: false, lanes, along, across: width };
}

/**
 * Cards of levels below one another: in one lane or two, or with upright text, whichever makes the level
 * lowest. Undefined where a level is too long for every one of these.
 */
export function measureDown(
  levels: readonly SheetLevel[],
  length: number,
  measure: Measure,
): MeasuredLevel[] | undefined {
  const measured: MeasuredLevel[] = [];
  for (const level of levels) {
    const ways = [
      rowOfCards(level, length, 1, measure),
      rowOfCards(level, length, 2, measure),
      uprightCards(level, length, 1, measure),
      uprightCards(level, length, 2, measure),
    ].filter((way) => way !== undefined);
    const cost = ({ isUpright, lanes, across }: MeasuredLevel) =>
      lanes * across * (isUpright ? UPRIGHT : 1) * (lanes > 1 ? IN_LANES : 1);
    const [best] = ways.sort((a, b) => cost(a) - cost(b));
    if (!best) return undefined;
    measured.push(best);
  }
  return measured;
}

/** px that two lanes leave for links, as a share of the level */
const FLOW = 0.1;

/** px along a level that each of its cards may take at most */
function cardShare(
  count: number,
  lanes: 1 | 2,
  { length, gap }: { readonly length: number; readonly gap: number },
): number {
  if (lanes === 1) return length / count - gap;
  // The first and the last card need a quarter more, see `edgeOf`.
  return (2 * (length * (1 - FLOW) - gap * count)) / (count + 1);
}

/** Cards side by side; undefined where the longest word of one is wider than a card may be. */
function rowOfCards(
  level: SheetLevel,
  length: number,
  lanes: 1 | 2,
  measure: Measure,
): MeasuredLevel | undefined {
  const { ruler } = measure;
  const around = spaces(measure);
  const { labels, strip } = level;
  const { least, most } = widthsOf({ ...level, strip: 0 }, measure);
  const widest = cardShare(labels.length, lanes, { length, gap: around.gap });
  if (least > widest) return undefined;
  const room = { width: Math.min(widest, most) - 2 * around.padding, ...WHOLE_LABEL };
  const texts = labels.map((label) => wrapLabel(label, ruler, room));
  const own = texts.map((text) => text.width + 2 * around.padding);
  const along = lanes === 1 ? own : own.map(() => Math.max(...own));
  const rows = Math.max(...texts.map(({ lines }) => lines.length));
  const across = textHeight(rows, SHEET_LABEL * ruler.unit) + 2 * around.end + strip;
  return { ...level, ...around, texts, isUpright: false, lanes, along, across };
}

/** Cards side by side with upright text; undefined where not even one line of it has room in a card. */
function uprightCards(
  level: SheetLevel,
  length: number,
  lanes: 1 | 2,
  measure: Measure,
): MeasuredLevel | undefined {
  const { ruler } = measure;
  const around = spaces(measure);
  const { labels, strip } = level;
  const size = SHEET_LABEL * ruler.unit;
  const areNumbers = labels.every(({ label }) => label === '');
  const beside = areNumbers ? around.gap : 2 * around.end;
  const share = cardShare(labels.length, lanes, { length, gap: around.gap }) - beside;
  if (!areNumbers && measure.upright === 'codes') return undefined;
  const thick = (lines: number) => (areNumbers ? NUMBER : 1) * textHeight(lines, size);
  const most = [3, 2, 1].find((lines) => thick(lines) <= share);
  if (most === undefined) return undefined;
  const room = { ...WHOLE_LABEL, width: uprightLength(labels, most, ruler) };
  const texts = labels.map((label) => wrapLabel(label, ruler, room));
  const own = texts.map(({ lines }) => thick(lines.length) + beside);
  const along = lanes === 1 ? own : own.map(() => Math.max(...own));
  const across = Math.max(...texts.map(({ width }) => width)) + 2 * around.padding + strip;
  return { ...level, ...around, texts, isUpright: true, lanes, along, across };
}

/** px of lines in which every label is whole */
function uprightLength(labels: SheetLevel['labels'], lines: number, ruler: Ruler): number {
  const longest = Math.max(...labels.map((label) => lineWidth(label, ruler)));
  const widest = Math.max(...labels.map((label) => wordWidth(label, ruler)));
  const isWhole = (label: SheetLevel['labels'][number], width: number) =>
    wrapLabel(label, ruler, { width, ...WHOLE_LABEL }).lines.length <= lines;
  let width = Math.min(longest, Math.max(widest, longest / lines));
  while (width < longest && !labels.every((label) => isWhole(label, width)))
    width = Math.min(longest, width * 1.06);
  return width;
}
