import { ref } from '../element/ref.js';
import {
  css,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import type { PictureWords } from '../../i18n/picture-words.js';
import { comparedNames } from '../../derive/detail/compared.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { pictureOfView } from '../../derive/pictures.js';
import { memoInputs } from '../../lib/memo.js';
import { paintPane } from '../../paint/svg-dom.js';
import {
  drawnInCells,
  gridDraws,
  kindOf,
  matrixDraws,
  selectionDraws,
  type Drawn,
} from '../../scene/draws.js';
import { legendSwatches } from '../../scene/legend.js';
import type { Session } from '../../state/session.js';
import type { PictureKind } from '../../state/view-parts.js';
import type { Theme } from '../../theme.js';
import { DataElement } from '../element/data-element.js';
import { html } from '../element/html.js';
import { listCode } from '../matrix/list-code.js';
import { matrixOf } from '../session/derived-matrix.js';
import { boardOf } from '../session/shown.js';
import { baseStyles } from '../element/styles.js';
import { ControlWordsController } from '../element/control-words.js';

/** What each kind of picture is taken to draw while none is on the page. */
const UNSEEN: Readonly<Record<PictureKind, (view: MatrixView) => readonly Drawn[]>> = {
  matrix: gridDraws,
  network: () => [],
};

interface LegendInputs {
  readonly drawn: readonly Drawn[];
  readonly mostTargets: number;
  readonly theme: Theme;
  /** the font size, divided by 16 px */
  readonly unit: number;
  readonly terms: PictureWords;
}

/**
 * Explains the marks that the pictures of its session draw, by the code that paints these pictures.
 * Without a picture it explains a matrix.
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
      @media print {
        ul {
          gap: 0 0.75rem;
          font-size: 8pt;
        }
      }
      svg {
        display: block;
        direction: ltr;
        flex: none;
      }
    `,
  ];

  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #swatches = memoInputs(({ drawn, theme, unit, mostTargets, terms }: LegendInputs) => {
    const { direction } = terms;
    const figure = (n: number) => terms.number(n);
    // Whoever shows a list has fetched its code.
    const tiles = listCode.code;
    const style = { theme, unit, mostTargets, direction, figure, tiles };
    const swatches = legendSwatches(drawn, style);
    return swatches.map((swatch) => ({ ...swatch, node: paintPane(swatch.pane, document) }));
  });

  constructor() {
    super();
    this.addController(new ShownObserver(this));
  }

  /** What to explain; undefined while there are no data. */
  get #drawn(): LegendInputs | undefined {
    const { terms, colors: theme, fontSize } = this.environment;
    const { view } = matrixOf(this.session, terms) ?? {};
    if (!view || view.emptiness !== undefined) return undefined;
    const kind = pictureOfView(this.session?.state.view ?? 'matrix');
    const drawn = (this.session && drawnIn(this.session, terms)) ?? UNSEEN[kind](view);
    return { drawn, mostTargets: view.tally.mostTargets, theme, unit: fontSize / 16, terms };
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const tools = this.#words.terms;
    const drawn = this.#drawn;
    const swatches = drawn && this.#swatches(drawn);
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
                ({ name, label = tools.legendItems[name], node }) =>
                  html`<li><span aria-hidden="true">${node}</span>${label}</li>`,
              )}
            </ul>`
          : nothing
      }
    </div>`;
  }
}

/** What all pictures of a session draw, each kind once; undefined without a picture. */
function drawnIn(session: Session, terms: PictureWords): readonly Drawn[] | undefined {
  const shown = [...boardOf(session).shown.values()];
  if (shown.length === 0) return undefined;
  const { model, state } = session;
  const names = model && comparedNames(model, state, terms);
  const drawn = shown.flatMap(({ view, layout, cells, draws = [], isSelected, isCompared }) => {
    const own = view && layout ? matrixDraws(view, layout, (n) => terms.number(n)) : draws;
    const chosen = selectionDraws(isSelected, isCompared, names);
    return [...(cells ? drawnInCells(own, cells) : own), ...chosen];
  });
  return [...new Map(drawn.map((each) => [kindOf(each), each])).values()];
}

interface SessionHost extends ReactiveControllerHost {
  readonly session: Session | undefined;
}

/** Updates a legend whenever pictures of its session show something else. */
class ShownObserver implements ReactiveController {
  readonly #host: SessionHost;
  #session: Session | undefined;
  readonly #listener = () => this.#host.requestUpdate();

  constructor(host: SessionHost) {
    this.#host = host;
  }

  hostUpdate(): void {
    if (this.#session === this.#host.session) return;
    this.#leave();
    this.#session = this.#host.session;
    if (this.#session) boardOf(this.#session).listeners.add(this.#listener);
  }

  hostDisconnected(): void {
    this.#leave();
  }

  #leave(): void {
    if (this.#session) boardOf(this.#session).listeners.delete(this.#listener);
    this.#session = undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-legend': WsisSdgLegend;
  }
}
