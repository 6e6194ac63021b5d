import {
  endOf,
  inOneLine,
  legendStrip,
  linkBlock,
  namedBlock,
  stackBlocks,
  textBlock,
  withoutEnd,
  type Block,
  type LegendEntry,
  type PrintedLink,
  type TextArea,
} from './blocks.js';
import type { Drawn } from '../draws.js';
import type { KeyEntry } from './composition.js';
import { itemAt } from '../../lib/list.js';
import { keyBlock, keyWidth, smallKeyText, type KeyText } from './key.js';
import { moduleFor, qrCode, type QrCode, type QrModules } from './qr-code.js';
import type { Medium, TypeScale } from './type-scale.js';

/**
 * Explains the marks that a picture draws, in the text sizes of its page; without any given, those that
 * it most likely draws.
 */
export type LegendMaker = (scale: TypeScale, drawn?: readonly Drawn[]) => readonly LegendEntry[];

/** What stands under a picture, or beside it, because of what it draws. */
export interface Explained {
  readonly key: readonly KeyEntry[];
  readonly drawn: readonly Drawn[] | undefined;
}

/** What stands under a picture. What is absent is left out. */
export interface FootContent {
  readonly legend?: LegendMaker;
  /** lines about the source, and when the file was made */
  readonly source?: readonly string[];
  readonly link?: PrintedLink;
  readonly qr?: QrModules;
}

export interface FootLook {
  readonly area: TextArea;
  readonly medium: Medium;
  /** px between the foot and other parts of the page */
  readonly gap: number;
  /** the most lines of a source */
  readonly lines: number;
  /** whether source and link are in as few lines as they fit into, or each in lines of its own */
  readonly notes: 'packed' | 'apart';
}

/** The most lines of what stands around a picture, and the share of the page that its detail takes. */
export interface Furniture {
  readonly title: number;
  readonly subtitle: number;
  readonly source: number;
  readonly detail: number;
  /** whether texts stand beside each other where they fit into one line */
  readonly lines: FootLook['notes'];
  /** what stands beside the picture; absent: nothing */
  readonly beside?: Aside;
}
/** Texts are whole, unless they are longer than any that a view has of itself. */
export const FULL: Furniture = { title: 6, subtitle: 12, source: 12, detail: 0.44, lines: 'apart' };
export const SHORT: Furniture = { ...FULL, detail: 0.3, lines: 'packed' };
/** Ways to furnish a wide page, where a column beside the picture costs little. */
export const ASIDES: readonly Furniture[] = [
  SHORT,
  { ...SHORT, beside: { holds: 'key', share: 0.24 } },
  { ...SHORT, beside: { holds: 'key', share: 0.2 } },
  { ...SHORT, beside: { holds: 'key', share: 0.28 } },
  { ...SHORT, beside: { holds: 'key and legend', share: 0.27 } },
  { ...SHORT, beside: { holds: 'key and legend', share: 0.3 } },
  { ...SHORT, beside: { holds: 'key alone', share: 0.45 } },
];

/** Key, legend, source and link, with the QR code at the end of their lines. */
export function footBlock(content: FootContent, explained: Explained, look: FootLook): Block {
  const { area, medium, gap } = look;
  const code = codeOf(content, area, medium);
  const narrow = code ? withoutEnd(area, code.side + gap) : area;
  const blocks = [
    ...keyBlocks(explained, narrow, { size: smallKeyText(area.scale) }),
    ...legendBlocks(content, explained, narrow),
    ...notes(content, narrow, look),
  ];
  const text = stackBlocks(blocks, 8 * area.unit);
  if (!code) return text;
  const height = Math.max(text.height, code.side);
  const x = endOf(area, code.side);
  return {
    height,
    panes: (y) => [
      ...text.panes(y + height - text.height),
      code.pane({ x, y: Math.floor(y + height - code.side) }),
    ],
  };
}

/** What stands in a column of its own, beside the picture, and the most of the width that it takes. */
export interface Aside {
  /** The QR code stands there too, unless it holds the key alone. */
  readonly holds: 'key' | 'key and legend' | 'key alone';
  /** 0 … 1 */
  readonly share: number;
}

/** from line to line of a key that has a whole column, by the size of its text */
const CLOSE = 1.26;

/** What stands under a picture and beside it. */
export interface FootInTwo {
  readonly foot: Block;
  readonly aside: Block;
  /** px of the column beside the picture; 0 where it holds nothing */
  readonly width: number;
}

/**
 * The same, in part beside the picture. A column for the key alone is no wider than its names need, and
 * its text is as large as labels if there is room.
 * @param most px of the height that the column and what stands under the picture may take together
 */
