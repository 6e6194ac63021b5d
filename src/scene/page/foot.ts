import {
  endOf,
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
import { keyBlock } from './key.js';
import { moduleFor, qrCode, type QrCode } from './qr-code.js';
import type { Medium, TypeScale } from './type-scale.js';

/**
 * Explains the marks that a picture draws, in the text sizes of its page; without any given, those that
 * it most likely draws.
 */
export type LegendMaker = (
  scale: Pick<TypeScale, 'legend' | 'leastText'>,
  drawn?: readonly Drawn[],
) => readonly LegendEntry[];

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
  /** the text of a QR code */
  readonly qr?: string;
}

export interface FootLook {
  readonly area: TextArea;
  readonly medium: Medium;
  /** px between the foot and other parts of the page */
  readonly gap: number;
  /** the most lines of a source */
  readonly lines: number;
}

/** Key, legend, source and link, with the QR code at the end of their lines. */
export function footBlock(
  content: FootContent,
  explained: Explained,
  { area, medium, gap, lines }: FootLook,
): Block {
  const { unit } = area;
  const code = codeOf(content, area, medium);
  const narrow = code ? withoutEnd(area, code.side + gap) : area;
  const blocks = [...legendBlocks(content, explained, narrow), ...notes(content, narrow, lines)];
  const text = stackBlocks(blocks, 8 * unit);
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

/** The same with key, legend and QR code in a column of their own, beside the picture. */
export function footInTwo(
  content: FootContent,
  explained: Explained,
  { area, column, medium }: Pick<FootLook, 'area' | 'medium'> & { readonly column: TextArea },
): { readonly foot: Block; readonly aside: Block } {
  const { unit } = area;
  const code = codeOf(content, area, medium);
  const blocks = legendBlocks(content, explained, column);
  if (code) {
    const x = column.direction === 'ltr' ? column.x : column.x + column.width - code.side;
    blocks.push({ height: code.side, panes: (y) => [code.pane({ x, y: Math.floor(y) })] });
  }
  return {
    foot: stackBlocks(notes(content, area, 1), 0),
    aside: stackBlocks(blocks, 12 * unit),
  };
}

function codeOf({ qr }: FootContent, { unit }: TextArea, medium: Medium): QrCode | undefined {
  return qr === undefined ? undefined : qrCode(qr, moduleFor(medium, unit));
}

function legendBlocks({ legend }: FootContent, { key, drawn }: Explained, area: TextArea): Block[] {
  const entries = legend?.(area.scale, drawn) ?? [];
  return [
    ...(key.length > 0 ? [keyBlock(key, area)] : []),
    ...(entries.length > 0 ? [legendStrip(entries, area)] : []),
  ];
}

/** Source, date and link: each on lines of its own or, where all of them fit there, on one line. */
function notes({ source = [], link }: FootContent, area: TextArea, lines: number): Block[] {
  const { scale, theme, ruler } = area;
  const small = { size: scale.source, fill: theme.muted };
  const all = [...source, ...(link ? [link.texts[0] ?? ''] : [])];
  const between = 2 * scale.source;
  const isShort = lines === 1 && ruler.width(all.join(' · '), scale.source) + between < area.width;
  const texts = isShort && source.length > 0 ? [source.join(' · ')] : source;
  const blocks = texts.map((line) =>
    namedBlock('source', textBlock(line, { ...small, lines }, area)),
  );
  if (link === undefined) return blocks.length > 0 ? [stackBlocks(blocks, 0)] : [];
  const [first] = blocks;
  if (!isShort || !first) return [stackBlocks([...blocks, linkBlock(link, small, area)], 0)];
  const own = ruler.width(link.texts[0] ?? '', scale.source) + 1;
  const end = linkBlock(link, small, { ...area, x: endOf(area, own), width: own });
  return [{ height: first.height, panes: (y) => [...first.panes(y), ...end.panes(y)] }];
}
