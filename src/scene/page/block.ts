import type { Ruler } from '../../lib/text-ruler.js';
import type { Theme } from '../../theme.js';
import { language } from '../text-language.js';
import type { Pane, TextMark } from '../scene.js';

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
