import type { Block, TextArea } from '../page/block.js';
import { language } from '../text-language.js';
import type { LegendSwatch } from './legend-scene.js';
import type { Pane } from '../scene.js';

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
