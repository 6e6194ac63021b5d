import { css } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Layout } from '../../layout/matrix/layout.js';
import { paintPane } from '../../paint/svg-dom.js';
import { SVG_NAMESPACE } from '../../paint/svg-marks.js';
import type { Highlights } from '../../scene/matrix/highlight.js';
import { matrixStrips, type MatrixStrips, type Strip } from '../../scene/matrix/strips.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import type { Picture } from './picture.js';

/** px of the highest head that browsers repeat on each page, a quarter of a page across */
const HIGHEST_HEAD = 170;
/** px of a picture that fits on a page, which then holds all of it */
const PAGE = 900;

/**
 * A picture on paper. A matrix is a table, since browsers break tables between rows and begin each page
 * with their head, whatever the size of the paper.
 */
export function paperTemplate(
  picture: Picture,
  { selected, compared }: Highlights,
  { terms, name }: { readonly terms: PictureWords; readonly name: string },
): TemplateResult {
  const { layout, scene } = picture;
  const content =
    layout.kind === 'list'
      ? scene.panes.map((pane) => paintStrip({ box: { x: 0, y: 0, ...layout }, panes: [pane] }))
      : tableTemplate(layout, matrixStrips({ ...picture, layout, terms }, { selected, compared }));
  return html`<div class="onPaper" part="picture" role="img" aria-label=${name}>${content}</div>`;
}

function tableTemplate(
  { width, height }: Layout,
  { names, tiles, rows, totals }: MatrixStrips,
): TemplateResult {
  const isLow = names.box.height + tiles.box.height <= HIGHEST_HEAD;
  return html`${isLow ? nothing : paintStrip(names)}
    <table
      class="paper ${height <= PAGE ? 'whole' : ''}"
      role="presentation"
      .style=${`width:${width}px`}
    >
      <thead>
        <tr>
          <td>${isLow ? paintStrip(names) : nothing}${paintStrip(tiles)}</td>
        </tr>
      </thead>
      <tbody>
        ${[...rows, totals].map(
          (strip) =>
            html`<tr>
              <td>${paintStrip(strip)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
}

function paintStrip({ box, panes }: Strip): SVGSVGElement {
  const root = document.createElementNS(SVG_NAMESPACE, 'svg');
  root.setAttribute('width', String(box.width));
  root.setAttribute('viewBox', [box.x, box.y, box.width, box.height].join(' '));
  for (const pane of panes) {
    const node = paintPane(pane, document);
    node.setAttribute('x', String(pane.x));
    node.setAttribute('y', String(pane.y));
    root.append(node);
  }
  return root;
}

// `.onPaper ~ [role='grid']`: its cells are still where they were on the screen. Those beyond the paper
// would make a browser print everything smaller.
export const paperStyles = css`
  .paper {
    border-collapse: collapse;
    max-width: 100%;
  }
  .paper.whole {
    break-inside: avoid;
  }
  .paper thead {
    display: table-header-group;
    break-inside: avoid;
  }
  .paper tr {
    break-inside: avoid;
  }
  .paper tr:last-child {
    break-before: avoid;
  }
  .paper td {
    padding: 0;
  }
  .onPaper ~ [role='grid'] {
    contain: strict;
  }
  .onPaper svg {
    direction: ltr;
    display: block;
    max-width: 100%;
    height: auto;
  }
  .onPaper svg svg {
    overflow: visible;
  }
`;
