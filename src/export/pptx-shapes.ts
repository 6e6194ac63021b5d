import type { Paint, Point, Slide } from 'pptxgenjs';
import { itemAt, numberAt } from '../lib/list.js';
import { textWidth } from '../lib/text-width.js';
import { textPieces } from '../paint/svg-marks.js';
import {
  applyTo,
  type CellsMark,
  type LinesMark,
  type MarkTable,
  type Pane,
  type PathMark,
  type Scene,
  type TextMark,
} from '../scene/scene.js';
import { HALO } from '../scene/text.js';
import { boxOfSteps, pathSteps, type PathStep } from './path-points.js';

/** A slide that marks are drawn on, and where. */
interface Board {
  readonly slide: Slide;
  /** inches of a px */
  readonly inch: number;
  /** px that marks are moved by */
  readonly shift: { readonly x: number; readonly y: number };
  /** what the shapes are called, such as `cells 12` */
  readonly nextName: () => string;
}

/** points in an inch */
const POINTS = 72;
/** a font that every office program has, with letters of most scripts */
const FONT = 'Arial';
/** Where the middle of a line of this font is over its baseline, and how high the line is, in em. */
const MIDDLE = 0.346;
const LINE_HEIGHT = 1.2;

/** Draws a picture as shapes and texts that can be edited. @param inch inches of a px */
export function drawScene(slide: Slide, { panes }: Scene, inch: number): void {
  for (const pane of panes) drawPane(slide, pane, inch);
}

function drawPane(slide: Slide, { marks, shift, name }: Pane, inch: number): void {
  let count = 0;
  const nextName = () => `${name} ${++count}`;
  const board: Board = { slide, inch, shift: shift ?? { x: 0, y: 0 }, nextName };
  for (const mark of marks) applyTo(SHAPES, mark, board);
}

const SHAPES: MarkTable<[board: Board], void> = {
  rect: ({ x, y, width, height, radius = 0, ...look }, board) =>
    addRect({ x, y, width, height, radius }, look, board),
  disc: ({ x, y, radius, ...look }, board) => {
    const box = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
    board.slide.addShape('ellipse', { ...placed(box, board), ...paint(look, board) });
  },
  path: addPath,
  text: addText,
  cells: addCells,
  lines: addLines,
  image: ({ href, ...box }, board) => {
    board.slide.addImage({ ...placed(box, board), data: href, altText: board.nextName() });
  },
};

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box in inches, and the name of its shape. */
function placed({ x, y, width, height }: Box, { inch, shift, nextName }: Board) {
  return {
    x: (x + shift.x) * inch,
    y: (y + shift.y) * inch,
    w: Math.max(0, width) * inch,
    h: Math.max(0, height) * inch,
    objectName: nextName(),
  };
}

interface Look {
  readonly fill?: string;
  readonly opacity?: number;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly dash?: readonly number[];
}

function paint(look: Look, { inch }: Board): Paint {
  const { fill = 'none', opacity = 1, stroke = 'none', strokeWidth = 1, dash } = look;
  const transparency = Math.round((1 - opacity) * 100);
  return {
    ...(fill === 'none' ? {} : { fill: { color: hex(fill), transparency } }),
    ...(stroke === 'none'
      ? {}
      : {
          line: {
            ...{ color: hex(stroke), transparency, width: strokeWidth * inch * POINTS },
            ...(dash ? { dashType: 'dash' as const } : {}),
          },
        }),
  };
}

/** A colour of a theme, `#rgb` or `#rrggbb`, with six digits and without the sign. */
function hex(color: string): string {
  const digits = color.replace('#', '');
  return (
    digits.length === 3 ? [...digits].map((each) => each + each).join('') : digits
  ).toUpperCase();
}

function addRect(box: Box & { readonly radius: number }, look: Look, board: Board): void {
  if (box.width <= 0 || box.height <= 0) return;
  const radius = Math.min(box.radius, box.width / 2, box.height / 2);
  const options = { ...placed(box, board), ...paint(look, board) };
  if (radius > 0)
    board.slide.addShape('roundRect', { ...options, rectRadius: radius * board.inch });
  else board.slide.addShape('rect', options);
}

/** Every cell is a shape of its own, so that one can be moved or coloured. */
function addCells({ rows, columns, level, palette }: CellsMark, board: Board): void {
  rows.forEach((row, r) =>
    columns.forEach((column, c) => {
      const style = palette[numberAt(level, r * columns.length + c) - 1];
      if (!style) return;
      const { inset, radius, ...look } = style;
      const [x, y] = [column.start + inset, row.start + inset];
      const [width, height] = [column.size - 2 * inset, row.size - 2 * inset];
      addRect({ x, y, width, height, radius }, look, board);
    }),
  );
}

