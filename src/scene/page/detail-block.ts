import type { DetailWords, LinkWords } from '../../derive/detail/words.js';
import { stackBlocks, textBlock, type Block, type TextArea } from './block.js';

const GAP = 7;

/**
 * As much of a selection as fits: never half a link, and a line that says how many are left out.
 * @param most px it may be high
 */
export function detailBlock(detail: DetailWords, area: TextArea, most: number): Block {
  const { theme, unit } = area;
  const gap = GAP * unit;
  const head = [
    textBlock(detail.title, { size: 16, weight: 700, fill: theme.ink, lines: 3 }, area),
    ...detail.facts.map((fact) => textBlock(fact, { size: 12, fill: theme.muted, lines: 4 }, area)),
  ];
  const links = detail.links.map((link) => statementBlock(link, area));
  const more = (n: number) =>
    textBlock(detail.more(n), { size: 12, weight: 600, fill: theme.muted, lines: 1 }, area);
  const high = (blocks: readonly Block[]) => stackBlocks(blocks, gap).height;
  if (high([...head, ...links]) <= most) return stackBlocks([...head, ...links], gap);
  let kept = links.length - 1;
  const cut = () => [...head, ...links.slice(0, kept), more(links.length - kept)];
  while (kept > 0 && high(cut()) > most) kept--;
  return stackBlocks(cut(), gap);
}

function statementBlock({ heading, rationale }: LinkWords, area: TextArea): Block {
  const { theme } = area;
  return stackBlocks(
    [
      textBlock(heading, { size: 12, weight: 600, fill: theme.ink, lines: 3 }, area),
      ...(rationale === undefined
        ? []
        : [
            textBlock(
              rationale.text,
              { size: 12, fill: theme.ink, lines: 12, lang: rationale.lang },
              area,
            ),
          ]),
    ],
    0,
  );
}
