import type { ComparedParts } from '../../derive/detail/compared.js';
import { inset, type Box } from '../../layout/box.js';
import { textOn, type Theme } from '../../theme.js';
import type { Mark, TextMark } from '../scene.js';
import {
  besideEachOther,
  namedBlock,
  stackBlocks,
  textBlock,
  withoutEnd,
  withoutStart,
  type Block,
  type TextArea,
} from './blocks.js';

/** px of the bar, between its parts and between its captions, by the size of the text */
const HIGH = 2;
const GAP = 0.2;
const CAPTION_GAP = 1.5;
/** px of a label at a font of 16 px */
const LABEL = 13;

/** A bar of three parts: what only the first of two has, what both have, what only the second has. */
export function comparedBar(parts: ComparedParts, area: TextArea): Block {
  const blocks = [segmentsBlock(parts, area), captionsBlock(parts, area)];
  return stackBlocks(blocks, GAP * area.scale.label);
}

function segmentsBlock(parts: ComparedParts, area: TextArea): Block {
  const { x, width, scale, theme } = area;
  const height = HIGH * scale.label;
  const { onlyA, both, onlyB } = segmentsOf(parts, area);
  return {
    height,
    panes: (y) => {
      const boxOf = (segment: Segment) => ({ ...segment, y, height });
      const unit = scale.label / LABEL;
      const marks = [
        ...part(parts.onlyA.figure, solid(boxOf(onlyA), theme.accent, unit), area),
        ...part(parts.both.figure, solid(boxOf(both), theme.bar, unit), area),
        ...part(parts.onlyB.figure, hollow(boxOf(onlyB), theme, unit), area),
      ];
      return [{ name: 'detail-bar', x, y, width, height, marks }];
    },
  };
}

interface Look {
  readonly box: Box;
  readonly shape: Mark<'rect'>;
  /** colour of text on it */
  readonly ink: string;
}

function solid(box: Box, fill: string, unit: number): Look {
  return { box, shape: { kind: 'rect', ...box, radius: 3 * unit, fill }, ink: textOn(fill) };
}

/** Not filled, as what is compared in the picture. */
function hollow(box: Box, theme: Theme, unit: number): Look {
  const { ink } = theme;
  const line = { stroke: ink, strokeWidth: 2 * unit };
  return { box, shape: { kind: 'rect', ...inset(box, unit), radius: 3 * unit, ...line }, ink };
}

/** A part with its number, where that has room. Nothing has no part. */
function part(figure: string, { box, shape, ink }: Look, { scale, ruler }: TextArea): Mark[] {
  const size = scale.label;
  if (box.width <= 0) return [];
  if (ruler.width(figure, size, 700) > box.width - 0.4 * size) return [shape];
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 + 0.36 * size };
  const look = { size, weight: 700, fill: ink, anchor: 'middle' } as const;
  const number: TextMark = { kind: 'text', ...at, text: figure, ...look };
  return [shape, number];
}

interface Segment {
  readonly x: number;
  readonly width: number;
}

/** Where the parts are, in proportion to what they count. */
function segmentsOf(
  { onlyA, both, onlyB }: ComparedParts,
  { x, width, direction, scale }: TextArea,
): Readonly<Record<keyof ComparedParts, Segment>> {
  const counts = [onlyA.count, both.count, onlyB.count];
  const gap = GAP * scale.label;
  const drawn = counts.filter((count) => count > 0).length;
  const total = counts.reduce((a, b) => a + b, 0);
  const each = total === 0 ? 0 : (width - gap * (drawn - 1)) / total;
  const after = (count: number) => count * each + (count > 0 ? gap : 0);
  const segment = (start: number, count: number) => {
    const own = count * each;
    return { x: direction === 'ltr' ? x + start : x + width - start - own, width: own };
  };
  const start = after(onlyA.count);
  return {
    onlyA: segment(0, onlyA.count),
    both: segment(start, both.count),
    onlyB: segment(start + after(both.count), onlyB.count),
  };
}

/** The names of the parts on one line, each at its part; where they have no room, under one another. */
function captionsBlock(parts: ComparedParts, area: TextArea): Block {
  const { ruler, scale, theme, width } = area;
  const size = scale.label;
  const style = { size, fill: theme.ink, lines: Infinity };
  const caption = (label: string, at: TextArea) =>
    namedBlock('detail', textBlock(label, style, at));
  const [first, middle, last] = [parts.onlyA, parts.both, parts.onlyB] as const;
  const widthOf = ({ label }: typeof first) => ruler.width(label, size) + 1;
  const gap = CAPTION_GAP * size;
  if (widthOf(first) + widthOf(middle) + widthOf(last) + 2 * gap > width) {
    const lines = [first, middle, last].map(({ label }) => caption(label, area));
    return stackBlocks(lines, 0);
  }
  const { both } = segmentsOf(parts, area);
  const before = area.direction === 'ltr' ? both.x - area.x : area.x + width - both.x - both.width;
  const wanted = before + (both.width - widthOf(middle)) / 2;
  const latest = width - widthOf(last) - gap - widthOf(middle);
  const start = Math.max(widthOf(first) + gap, Math.min(wanted, latest));
  const end = width - start - widthOf(middle);
  return besideEachOther([
    caption(first.label, withoutEnd(area, width - widthOf(first))),
    caption(middle.label, withoutEnd(withoutStart(area, start), end)),
    caption(last.label, withoutStart(area, width - widthOf(last))),
  ]);
}
