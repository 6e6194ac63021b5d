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

function linesBlock(
  lines: readonly string[],
  style: Omit<TextStyle, 'lines'>,
  area: TextArea,
): Block {
  const { width } = area;
  const { size, weight, fill, href, lang = area.lang } = style;
  const own = language(lang, area.direction);
  // A text in English reads from the left, also on a page in Arabic.
  const direction = own.direction ?? 'ltr';
  const step = size * LINE;
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

interface PlacedEntry {
  readonly entry: LegendEntry;
  readonly lines: readonly string[];
  /** px from the side where lines start, and from the top of the block */
  readonly start: number;
  readonly top: number;
}

/** The entries of a legend, in as many rows as they need. */
export function legendStrip(entries: readonly LegendEntry[], area: TextArea): Block {
  const { unit, ruler, scale } = area;
  const size = scale.legend;
  const placed: PlacedEntry[] = [];
  let [start, top, tallest] = [0, 0, 0];
  for (const entry of entries) {
    const side = entry.swatch.pane.width;
    const room = area.width - side - TEXT_GAP * unit;
    const lines = ruler.wrap(entry.text, { width: room, size, lines: 2 });
    const widest = Math.max(...lines.map((line) => ruler.width(line, size)));
    const width = side + TEXT_GAP * unit + widest;
    if (start > 0 && start + width > area.width) {
      top += tallest + ROW_GAP * unit;
      [start, tallest] = [0, 0];
    }
    placed.push({ entry, lines, start, top });
    tallest = Math.max(tallest, entry.swatch.pane.height);
    start += width + ENTRY_GAP * unit;
  }
  return {
    height: entries.length === 0 ? 0 : top + tallest,
    panes: (y) => placed.flatMap((each) => entryPanes(each, y, area)),
  };
}

function entryPanes({ entry, lines, start, top }: PlacedEntry, y: number, area: TextArea): Pane[] {
  const { pane } = entry.swatch;
  const { unit, direction, theme, lang, scale } = area;
  const size = scale.legend;
  const xAt = (px: number, own: number) =>
    direction === 'ltr' ? area.x + px : area.x + area.width - px - own;
  const x = xAt(start, pane.width);
  const box = { x, y: y + top, width: pane.width, height: pane.height };
  const middle = box.y + box.height / 2 + 0.36 * size;
  const step = 1.2 * size;
  return [
    { ...pane, ...box, name: 'legend', shift: { x: x - pane.x, y: box.y - pane.y } },
    {
      name: 'legend',
      ...{ x: area.x, y: box.y, width: area.width, height: box.height },
      marks: lines.map((text, i) => ({
        kind: 'text',
        x: xAt(start + pane.width + TEXT_GAP * unit, 0),
        y: middle + (i - (lines.length - 1) / 2) * step,
        text,
        size,
        fill: theme.ink,
        anchor: startSide(direction),
        ...language(lang, direction),
      })),
    },
  ];
}
