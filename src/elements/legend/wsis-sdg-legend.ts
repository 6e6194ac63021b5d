import { ref } from 'lit/directives/ref.js';
import { css, nothing, type TemplateResult } from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Tally } from '../../derive/matrix/tally.js';
import { pictureOfView } from '../../derive/pictures.js';
import { memoInputs } from '../../lib/memo.js';
import { paintPane } from '../../paint/svg-dom.js';
import { legendSwatches } from '../../scene/legend.js';
import type { ViewState } from '../../state/view-state.js';
import type { Theme } from '../../theme.js';
import { DataElement } from '../element/data-element.js';
import { html } from '../element/html.js';
import { matrixOf } from '../session/derived-matrix.js';
import { baseStyles } from '../element/styles.js';
import { ControlWordsController } from '../element/control-words.js';

interface LegendInputs {
  readonly tally: Tally;
  readonly view: ViewState['view'];
  readonly layout: ViewState['layout'];
  readonly theme: Theme;
  /** the font size, divided by 16 px */
  readonly unit: number;
  readonly terms: PictureWords;
}

/**
 * Explains the marks of the picture. They are painted by the code that paints the picture.
 *
 * @csspart legend - The list of marks.
 * @csspart error - What went wrong, and where.
 * @csspart button - A button.
 */
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

  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #swatches = memoInputs(({ tally, view, layout, theme, unit, terms }: LegendInputs) => {
    const facts = { layout, tally, figure: (n: number) => terms.number(n) };
    const swatches = legendSwatches(pictureOfView(view), facts, { theme, unit });
    return swatches.map((swatch) => ({ ...swatch, node: paintPane(swatch.pane, document) }));
  });

  protected override render(): TemplateResult {
    const { terms, colors, fontSize } = this.environment;
    const tools = this.#words.terms;
    const matrix = matrixOf(this.session, terms);
    const { state } = this.session ?? {};
    const swatches =
      state && matrix?.view.emptiness === undefined && matrix
        ? this.#swatches({
            tally: matrix.view.tally,
            view: state.view,
            layout: state.layout,
            theme: colors,
            unit: fontSize / 16,
            terms,
          })
        : undefined;
    return html`<div
      ${ref(this.root)}
      class="root"
      part="legend"
      role="group"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? tools.legend}
    >
      ${
        swatches
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

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-legend': WsisSdgLegend;
  }
}
