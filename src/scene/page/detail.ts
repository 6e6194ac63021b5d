import type { DetailWords, LinkWords } from '../../derive/detail/words.js';
import { namedBlock, stackBlocks, textBlock, type Block, type TextArea } from './blocks.js';

const PARAGRAPH_GAP = 7;

/** Reasons on a page, and how many of them there was room for. */
export interface ReasonsBlock {
  readonly block: Block;
  readonly shown: number;
}

/**
 * What is selected, with as many of its links as fit. Each link is whole or left out, and a last
 * line says how many are left out.
 * @param most the most px it may be high
 */
export function detailBlock(detail: DetailWords, area: TextArea, most: number): ReasonsBlock {
  const { theme, unit, scale } = area;
  const gap = PARAGRAPH_GAP * unit;
  const title = { size: scale.label * 1.3, weight: 700, fill: theme.ink, lines: 3 };
  const fact = { size: scale.label, fill: theme.muted, lines: 4 };
  const head = [
    namedBlock('detail-title', textBlock(detail.title, title, area)),
    ...detail.facts.map((text) => namedBlock('detail', textBlock(text, fact, area))),
  ];
  const links = detail.links.map((link) => linkDetail(link, area));
  const whole = stackBlocks([...head, ...links], gap);
  if (whole.height <= most) return { block: whole, shown: links.length };
  const more = { size: scale.label, weight: 600, fill: theme.muted, lines: 1 };
  const first = (count: number) => {
    const left = textBlock(detail.more(links.length - count), more, area);
    return stackBlocks([...head, ...links.slice(0, count), namedBlock('detail', left)], gap);
  };
  let shown = links.length - 1;
  while (shown > 0 && first(shown).height > most) shown--;
  return { block: first(shown), shown };
}

/** Letters of a line that is easy to read, and what they and a gap take, by the size of the text. */
const COLUMN = 38;
const COLUMN_GAP = 2;

/** Links in columns beside each other, as many as fit. @param most the most px it may be high */
export function linkColumns(
  links: readonly LinkWords[],
  area: TextArea,
  most: number,
): ReasonsBlock {
  const size = area.scale.label;
  const gap = COLUMN_GAP * size;
  const count = Math.max(1, Math.floor((area.width + gap) / (COLUMN * size)));
  const width = (area.width - gap * (count - 1)) / count;
  const columns: Block[] = [];
  let shown = 0;
  for (let i = 0; i < count; i++) {
    const start = i * (width + gap);
    const x = area.direction === 'ltr' ? area.x + start : area.x + area.width - start - width;
    const own = fitting(links.slice(shown), { ...area, x, width }, most);
    shown += own.length;
    columns.push(stackBlocks(own, PARAGRAPH_GAP * area.unit));
  }
  const height = Math.max(...columns.map((column) => column.height));
  return { block: { height, panes: (y) => columns.flatMap((each) => each.panes(y)) }, shown };
}

/** The first of some links, until they are too high together. */
function fitting(links: readonly LinkWords[], area: TextArea, most: number): Block[] {
  const own: Block[] = [];
  let height = 0;
  for (const link of links) {
    const block = linkDetail(link, area);
    if (height + block.height > most) break;
    own.push(block);
    height += block.height + PARAGRAPH_GAP * area.unit;
  }
  return own;
}

function linkDetail({ heading, rationale }: LinkWords, area: TextArea): Block {
  const { ink } = area.theme;
  const size = area.scale.label;
  const headingStyle = { size, weight: 600, fill: ink, lines: 3 };
  const name = namedBlock('detail-heading', textBlock(heading, headingStyle, area));
  if (rationale === undefined) return name;
  const style = { size, fill: ink, lines: 12, lang: rationale.lang };
  return stackBlocks([name, namedBlock('detail', textBlock(rationale.text, style, area))], 0);
}
