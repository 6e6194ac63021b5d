import { encode } from 'uqr';
import type { DetailWords, LinkWords } from '../../derive/detail/words.js';
import type { Box } from '../../layout/box.js';
import { rounded } from '../../lib/number.js';
import type { Ruler } from '../../lib/text-width.js';
import type { LegendSwatch } from '../legend.js';
import type { Pane, TextMark } from '../scene.js';
import { language } from '../text.js';
import type { Theme } from '../../theme.js';

/** Something of a height that stands below something else in a framed picture. */
export interface Block {
  /** px */
  readonly height: number;
  /** @param y px of its upper edge in the picture */
  panes(y: number): readonly Pane[];
}

/** What every block of a frame is made with. */
export interface TextArea {
  /** px from the picture's left edge, and px across, of what blocks may fill */
  readonly x: number;
  readonly width: number;
  /** px for what is 1 px in a picture of ordinary size */
  readonly unit: number;
  /** measures at sizes of ordinary pictures, answers in px */
  readonly ruler: Ruler;
  readonly theme: Theme;
  readonly direction: 'ltr' | 'rtl';
  readonly lang: string;
}

export interface TextLook {
  /** px in a picture of ordinary size */
  readonly size: number;
  readonly weight?: number;
  readonly fill: string;
  /** how many lines there may be; what does not fit is cut with an ellipsis */
  readonly lines: number;
  /** BCP 47 tag where it is not the picture's own */
  readonly lang?: string;
}

const LINE = 1.36;
/** of a line, above its baseline */
const ASCENT = 1.02;

/** Lines of text from the side where reading begins. */
export function textBlock(text: string, look: TextLook, area: TextArea): Block {
  const { size, weight, lines } = look;
  const options = { width: area.width, size, lines };
  const wrapped = area.ruler.wrap(text, weight === undefined ? options : { ...options, weight });
  return linesBlock(wrapped, look, area);
}

/** A whole address, broken where it can be, so that none of it is lost. */
export function linkBlock(url: string, look: Omit<TextLook, 'lines'>, area: TextArea): Block {
  const lines: string[] = [];
  for (const piece of url.split(/(?<=[/&+=:;%-])/)) {
    const longer = `${lines.at(-1) ?? ''}${piece}`;
    const fits = area.ruler.width(longer, look.size) <= area.width;
    if (fits) lines.splice(-1, 1, longer);
    else lines.push(piece);
  }
  const block = linesBlock(lines, { ...look, lines: lines.length, lang: 'en' }, area);
  return { ...block, panes: (y) => block.panes(y).map((pane) => ({ ...pane, name: 'permalink' })) };
}

function linesBlock(lines: readonly string[], look: TextLook, area: TextArea): Block {
  const { unit, direction } = area;
  const { size, weight } = look;
  const step = size * LINE * unit;
  const height = lines.length * step;
  const x = startOf(area);
  return {
    height,
    panes: (y) => [
      {
        name: 'text',
        ...{ x: area.x, y, width: area.width, height },
        marks: lines.map((line, i): TextMark => ({
          kind: 'text',
          x,
          y: y + i * step + size * ASCENT * unit,
          text: line,
          size: size * unit,
          ...(weight === undefined ? {} : { weight }),
          fill: look.fill,
          anchor: direction === 'ltr' ? 'left' : 'right',
          ...language(look.lang ?? area.lang, direction),
        })),
      },
    ],
  };
}

/** Blocks one below the other, with px between them. */
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

/** The x where reading begins. */
export function startOf({
  x,
  width,
  direction,
}: Pick<TextArea, 'x' | 'width' | 'direction'>): number {
  return direction === 'ltr' ? x : x + width;
}

/** The same area without some px at the side where reading ends. */
export function withoutEnd(area: TextArea, taken: number): TextArea {
  const x = area.direction === 'ltr' ? area.x : area.x + taken;
  return { ...area, x, width: area.width - taken };
}

/** The x of something so wide that stands where reading ends. */
export function endOf({ x, width, direction }: TextArea, own: number): number {
  return direction === 'ltr' ? x + width - own : x;
}

/** A mark and what it means, in words. */
export interface LegendEntry {
  readonly swatch: LegendSwatch;
  readonly text: string;
}

export const LEGEND_SIZE = 12;
const GAP = 7;
const BETWEEN = 20;
const ROW_GAP = 6;

interface Placed {
  readonly entry: LegendEntry;
  readonly words: readonly string[];
  /** px from where reading begins, and from the top */
  readonly start: number;
  readonly top: number;
}

