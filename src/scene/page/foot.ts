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
import type { KeyEntry } from './composition.js';
import { keyBlock } from './key.js';
import { moduleFor, qrCode } from './qr-code.js';
import type { Medium, TypeScale } from './type-scale.js';

/** What stands under a picture. What is absent is left out. */
export interface FootContent {
  /** in the text sizes of the page */
  readonly legend?: (scale: TypeScale) => readonly LegendEntry[];
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
  { legend, source, link, qr }: FootContent,
  key: readonly KeyEntry[],
  { area, medium, gap, lines }: FootLook,
): Block {
  const { unit, theme, scale } = area;
  const code = qr === undefined ? undefined : qrCode(qr, moduleFor(medium, unit));
  const narrow = code ? withoutEnd(area, code.side + gap) : area;
  const small = { size: scale.source, fill: theme.muted };
  const notes = (source ?? []).map((line) =>
    namedBlock('source', textBlock(line, { ...small, lines }, narrow)),
  );
  if (link !== undefined) notes.push(linkBlock(link, small, narrow));
  const blocks: Block[] = [];
  if (key.length > 0) blocks.push(keyBlock(key, narrow));
  const entries = legend?.(scale) ?? [];
  if (entries.length > 0) blocks.push(legendStrip(entries, narrow));
  if (notes.length > 0) blocks.push(stackBlocks(notes, 0));
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