export function footInTwo(
  content: FootContent,
  explained: Explained,
  look: FootLook & { readonly beside: Aside; readonly most: number },
): FootInTwo {
  const { area, medium, beside } = look;
  const code = codeOf(content, area, medium);
  const hasLegend = beside.holds === 'key and legend';
  const isAlone = beside.holds === 'key alone';
  const under = [
    ...(hasLegend ? [] : legendBlocks(content, explained, area)),
    ...notes(content, area, look),
  ];
  const foot = isAlone
    ? footBlock(content, { ...explained, key: [] }, look)
    : stackBlocks(under, 8 * area.unit);
  const small = smallKeyText(area.scale);
  const sizes = hasLegend
    ? [small]
    : [area.scale.leastLabel, (area.scale.leastLabel + small) / 2, small];
  const close = isAlone ? { leading: CLOSE } : {};
  const columns = sizes.map((size) => {
    const share = area.width * beside.share;
    const needed = Math.max(keyWidth(explained.key, area, size), isAlone ? 0 : (code?.side ?? 0));
    const width = hasLegend ? share : Math.min(needed, share);
    const column = { ...area, x: endOf(area, width), width };
    const legend = hasLegend ? legendBlocks(content, explained, column) : [];
    const blocks = [...keyBlocks(explained, column, { size, ...close }), ...legend];
    if (code && !isAlone) {
      const x = column.direction === 'ltr' ? column.x : column.x + width - code.side;
      blocks.push({ height: code.side, panes: (y) => [code.pane({ x, y: Math.floor(y) })] });
    }
    const aside = stackBlocks(blocks, 12 * area.unit);
    return { foot, aside, width: blocks.length === 0 ? 0 : width };
  });
  const fitting = columns.find(({ aside }) => aside.height + foot.height <= look.most);
  return fitting ?? itemAt(columns, columns.length - 1);
}

function codeOf({ qr }: FootContent, { unit }: TextArea, medium: Medium): QrCode | undefined {
  return qr === undefined ? undefined : qrCode(qr, moduleFor(medium, unit));
}

function keyBlocks({ key }: Explained, area: TextArea, text: KeyText): Block[] {
  return key.length > 0 ? [keyBlock(key, area, text)] : [];
}

function legendBlocks({ legend }: FootContent, { drawn }: Explained, area: TextArea): Block[] {
  const entries = legend?.(area.scale, drawn) ?? [];
  return entries.length > 0 ? [legendStrip(entries, area)] : [];
}

/** Source, date and link, which stands at the end of their last line if there is room. */
function notes({ source = [], link }: FootContent, area: TextArea, look: FootLook): Block[] {
  const { scale, theme, ruler } = area;
  const small = { size: scale.source, fill: theme.muted };
  const isPacked = look.notes === 'packed';
  const texts = isPacked ? packed(source, area) : source;
  const style = { ...small, lines: look.lines };
  const blocks = texts.map((line) => namedBlock('source', textBlock(line, style, area)));
  if (link === undefined) return blocks.length > 0 ? [stackBlocks(blocks, 0)] : [];
  const own = ruler.width(link.texts[0] ?? '', scale.source) + 1;
  const [last, lastText] = [blocks.at(-1), texts.at(-1)];
  const free = area.width - ruler.width(lastText ?? '', scale.source) - 2 * scale.source;
  if (!isPacked || !last || own > free)
    return [stackBlocks([...blocks, linkBlock(link, small, area)], 0)];
  const end = linkBlock(link, small, { ...area, x: endOf(area, own), width: own });
  const both = { ...last, panes: (y: number) => [...last.panes(y), ...end.panes(y)] };
  return [stackBlocks([...blocks.slice(0, -1), both], 0)];
}

/** Texts one after the other, in as few lines as they fit into. */
function packed(texts: readonly string[], { ruler, scale, width }: TextArea): string[] {
  const lines: string[] = [];
  for (const text of texts) {
    const longer = [...lines.slice(-1), text].join(' · ');
    if (lines.length > 0 && ruler.width(longer, scale.source) > width) lines.push(text);
    else lines.splice(-1, 1, longer);
  }
  return lines;
}

/** The logo of who publishes a picture. */
export interface Logo {
  /** `data:image/png;base64,…` or `data:image/jpeg;base64,…` */
  readonly href: string;
  /** px; only the proportion counts */
  readonly width: number;
  readonly height: number;
}

/** What stands over a picture. What is absent is left out. */
export interface HeadContent {
  readonly title?: string;
  /** what is compared, how many links are shown, and what is filtered */
  readonly subtitle?: string;
  readonly logo?: Logo;
}

/** px of a logo on a page of ordinary size, and between it and the title */
const LOGO = 46;
const LOGO_GAP = 14;

/** Title and subtitle, with the logo at the end of their lines. */
export function headBlock(
  { title, subtitle, logo }: HeadContent,
  furniture: Furniture,
  area: TextArea,
): Block {
  const { unit, theme, scale } = area;
  const image = logo && logoBlock(logo, area);
  const lines = image ? withoutEnd(area, image.width + LOGO_GAP * unit) : area;
  const first = { size: scale.title, weight: 700, fill: theme.ink };
  const second = { size: scale.subtitle, fill: theme.muted };
  const titles = title === undefined ? [] : [{ name: 'title', text: title, style: first } as const];
  const subtitles =
    subtitle === undefined ? [] : [{ name: 'subtitle', text: subtitle, style: second } as const];
  const stacked = () => {
    const most = furniture;
    const blocks = [...titles, ...subtitles].map(({ name, text, style }) =>
      namedBlock(name, textBlock(text, { ...style, lines: most[name] }, lines)),
    );
    return stackBlocks(blocks, 4 * unit);
  };
  const inLine = { area: lines, gap: scale.title };
  const [one, other] = furniture.lines === 'packed' ? [...titles, ...subtitles] : [];
  const text = (one && other && inOneLine(one, other, inLine)) ?? stacked();
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
