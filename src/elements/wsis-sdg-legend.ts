import { css, html, nothing, type TemplateResult } from 'lit';
import type { Terms } from '../i18n/terms.js';
import { hasFreeNodes } from '../derive/network.js';
import { memoLast } from '../lib/memo.js';
import { paintPane } from '../paint/svg-dom.js';
import { legendSwatches, networkSwatches, type LegendSwatch } from '../scene/legend-scene.js';
import type { Theme } from '../theme.js';
import { DataElement } from './data-element.js';
import { matrixOf } from './session-matrix.js';
import { baseStyles } from './styles.js';
import { ToolWords } from './tool-words.js';

/** `<wsis-sdg-legend>`: what the marks of the picture mean, drawn by the picture's own hand. */
export class WsisSdgLegend extends DataElement {
  static override readonly styles = [
    baseStyles,
    css`
      ul {
        display: flex;
        flex-wrap: wrap;
        gap: 0.5rem 1.5rem;
        margin: 0;
        padding: 0;
        list-style: none;
        font-size: 0.8125rem;
      }
      li {
        display: flex;
        align-items: center;
        gap: 0.5rem;
      }
      svg {
        display: block;
        direction: ltr;
        flex: none;
      }
    `,
  ];

  readonly #words = new ToolWords(this, this.environment);
  readonly #draw = memoLast(draw);
  readonly #drawNetwork = memoLast(
    (theme: Theme, unit: number, isLikeness: boolean, hasUnsure: boolean) =>
      painted(networkSwatches({ color: EXAMPLE, hasUnsure }, { theme, unit }, isLikeness)),
  );

  protected override render(): TemplateResult {
    const { terms, colors, fontSize } = this.environment;
    const tools = this.#words.terms;
    const matrix = matrixOf(this.session, terms);
    const { unsure, dimmed } = matrix?.view.tally ?? {};
    const hasPicture = matrix !== undefined && matrix.view.emptiness === undefined;
    const { view, layout } = this.session?.state ?? {};
    const hasUnsure = unsure?.includes(1) ?? false;
    const isLikeness = layout === 'similarity';
    // Only ribbons can be dashed; of lines among nodes the words say it.
    const hasDashes = hasUnsure && layout !== undefined && !hasFreeNodes(layout);
    const network = this.#drawNetwork(colors, fontSize / 16, isLikeness, hasDashes);
    const swatches =
      view === 'network'
        ? network
        : this.#draw(colors, fontSize / 16, terms, hasUnsure, dimmed?.includes(1) ?? false);
    return html`<div
      class="root"
      part="legend"
      role="group"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? tools.legend}
    >
      ${
        hasPicture
          ? html`<ul>
              ${swatches.map(
                ({ name, node }) =>
                  html`<li><span aria-hidden="true">${node}</span>${tools.legendItems[name]}</li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }
}

/** Any goal's colour would do: its size and shape are what is explained. */
const EXAMPLE = '#19486A';

function draw(
  theme: Theme,
  unit: number,
  terms: Terms,
  ...[hasUnsure, hasDimmed]: readonly [boolean, boolean]
): PaintedSwatch[] {
  const facts = { hasUnsure, hasDimmed, color: EXAMPLE, figure: (n: number) => terms.number(n) };
  return painted(legendSwatches(facts, theme, unit));
}

interface PaintedSwatch extends LegendSwatch {
  readonly node: SVGSVGElement;
}

function painted(swatches: readonly LegendSwatch[]): PaintedSwatch[] {
  return swatches.map((swatch) => ({ ...swatch, node: paintPane(swatch.pane, document) }));
}
