import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import Presentation from 'pptxgenjs';
import { itemAt } from '../lib/list.js';
import { textWidth } from '../lib/text-width.js';
import { xmlSafe } from '../lib/characters.js';
import { escapeAttribute, escapeText } from '../lib/xml.js';
import type { FileFacts } from '../paint/svg-string.js';
import type { Scene } from '../scene/scene.js';
import { linksInWords, type LinkTable } from './embed.js';
import { fileFacts, type Picture } from './picture.js';
import type { PictureSource } from './picture-source.js';
import { drawScene } from './pptx-shapes.js';

// Loaded when a person or a script asks for slides.

/** The media type of a presentation. */
export const PPTX = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** px in an inch, by definition (CSS Values 4) */
const PX = 96;
/** inches of the longest side that PowerPoint allows */
const LONGEST = 56;
/** English metric units in an inch, by definition (ECMA-376) */
const EMU = 914_400;

/** A picture and its links as slides; see `sceneToPptx`. */
export function pictureToPptx(
  source: PictureSource,
  picture: Picture,
): Promise<Uint8Array<ArrayBuffer>> {
  return sceneToPptx({
    scenes: picture.pages,
    facts: fileFacts(source, picture),
    table: linksInWords(source),
    tableTitle: source.words.appendix,
  });
}

interface Slides {
  /** the picture, and the reasons that had no room beside it; a slide of each */
  readonly scenes: readonly [Scene, ...Scene[]];
  readonly facts: FileFacts;
  /** the links of the picture, which fill the slides after these */
  readonly table: LinkTable;
  /** over the table */
  readonly tableTitle: string;
}

/**
 * A picture as slides of shapes and texts that can be edited, and its links as tables on the slides
 * after them. The slides have the proportions of the picture. The same picture on the same day gives the
 * same bytes.
 */
async function sceneToPptx(slides: Slides): Promise<Uint8Array<ArrayBuffer>> {
  const { scenes, facts } = slides;
  const [scene] = scenes;
  const inch = Math.min(1 / PX, LONGEST / scene.width, LONGEST / scene.height);
  const deck = new Presentation();
  const [width, height] = [scene.width * inch, scene.height * inch];
  deck.defineLayout({ name: 'picture', width, height });
  deck.layout = 'picture';
  deck.title = facts.title;
  deck.subject = facts.description || facts.title;
  deck.author = facts.source ?? facts.title;
  deck.company = '';
  deck.rtlMode = scene.direction === 'rtl';
  for (const each of scenes) {
    const slide = deck.addSlide();
    if (each.background !== 'none') slide.background = { color: each.background.replace('#', '') };
    drawScene(slide, each, inch);
    slide.addNotes(notesOf(facts));
  }
  addTables(deck, slides, { width, height });
  const written = await deck.write({ outputType: 'uint8array' });
  if (!(written instanceof Uint8Array)) throw new TypeError('the slides are not bytes');
  return finished(written, slides, { width, height });
}

function notesOf({ title, source, license, permalink }: FileFacts): string {
  return [title, source, license, permalink].filter((each) => each !== undefined).join('\n');
}

interface Size {
  /** inches */
  readonly width: number;
  readonly height: number;
}

/** inches around a table, and of its title */
const [MARGIN, TITLE] = [0.4, 0.5];
/** points of the text of a table; inches of a line of it, and around the text of a cell */
const TEXT = 10;
const LINE = (TEXT * 1.2) / 72;
const [CELL_X, CELL_Y] = [0.08, 0.04];
const MOST_ROWS = 15;
const ARABIC = /[\u0600-\u08ff]/;
/** shares of the width: action line, goal, targets, reason */
const SHARES = [0.17, 0.17, 0.3, 0.36] as const;

/** As many slides as the links need, each with the names of columns. */
function addTables(deck: Presentation, { table, tableTitle, scenes }: Slides, size: Size): void {
  const [scene] = scenes;
  const isRtl = scene.direction === 'rtl';
  const across = size.width - 2 * MARGIN;
  const widths = SHARES.map((share) => share * across);
  const room = size.height - 2 * MARGIN - TITLE;
  const pages = pagesOf(table, widths, room);
  const inOrder = <Item>(items: readonly Item[]) => (isRtl ? [...items].reverse() : [...items]);
  const look = (text: string) => ({
    ...{ fontFace: 'Arial', lang: scene.lang, color: '1A1A1A' },
    // A reason may be in English among Arabic names.
    ...(isRtl && ARABIC.test(text)
      ? { rtlMode: true, align: 'right' as const }
      : { align: 'left' as const }),
  });
  pages.forEach((rows, page) => {
    const slide = deck.addSlide();
    const number = pages.length > 1 ? ` (${page + 1}/${pages.length})` : '';
    slide.addText(`${tableTitle}${number}`, {
      ...{ x: MARGIN, y: MARGIN, w: across, h: TITLE, margin: 0, ...look(tableTitle) },
      ...{ fontSize: 18, bold: true, objectName: 'title' },
    });
    const heads = table.heads.map((text) => ({
      text,
      options: { ...look(text), bold: true, fill: { color: 'E8EDF2' } },
    }));
    const body = rows.map((row) =>
      row.map((text) => ({ text: xmlSafe(text), options: look(text) })),
    );
    slide.addTable([inOrder(heads), ...body.map(inOrder)], {
      ...{ x: MARGIN, y: MARGIN + TITLE, w: across, colW: inOrder(widths) },
      ...{ fontSize: TEXT, valign: 'top', objectName: 'links' },
      margin: [CELL_Y, CELL_X, CELL_Y, CELL_X],
      border: { type: 'solid', pt: 0.5, color: 'C8D0D8' },
    });
  });
}

