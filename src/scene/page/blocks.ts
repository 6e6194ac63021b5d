import { withHyphens } from '../../layout/long-words.js';
import type { Ruler } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import type { LegendSwatch } from '../legend.js';
import type { Pane, TextMark } from '../scene.js';
import { language, startSide } from '../text.js';
import type { TypeScale } from './type-scale.js';

/** A part of a page that knows its height before it has a place. */
export interface Block {
  /** px */
  readonly height: number;
  /** @param y px of its upper edge on the page */
  panes(y: number): readonly Pane[];
}

/** The part of a page that blocks fill, and the style they share. */
export interface TextArea {
  /** px from the left edge of the page */
  readonly x: number;
  /** px */
  readonly width: number;
  readonly scale: TypeScale;
  /** px for each px of white space on a page of ordinary size */
  readonly unit: number;
  readonly ruler: Ruler;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag */
  readonly lang: string;
}

export interface TextStyle {
  /** px */
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  /** the most lines; what does not fit ends with an ellipsis */
  readonly lines: number;
  /** BCP 47 tag; absent: that of the page */
  readonly lang?: string;
  /** address that it links to */
  readonly href?: string;
  /** from line to line, by the size of the text; absent: the usual one */
  readonly leading?: number;
}

/** Line height as a multiple of the text size, and the part of it above the baseline. */
const LINE = 1.36;
const ASCENT = 1.02;

/** A text, wrapped into lines. */
export function textBlock(text: string, style: TextStyle, area: TextArea): Block {
  const { size, weight, lines } = style;
  const options = { width: area.width, size, lines };
  const wrapped = area.ruler.wrap(text, weight === undefined ? options : { ...options, weight });
  return linesBlock(wrapped, style, area);
}

/** A text with its style, and what it is on its page. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
  readonly style: Omit<TextStyle, 'lines'>;
}

/**
 * Two texts in one line, on one baseline, the larger first.
 * @param gap px between them
 * @returns undefined where the line is too short
 */
export function inOneLine(
  first: NamedText,
  second: NamedText,
  { area, gap }: { readonly area: TextArea; readonly gap: number },
): Block | undefined {
  const widthOf = ({ text, style }: NamedText) =>
    area.ruler.width(text, style.size, style.weight) + 1;
  const [start, own] = [widthOf(first) + gap, widthOf(second)];
  if (start + own > area.width) return undefined;
  const x = area.direction === 'ltr' ? area.x + start : area.x + area.width - start - own;
  const blockOf = ({ name, text, style }: NamedText, place: TextArea) =>
    namedBlock(name, textBlock(text, { ...style, lines: 1 }, place));
  const one = blockOf(first, area);
  const other = blockOf(second, { ...area, x, width: own });
  const lower = ASCENT * (first.style.size - second.style.size);
  return { height: one.height, panes: (y) => [...one.panes(y), ...other.panes(y + lower)] };
}

/** A link as it is printed. */
export interface PrintedLink {
  readonly url: string;
  /** what is printed of it, the longest text first; the first that fits in a line is taken */
  readonly texts: readonly string[];
}

/** A link in one line. */
export function linkBlock(
  { url, texts }: PrintedLink,
  style: Omit<TextStyle, 'lines'>,
  area: TextArea,
): Block {
  const { ruler, width } = area;
  const text = texts.find((each) => ruler.width(each, style.size) <= width) ?? texts.at(-1) ?? url;
  const own = Math.min(width, ruler.width(text, style.size));
  const place = area.direction === 'ltr' ? area : { ...area, x: area.x + width - own };
  const block = textBlock(text, { ...style, lines: 1, href: url }, { ...place, width: own + 1 });
  return namedBlock('permalink', block);
}

/** The same block, whose panes say what it is. */
export function namedBlock(name: string, block: Block): Block {
  return { ...block, panes: (y) => block.panes(y).map((pane) => ({ ...pane, name })) };
}

/** The language of a page, unless the text is plainly from right to left: that is a title of somebody's data. */
function languageOf([first = '']: readonly string[], { lang, direction }: TextArea): string {
  return direction === 'ltr' && /^\P{L}*[\u0590-\u08ff]/u.test(first) ? 'und-Arab' : lang;
}

function linesBlock(
  lines: readonly string[],
  style: Omit<TextStyle, 'lines'>,
  area: TextArea,
): Block {
  const { width } = area;
  const { size, weight, fill, href, lang = languageOf(lines, area) } = style;
  const own = language(lang);
  // A reason in English reads from the left, also on a page in Arabic; a title stays where titles are.
  const direction = style.lang === undefined ? area.direction : (own.direction ?? 'ltr');
  const step = size * (style.leading ?? LINE);
  const height = lines.length * step;
  const mark = (text: string, i: number, y: number): TextMark => ({
    kind: 'text',
    x: direction === 'ltr' ? area.x : area.x + width,
    y: y + i * step + size * ASCENT,
    text,
    size,
    ...(weight === undefined ? {} : { weight }),
    fill,
    anchor: startSide(direction),
    ...own,
    ...(href === undefined ? {} : { href }),
  });
  return {
    height,
    panes: (y) => [
      {
        name: 'text',
        ...{ x: area.x, y, width, height },
        marks: lines.map((text, i) => mark(text, i, y)),
      },
    ],
  };
}

