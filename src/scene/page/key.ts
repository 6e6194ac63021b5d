import { withHyphens } from '../../layout/long-words.js';
import {
  columnsOf,
  namedBlock,
  stackBlocks,
  textBlock,
  withoutEnd,
  withoutStart,
  type Block,
  type TextArea,
} from './blocks.js';
import type { KeyEntry } from './composition.js';
import type { TypeScale } from './type-scale.js';

/** px between columns of a key, by its text size; and the least width of a column */
const COLUMN_GAP = 1.6;
const LEAST_COLUMN = 13;

/** the most lines of a name in a narrow column */
const MOST_LINES = 5;
/** Codes wider than this, by the size of their text, have no column of their own. */
const LONG_CODE = 4;

interface KeySizes {
  /** px of the column of short codes, and of the longest line of a code and its name */
  readonly code: number;
  readonly whole: number;
}

/** The text of a key. */
export interface KeyText {
  readonly size: number;
  readonly leading?: number;
}

/** px of the text of a key: as that of a legend, or less where names have little room. */
export function smallKeyText({ source, legend }: TypeScale): number {
  return Math.max(source, legend * 0.9);
}

function sizesOf(entries: readonly KeyEntry[], area: TextArea, size: number): KeySizes {
  const { ruler } = area;
  const short = entries.filter((each) => !isLong(each, area, size));
  const codes = short.map((each) => ruler.width(each.code, size, 700));
  const code = Math.max(0, ...codes) + size * 0.6;
  const own = (each: KeyEntry) => ruler.width(`${each.code} `, size, 700);
  const whole = entries.map(
    (each) => (isLong(each, area, size) ? own(each) : code) + ruler.width(each.name, size),
  );
  return { code, whole: Math.max(...whole) + 1 };
}

/** px in which every name has one line */
export function keyWidth(entries: readonly KeyEntry[], area: TextArea, size: number): number {
  return entries.length === 0 ? 0 : sizesOf(entries, area, size).whole;
}

/**
 * The names behind codes, in as many columns as fit, read from top to bottom. A long code stands before its
 * name, others in a column of their own.
 * @param size px of the text
 * @param leading from line to line, by that size; absent: the usual one
 */
export function keyBlock(
  entries: readonly KeyEntry[],
  area: TextArea,
  { size, leading }: KeyText,
): Block {
  const { code, whole } = sizesOf(entries, area, size);
  const gap = COLUMN_GAP * size;
  const wanted = Math.max(LEAST_COLUMN * size, Math.min(whole, area.width));
  const columns = Math.max(1, Math.floor((area.width + gap) / (wanted + gap)));
  const rows = Math.ceil(entries.length / columns);
  const stacks = columnsOf(area, columns, gap).map((column, k) =>
    stackBlocks(
      entries.slice(k * rows, (k + 1) * rows).map((each) =>
        entryBlock(each, column, {
          ...{ size, code: isLong(each, area, size) ? 0 : code },
          ...(leading === undefined ? {} : { leading }),
        }),
      ),
      0,
    ),
  );
  return namedBlock('key', {
    height: Math.max(...stacks.map(({ height }) => height)),
    panes: (y) => stacks.flatMap((stack) => stack.panes(y)),
  });
}

function isLong({ code }: KeyEntry, { ruler }: TextArea, size: number): boolean {
  return ruler.width(code, size, 700) > LONG_CODE * size;
}

/** A code, and its name beside it. @param code px of the column of codes; 0: both are one text */
function entryBlock(
  entry: KeyEntry,
  column: TextArea,
  { size, code, ...spaced }: KeyText & { readonly code: number },
): Block {
  const { ruler, theme, width } = column;
  const style = { size, fill: theme.ink, ...spaced };
  const text = code > 0 ? entry.name : `${entry.code} ${entry.name}`;
  const whole = withHyphens(text, (word) => ruler.width(word, size) <= width - code);
  const long = textBlock(whole, { ...style, lines: MOST_LINES }, withoutStart(column, code));
  if (code === 0) return long;
  const codeArea = withoutEnd(column, width - code);
  const short = textBlock(entry.code, { ...style, weight: 700, lines: 1 }, codeArea);
  return { height: long.height, panes: (y) => [...short.panes(y), ...long.panes(y)] };
}
