import PDFDocument from 'pdfkit';
import { svgNodes, type SvgNode } from '../scene/marks.js';
import type { Mark, Pane, Scene } from '../scene/scene.js';
import type { FileFacts } from './file-facts.js';
import type { FaceLoader, FaceName } from './fonts.js';
import { writeText } from './pdf-text.js';
import { facesIn } from './text-runs.js';

type Page = InstanceType<typeof PDFDocument>;

/** pt of a CSS px: 72 and 96 to the inch. */
const PT_A_PX = 72 / 96;

export interface PdfOptions {
  readonly facts: FileFacts;
  readonly fonts: FaceLoader;
}

/**
 * Pictures as the pages of a PDF: drawn as lines and letters, not as dots, with the fonts in it, so
 * that its text can be searched, selected and read aloud.
 * @throws Error when a font cannot be had
 */
export async function scenesToPdf(
  scenes: readonly Scene[],
  { facts, fonts }: PdfOptions,
): Promise<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    // None of the fonts that a reader may or may not have.
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
  const whole = collected(document);
  const names = new Set(scenes.flatMap(facesIn));
  const loaded = await Promise.all(
    [...names].map(async (name) => [name, await fonts(name)] as const),
  );
  for (const [name, bytes] of loaded) register(document, name, bytes);
  for (const scene of scenes) addPage(document, scene, facts.permalink);
  document.end();
  return whole;
}

function register(document: Page, name: FaceName, bytes: Uint8Array): void {
  document.registerFont(name, bytes);
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
  for (const mark of marks) paintMark(document, mark);
  document.restore();
}

function paintMark(document: Page, mark: Mark): void {
  if (mark.kind === 'text') writeText(document, mark);
  else if (mark.kind === 'image') {
    document.image(mark.href, mark.x, mark.y, { width: mark.width, height: mark.height });
  } else for (const node of svgNodes(mark)) paintNode(document, node);
}

/** Shapes in the words of SVG, which the page understands as they are. */
function paintNode(document: Page, { tag, attributes }: SvgNode): void {
  const all = new Map(attributes);
  const number = (name: string, otherwise = 0) => Number(all.get(name) ?? otherwise);
  const fill = all.get('fill') ?? 'none';
  const stroke = all.get('stroke') ?? 'none';
  if (tag === 'path' && (all.get('d') ?? '') === '') return;
  document.save();
  document.opacity(number('opacity', 1));
  if (tag === 'rect') {
    const [width, height] = [number('width'), number('height')];
    const radius = Math.max(0, Math.min(number('rx'), width / 2, height / 2));
    if (radius > 0) document.roundedRect(number('x'), number('y'), width, height, radius);
    else document.rect(number('x'), number('y'), width, height);
  } else if (tag === 'circle') document.circle(number('cx'), number('cy'), number('r'));
  else document.path(all.get('d') ?? '');
  const dash = (all.get('stroke-dasharray') ?? '').split(' ').filter(Boolean).map(Number);
  const [first, gap] = dash;
  if (first !== undefined) document.dash(first, { space: gap ?? first });
  document.lineWidth(number('stroke-width', 1));
  if (fill !== 'none' && stroke !== 'none') document.fillAndStroke(fill, stroke);
  else if (fill !== 'none') document.fill(fill);
  else if (stroke !== 'none') document.stroke(stroke);
  document.restore();
}

/** The bytes of a document, once it has ended. */
function collected(document: Page): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => {
      const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      resolve(whole);
    });
  });
}
