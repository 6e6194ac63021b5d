import { itemAt } from '../lib/list.js';
import { rounded } from '../lib/number.js';
import {
  applyTo,
  type CellsMark,
  type DiscMark,
  type LinesMark,
  type MarkTable,
  type Pane,
  type TextMark,
} from '../scene/scene.js';
import { HALO } from '../scene/text.js';
import { cellsPath, textPieces } from './svg-marks.js';

/** An image that a canvas of a page can paint. */
export type DecodedImage = HTMLImageElement | HTMLCanvasElement | ImageBitmap;

export interface CanvasOptions {
  /** CSS font family */
  readonly font: string;
  /** decoded images by the `href` of their mark; an image that is missing here is not drawn */
  readonly images?: ReadonlyMap<string, DecodedImage>;
}

/** Paints a pane in the coordinates of its picture, under the transform that the context has. */
export function paintOnCanvas(
  pane: Pane,
  brush: CanvasRenderingContext2D,
  options: CanvasOptions,
): void {
  brush.save();
  if (pane.shift) brush.translate(pane.shift.x, pane.shift.y);
  let discs: DiscMark[] = [];
  const paintDiscs = () => {
    const [first] = discs;
    if (first) paintAlike(first, discs, brush);
    discs = [];
  };
  for (const mark of pane.marks) {
    if (mark.kind === 'disc') {
      if (discs[0] && !isAlike(discs[0], mark)) paintDiscs();
      discs.push(mark);
      continue;
    }
    paintDiscs();
    brush.save();
    applyTo(CANVAS, mark, brush, options);
    brush.restore();
  }
  paintDiscs();
  brush.restore();
}

const CANVAS: MarkTable<[brush: CanvasRenderingContext2D, options: CanvasOptions], void> = {
  rect: (mark, brush) => {
    brush.globalAlpha = mark.opacity ?? 1;
    brush.setLineDash([...(mark.dash ?? [])]);
    brush.beginPath();
    const radius = Math.min(mark.radius ?? 0, mark.width / 2, mark.height / 2);
    brush.roundRect(mark.x, mark.y, mark.width, mark.height, Math.max(0, radius));
    fillAndStroke(mark, brush);
  },
  disc: (mark, brush) => paintAlike(mark, [mark], brush),
  path: (mark, brush) => {
    brush.globalAlpha = mark.opacity ?? 1;
    brush.setLineDash([...(mark.dash ?? [])]);
    fillAndStroke(mark, brush, new Path2D(mark.d));
  },
  text: paintText,
  cells: paintCells,
  lines: paintLines,
  image: ({ href, x, y, width, height }, brush, { images }) => {
    const image = images?.get(href);
    if (image) brush.drawImage(image, x, y, width, height);
  },
};

function isAlike(a: DiscMark, b: DiscMark): boolean {
  return a.fill === b.fill && a.stroke === b.stroke && a.strokeWidth === b.strokeWidth;
}

/** Consecutive discs of one style are one path: thousands of separate strokes would take long. */
function paintAlike(
  style: DiscMark,
  discs: readonly DiscMark[],
  brush: CanvasRenderingContext2D,
): void {
  brush.save();
  brush.beginPath();
  for (const { x, y, radius } of discs) {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
  fillAndStroke(style, brush);
  brush.restore();
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

/** @param path absent: the current path of the context */
function fillAndStroke(
  { fill, stroke, strokeWidth = 1 }: Paint,
  brush: CanvasRenderingContext2D,
  path?: Path2D,
): void {
  if (fill !== undefined) {
    brush.fillStyle = fill;
    if (path) brush.fill(path);
    else brush.fill();
  }
  if (stroke === undefined) return;
  brush.strokeStyle = stroke;
  brush.lineWidth = strokeWidth;
  if (path) brush.stroke(path);
  else brush.stroke();
}

/** Paints a text piece by piece, side by side, as SVG sets `tspan`s. Matches are underlined. */
function paintText(mark: TextMark, brush: CanvasRenderingContext2D, { font }: CanvasOptions): void {
  const isRtl = mark.direction === 'rtl';
  brush.translate(mark.x, mark.y);
  brush.rotate(((mark.rotate ?? 0) * Math.PI) / 180);
  brush.direction = isRtl ? 'rtl' : 'ltr';
  brush.textAlign = 'left';
  brush.fillStyle = mark.fill;
  const setFont = (weight: number) => (brush.font = `${weight} ${rounded(mark.size)}px ${font}`);
  const pieces = textPieces(mark).map((piece) => {
    const weight = piece.isFound || piece.isStrong ? 700 : (mark.weight ?? 400);
    setFont(weight);
    return { ...piece, weight, width: brush.measureText(piece.text).width };
  });
  const width = pieces.reduce((sum, piece) => sum + piece.width, 0);
  let x = { left: 0, middle: -width / 2, right: -width }[mark.anchor];
  const { halo } = mark;
  brush.strokeStyle = halo ?? 'none';
  brush.lineWidth = HALO * mark.size;
  brush.lineJoin = 'round';
  for (const piece of isRtl ? pieces.reverse() : pieces) {
    setFont(piece.weight);
    if (halo !== undefined) brush.strokeText(piece.text, x, 0);
    brush.fillText(piece.text, x, 0);
    if (piece.isFound) brush.fillRect(x, mark.size * 0.12, piece.width, mark.size / 16);
    x += piece.width;
  }
}

/** One stroke for all lines of a style: a stroke for each line would take many times as long. */
function paintLines(mark: LinesMark, brush: CanvasRenderingContext2D): void {
  const { isLevel, x0, y0, x1, y1, style } = mark;
  mark.palette.forEach(({ stroke, width, opacity }, k) => {
    brush.globalAlpha = opacity;
    brush.strokeStyle = stroke;
    brush.lineWidth = width;
    brush.beginPath();
    style.forEach((each, i) => {
      if (each !== k + 1) return;
      const [x, y, toX, toY] = [itemAt(x0, i), itemAt(y0, i), itemAt(x1, i), itemAt(y1, i)];
      const half = (x + toX) / 2;
      brush.moveTo(x, y);
      if (isLevel) brush.bezierCurveTo(half, y, half, toY, toX, toY);
      else brush.lineTo(toX, toY);
    });
    brush.stroke();
  });
}

/** One path for all cells of a style: the same path that SVG has. */
function paintCells(mark: CellsMark, brush: CanvasRenderingContext2D): void {
  mark.palette.forEach(({ fill, opacity }, index) => {
    brush.globalAlpha = opacity ?? 1;
    fillAndStroke({ fill }, brush, new Path2D(cellsPath(mark, index)));
  });
}