/** Rows for each slide: as many as fit, 15 at most. */
function pagesOf(
  { heads, rows }: LinkTable,
  widths: readonly number[],
  room: number,
): (readonly (readonly string[])[])[] {
  const heightOf = (row: readonly string[]) =>
    2 * CELL_Y + LINE * Math.max(...row.map((text, i) => linesOf(text, itemAt(widths, i))));
  const head = heightOf(heads);
  const mostLines = Math.max(1, Math.floor((NEARLY * (room - head) - 2 * CELL_Y) / LINE));
  const pages: (readonly string[])[][] = [];
  let [page, left]: [(readonly string[])[], number] = [[], room - head];
  for (const row of rows.flatMap((each) => rowsOf(each, widths, mostLines))) {
    const height = heightOf(row);
    if (page.length > 0 && (height > left || page.length >= MOST_ROWS)) {
      pages.push(page);
      [page, left] = [[], room - head];
    }
    page.push(row);
    left -= height;
  }
  return page.length > 0 ? [...pages, page] : pages;
}

/** A row of this share of a slide leaves room for words that wrap early. */
const NEARLY = 0.9;
/** the first columns, which say what a row is about */
const ABOUT = 2;

/** A row as one no higher than a slide or, with a long text, as several that go on with it. */
function rowsOf(
  row: readonly string[],
  widths: readonly number[],
  mostLines: number,
): readonly (readonly string[])[] {
  const pieces = row.map((text, i) => piecesOf(text, itemAt(widths, i), mostLines));
  const count = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: count }, (_, k) =>
    pieces.map((own, i) => {
      const isRepeated = i < ABOUT && own.length === 1;
      return isRepeated ? itemAt(own, 0) : (own[k] ?? '');
    }),
  );
}

/** A text in pieces of so many lines, between words or, where there are none, between characters. */
function piecesOf(text: string, width: number, mostLines: number): readonly string[] {
  if (linesOf(text, width) <= mostLines) return [text];
  const most = mostLines * (width - 2 * CELL_X) * 72;
  const pieces: string[] = [];
  let [piece, length] = ['', 0];
  for (const word of text.match(/\s*(?:[\p{Script=Han}\p{P}]|[^\s\p{Script=Han}]{1,40})/gu) ?? []) {
    const own = textWidth(word, TEXT);
    if (length + own > most) {
      pieces.push(piece);
      [piece, length] = ['', 0];
    }
    piece = piece === '' ? word.trimStart() : piece + word;
    length += own;
  }
  return [...pieces, piece];
}

/** The lines that a text takes in a column, rather one too many. */
function linesOf(text: string, width: number): number {
  const line = (width - 2 * CELL_X) * 72;
  return Math.max(1, Math.ceil(textWidth(text, TEXT) / line));
}

/**
 * The parts of the file put right: the picture is a group with its alternative text, a paragraph has
 * its properties once, and dates are the day of the file.
 */
function finished(
  bytes: Uint8Array,
  { scenes, facts }: Slides,
  { width, height }: Size,
): Uint8Array<ArrayBuffer> {
  const parts: Zippable = {};
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue;
    if (!name.endsWith('.xml')) {
      parts[name] = content;
      continue;
    }
    let text = strFromU8(content);
    if (name.startsWith('ppt/slides/')) text = text.replaceAll(REPEATED_PROPERTIES, '$1');
    const scene = scenes.find((_, i) => name === `ppt/slides/slide${i + 1}.xml`);
    if (scene) text = grouped(text, scene, { width, height });
    if (name === 'docProps/core.xml') text = propertiesOf(text, facts);
    parts[name] = strToU8(text);
  }
  return zipSync(parts, { level: 6, mtime: FIRST_ZIP_DAY });
}

/** The properties of a paragraph, repeated before its second run and later ones. */
const REPEATED_PROPERTIES = /(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/gs;
/** The day of the file instead of the moment, and the whole view, which the schema has no better name for. */
function propertiesOf(core: string, { date, view }: FileFacts): string {
  const dated = core.replaceAll(TIME, `${date}T00:00:00Z`);
  if (view === undefined) return dated;
  const keywords = `<cp:keywords>${escapeText(xmlSafe(view))}</cp:keywords>`;
  return dated.replace('</cp:coreProperties>', `${keywords}</cp:coreProperties>`);
}

const TIME = /\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;
/** The first day that a ZIP file can name, in the time zone of the machine, as the format wants it. */
const FIRST_ZIP_DAY = new Date(1980, 0, 1);

/** The shapes of a slide as one group. */
function grouped(slide: string, { title, description }: Scene, { width, height }: Size): string {
  const start = slide.indexOf('</p:grpSpPr>') + '</p:grpSpPr>'.length;
  const end = slide.indexOf('</p:spTree>');
  const size = `cx="${Math.round(width * EMU)}" cy="${Math.round(height * EMU)}"`;
  const name = escapeAttribute(xmlSafe(title));
  const about = escapeAttribute(xmlSafe(description || title));
  return [
    slide.slice(0, start),
    '<p:grpSp><p:nvGrpSpPr>',
    `<p:cNvPr id="1000000" name="${name}" descr="${about}"/><p:cNvGrpSpPr/><p:nvPr/>`,
    '</p:nvGrpSpPr><p:grpSpPr><a:xfrm>',
    `<a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${size}/>`,
    '</a:xfrm></p:grpSpPr>',
    slide.slice(start, end),
    '</p:grpSp>',
    slide.slice(end),
  ].join('');
}
