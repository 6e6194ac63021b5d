import { rounded } from '../lib/number.js';
import { cellsPath, textPieces } from '../scene/marks.js';
import type { CellsMark, DiscMark, LinesMark, Mark, Pane, TextMark } from '../scene/scene.js';

/** What of a canvas a painter uses. */
export type Brush = CanvasRenderingContext2D;

export interface CanvasOptions {
  /** CSS font family of the page */
  readonly font: string;
  /** pictures in the picture, decoded, by their `href`; one that is not here is left out */
  readonly images?: ReadonlyMap<string, CanvasImageSource>;
}

/** Paints a pane in the coordinates of its picture, as the brush is turned and scaled. */
export function paintOnCanvas(pane: Pane, brush: Brush, options: CanvasOptions): void {
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
    paintMark(mark, brush, options);
    brush.restore();
  }
  paintDiscs();
  brush.restore();
}

function isAlike(a: DiscMark, b: DiscMark): boolean {
  return a.fill === b.fill && a.stroke === b.stroke && a.strokeWidth === b.strokeWidth;
}

/** Discs of one look that follow one another are one path: thousands of strokes would take long. */
function paintAlike(look: DiscMark, discs: readonly DiscMark[], brush: Brush): void {
  brush.save();
  brush.beginPath();
  for (const { x, y, radius } of discs) {
    brush.moveTo(x + radius, y);
    brush.arc(x, y, radius, 0, 2 * Math.PI);
  }
  fillAndStroke(look, brush);
  brush.restore();
}

function paintMark(mark: Mark, brush: Brush, options: CanvasOptions): void {
  switch (mark.kind) {
    case 'rect': {
      brush.globalAlpha = mark.opacity ?? 1;
      brush.beginPath();
      const radius = Math.min(mark.radius ?? 0, mark.width / 2, mark.height / 2);
      brush.roundRect(mark.x, mark.y, mark.width, mark.height, Math.max(0, radius));
      fillAndStroke(mark, brush);
      return;
    }
    case 'disc':
      paintAlike(mark, [mark], brush);
      return;
    case 'path':
      brush.globalAlpha = mark.opacity ?? 1;
      brush.setLineDash([...(mark.dash ?? [])]);
      fillAndStroke(mark, brush, new Path2D(mark.d));
      return;
    case 'text':
      paintText(mark, brush, options);
      return;
    case 'lines':
      paintLines(mark, brush);
      return;
    case 'image': {
      const image = options.images?.get(mark.href);
      if (image) brush.drawImage(image, mark.x, mark.y, mark.width, mark.height);
      return;
    }
    case 'cells':
      paintCells(mark, brush);
  }
}

interface Paint {
  readonly fill?: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
}

function fillAndStroke(
  { fill, stroke, strokeWidth = 1 }: Paint,
  brush: Brush,
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

/** Piece by piece, as `tspan`s stand side by side; what was found is underlined. */
function paintText(mark: TextMark, brush: Brush, { font }: CanvasOptions): void {
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
  for (const piece of isRtl ? pieces.reverse() : pieces) {
    setFont(piece.weight);
    brush.fillText(piece.text, x, 0);
    if (piece.isFound) brush.fillRect(x, mark.size * 0.12, piece.width, mark.size / 16);
    x += piece.width;
  }
}

/** All lines of a look in one stroke: a stroke a line would take many times as long. */
function paintLines({ isLevel, x0, y0, x1, y1, look, palette }: LinesMark, brush: Brush): void {
  palette.forEach(({ stroke, width, opacity }, k) => {
    brush.globalAlpha = opacity;
    brush.strokeStyle = stroke;
    brush.lineWidth = width;
    brush.beginPath();
    look.forEach((each, i) => {
      if (each !== k + 1) return;
      const [a, b, c, d] = [x0[i] ?? 0, y0[i] ?? 0, x1[i] ?? 0, y1[i] ?? 0];
      brush.moveTo(a, b);
      if (isLevel) brush.bezierCurveTo((a + c) / 2, b, (a + c) / 2, d, c, d);
      else brush.lineTo(c, d);
    });
    brush.stroke();
  });
}

/** One path a look, the same that SVG has. */
function paintCells(mark: CellsMark, brush: Brush): void {
  mark.palette.forEach(({ fill, opacity }, look) => {
    brush.globalAlpha = opacity ?? 1;
    fillAndStroke({ fill }, brush, new Path2D(cellsPath(mark, look)));
  });
}
