import PDFDocument from 'pdfkit';
import { joinBytes } from '../lib/bytes.js';
import type { FileFacts } from '../paint/svg-string.js';
import type { Pane, Scene } from '../scene/scene.js';
import type { FontSet } from './font-set.js';
import { paintPdfPane, type PdfPage } from './pdf-marks.js';

/** A point is 1/72 inch, a CSS px 1/96 inch. */
const PT_A_PX = 72 / 96;

export interface PdfOptions {
  readonly facts: FileFacts;
  /** the fonts for the texts of these pictures */
  readonly fonts: FontSet;
}

/**
 * Pictures as a PDF file, one on each page, each with a bookmark. Shapes stay shapes and text stays
 * text: it can be searched, selected and read aloud. The fonts are in the file. The file is tagged:
 * headings, paragraphs, the picture with its description, the link.
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
    info: infoOf(facts),
  });
  const bytes = bytesOf(document);
  for (const { name, data } of fonts.faces) document.registerFont(name, data);
  const structure = document.struct('Document', { title: facts.title, lang: facts.lang });
  document.addStructure(structure);
  for (const scene of scenes) addPage({ document, structure, facts, fonts }, scene);
  structure.end();
  document.end();
  return bytes;
}

/** What the file says of itself. `View` and `URL` are keys of its own, as ISO 32000 allows. */
function infoOf(facts: FileFacts): PDFKit.DocumentInfo {
  const { title, description, publisher, license, view, permalink, date } = facts;
  const own: object = {
    ...(view === undefined ? {} : { View: view }),
    ...(permalink === undefined ? {} : { URL: permalink }),
  };
  return {
    Title: title,
    Subject: description,
    ...(publisher === undefined ? {} : { Author: publisher }),
    ...(license === undefined ? {} : { Keywords: license }),
    Creator: 'wsis-sdg-matrix',
    Producer: 'PDFKit',
    CreationDate: new Date(`${date}T00:00:00Z`),
    ...own,
  };
}

/** Resolves to the bytes of a document when it has ended. */
function bytesOf(document: PdfPage): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('error', reject);
    document.on('end', () => resolve(joinBytes(chunks)));
  });
}

type Structure = PDFKit.PDFStructureElement;

interface PdfFile extends PdfOptions {
  readonly document: PdfPage;
  readonly structure: Structure;
}

function addPage(file: PdfFile, scene: Scene): void {
  const { document } = file;
  const { width, height, background } = scene;
  document.addPage({ size: [width * PT_A_PX, height * PT_A_PX], margin: 0 });
  document.scale(PT_A_PX);
  const bookmark = document.outline.addItem(scene.title, { expanded: true });
  if (background !== 'none') {
    asArtifact(document, () => document.rect(0, 0, width, height).fill(background));
  }
  for (const part of partsOf(scene)) addPart(file, scene, part);
  for (const { name, marks } of scene.panes) {
    if (MARKED.includes(name)) bookmark.addItem(wordsOf(marks));
  }
}

/** Content that is no part of the text, such as a background: it is not read aloud. */
function asArtifact(document: PdfPage, paint: () => void): void {
  document.markContent('Artifact', { type: 'Layout' });
  paint();
  document.endMarkedContent();
}

/** Neighbouring panes that are one element of a document. */
interface Part {
  readonly kind: PartKind;
  readonly panes: readonly Pane[];
}

type PartKind =
  'H1' | 'H2' | 'H3' | 'H4' | 'P' | 'L' | 'Link' | 'Code' | 'Logo' | 'Figure' | 'Artifact';

/** What the panes around a picture are. All others are parts of the picture. */
const KINDS: Readonly<Record<string, PartKind>> = {
  title: 'H1',
  subtitle: 'P',
  'detail-title': 'H2',
  'detail-heading': 'H3',
  'detail-part': 'H3',
  'detail-entry': 'H4',
  // What these show stands beside them in words.
  'detail-mark': 'Artifact',
  'detail-bar': 'Artifact',
  detail: 'P',
  text: 'P',
  source: 'P',
  legend: 'L',
  permalink: 'Link',
  qr: 'Code',
  logo: 'Logo',
};

