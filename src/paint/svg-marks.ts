import { itemAt } from '../lib/list.js';
import { rounded } from '../lib/number.js';
import {
  applyTo,
  type CellsMark,
  type LinesMark,
  type Mark,
  type MarkTable,
  type Pane,
  type TextMark,
} from '../scene/scene.js';
import { HALO } from '../scene/text.js';

export const SVG_NAMESPACE = 'http://www.w3.org/2000/svg';

type Attribute = readonly [name: string, value: string];

/** An SVG element as data, for painters that write text, build a document or draw a PDF. */
export interface SvgNode {
  readonly tag: 'rect' | 'circle' | 'path' | 'text' | 'image';
  readonly attributes: readonly Attribute[];
  /** of a `text` element */
  readonly text?: string;
  /** the text in pieces that differ in style; absent: it has one style */
  readonly pieces?: readonly TextPiece[];
}

/** A part of a text that has one style. */
export interface TextPiece {
  readonly text: string;
  /** a match of a search: underlined and bold */
  readonly isFound: boolean;
  /** a code: bold */
  readonly isStrong: boolean;
}

/** The attributes of a pane's own SVG element: its size and the part of the picture that it shows. */
export function paneAttributes(pane: Pane): readonly Attribute[] {
  const { shift = { x: 0, y: 0 } } = pane;
  const [width, height] = [rounded(pane.width), rounded(pane.height)];
  const corner = `${rounded(pane.x - shift.x)} ${rounded(pane.y - shift.y)}`;
  return [
    ['width', width],
    ['height', height],
    ['viewBox', `${corner} ${width} ${height}`],
  ];
}

/** The SVG elements of a mark: one for most kinds; one for each style of `cells` and `lines`. */
export function svgNodes(mark: Mark): readonly SvgNode[] {
  return applyTo(SVG, mark);
}

const SVG: MarkTable<[], readonly SvgNode[]> = {
  rect: (mark) => [
    svgNode('rect', {
      x: mark.x,
      y: mark.y,
      width: length(mark.width),
      height: length(mark.height),
      rx: mark.radius,
      opacity: mark.opacity,
      'stroke-dasharray': mark.dash?.map(rounded).join(' '),
      ...paint(mark),
    }),
  ],
  disc: (mark) => [svgNode('circle', { cx: mark.x, cy: mark.y, r: mark.radius, ...paint(mark) })],
  path: (mark) => [
    svgNode('path', {
      d: mark.d,
      'stroke-linejoin': mark.isRound ? 'round' : undefined,
      opacity: mark.opacity,
      'stroke-dasharray': mark.dash?.map(rounded).join(' '),
      ...paint(mark),
    }),
  ],
  text: (mark) => [textNode(mark)],
  cells: (mark) =>
    mark.palette.map(({ fill, opacity }, i) =>
      svgNode('path', { d: cellsPath(mark, i), fill, opacity }),
    ),
  lines: (mark) =>
    mark.palette.map(({ stroke, width, opacity }, i) =>
      svgNode('path', { d: linesPath(mark, i), opacity, ...paint({ stroke, strokeWidth: width }) }),
    ),
  image: ({ x, y, width, height, href }) => [svgNode('image', { x, y, width, height, href })],
};

/** A length that is never negative: during a transition a shape may be narrower than its margins. */
function length(px: number): number {
  return Math.max(0, px);
}

export type SvgValues = Readonly<Record<string, string | number | undefined>>;

/** @param values those that are undefined are left out */
export function svgNode(tag: SvgNode['tag'], values: SvgValues, text?: string): SvgNode {
  const attributes = Object.entries(values).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, typeof value === 'number' ? rounded(value) : value] as const],
  );
  return { tag, attributes, ...(text === undefined ? {} : { text }) };
}

function paint(mark: { fill?: string; stroke?: string; strokeWidth?: number }): SvgValues {
  return { fill: mark.fill ?? 'none', stroke: mark.stroke, 'stroke-width': mark.strokeWidth };
}