/** Marks with their meaning, side by side in as many rows as they need. */
export function legendStrip(entries: readonly LegendEntry[], area: TextArea): Block {
  const { unit, ruler } = area;
  const placed: Placed[] = [];
  let [start, top, tallest] = [0, 0, 0];
  for (const entry of entries) {
    const side = entry.swatch.pane.width;
    const room = area.width - side - GAP * unit;
    const words = ruler.wrap(entry.text, { width: room, size: LEGEND_SIZE, lines: 2 });
    const widest = Math.max(...words.map((line) => ruler.width(line, LEGEND_SIZE)));
    const width = side + GAP * unit + widest;
    if (start > 0 && start + width > area.width) {
      top += tallest + ROW_GAP * unit;
      [start, tallest] = [0, 0];
    }
    placed.push({ entry, words, start, top });
    tallest = Math.max(tallest, entry.swatch.pane.height);
    start += width + BETWEEN * unit;
  }
  return {
    height: entries.length === 0 ? 0 : top + tallest,
    panes: (y) => placed.flatMap((each) => entryPanes(each, y, area)),
  };
}

function entryPanes({ entry, words, start, top }: Placed, y: number, area: TextArea): Pane[] {
  const { pane } = entry.swatch;
  const { unit, direction, theme, lang } = area;
  const inline = (px: number, own: number) =>
    direction === 'ltr' ? area.x + px : area.x + area.width - px - own;
  const x = inline(start, pane.width);
  const box = { x, y: y + top, width: pane.width, height: pane.height };
  const middle = box.y + box.height / 2 + 0.36 * LEGEND_SIZE * unit;
  const line = 1.2 * LEGEND_SIZE * unit;
  return [
    { ...pane, ...box, name: 'legend', shift: { x: x - pane.x, y: box.y - pane.y } },
    {
      name: 'legend',
      ...{ x: area.x, y: box.y, width: area.width, height: box.height },
      marks: words.map((text, i) => ({
        kind: 'text',
        x: inline(start + pane.width + GAP * unit, 0),
        y: middle + (i - (words.length - 1) / 2) * line,
        text,
        size: LEGEND_SIZE * unit,
        fill: theme.ink,
        anchor: direction === 'ltr' ? 'left' : 'right',
        ...language(lang, direction),
      })),
    },
  ];
}

const PARAGRAPH_GAP = 7;

/**
 * As much of a selection as fits: never half a link, and a line that says how many are left out.
 * @param most px it may be high
 */
export function detailBlock(detail: DetailWords, area: TextArea, most: number): Block {
  const { theme, unit } = area;
  const gap = PARAGRAPH_GAP * unit;
  const head = [
    textBlock(detail.title, { size: 16, weight: 700, fill: theme.ink, lines: 3 }, area),
    ...detail.facts.map((fact) => textBlock(fact, { size: 12, fill: theme.muted, lines: 4 }, area)),
  ];
  const links = detail.links.map((link) => statementBlock(link, area));
  const more = (n: number) =>
    textBlock(detail.more(n), { size: 12, weight: 600, fill: theme.muted, lines: 1 }, area);
  const high = (blocks: readonly Block[]) => stackBlocks(blocks, gap).height;
  if (high([...head, ...links]) <= most) return stackBlocks([...head, ...links], gap);
  let kept = links.length - 1;
  const cut = () => [...head, ...links.slice(0, kept), more(links.length - kept)];
  while (kept > 0 && high(cut()) > most) kept--;
  return stackBlocks(cut(), gap);
}

function statementBlock({ heading, rationale }: LinkWords, area: TextArea): Block {
  const { theme } = area;
  return stackBlocks(
    [
      textBlock(heading, { size: 12, weight: 600, fill: theme.ink, lines: 3 }, area),
      ...(rationale === undefined
        ? []
        : [
            textBlock(
              rationale.text,
              { size: 12, fill: theme.ink, lines: 12, lang: rationale.lang },
              area,
            ),
          ]),
    ],
    0,
  );
}

/** Quiet zone that readers need, in modules (ISO/IEC 18004). */
const QUIET = 4;
const DARK = '#000000';
const LIGHT = '#ffffff';

/**
 * A text as a QR code, always dark on light, whatever the theme: many readers know no other.
 * @param box square px, quiet zone included
 */
export function qrCode(text: string, box: Box): Pane {
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const module = box.width / (size + 2 * QUIET);
  const at = (i: number) => rounded((i + QUIET) * module);
  const d = data.flatMap((row, y) => runs(row).map(([from, to]) => square(y, from, to))).join('');
  return {
    name: 'qr',
    ...box,
    shift: { x: box.x, y: box.y },
    marks: [
      { kind: 'rect', x: 0, y: 0, width: box.width, height: box.width, fill: LIGHT },
      { kind: 'path', d, fill: DARK },
    ],
  };

  function square(y: number, from: number, to: number): string {
    return `M${at(from)} ${at(y)}H${at(to)}V${at(y + 1)}H${at(from)}Z`;
  }
}

/** Neighbouring dark modules as one, so that no hairline shows between them. */
function runs(row: readonly boolean[]): [from: number, to: number][] {
  const found: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = found.at(-1);
    if (!isDark) return;
    if (last?.[1] === x) last[1] = x + 1;
    else found.push([x, x + 1]);
  });
  return found;
}