function addLines({ isLevel, x0, y0, x1, y1, style, palette }: LinesMark, board: Board): void {
  style.forEach((index, i) => {
    const look = palette[index - 1];
    if (!look) return;
    const [startX, startY] = [itemAt(x0, i), itemAt(y0, i)];
    const [x, y] = [itemAt(x1, i), itemAt(y1, i)];
    const half = (startX + x) / 2;
    const to: PathStep = isLevel
      ? { kind: 'curve', x1: half, y1: startY, x2: half, y2: y, x, y }
      : { kind: 'line', x, y };
    const { stroke, width: strokeWidth, opacity } = look;
    const steps: PathStep[] = [{ kind: 'move', x: startX, y: startY }, to];
    addSteps(steps, { stroke, strokeWidth, opacity }, board);
  });
}

function addPath({ d, ...look }: PathMark, board: Board): void {
  addSteps(pathSteps(d), look, board);
}

function addSteps(steps: readonly PathStep[], look: Look, board: Board): void {
  if (steps.length < 2) return;
  const box = boxOfSteps(steps);
  const x = (px: number) => (px - box.x) * board.inch;
  const y = (px: number) => (px - box.y) * board.inch;
  const points = steps.map((step): Point => {
    switch (step.kind) {
      case 'close':
        return { close: true };
      case 'curve': {
        const controls = { x1: x(step.x1), y1: y(step.y1), x2: x(step.x2), y2: y(step.y2) };
        return { x: x(step.x), y: y(step.y), curve: { type: 'cubic', ...controls } };
      }
      default:
        return { x: x(step.x), y: y(step.y), moveTo: step.kind === 'move' };
    }
  });
  board.slide.addShape('custGeom', { ...placed(box, board), ...paint(look, board), points });
}

/** A text is a box without margins around its line. Its words stay on the line in any font. */
function addText(mark: TextMark, board: Board): void {
  const { text, size, weight = 400, anchor, direction = 'ltr', rotate = 0, lang } = mark;
  if (text.trim() === '') return;
  const width = textWidth(text, size, weight);
  const height = LINE_HEIGHT * size;
  const left = mark.x - { left: 0, middle: width / 2, right: width }[anchor];
  const unturned = { x: left, y: mark.y - MIDDLE * size - height / 2, width, height };
  const align = ({ left: 'left', middle: 'center', right: 'right' } as const)[anchor];
  // The library reads what belongs to the paragraph from its first piece.
  const paragraph = { align, ...(direction === 'rtl' ? { rtlMode: true } : {}) };
  const pieces = textPieces(mark).map(({ text: piece, isFound, isStrong }) => ({
    text: piece,
    options: {
      ...paragraph,
      bold: isFound || isStrong || weight >= 600,
      ...(isFound ? { underline: { style: 'sng' as const } } : {}),
    },
  }));
  board.slide.addText(pieces, {
    ...placed(turned(unturned, mark, rotate), board),
    ...{ margin: 0, wrap: false, valign: 'middle', fontFace: FONT },
    fontSize: Math.round(size * board.inch * POINTS * 10) / 10,
    color: hex(mark.fill),
    ...(mark.halo === undefined ? {} : { glow: glow(mark.halo, size, board) }),
    ...(rotate === 0 ? {} : { rotate: (rotate + 360) % 360 }),
    // Office programs check spelling by the language, and know no unknown one.
    ...(lang === undefined || lang.startsWith('und') ? {} : { lang }),
  });
}

/** Office programs put no outline behind letters, but a light around them, which keeps them apart as well. */
function glow(halo: string, size: number, { inch }: Board) {
  return { color: hex(halo), opacity: 1, size: (HALO / 2) * size * inch * POINTS };
}

/** A box that will be turned about its middle, put where turning it about a point would bring it. */
function turned(box: Box, about: Pick<TextMark, 'x' | 'y'>, degrees: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const [x, y] = [box.x + box.width / 2 - about.x, box.y + box.height / 2 - about.y];
  const middle = {
    x: about.x + x * Math.cos(angle) - y * Math.sin(angle),
    y: about.y + x * Math.sin(angle) + y * Math.cos(angle),
  };
  return { ...box, x: middle.x - box.width / 2, y: middle.y - box.height / 2 };
}
