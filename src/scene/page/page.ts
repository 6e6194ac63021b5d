import type { DetailWords } from '../../derive/detail/words.js';
import { createRuler } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import type { Drawn } from '../draws.js';
import { movedPane } from '../moved.js';
import type { Pane, Scene } from '../scene.js';
import {
  detailBlock,
  endOf,
  legendStrip,
  linkBlock,
  namedBlock,
  qrCode,
  stackBlocks,
  textBlock,
  withoutEnd,
  type Block,
  type LegendEntry,
  type TextArea,
} from './blocks.js';
import {
  bestComposition,
  fitsRoom,
  type Body,
  type Composition,
  type Room,
} from './composition.js';
import { typeScale, type Medium, type PageSize, type TypeScale } from './type-scale.js';

/** The logo of who publishes a picture. */
export interface Logo {
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…` */
  readonly href: string;
  /** px; only the proportion counts */
  readonly width: number;
  readonly height: number;
}

/** What stands around a picture on its page. What is absent is left out. */
export interface PageContent {
  readonly title?: string;
  /** how many links are shown, and what is filtered */
  readonly subtitle?: string;
  /** explains the marks that a picture draws; without any given, those that it most likely draws */
  readonly legend?: (drawn?: readonly Drawn[]) => readonly LegendEntry[];
  /** lines about the source, and when the file was made */
  readonly source?: readonly string[];
  readonly permalink?: string;
  /** the text of a QR code */
  readonly qr?: string;
  readonly logo?: Logo;
  /** what is selected, in full */
  readonly detail?: DetailWords;
}

export interface PageStyle {
  readonly theme: Theme;
  /** a colour, or `none` */
  readonly background: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47 tag */
  readonly lang: string;
}

// White space in px on a page of ordinary size, whose labels have 12 px.
const ORDINARY_LABEL = 12;
const MARGIN = 24;
/** the most of a page's width that a margin takes */
const WIDEST_MARGIN = 0.04;
const GAP = 14;
const LOGO = 46;
const QR = 104;
/** The share of the height that the detail may take under the picture. */
const DETAIL_HEIGHT = 0.44;
/** The share of the width that the detail takes beside the picture. */
const DETAIL_WIDTH = 0.36;
/** The least share of the height that the picture gets. */
const LEAST_BODY = 0.3;

interface Page {
  readonly size: PageSize;
  readonly style: PageStyle;
  readonly medium: Medium;
  readonly scale: TypeScale;
  /** px for each px of white space on a page of ordinary size */
  readonly unit: number;
  /** px */
  readonly margin: number;
  readonly gap: number;
}

/**
 * A page with a picture and what stands around it. The picture is laid out for the room that is
 * left.
 * @param body draws the picture in one way or several
 */
export function pageScene(
  content: PageContent,
  look: { readonly size: PageSize; readonly medium: Medium; readonly style: PageStyle },
  body: Body,
): Scene {
  const { size } = look;
  const page = pageFor(look);
  const { scene, parts, room } = composed(content, page, body);
  const needed = scene.width + 2 * page.margin;
  // A page without a height grows wider with a matrix that cannot become narrower.
  if (size.height !== undefined || needed <= size.width)
    return arrange(parts, scene, { page, room });
  const wider = { ...page, size: { ...size, width: needed } };
  return arrange(partsOf(content, wider, scene.draws), scene, { page: wider, room });
}

interface Composed {
  readonly scene: Scene;
  readonly parts: Parts;
  readonly room: Room;
}

/**
 * The best composition with the legend of what it draws. A legend takes room, and which composition is
 * best depends on the room: where the legend is not the likely one, compositions are made once more.
 */
function composed(content: PageContent, page: Page, body: Body): Composed {
  const inRoomBeside = (drawn?: readonly Drawn[]) => {
    const parts = partsOf(content, page, drawn);
    const room = roomFor(parts, page);
    return { parts, room, candidates: body(room) };
  };
  const namesIn = (drawn?: readonly Drawn[]) =>
    (content.legend?.(drawn) ?? []).map(({ swatch }) => swatch.name).join();
  const likely = inRoomBeside();
  const { scene } = chosen(likely.candidates, likely.room);
  if (namesIn(scene.draws) === namesIn())
    return { ...likely, scene, parts: partsOf(content, page, scene.draws) };
  const next = inRoomBeside(scene.draws);
  const alike = next.candidates.filter(
    (each) => namesIn(each.scene.draws) === namesIn(scene.draws),
  );
  const second = chosen(alike.length > 0 ? alike : next.candidates, next.room).scene;
  return { ...next, scene: second, parts: partsOf(content, page, second.draws) };
}

function pageFor(look: {
  readonly size: PageSize;
  readonly medium: Medium;
  readonly style: PageStyle;
}): Page {
  const scale = typeScale(look.size, look.medium);
  const unit = scale.label / ORDINARY_LABEL;
  const margin = Math.min(MARGIN * unit, look.size.width * WIDEST_MARGIN);
  return { ...look, scale, unit, margin, gap: GAP * unit };
}

/** The best of the compositions that fit; while none does, the best of all. */
function chosen(candidates: readonly Composition[], room: Room): Composition {
  const fitting = candidates.filter((each) => fitsRoom(each, room));
  const [first, ...others] = fitting.length > 0 ? fitting : candidates;
  if (!first) throw new RangeError('a picture has no composition');
  return bestComposition([first, ...others], room);
}

interface Parts {
  readonly head: Block;
  readonly foot: Block;
  readonly detail: Block | undefined;
  /** px that the detail takes beside the picture; 0: it stands under the picture */
  readonly beside: number;
  readonly subtitle: string | undefined;
}

function partsOf(content: PageContent, page: Page, drawn?: readonly Drawn[]): Parts {
  const { size, style, unit, scale, margin } = page;
  const { theme, direction, lang } = style;
  const ruler = createRuler(16, 1);
  const area = {
    ...{ x: margin, width: size.width - 2 * margin },
    ...{ unit, scale, ruler, theme, direction, lang },
  };
  const isWide = size.height !== undefined && size.width > size.height;
  const beside = content.detail && isWide ? area.width * DETAIL_WIDTH : 0;
  const detailArea = beside > 0 ? { ...area, x: endOf(area, beside), width: beside } : area;
  const head = headBlock(content, area);
  const foot = footBlock({ ...content, legend: content.legend?.(drawn) }, area);
  const free = (size.height ?? Infinity) - head.height - foot.height - 2 * margin;
  const share = beside > 0 ? 1 : DETAIL_HEIGHT;
  const most = free * share - 2 * page.gap;
  const detail = content.detail && detailBlock(content.detail, detailArea, most);
  return { head, foot, detail, beside, subtitle: content.subtitle };
}

function roomFor(parts: Parts, { size, medium, scale, margin, gap }: Page): Room {
  const { head, foot, beside } = parts;
  const width = size.width - 2 * margin - (beside > 0 ? beside + 2 * gap : 0);
  const wanted = { width, labelSize: scale.label, leastText: scale.leastLabel, medium };
  if (size.height === undefined) return wanted;
  const taken = 2 * margin + head.height + foot.height + heightUnder(parts, gap) + 2 * gap;
  return { ...wanted, height: Math.max(size.height * LEAST_BODY, size.height - taken) };
}

/** px that the detail takes under the picture. */
function heightUnder({ detail, beside }: Parts, gap: number): number {
  return detail && beside === 0 ? detail.height + gap : 0;
}

function arrange(
  parts: Parts,
  body: Scene,
  { page, room }: { readonly page: Page; readonly room: Room },
): Scene {
  const { head, foot, detail, beside, subtitle } = parts;
  const { size, style, margin, gap } = page;
  const top = margin + head.height + (head.height > 0 ? gap : 0);
  const spare = Math.max(0, room.width - body.width);
  const isRtl = style.direction === 'rtl';
  const x = margin + (isRtl ? spare + (beside > 0 ? beside + 2 * gap : 0) : 0);
  const isAlone = !detail || beside > 0;
  const lower = isAlone ? Math.max(0, (room.height ?? 0) - body.height) / 2 : 0;
  const panes: Pane[] = [
    ...head.panes(margin),
    ...body.panes.map((pane) => movedPane(pane, { x, y: top + lower })),
    ...(detail?.panes(beside > 0 ? top : top + body.height + gap) ?? []),
  ];
  const bottom = top + body.height + heightUnder(parts, gap) + (foot.height > 0 ? gap : 0);
  const height = size.height ?? bottom + foot.height + margin;
  return {
    width: size.width,
    height,
    direction: style.direction,
    lang: style.lang,
    title: body.title,
    description: [subtitle, body.description].filter(Boolean).join('. '),
    background: style.background,
    panes: [...panes, ...foot.panes(height - margin - foot.height)],
  };
}

/** Title and subtitle, with the logo at the end of their lines. */
function headBlock({ title, subtitle, logo }: PageContent, area: TextArea): Block {
  const { unit, theme, scale } = area;
  const image = logo && logoBlock(logo, area);
  const lines = image ? withoutEnd(area, image.width + GAP * unit) : area;
  const texts: Block[] = [];
  if (title !== undefined) {
    const style = { size: scale.title, weight: 700, fill: theme.ink, lines: 2 };
    texts.push(namedBlock('title', textBlock(title, style, lines)));
  }
  if (subtitle !== undefined) {
    const style = { size: scale.subtitle, fill: theme.muted, lines: 3 };
    texts.push(namedBlock('subtitle', textBlock(subtitle, style, lines)));
  }
  const text = stackBlocks(texts, 4 * unit);
  return {
    height: Math.max(text.height, image?.height ?? 0),
    panes: (y) => [...text.panes(y), ...(image?.panes(y) ?? [])],
  };
}

/** As high as two lines of the head, unless that is wider than a quarter of the page. */
function logoBlock(logo: Logo, area: TextArea): Block & { readonly width: number } {
  const scale = Math.min((LOGO * area.unit) / logo.height, area.width / 4 / logo.width);
  const [width, height] = [logo.width * scale, logo.height * scale];
  const x = endOf(area, width);
  return {
    width,
    height,
    panes: (y) => {
      const box = { x, y, width, height };
      return [{ name: 'logo', ...box, marks: [{ kind: 'image', ...box, href: logo.href }] }];
    },
  };
}

interface Legend {
  readonly legend: readonly LegendEntry[] | undefined;
}

/** Legend, source and link, with the QR code at the end of their lines. */
function footBlock(
  { legend, source, permalink, qr }: Omit<PageContent, 'legend'> & Legend,
  area: TextArea,
): Block {
  const { unit, theme, scale } = area;
  const side = QR * unit;
  const lines = qr === undefined ? area : withoutEnd(area, side + GAP * unit);
  const small = { size: scale.source, fill: theme.muted };
  const notes = (source ?? []).map((line) =>
    namedBlock('source', textBlock(line, { ...small, lines: 2 }, lines)),
  );
  if (permalink !== undefined) notes.push(linkBlock(permalink, small, lines));
  const blocks: Block[] = [];
  if (legend?.length) blocks.push(legendStrip(legend, lines));
  if (notes.length > 0) blocks.push(stackBlocks(notes, 0));
  const text = stackBlocks(blocks, 10 * unit);
  if (qr === undefined) return text;
  const height = Math.max(text.height, side);
  const code = { x: endOf(area, side), width: side, height: side };
  return {
    height,
    panes: (y) => [
      ...text.panes(y + height - text.height),
      qrCode(qr, { ...code, y: y + height - side }),
    ],
  };
}
