import { html, nothing, type TemplateResult } from 'lit';
import { detailView } from '../derive/detail-view.js';
import { memoLast } from '../lib/memo.js';
import { parseSelection } from '../model/selection.js';
import { DataElement } from './data-element.js';
import { detailStyles } from './detail-styles.js';
import { detailTemplate } from './detail-templates.js';
import { loadingNotice, problemsNotice } from './notices.js';
import { baseStyles } from './styles.js';

/** `<wsis-sdg-detail>`: the links of what is selected, with rationale, facilitators and sources. */
export class WsisSdgDetail extends DataElement {
  static override readonly styles = [baseStyles, detailStyles];

  readonly #selection = memoLast(parseSelection);
  readonly #view = memoLast(detailView);

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const status = this.session?.status;
    return html`
      <section
        lang=${terms.locale}
        dir=${terms.direction}
        class="panel"
        part="panel"
        aria-label=${this.label ?? terms.details}
      >
        ${
          status?.kind === 'failed' && !status.model
            ? problemsNotice(status, terms, () => void this.reload())
            : nothing
        }
        <div class="content" aria-live="polite">${this.#content()}</div>
      </section>
    `;
  }

  #content(): TemplateResult | typeof nothing {
    const { model } = this;
    const { terms } = this.environment;
    if (!model) {
      return this.session?.status.kind === 'failed' ? nothing : loadingNotice(this, terms);
    }
    const { selected } = this;
    const selection = selected === null ? undefined : this.#selection(model, selected);
    if (!selection) return html`<p class="prompt" part="prompt">${terms.selectPrompt}</p>`;
    return detailTemplate(this.#view(model, selection, terms), terms, {
      select: (cell) => this.select(cell),
      clear: () => this.select(null),
    });
  }
}
