import type { DetailWords } from '../../derive/detail/words.js';
import { smallestTextIn } from './composition.js';
import { detailBlock } from './detail.js';
import { footBlock, FULL, headBlock } from './furniture.js';
import { areaOf, pageFor, type PageContent, type PageLook } from './page.js';
import type { FilledPage } from './filled-page.js';
import { typeScale } from './type-scale.js';

/**
 * A page with nothing but what is selected, which the pages before had no room for.
 * @param look of a page with a height
 */
export function continuedPage(
  { title, subtitle, source, link }: PageContent,
  detail: DetailWords,
  look: PageLook,
): FilledPage {
  const { size, style, medium } = look;
  const page = pageFor(look, typeScale(size, medium));
  const { margin, gap } = page;
  const area = areaOf(page);
  const around = {
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(source === undefined ? {} : { source }),
    ...(link === undefined ? {} : { link }),
  };
  const head = headBlock(around, FULL, area);
  const nothing = { key: [], drawn: undefined };
  const foot = footBlock(around, nothing, {
    area,
    medium,
    gap,
    lines: FULL.source,
    notes: FULL.lines,
  });
  const { width, height = 0 } = size;
  const top = margin + head.height + gap;
  const bottom = height - margin - foot.height;
  const most = bottom - gap - top;
  const { block, shown } = detailBlock(detail, area, most);
  const { direction, lang, background } = style;
  const panes = [...head.panes(margin), ...block.panes(top), ...foot.panes(bottom)];
  const scene = { width, height, direction, lang, title: '', description: '', background, panes };
  const smallestText = smallestTextIn(scene);
  return {
    scene,
    smallestText,
    bodyText: smallestText,
    fits: block.height <= most,
    linksShown: shown,
    squeezedOut: 0,
    shorter: 0,
  };
}
