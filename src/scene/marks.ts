import { rounded } from '../lib/number.js';
import type { CellsMark, LinesMark, Mark, TextMark } from './scene.js';

/** An SVG element without a document: what every SVG painter makes of a mark. */
export interface SvgNode {
  readonly tag: 'rect' | 'circle' | 'path' | 'text' | 'image';
  readonly attributes: readonly (readonly [name: string, value: string])[];
  readonly text?: string;
  /** stretches of the text, each a `tspan` when it has a look of its own */
  readonly pieces?: readonly TextPiece[];
}

export interface TextPiece {
  readonly text: string;
  readonly isFound: boolean;
  readonly isStrong: boolean;
}

/** What sets a stretch of text apart: what was found is underlined and bold, a code is bold. */
export function pieceAttributes({ isFound, isStrong }: TextPiece): SvgNode['attributes'] {
  return [
    ...(isFound ? ([['text-decoration', 'underline']] as const) : []),
    ...(isFound || isStrong ? ([['font-weight', '700']] as const) : []),
  ];
}

/** The elements a mark becomes; one for most, one a look for `cells`. */
export function svgNodes(mark: Mark): readonly SvgNode[] {
  switch (mark.kind) {
    case 'rect':
      return [
        node('rect', {
          x: mark.x,
          y: mark.y,
          width: length(mark.width),
          height: length(mark.height),
          rx: mark.radius,
          opacity: mark.opacity,
          ...paint(mark),
        }),
      ];
    case 'disc':
      return [node('circle', { cx: mark.x, cy: mark.y, r: mark.radius, ...paint(mark) })];
    case 'path':
      return [
        node('path', {
          d: mark.d,
          opacity: mark.opacity,
          'stroke-dasharray': mark.dash?.map(rounded).join(' '),
          ...paint(mark),
        }),
      ];
    case 'text':
      return [textNode(mark)];
    case 'lines':
      return mark.palette.map(({ stroke, width, opacity }, i) =>
        node('path', {
          d: linesPath(mark, i + 1),
          opacity,
          ...paint({ stroke, strokeWidth: width }),
        }),
      );
    case 'image':
      return [
        node('image', {
          x: mark.x,
          y: mark.y,
          width: mark.width,
          height: mark.height,
          href: mark.href,
        }),
      ];
    case 'cells':
      return mark.palette.map(({ fill, opacity }, i) =>
        node('path', { d: cellsPath(mark, i), fill, opacity }),
      );
  }
}

/** What comes or goes in a movement may be narrower than the gaps around it: then nothing of it is left. */
function length(px: number): number {
  return Math.max(0, px);
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

function node(tag: SvgNode['tag'], attributes: Attributes, text?: string): SvgNode {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined
      ? []
      : [[name, typeof value === 'number' ? rounded(value) : value] as const],
  );
  return text === undefined ? { tag, attributes: written } : { tag, attributes: written, text };
}

function paint(mark: { fill?: string; stroke?: string; strokeWidth?: number }): Attributes {
  return { fill: mark.fill ?? 'none', stroke: mark.stroke, 'stroke-width': mark.strokeWidth };
}

function textNode(mark: TextMark): SvgNode {
  const rtl = mark.direction === 'rtl';
  const start = rtl ? 'right' : 'left';
  const anchor = mark.anchor === 'middle' ? 'middle' : mark.anchor === start ? undefined : 'end';
  const about = mark.rotate ? [mark.rotate, mark.x, mark.y].map(rounded).join(' ') : '';
  const written = node(
    'text',
    {
      x: mark.x,
      y: mark.y,
      'font-size': mark.size,
      'font-weight': mark.weight,
      fill: mark.fill,
      'text-anchor': anchor,
      direction: rtl ? 'rtl' : undefined,
      transform: about === '' ? undefined : `rotate(${about})`,
      lang: mark.lang,
    },
    mark.text,
  );
  const isPlain = !mark.found?.length && !mark.strong;
  return isPlain ? written : { ...written, pieces: textPieces(mark) };
}

/** A text in pieces that each have one look. */
export function textPieces(mark: TextMark): TextPiece[] {
  const { text, found = [], strong = 0 } = mark;
  const ends = [0, strong, ...found.flatMap(({ start, end }) => [start, end]), text.length];
  const sorted = [...new Set(ends)].sort((a, b) => a - b);
  return sorted.slice(1).map((end, i) => {
    const start = sorted[i] ?? 0;
    const piece = text.slice(start, end);
    const isCode = start === 0 && end === strong && mark.direction === 'rtl';
    return {
      text: isCode ? leftToRight(piece) : piece,
      isFound: found.some((range) => range.start <= start && end <= range.end),
      isStrong: end <= strong,
    };
  });
}

/** A code such as `16.a` stays what it is between words that are read from right to left. */
function leftToRight(code: string): string {
  return `\u2066${code}\u2069`;
}

/** One path for all lines of a look. */
function linesPath({ isLevel, x0, y0, x1, y1, look }: LinesMark, wanted: number): string {
  let d = '';
  look.forEach((each, i) => {
    if (each !== wanted) return;
    const [a, b, c, e] = [x0[i], y0[i], x1[i], y1[i]].map((at) => rounded(at ?? 0));
    const half = rounded(((x0[i] ?? 0) + (x1[i] ?? 0)) / 2);
    d += isLevel ? `M${a} ${b}C${half} ${b} ${half} ${e} ${c} ${e}` : `M${a} ${b}L${c} ${e}`;
  });
  return d;
}

/** One path for all cells of a look, however many there are; numbers are written once a band. */
export function cellsPath({ rows, columns, level, palette }: CellsMark, look: number): string {
  const { inset = 0, radius = 0 } = palette[look] ?? {};
  const across = columns.map((band) => side(band, inset, radius));
  const down = rows.map((band) => side(band, inset, 0));
  const [r, straight] = [
    rounded(radius),
    rows.map(({ size }) => rounded(length(size - 2 * (inset + radius)))),
  ];
  const arcs = [`${r} ${r}`, `-${r} ${r}`, `-${r} -${r}`, `${r} -${r}`].map((to) =>
    radius > 0 ? `a${r} ${r} 0 0 1 ${to}` : '',
  );
  const [topRight, bottomRight, bottomLeft, topLeft] = arcs;
  let d = '';
  down.forEach(({ start: y }, row) => {
    const tall = straight[row] ?? '0';
    across.forEach(({ start: x, straight: wide }, column) => {
      if (level[row * columns.length + column] !== look + 1) return;
      d += `M${x} ${y}h${wide}${topRight}v${tall}${bottomRight}h-${wide}${bottomLeft}v-${tall}${topLeft}z`;
    });
  });
  return d;
}

/** Where a straight side begins and how long it is, between rounded corners. */
function side(
  { start, size }: CellsMark['rows'][number],
  inset: number,
  radius: number,
): { start: string; straight: string } {
  const from = inset + radius;
  return { start: rounded(start + from), straight: rounded(length(size - 2 * from)) };
}