/** Blocks under one another. @param gap px between them */
export function stackBlocks(blocks: readonly Block[], gap: number): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, gap * (blocks.length - 1));
  return {
    height: Math.max(0, height),
    panes: (y) => {
      let at = y;
      return blocks.flatMap((block) => {
        const panes = block.panes(at);
        at += block.height + gap;
        return panes;
      });
    },
  };
}

/** The same area, narrower by some px at the end of its lines. */
export function withoutEnd(area: TextArea, px: number): TextArea {
  const x = area.direction === 'ltr' ? area.x : area.x + px;
  return { ...area, x, width: area.width - px };
}

/** The same area, narrower by some px at the start of its lines. */
export function withoutStart(area: TextArea, px: number): TextArea {
  const x = area.direction === 'ltr' ? area.x + px : area.x;
  return { ...area, x, width: area.width - px };
}

/** An area in columns of one width, in reading order. @param gap px between them */
export function columnsOf(
  area: TextArea,
  count: number,
  gap: number,
): readonly [TextArea, ...TextArea[]] {
  const width = (area.width - gap * (count - 1)) / count;
  const column = (i: number): TextArea => {
    const start = i * (width + gap);
    const x = area.direction === 'ltr' ? area.x + start : area.x + area.width - start - width;
    return { ...area, x, width };
  };
  return [column(0), ...Array.from({ length: count - 1 }, (_, i) => column(i + 1))];
}

/** Blocks that have their places beside each other. */
export function besideEachOther(blocks: readonly Block[]): Block {
  return {
    height: Math.max(...blocks.map(({ height }) => height)),
    panes: (y) => blocks.flatMap((each) => each.panes(y)),
  };
}

/** Nothing but space. */
export function spaceBlock(height: number): Block {
  return { height, panes: () => [] };
}

/** The x of something at the end of the lines. @param own its width in px */
export function endOf({ x, width, direction }: TextArea, own: number): number {
  return direction === 'ltr' ? x + width - own : x;
}

/** A swatch and what it means, in words. */
export interface LegendEntry {
  readonly swatch: LegendSwatch;
  readonly text: string;
}

/** px between a swatch and its text, between entries, and between rows of entries */
const TEXT_GAP = 7;
const ENTRY_GAP = 20;
const ROW_GAP = 6;

/** the most lines of the words beside a swatch */
const MOST_LEGEND_LINES = 4;
/** height of a line, by the size of its text */
const LEGEND_LINE = 1.2;

interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly lines: readonly string[];
  /** px from the side where lines start */
  readonly start: number;
}

interface LegendRow {
  readonly entries: PlacedEntry[];
  height: number;
}

/** The entries of a legend, in as many rows as they need. */
export function legendStrip(entries: readonly LegendEntry[], area: TextArea): Block {
  const { unit, ruler, scale } = area;
  const size = scale.legend;
  const rows: LegendRow[] = [];
  let start = 0;
  for (const entry of entries) {
    const side = entry.swatch.pane.width + TEXT_GAP * unit;
    const room = { width: area.width - side, size, lines: MOST_LEGEND_LINES };
    const text = withHyphens(entry.text, (word) => ruler.width(word, size) <= room.width);
    const lines = ruler.wrap(text, room);
    const width = side + Math.max(...lines.map((line) => ruler.width(line, size)));
    let row = rows.at(-1);
    if (!row || start + width > area.width) {
      row = { entries: [], height: 0 };
      rows.push(row);
      start = 0;
    }
    row.entries.push({ entry, lines, start });
    const words = lines.length * LEGEND_LINE * size;
    row.height = Math.max(row.height, entry.swatch.pane.height, words);
    start += width + ENTRY_GAP * unit;
  }
  const blocks = rows.map(({ entries: own, height }): Block => ({
    height,
    panes: (y) => own.flatMap((each) => entryPanes(each, { y, height }, area)),
  }));
  return stackBlocks(blocks, ROW_GAP * unit);
}

/** @param row px of the row, in which swatch and words stand in the middle */
function entryPanes(
  { entry, lines, start }: PlacedEntry,
  row: { readonly y: number; readonly height: number },
  area: TextArea,
): Pane[] {
  const { pane } = entry.swatch;
  const { unit, direction, theme, lang, scale } = area;
  const size = scale.legend;
  const xAt = (px: number, own: number) =>
    direction === 'ltr' ? area.x + px : area.x + area.width - px - own;
  const x = xAt(start, pane.width);
  const y = row.y + (row.height - pane.height) / 2;
  const box = { x, y, width: pane.width, height: pane.height };
  const middle = row.y + row.height / 2 + 0.36 * size;
  return [
    { ...pane, ...box, name: 'legend', shift: { x: x - pane.x, y: y - pane.y } },
    {
      name: 'legend',
      ...{ x: area.x, y: row.y, width: area.width, height: row.height },
      marks: lines.map((text, i) => ({
        kind: 'text',
        x: xAt(start + pane.width + TEXT_GAP * unit, 0),
        y: middle + (i - (lines.length - 1) / 2) * LEGEND_LINE * size,
        text,
        size,
        fill: theme.ink,
        anchor: startSide(direction),
        ...language(lang),
      })),
    },
  ];
}