/** The headings that have a bookmark under that of their page. */
const MARKED = ['detail-title', 'detail-part'];

function partsOf({ panes }: Scene): readonly Part[] {
  const parts: { kind: PartKind; name: string; panes: Pane[] }[] = [];
  for (const pane of panes) {
    const kind = KINDS[pane.name] ?? 'Figure';
    const name = kind === 'Figure' ? kind : pane.name;
    const last = parts.at(-1);
    if (last?.name === name) last.panes.push(pane);
    else parts.push({ kind, name, panes: [pane] });
  }
  return parts;
}

function addPart(file: PdfFile, scene: Scene, { kind, panes }: Part): void {
  const { document, structure, facts } = file;
  const paint = () => {
    for (const pane of panes) paintPane(file, pane);
  };
  switch (kind) {
    case 'Figure':
      structure.add(figure(document, panes, { alt: scene.description || scene.title }, paint));
      return;
    case 'Code':
      structure.add(figure(document, panes, { alt: facts.permalink ?? facts.title }, paint));
      return;
    case 'Artifact':
      asArtifact(document, paint);
      return;
    case 'Logo':
      structure.add(figure(document, panes, { alt: facts.publisher ?? facts.title }, paint));
      return;
    case 'L':
      addLegend(file, panes);
      return;
    case 'Link':
      addLink(file, panes, paint);
      return;
    default:
      structure.add(document.struct(kind, {}, paint));
  }
}

function figure(
  document: PdfPage,
  panes: readonly Pane[],
  { alt }: { readonly alt: string },
  paint: () => void,
): Structure {
  const left = Math.min(...panes.map(({ x }) => x));
  const top = Math.min(...panes.map(({ y }) => y));
  const right = Math.max(...panes.map(({ x, width }) => x + width));
  const bottom = Math.max(...panes.map(({ y, height }) => y + height));
  const bbox = [left, top, right, bottom].map((px) => px * PT_A_PX);
  // The types of PDFKit lack the box, which screen readers need to show where a figure is.
  return document.struct('Figure', Object.assign({ alt }, { bbox }), paint);
}

/** A list with an item for each text. Its swatches are pictures of what the text says. */
function addLegend(file: PdfFile, panes: readonly Pane[]): void {
  const { document, structure } = file;
  const list = document.struct('L');
  structure.add(list);
  for (const pane of panes) {
    if (pane.marks.every(({ kind }) => kind === 'text')) {
      const body = document.struct('LBody', {}, () => paintPane(file, pane));
      list.add(document.struct('LI', {}, [body]));
    } else asArtifact(document, () => paintPane(file, pane));
  }
  list.end();
}

/** The address of the view. The text is in the structure as a link, with words that describe it. */
function addLink(file: PdfFile, panes: readonly Pane[], paint: () => void): void {
  const { document, structure, facts } = file;
  const paragraph = document.struct('P');
  structure.add(paragraph);
  const link = document.struct('Link');
  paragraph.add(link);
  link.add(paint);
  const { permalink } = facts;
  if (permalink !== undefined) {
    for (const { x, y, width, height } of panes) {
      document.link(x, y, width, height, permalink, describedBy(link, facts));
    }
  }
  paragraph.end();
}

/** What a link needs to be read aloud. PDFKit writes a text only if it is an object, else a name. */
function describedBy(structParent: Structure, { linkName, title }: FileFacts) {
  const Contents: unknown = Object(linkName ?? title);
  const options: PDFKit.Mixins.AnnotationOption = {};
  return Object.assign<typeof options, object>(options, { structParent, Contents });
}

function paintPane({ document, fonts }: PdfFile, pane: Pane): void {
  paintPdfPane(document, pane, fonts);
}

function wordsOf(marks: Pane['marks']): string {
  return marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
}
