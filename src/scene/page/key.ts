import { namedBlock, stackBlocks, textBlock, type Block, type TextArea } from './blocks.js';
import type { KeyEntry } from './composition.js';
import type { TypeScale } from './type-scale.js';

/** px between columns of a key, by its text size; and the least width of a column */
const COLUMN_GAP = 1.6;
const LEAST_COLUMN = 13;

/** the most lines of a name in a narrow column */
const MOST_LINES = 5;

interface KeySizes {
  /** px of the column of codes, and of the longest code with the longest name */
  readonly code: number;
  readonly whole: number;
}

/** px of the text of a key: as that of a legend, or less where names have little room. */
export function smallKeyText({ source, legend }: TypeScale): number {
  return Math.max(source, legend * 0.9);
}

function sizesOf(entries: readonly KeyEntry[], area: TextArea, size: number): KeySizes {
  const { ruler } = area;
  const code = Math.max(...entries.map((each) => ruler.width(each.code, size, 700))) + size * 0.6;
  const name = Math.max(...entries.map((each) => ruler.width(each.name, size)));
  return { code, whole: code + name + 1 };
}

/** px in which every name has one line */
export function keyWidth(entries: readonly KeyEntry[], area: TextArea, size: number): number {
  return entries.length === 0 ? 0 : sizesOf(entries, area, size).whole;
}

/**
 * The names behind codes, in as many columns as fit, read from top to bottom.
 * @param size px of the text
 */
export function keyBlock(entries: readonly KeyEntry[], area: TextArea, size: number): Block {
  const { theme, direction } = area;
  const { code, whole } = sizesOf(entries, area, size);
  const gap = COLUMN_GAP * size;
  const wanted = Math.max(LEAST_COLUMN * size, Math.min(whole, area.width));
  const columns = Math.max(1, Math.floor((area.width + gap) / (wanted + gap)));
  const rows = Math.ceil(entries.length / columns);
  const width = (area.width - gap * (columns - 1)) / columns;
  const inColumn = (k: number) => {
    const start = k * (width + gap);
    const part = (from: number, own: number) => {
      const x = direction === 'ltr' ? area.x + from : area.x + area.width - from - own;
      return { ...area, x, width: own };
    };
    const style = { size, fill: theme.ink };
    return entries.slice(k * rows, (k + 1) * rows).map((each): Block => {
      const codeArea = part(start, code);
      const short = textBlock(each.code, { ...style, weight: 700, lines: 1 }, codeArea);
      const nameArea = part(start + code, width - code);
      const long = textBlock(each.name, { ...style, lines: MOST_LINES }, nameArea);
      return { height: long.height, panes: (y) => [...short.panes(y), ...long.panes(y)] };
    });
  };
  const stacks = Array.from({ length: columns }, (_, k) => stackBlocks(inColumn(k), 0));
  return namedBlock('key', {
    height: Math.max(...stacks.map(({ height }) => height)),
    panes: (y) => stacks.flatMap((stack) => stack.panes(y)),
  });
}
