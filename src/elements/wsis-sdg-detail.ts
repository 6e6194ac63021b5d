import { html, nothing, type TemplateResult } from 'lit';
import { detailView, type DetailView } from '../derive/detail-view.js';
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
        class="root panel"
        tabindex="-1"
        part="panel"
        aria-label=${this.label ?? terms.details}
      >
        ${
          status?.kind === 'failed' && !status.model
            ? problemsNotice(status, terms, () => this.retry())
            : nothing
        }
        ${this.#content()}
        <div class="hidden" role="status">${this.#announcement()}</div>
      </section>
    `;
  }

  /** The button that was used goes away with what it stood in; the focus stays in the panel. */
  #go(selection: string | null): void {
    this.select(selection);
    this.renderRoot.querySelector<HTMLElement>('.panel')?.focus();
  }

  /** What is now selected, for ears: short, since the rest can be read at leisure. */
  #announcement(): string {
    const { terms } = this.environment;
    const { actionLine, goal, target, summary } = this.#shown() ?? {};
    if (summary === undefined) return '';
    const names = [
      actionLine && terms.actionLine(actionLine.code, actionLine.name.text),
      goal && terms.goal(goal.number, goal.name.text),
      target && terms.target(target.number),
    ];
    return `${terms.list(names.filter((name) => name !== undefined))}: ${summary}`;
  }

  #shown(): DetailView | undefined {
    const { model, selected } = this;
    const selection = model && selected !== null ? this.#selection(model, selected) : undefined;
    return model && selection && this.#view(model, selection, this.environment.terms);
  }

  #content(): TemplateResult | typeof nothing {
    const { model } = this;
    const { terms } = this.environment;
    if (!model) {
      return this.session?.status.kind === 'failed' ? nothing : loadingNotice(this, terms);
    }
    const shown = this.#shown();
    if (!shown) return html`<p class="prompt" part="prompt">${terms.selectPrompt}</p>`;
    return detailTemplate(shown, terms, {
      select: (cell) => this.#go(cell),
      clear: () => this.#go(null),
    });
  }
}
