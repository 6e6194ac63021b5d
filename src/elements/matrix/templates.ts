import type { Layout } from '../../layout/matrix/layout.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { PaintedPane, Picture } from './picture.js';

/**
 * The panes of a picture, each with its highlights over it. On a screen the header and the labels
 * are panes of their own, so that they stay visible while the body scrolls.
 */
export function pictureTemplate(
  { scene, layout }: Picture,
  {
    panes,
    overlay,
  }: { readonly panes: readonly PaintedPane[]; readonly overlay: readonly PaintedPane[] },
  label: string | null,
): TemplateResult {
  const columns =
    layout.kind === 'matrix'
      ? `grid-template-columns:${layout.panes.labels.width}px ${layout.panes.body.width}px auto`
      : '';
  return html`<div
    class="picture"
    part="picture"
    role="img"
    aria-label=${label ?? scene.title}
    aria-describedby="counts"
    .style=${columns}
  >
    ${panes.map(({ pane, node }, i) => {
      const over = overlay[i]?.node;
      over?.setAttribute('class', 'overlay');
      return html`<div class="pane ${pane.name}" part=${partOf(pane.name)} data-pane=${pane.name}>
        ${node}${over ?? nothing}
      </div>`;
    })}
    ${
      layout.kind === 'matrix'
        ? html`<div class="side above"></div>
            <div class="corner"></div>
            <div class="side below"></div>`
        : nothing
    }
  </div>`;
}

/** Scrolls a focused cell clear of the header and the labels, which stay visible over it. */
export function scrollStyle(layout: Layout, room: number | undefined): string {
  const limit = room === undefined ? '' : `max-height:${room}px;`;
  if (layout.kind === 'list') return limit;
  const { labels, tiles } = layout.panes;
  return `${limit}scroll-padding-inline-start:${labels.width}px;scroll-padding-top:${tiles.height}px`;
}

/** `rowTotals` is the part `pane-row-totals`: CSS writes names with dashes. */
function partOf(pane: string): string {
  return `pane-${pane.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
