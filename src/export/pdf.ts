import PDFDocument from 'pdfkit';
import { joinBytes } from '../lib/bytes.js';
import { textWidth } from '../lib/text-width.js';
import { svgNodes, type SvgNode } from '../paint/svg-marks.js';
import type { FileFacts } from '../paint/svg-string.js';
import {
  applyTo,
  type Mark,
  type MarkTable,
  type Pane,
  type Scene,
  type TextMark,
} from '../scene/scene.js';
import type { FaceLoader } from './fonts.js';
import { facesIn, featuresOf, OUTLINE, runsOf, type TextRun } from './text-runs.js';

type Page = InstanceType<typeof PDFDocument>;

/** A point is 1/72 inch, a CSS px 1/96 inch. */
const PT_A_PX = 72 / 96;

export interface PdfOptions {
  readonly facts: FileFacts;
  readonly fonts: FaceLoader;
}

/**
 * Pictures as a PDF file, one on each page. Shapes stay shapes and text stays text: it can be
 * searched, selected and read aloud. The fonts are in the file.
 * @throws Error when a font cannot be loaded
 */
export async function scenesToPdf(
  scenes: readonly Scene[],
  { facts, fonts }: PdfOptions,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    // The default is a standard font, which not every reader has.
    font: '',
    compress: true,
    pdfVersion: '1.7',
    lang: facts.lang,
    displayTitle: true,
    tagged: true,
    info: {
      Title: facts.title,
      Subject: facts.description,
      ...(facts.source === undefined ? {} : { Author: facts.source }),
      ...(facts.license === undefined ? {} : { Keywords: facts.license }),
      Creator: 'wsis-sdg-matrix',
      Producer: 'PDFKit',
      CreationDate: new Date(`${facts.date}T00:00:00Z`),
    },
  });
  const bytes = bytesOf(document);
  const names = [...new Set(scenes.flatMap(facesIn))];
  const faces = await Promise.all(names.map(async (name) => ({ name, data: await fonts(name) })));
  for (const { name, data } of faces) document.registerFont(name, data);
  for (const scene of scenes) addPage(document, scene, facts.permalink);
  document.end();
  return bytes;
}

/** Resolves to the bytes of a document when it has ended. */
function bytesOf(document: Page): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joinBytes(chunks)));
  });
}

function addPage(document: Page, scene: Scene, permalink: string | undefined): void {
  const { width, height, background } = scene;
  document.addPage({ size: [width * PT_A_PX, height * PT_A_PX], margin: 0 });
  document.scale(PT_A_PX);
  const figure = document.struct(
    'Figure',
    { title: scene.title, alt: scene.description || scene.title },
    () => {
      if (background !== 'none') document.rect(0, 0, width, height).fill(background);
      for (const pane of scene.panes) paintPane(document, pane);
    },
  );
  document.addStructure(figure);
  figure.end();
  const link = scene.panes.find(({ name }) => name === 'permalink');
  if (link && permalink !== undefined) {
    document.link(link.x, link.y, link.width, link.height, permalink);
  }
}

function paintPane(document: Page, { marks, shift }: Pane): void {
  document.save();
  if (shift) document.translate(shift.x, shift.y);
  for (const mark of marks) applyTo(PDF, mark, document);
  document.restore();
}

const PDF: MarkTable<[page: Page], void> = {
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
function paintShapes(mark: Mark, page: Page): void {
  for (const node of svgNodes(mark)) paintShape(node, page);
}

function paintShape({ tag, attributes }: SvgNode, page: Page): void {
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
  const [fill, stroke] = [text('fill', 'none'), text('stroke', 'none')];
  if (fill !== 'none' && stroke !== 'none') page.fillAndStroke(fill, stroke);
  else if (fill !== 'none') page.fill(fill);
  else if (stroke !== 'none') page.stroke(stroke);
  page.restore();
}

/** Writes a text. It is narrowed if the font is wider than the layout assumed. */
function writeText(mark: TextMark, page: Page): void {
  const { x, y, size, fill, anchor, rotate } = mark;
  const runs = runsOf(mark).map((run) => ({ ...run, width: widthOf(page, run, size) }));
  const natural = runs.reduce((sum, { width }) => sum + width, 0);
  const room = textWidth(mark.text, size, mark.weight);
  const narrowed = natural > room && room > 0 ? room / natural : 1;
  const width = natural * narrowed;
  page.save();
  if (rotate) page.rotate(rotate, { origin: [x, y] });
  let at = x - { left: 0, middle: width / 2, right: width }[anchor];
  for (const run of runs) {
    const isOutlined = run.isBold && run.face === 'NotoSansSC-Regular';
    page.font(run.face).fontSize(size).fillColor(fill);
    if (isOutlined) page.lineWidth(size * OUTLINE).strokeColor(fill);
    const style = { horizontalScaling: narrowed * 100, fill: true, stroke: isOutlined };
    page.text(run.text, at, y, { ...shaping(run), ...style });
    const wide = run.width * narrowed;
    if (run.isFound) page.rect(at, y + size * 0.12, wide, size / 16).fill(fill);
    at += wide;
  }
  page.restore();
}

function widthOf(page: Page, run: TextRun, size: number): number {
  return page.font(run.face).fontSize(size).widthOfString(run.text, shaping(run));
}

/** A run is shaped as a whole: cut into pieces, Arabic letters would not join. */
function shaping(run: TextRun): PDFKit.Mixins.TextOptions {
  const base: PDFKit.Mixins.TextOptions = { lineBreak: false, baseline: 'alphabetic' };
  return Object.assign(base, { features: featuresOf(run) });
}
