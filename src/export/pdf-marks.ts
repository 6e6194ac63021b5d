import type PDFDocument from 'pdfkit';
import { textWidth } from '../lib/text-width.js';
import { svgNodes, type SvgNode } from '../paint/svg-marks.js';
import { applyTo, type Mark, type MarkTable, type Pane, type TextMark } from '../scene/scene.js';
import type { Face, FontSet } from './font-set.js';
import { haloOf } from './outlines.js';
import {
  featuresOf,
  needsActualText,
  outlineOf,
  runsOf,
  STAND_IN,
  standIns,
  type TextRun,
} from './text-runs.js';

/** A document that marks are drawn into, on its last page. */
export type PdfPage = InstanceType<typeof PDFDocument>;

/** Draws a pane in px of its picture. */
export function paintPdfPane(page: PdfPage, { marks, shift }: Pane, fonts: FontSet): void {
  page.save();
  if (shift) page.translate(shift.x, shift.y);
  for (const mark of marks) applyTo(PDF, mark, page, fonts);
  page.restore();
}

const PDF: MarkTable<[page: PdfPage, fonts: FontSet], void> = {
  rect: paintShapes,
  disc: paintShapes,
  path: paintShapes,
  text: writeText,
  cells: paintShapes,
  lines: paintShapes,
  image: ({ href, x, y, width, height }, page) => {
    page.image(href, x, y, { width, height });
  },
};

/** Draws a mark as the shapes it has in SVG, so that a PDF and an SVG file look the same. */
function paintShapes(mark: Mark, page: PdfPage): void {
  for (const node of svgNodes(mark)) paintShape(node, page);
}

function paintShape({ tag, attributes }: SvgNode, page: PdfPage): void {
  const all = new Map(attributes);
  const text = (name: string, otherwise = '') => all.get(name) ?? otherwise;
  const number = (name: string, otherwise = 0) => Number(all.get(name) ?? otherwise);
  const path = text('d');
  if (tag === 'path' && path === '') return;
  page.save();
  page.opacity(number('opacity', 1));
  if (tag === 'rect') {
    const [width, height] = [number('width'), number('height')];
    const radius = Math.max(0, Math.min(number('rx'), width / 2, height / 2));
    if (radius > 0) page.roundedRect(number('x'), number('y'), width, height, radius);
    else page.rect(number('x'), number('y'), width, height);
  } else if (tag === 'circle') page.circle(number('cx'), number('cy'), number('r'));
  else page.path(path);
  const [dash, gap] = text('stroke-dasharray').split(' ').filter(Boolean).map(Number);
  if (dash !== undefined) page.dash(dash, { space: gap ?? dash });
  page.lineWidth(number('stroke-width', 1));
  if (text('stroke-linejoin') === 'round') page.lineJoin('round');
  const [fill, stroke] = [text('fill', 'none'), text('stroke', 'none')];
  if (fill !== 'none' && stroke !== 'none') page.fillAndStroke(fill, stroke);
  else if (fill !== 'none') page.fill(fill);
  else if (stroke !== 'none') page.stroke(stroke);
  page.restore();
}

/** Writes a text. It is narrowed if the font is wider than the layout assumed. */
function writeText(mark: TextMark, page: PdfPage, fonts: FontSet): void {
  const { x, y, size, fill, anchor, rotate } = mark;
  for (const halo of haloOf(mark, fonts)) paintShapes(halo, page);
  const runs = runsOf(mark, fonts).map((run) => ({ run, width: widthOf(page, run, size) }));
  const natural = runs.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(mark.text, size, mark.weight);
  const narrowed = natural > room && room > 0 ? room / natural : 1;
  const width = natural * narrowed;
  page.save();
  if (rotate) page.rotate(rotate, { origin: [x, y] });
  const left = x - { left: 0, middle: width / 2, right: width }[anchor];
  let at = left;
  for (const { run, width: own } of runs) {
    const wide = own * narrowed;
    writeRun(run, { page, fonts, size, fill, narrowed, x: at, y });
    if (run.isFound) page.rect(at, y + size * 0.12, wide, size / 16).fill(fill);
    at += wide;
  }
  if (mark.href !== undefined) page.link(left, y - size, width, size * 1.25, mark.href);
  page.restore();
}

interface RunPlace {
  readonly page: PdfPage;
  readonly fonts: FontSet;
  readonly size: number;
  readonly fill: string;
  /** the share of its natural width that a run gets */
  readonly narrowed: number;
  readonly x: number;
  /** baseline */
  readonly y: number;
}

/** A run whose glyphs do not tell its text says what it is. */
function writeRun(run: TextRun, place: RunPlace): void {
  const isMarked = needsActualText(run);
  if (isMarked) place.page.markContent('Span', { actual: run.text });
  if (run.face) writeGlyphs(run, run.face, place);
  else drawStandIns(run, place);
  if (isMarked) place.page.endMarkedContent();
}

function writeGlyphs(run: TextRun, face: Face, place: RunPlace): void {
  const { page, size, fill, narrowed, x, y } = place;
  const outline = outlineOf(run);
  page.font(face.name).fontSize(size).fillColor(fill);
  if (outline > 0) page.lineWidth(size * outline).strokeColor(fill);
  const style = { horizontalScaling: narrowed * 100, fill: true, stroke: outline > 0 };
  page.text(run.text, x, y, { ...shaping(run), ...style });
}

/** A box for each missing character, and over them invisible letters that can be selected. */
function drawStandIns(run: TextRun, place: RunPlace): void {
  const { page, fonts, size, fill, narrowed, x, y } = place;
  const { left, width, height, line } = STAND_IN;
  const { starts } = standIns(run);
  page.lineWidth(size * line);
  for (const start of starts) {
    const inner = width - line;
    const from = x + (start + left + line / 2) * size * narrowed;
    page.rect(
      from,
      y - (height - line / 2) * size,
      inner * size * narrowed,
      (height - line) * size,
    );
  }
  page.stroke(fill);
  const [face] = fonts.faces;
  if (!face) return;
  page.save();
  page.fillOpacity(0).font(face.name).fontSize(size);
  page.text('o'.repeat(starts.length), x, y, BASE);
  page.restore();
}

const BASE: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };

function widthOf(page: PdfPage, run: TextRun, size: number): number {
  return run.face
    ? page.font(run.face.name).fontSize(size).widthOfString(run.text, shaping(run))
    : standIns(run).width * size;
}

/** A run is shaped as a whole: cut into pieces, Arabic letters would not join. */
function shaping(run: TextRun): PDFKit.Mixins.TextOptions {
  return Object.assign({ ...BASE }, { features: featuresOf(run) });
}
