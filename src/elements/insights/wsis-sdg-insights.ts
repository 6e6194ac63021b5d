import { ref } from '../element/ref.js';
import { css, nothing, type TemplateResult } from 'lit';
import type { Insight } from '../../derive/insights.js';
import { incidenceOfAll, type Incidence } from '../../derive/incidence.js';
import { memoInputs, memoLast } from '../../lib/memo.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import { contain } from '../element/error-boundary.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { html } from '../element/html.js';
import { loadingNotice } from '../ui/notices.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { ControlWordsController } from '../element/control-words.js';

interface InsightInputs {
  readonly model: Model;
  readonly incidence: Incidence;
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/**
 * Lists what stands out in the dataset, each with a button that shows it.
 *
 * @csspart insights - The list with its heading.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart button - A button.
 */
export class WsisSdgInsights extends DataElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    // `[dir='ltr'] .sentence::first-letter`: right-to-left scripts have no capitals, and in Firefox a first letter breaks their lines.
    css`
      .root {
        font-size: 0.875rem;
      }
      h2 {
        margin: 0 0 0.5rem;
        font-size: 1rem;
      }
      ul {
        margin: 0;
        padding: 0;
        list-style: none;
        columns: 22rem auto;
        column-gap: 2rem;
      }
      ul ul {
        columns: auto;
        padding-inline-start: 1rem;
      }
      li.insight {
        break-inside: avoid;
      }
      .insight > .line {
        display: flex;
        gap: 0.5rem;
        align-items: start;
        justify-content: space-between;
        padding-block: 0.375rem;
        border-block-end: 1px solid var(--_line);
      }
      [dir='ltr'] .sentence::first-letter {
        text-transform: uppercase;
      }
      .line button {
        flex: none;
        min-height: 1.75rem;
        padding: 0 0.625rem;
      }
      summary {
        cursor: pointer;
        padding-block: 0.375rem;
        color: var(--_accent);
      }
      @media (pointer: coarse) {
        .line button,
        summary {
          min-height: 2.75rem;
        }
      }
    `,
  ];

  protected readonly focusFallback = new FocusFallbackController(this, this.root);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #incidence = memoLast(incidenceOfAll);
  #insightsOf: ((inputs: InsightInputs) => readonly Insight[]) | undefined;

  /** The code that finds insights is loaded after the first update, since the picture comes first. */
  protected override firstUpdated(): void {
    contain(this, () => this.#loadCode());
  }

  protected override recover(): void {
    super.recover();
    if (!this.#insightsOf) contain(this, () => this.#loadCode());
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const tools = this.#words.terms;
    const { model } = this;
    const insights =
      model && this.#insightsOf?.({ model, incidence: this.#incidence(model), terms, tools });
    return html`<section
      ${ref(this.root)}
      class="root"
      tabindex="-1"
      part="insights"
      lang=${terms.locale}
      dir=${terms.direction}
      aria-label=${this.label ?? tools.insights}
    >
      <h2>${tools.insights}</h2>
      ${
        insights
          ? html`<ul>
              ${insights.map((insight) => this.#item(insight))}
            </ul>`
          : this.session?.status.kind === 'failed'
            ? nothing
            : loadingNotice(this, terms)
      }
    </section>`;
  }

  async #loadCode(): Promise<void> {
    const { insightsOf } = await import('../../derive/insights.js');
    this.#insightsOf = memoInputs(({ model, incidence, terms, tools }) =>
      insightsOf(model, incidence, { terms, tools }),
    );
    this.requestUpdate();
  }

  #item(insight: Insight): TemplateResult {
    const tools = this.#words.terms;
    const { sentence, state, parts } = insight;
    return html`<li class="insight">
      <div class="line">
        <span class="sentence">${sentence}</span>
        <button
          type="button"
          part="button"
          aria-label=${tools.showThis(sentence)}
          @click=${() => this.session?.dispatch({ kind: 'replace', state })}
        >
          ${tools.show}
        </button>
      </div>
      ${
        parts.length > 0
          ? html`<details>
              <summary>${tools.filterNames.goals}</summary>
              <ul>
                ${parts.map((part) => this.#item(part))}
              </ul>
            </details>`
          : nothing
      }
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-insights': WsisSdgInsights;
  }
}
