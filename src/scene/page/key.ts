import { withHyphens } from '../../layout/long-words.js';
import { wrapLabel } from '../../layout/text.js';
import { itemAt } from '../../lib/list.js';
import type { Pane } from '../scene.js';
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
 * The names behind codes, in as many columns as fit, read from top to bottom. A long code stands before its name, others in a
 * column of their own.
 * @param size px of the text
 */
export function keyBlock(entries: readonly KeyEntry[], area: TextArea, size: number): Block {
  const { code, whole } = sizesOf(entries, area, size);
  const gap = COLUMN_GAP * size;
  const wanted = Math.max(LEAST_COLUMN * size, Math.min(whole, area.width));
  const columns = Math.max(1, Math.floor((area.width + gap) / (wanted + gap)));
  const rows = Math.ceil(entries.length / columns);
  const stacks = columnsOf(area, columns, gap).map((column, k) =>
    stackBlocks(
      entries
        .slice(k * rows, (k + 1) * rows)
        .map((each) =>
          isLong(each, area, size)
            ? entryInline(each, column, size)
            : entryBlock(each, column, { size, code }),
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

/** A code, and its name beside it. @param code px of the column of codes */
function entryBlock(
  entry: KeyEntry,
  column: TextArea,
  { size, code }: { readonly size: number; readonly code: number },
): Block {
  const style = { size, fill: column.theme.ink };
  const codeArea = withoutEnd(column, column.width - code);
  const short = textBlock(entry.code, { ...style, weight: 700, lines: 1 }, codeArea);
  const nameArea = withoutStart(column, code);
  const name = hyphened(entry.name, nameArea, size);
  const long = textBlock(name, { ...style, lines: MOST_LINES }, nameArea);
  return { height: long.height, panes: (y) => [...short.panes(y), ...long.panes(y)] };
}

function hyphened(name: string, { ruler, width }: TextArea, size: number): string {
  return withHyphens(name, (word) => ruler.width(word, size) <= width);
}

/** A code in bold letters with its name after it. */
function entryInline({ code, ...entry }: KeyEntry, column: TextArea, size: number): Block {
  const { ruler, theme } = column;
  const room = { width: column.width, size, lines: MOST_LINES };
  const bolder = ruler.width(code, size, 700) - ruler.width(code, size);
  const name = hyphened(entry.name, withoutEnd(column, bolder), size);
  const { lines } = wrapLabel({ code, label: name }, ruler, room);
  const style = { size, fill: theme.ink, lines: MOST_LINES };
  const plain = textBlock(`${code} ${name}`, style, withoutEnd(column, bolder));
  const bold = (pane: Pane): Pane => ({
    ...pane,
    width: column.width,
    marks: pane.marks.map((mark, i) =>
      mark.kind === 'text' ? { ...mark, strong: itemAt(lines, i).strong } : mark,
    ),
  });
  return { height: plain.height, panes: (y) => plain.panes(y).map(bold) };
}