function textNode(mark: TextMark): SvgNode {
  const { text, anchor, direction } = mark;
  const rtl = direction === 'rtl';
  const start = rtl ? 'right' : 'left';
  const about = mark.rotate ? [mark.rotate, mark.x, mark.y].map(rounded).join(' ') : '';
  const written = svgNode('text', {
    x: mark.x,
    y: mark.y,
    'font-size': mark.size,
    'font-weight': mark.weight,
    fill: mark.fill,
    ...(mark.halo ? { ...haloLine(mark.halo, mark.size), 'paint-order': 'stroke' } : {}),
    'text-anchor': anchor === 'middle' ? 'middle' : anchor === start ? undefined : 'end',
    direction: rtl ? 'rtl' : undefined,
    transform: about === '' ? undefined : `rotate(${about})`,
    lang: mark.lang,
  });
  const isPlain = !mark.found?.length && !mark.strong;
  return { ...written, text, ...(isPlain ? {} : { pieces: textPieces(mark) }) };
}

/** The outline of letters that have a halo. */
export function haloLine(stroke: string, size: number): SvgValues {
  return { stroke, 'stroke-width': HALO * size, 'stroke-linejoin': 'round' };
}

/** A text in pieces of one style each, in reading order. */
export function textPieces(mark: TextMark): TextPiece[] {
  const { text, found = [], strong = 0 } = mark;
  const ends = [0, strong, ...found.flatMap(({ start, end }) => [start, end]), text.length];
  const sorted = [...new Set(ends)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = itemAt(sorted, i);
    const piece = text.slice(start, end);
    const isCode = start === 0 && end === strong && mark.direction === 'rtl';
    return {
      text: isCode ? leftToRight(piece) : piece,
      isFound: found.some((range) => range.start <= start && end <= range.end),
      isStrong: end <= strong,
    };
  });
}

/** Isolates a code such as `16.a`, so that right-to-left text around it does not reorder it. */
function leftToRight(code: string): string {
  return `\u2066${code}\u2069`;
}

/** The attributes of a `tspan`; none for a piece in the style of the whole text. */
export function pieceAttributes({ isFound, isStrong }: TextPiece): readonly Attribute[] {
  const attributes: Attribute[] = [];
  if (isFound) attributes.push(['text-decoration', 'underline']);
  if (isFound || isStrong) attributes.push(['font-weight', '700']);
  return attributes;
}

/** Path data of all lines of one style. @param index of the style in the palette */
function linesPath({ isLevel, x0, y0, x1, y1, style }: LinesMark, index: number): string {
  let d = '';
  style.forEach((each, i) => {
    if (each !== index + 1) return;
    const [startX, endX] = [itemAt(x0, i), itemAt(x1, i)];
    const [x, y, toX, toY] = [startX, itemAt(y0, i), endX, itemAt(y1, i)].map(rounded);
    const half = rounded((startX + endX) / 2);
    d += isLevel
      ? `M${x} ${y}C${half} ${y} ${half} ${toY} ${toX} ${toY}`
      : `M${x} ${y}L${toX} ${toY}`;
  });
  return d;
}

/**
 * Path data of all cells of one style. Numbers are formatted once for each row and column.
 * @param index of the style in the palette
 */
export function cellsPath({ rows, columns, level, palette }: CellsMark, index: number): string {
  const { inset, radius } = itemAt(palette, index);
  const across = columns.map((band) => side(band, inset, radius));
  const down = rows.map((band) => ({
    start: side(band, inset, 0).start,
    straight: side(band, inset, radius).straight,
  }));
  const r = rounded(radius);
  const arc = (to: string) => (radius > 0 ? `a${r} ${r} 0 0 1 ${to}` : '');
  const [topRight, bottomRight] = [arc(`${r} ${r}`), arc(`-${r} ${r}`)];
  const [bottomLeft, topLeft] = [arc(`-${r} -${r}`), arc(`${r} -${r}`)];
  let d = '';
  down.forEach(({ start: y, straight: tall }, row) => {
    across.forEach(({ start: x, straight: wide }, column) => {
      if (level[row * columns.length + column] !== index + 1) return;
      d += `M${x} ${y}h${wide}${topRight}v${tall}${bottomRight}h-${wide}${bottomLeft}v-${tall}${topLeft}z`;
    });
  });
  return d;
}

/** Where a straight side begins, and how long it is, between rounded corners; px as text. */
function side(
  { start, size }: CellsMark['rows'][number],
  inset: number,
  radius: number,
): { readonly start: string; readonly straight: string } {
  const from = inset + radius;
  return { start: rounded(start + from), straight: rounded(length(size - 2 * from)) };
}
