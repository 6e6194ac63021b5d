import type { DetailWords } from '../../derive/detail/words.js';
import { createRuler } from '../../lib/text-width.js';
import type { Theme } from '../../theme.js';
import {
  endOf,
  linkBlock,
  stackBlocks,
  textBlock,
  withoutEnd,
  type Block,
  type TextArea,
  detailBlock,
  legendStrip,
  type LegendEntry,
  qrCode,
} from './blocks.js';
import type { Pane, Scene } from '../scene.js';

/** A picture that says something of its own: who publishes it. */
export interface Logo {
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…` */
  readonly href: string;
  /** px, of which only the proportion counts */
  readonly width: number;
  readonly height: number;
}

/** What stands around a picture in a file. What is absent is left out. */
export interface PageContent {
  readonly title?: string;
  /** what is filtered, in words; how many links are shown */
  readonly subtitle?: string;
  readonly legend?: readonly LegendEntry[];
  /** source with its date, the date of the file */
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
  /** colour, or `none` */
  readonly background: string;
  readonly direction: 'ltr' | 'rtl';
  readonly lang: string;
}

/** A page of a given size, or one that is as high as what stands on it; px. */
export interface PageSize {
  readonly width: number;
  readonly height?: number;
}

/** px a picture may fill; without a height it takes what it needs */
export interface Room extends PageSize {
  /** px of its text at most, so that it does not shout down what stands around it */
  readonly mostText: number;
}

const MARGIN = 24;
const GAP = 14;
const LOGO = 46;
const QR = 104;
/** of a page, at most, that what is selected may take beside or below the picture */
const DETAIL_SHARE = 0.44;
/** of a page that a picture is given at least */
const LEAST_BODY = 0.3;
const MOST_TEXT = 18;

/**
 * A picture with what makes it stand on its own. The picture is laid out for the room that is left.
 * @param drawBody draws the picture into a room, no larger than it where that has a height
 */
export function pageScene(
  content: PageContent,
  { size, look }: { readonly size: PageSize; readonly look: PageStyle },
  drawBody: (room: Room) => Scene,
): Scene {
  const unit = unitOf(size);
  const margin = MARGIN * unit;
  const across = (width: number): TextArea => ({
    ...{ x: margin, width: width - 2 * margin, unit, ruler: createRuler(16 * unit, 1) },
    ...{ theme: look.theme, direction: look.direction, lang: look.lang },
  });
  const parts = partsOf(content, across(size.width), size);
  const gap = GAP * unit;
  const room = { ...roomFor(parts, { size, margin, gap }), mostText: MOST_TEXT * unit };
  const body = drawBody(room);
  // A matrix that cannot shrink further makes a picture of no fixed size wider.
  const width =
    size.height === undefined ? Math.max(size.width, body.width + 2 * margin) : size.width;
  const wide = width === size.width ? parts : partsOf(content, across(width), size);
  return arrange(wide, body, { size: { ...size, width }, look, room, margin, gap, content });
}

interface Parts {
  readonly head: Block;
  readonly foot: Block;
  readonly detail: Block | undefined;
  /** whether what is selected stands beside the picture, and px it takes so */
  readonly beside: number;
}

function partsOf(content: PageContent, area: TextArea, size: PageSize): Parts {
  const isWide = size.height !== undefined && size.width > size.height;
  const beside = content.detail && isWide ? area.width * 0.36 : 0;
  const column = beside > 0 ? { ...area, x: endOf(area, beside), width: beside } : area;
  const head = headBlock(content, area);
  const foot = footBlock(content, area);
  const free = (size.height ?? Infinity) - head.height - foot.height - 2 * MARGIN * area.unit;
  const share = beside > 0 ? 1 : DETAIL_SHARE;
  const most = size.height === undefined ? Infinity : free * share - 2 * GAP * area.unit;
  const detail = content.detail && detailBlock(content.detail, column, most);
  return { head, foot, detail, beside };
}

interface Placement {
  readonly size: PageSize;
  readonly margin: number;
  readonly gap: number;
}

function roomFor(parts: Parts, { size, margin, gap }: Placement): PageSize {
  const { head, foot, detail, beside } = parts;
  const width = size.width - 2 * margin - (beside > 0 ? beside + 2 * gap : 0);
  if (size.height === undefined) return { width };
  const below = detail && beside === 0 ? detail.height + gap : 0;
  const taken = 2 * margin + head.height + foot.height + below + 2 * gap;
  return { width, height: Math.max(size.height * LEAST_BODY, size.height - taken) };
}

function arrange(
  { head, foot, detail, beside }: Parts,
  body: Scene,
  place: Placement & {
    readonly look: PageStyle;
    readonly room: Room;
    readonly content: PageContent;
  },
): Scene {
  const { size, look, margin, gap, room } = place;
  const top = margin + head.height + (head.height > 0 ? gap : 0);
  const spare = Math.max(0, room.width - body.width);
  const isFixed = size.height !== undefined;
  const x = margin + (look.direction === 'rtl' ? spare + (beside > 0 ? beside + 2 * gap : 0) : 0);
  const isAlone = !detail || beside > 0;
  const lower = isAlone ? Math.max(0, (room.height ?? 0) - body.height) / 2 : 0;
  const panes: Pane[] = [
    ...head.panes(margin),
    ...body.panes.map((pane) => movedPane(pane, { x, y: top + lower })),
    ...(detail?.panes(beside > 0 ? top : top + body.height + gap) ?? []),
  ];
  const below = detail && beside === 0 ? detail.height + gap : 0;
  const bottom = top + body.height + below + (foot.height > 0 ? gap : 0);
  const height = isFixed ? (size.height ?? 0) : bottom + foot.height + margin;
  return {
    width: size.width,
    height,
    direction: look.direction,
    lang: look.lang,
    title: body.title,
    description: [place.content.subtitle, body.description].filter(Boolean).join('. '),
    background: look.background,
    panes: [...panes, ...foot.panes(height - margin - foot.height)],
  };
}

function movedPane(pane: Pane, by: { readonly x: number; readonly y: number }): Pane {
  const { x, y } = pane.shift ?? { x: 0, y: 0 };
  return { ...pane, x: pane.x + by.x, y: pane.y + by.y, shift: { x: x + by.x, y: y + by.y } };
}

function headBlock(content: PageContent, area: TextArea): Block {
  const { unit, theme } = area;
  const logo = content.logo && fitLogo(content.logo, area);
  const words = logo ? withoutEnd(area, logo.width + GAP * unit) : area;
  const texts = [
    ...(content.title === undefined
      ? []
      : [textBlock(content.title, { size: 22, weight: 700, fill: theme.ink, lines: 2 }, words)]),
    ...(content.subtitle === undefined
      ? []
      : [textBlock(content.subtitle, { size: 14, fill: theme.muted, lines: 3 }, words)]),
  ];
  const text = stackBlocks(texts, 4 * unit);
  const height = Math.max(text.height, logo?.height ?? 0);
  return {
    height,
    panes: (y) => [
      ...text.panes(y),
      ...(logo
        ? [
            {
              name: 'logo',
              ...at(y),
              marks: [{ kind: 'image' as const, ...at(y), href: logo.href }],
            },
          ]
        : []),
    ],
  };

  function at(y: number) {
    const { width = 0, height: tall = 0 } = logo ?? {};
    return { x: endOf(area, width), y, width, height: tall };
  }
}

/** As high as two lines of the head, unless that makes it wider than a quarter of the picture. */
function fitLogo(logo: Logo, { width, unit }: TextArea): Logo {
  const scale = Math.min((LOGO * unit) / logo.height, width / 4 / logo.width);
  return { ...logo, width: logo.width * scale, height: logo.height * scale };
}

function footBlock(content: PageContent, area: TextArea): Block {
  const { unit, theme } = area;
  const side = QR * unit;
  const words = content.qr === undefined ? area : withoutEnd(area, side + GAP * unit);
  const small = { size: 12, fill: theme.muted };
  const legend = content.legend?.length ? [legendStrip(content.legend, words)] : [];
  const lines = [
    ...(content.source ?? []).map((line) => textBlock(line, { ...small, lines: 2 }, words)),
    ...(content.permalink === undefined ? [] : [linkBlock(content.permalink, small, words)]),
  ];
  const texts = stackBlocks(
    [...legend, ...(lines.length > 0 ? [stackBlocks(lines, 0)] : [])],
    10 * unit,
  );
  const height = Math.max(texts.height, content.qr === undefined ? 0 : side);
  return {
    height,
    panes: (y) => [
      ...texts.panes(y + height - texts.height),
      ...(content.qr === undefined
        ? []
        : [
            qrCode(content.qr, {
              x: endOf(area, side),
              y: y + height - side,
              width: side,
              height: side,
            }),
          ]),
    ],
  };
}

/** Text in proportion to the page: an ordinary page is a sheet of A4, 1123 × 794 px. */
function unitOf({ width, height }: PageSize): number {
  if (height === undefined) return 1;
  const [long, short] = [Math.max(width, height), Math.min(width, height)];
  return Math.max(0.4, Math.min(long / 1123, short / 794));
}
