import { namedBlock, textBlock, type Block, type TextArea } from './blocks.js';
import type { KeyEntry } from './composition.js';

/** px between columns of a key, by its text size; and the least width of a column */
const COLUMN_GAP = 1.6;
const LEAST_COLUMN = 13;

/** The names behind codes, in as many columns as fit, read from top to bottom. */
export function keyBlock(entries: readonly KeyEntry[], area: TextArea): Block {
  const { ruler, scale, theme, direction } = area;
  const size = Math.max(scale.source, scale.legend * 0.9);
  const gap = COLUMN_GAP * size;
  const codeWidth =
    Math.max(...entries.map(({ code }) => ruler.width(code, size, 700))) + size * 0.6;
  const widest = codeWidth + Math.max(...entries.map(({ name }) => ruler.width(name, size)));
  const wanted = Math.max(LEAST_COLUMN * size, Math.min(widest + 1, area.width));
  const columns = Math.max(1, Math.floor((area.width + gap) / (wanted + gap)));
  const rows = Math.ceil(entries.length / columns);
  const width = (area.width - gap * (columns - 1)) / columns;
  const texts = { name: width - codeWidth, code: codeWidth };
  const placed = entries.map(({ code, name }, i) => {
    const start = Math.floor(i / rows) * (width + gap);
    const at = (from: number, own: number) =>
      direction === 'ltr' ? area.x + from : area.x + area.width - from - own;
    const bold = { size, weight: 700, fill: theme.ink, lines: 1 };
    const plain = { size, fill: theme.ink, lines: 1 };
    const cells = [
      textBlock(code, bold, { ...area, x: at(start, texts.code), width: texts.code }),
      textBlock(name, plain, { ...area, x: at(start + codeWidth, texts.name), width: texts.name }),
    ];
    return { row: i % rows, cells };
  });
  const step = placed[0]?.cells[0]?.height ?? 0;
  return namedBlock('key', {
    height: rows * step,
    panes: (y) =>
      placed.flatMap(({ row, cells }) => cells.flatMap((cell) => cell.panes(y + row * step))),
  });
}
