import type { Box } from '../../layout/box.js';
import type { Layout } from '../../layout/matrix/layout.js';
import { bandsIn, isSameSpan, WHOLE_SPAN, type DrawnSpans } from '../../layout/matrix/span.js';
import { windowOf } from '../page/window.js';
import { VisibleAreaController, type PictureHost, type PictureNodes } from '../ui/visible-area.js';

/** Up to this number of rows, or of columns, all of them are drawn. */
const FEW = 60;

const EVERYTHING: DrawnSpans = { rows: WHOLE_SPAN, columns: WHOLE_SPAN };

/**
 * Chooses which rows and columns of a very large matrix are drawn: those that are visible, or nearly
 * so. It updates the host when others become visible.
 */
export function createDrawnSpans(
  host: PictureHost,
  nodes: PictureNodes,
): (layout: Layout) => DrawnSpans {
  let layout: Layout | undefined;
  let rendered: Layout | undefined;
  let drawn = EVERYTHING;
  const area = new VisibleAreaController(host, nodes, {
    isLarge: () => layout !== undefined && isLarge(layout),
    check() {
      if (!layout) return;
      const { rows, columns } = visibleSpans(layout, area.part ?? expectedPart(host, layout));
      const isSame = isSameSpan(rows, drawn.rows) && isSameSpan(columns, drawn.columns);
      if (!isSame) host.requestUpdate();
    },
  });
  host.addController({
    hostUpdated() {
      if (rendered === layout) return;
      rendered = layout;
      // Until this layout was rendered, its visible part was only an estimate.
      area.checkSoon();
    },
  });
  return (next) => {
    layout = next;
    drawn = isLarge(next) ? visibleSpans(next, area.part ?? expectedPart(host, next)) : EVERYTHING;
    return drawn;
  };
}

function isLarge(layout: Layout): boolean {
  return layout.kind === 'matrix' && Math.max(layout.rows.length, layout.columns.length) > FEW;
}

function visibleSpans(layout: Layout, { x, y, width, height }: Box): DrawnSpans {
  if (layout.kind === 'list') return EVERYTHING;
  const { columns, rows, direction } = layout;
  const [across, down] = [
    { from: x, to: x + width },
    { from: y, to: y + height },
  ];
  return {
    columns: columns.length > FEW ? bandsIn(columns, across, direction) : WHOLE_SPAN,
    rows: rows.length > FEW ? bandsIn(rows, down, 'ltr') : WHOLE_SPAN,
  };
}

/** The part of a picture that will be visible once it is rendered, in px of the picture. */
function expectedPart(host: HTMLElement, { direction, width }: Layout): Box {
  return {
    x: direction === 'ltr' ? 0 : width - host.clientWidth,
    y: Math.max(0, -host.getBoundingClientRect().top),
    width: host.clientWidth,
    height: windowOf(host).innerHeight,
  };
}
