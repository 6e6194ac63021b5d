import { ref } from '../element/ref.js';
import { OnDemand } from '../../lib/on-demand.js';
import { ControlWordsController } from '../element/control-words.js';
import { DataElement } from '../element/data-element.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { OnDemandContent } from '../element/on-demand-content.js';
import { baseStyles } from '../element/styles.js';
import { controlStyles } from '../ui/control-styles.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { failedLoadTemplate, loadingNotice, problemsSentence } from '../ui/notices.js';
import { tableStyles } from './styles.js';

/** All that is inside a table, fetched when one is shown: most pages begin with a matrix. */
export const tableContent = new OnDemand(() => import('./content.js'));

/**
 * Shows the links, or the nodes of the network with their numbers, in a table that can be sorted.
 *
 * @slot empty - Shown when there are no rows.
 * @csspart scroll - The region that scrolls.
 * @csspart table - The table.
 * @csspart empty - The sentence that is shown when there are no rows.
 * @csspart found - A text that the search has found.
 * @csspart error - What went wrong, and where.
 * @csspart progress - The progress of loading.
 * @csspart skeleton - What is shown until there are data.
 * @csspart button - A button.
 */
export class WsisSdgTable extends DataElement {
  static override readonly view = 'table';
  static override readonly styles = [baseStyles, controlStyles, tableStyles];

  protected readonly focusFallback = new FocusFallbackController(this, this.root);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #inside = new OnDemandContent(this, {
    root: this.root,
    code: tableContent,
    begin: ({ TableContent }) =>
      new TableContent(this, { environment: this.environment, words: this.#words }),
  });

  protected override get showsData(): boolean {
    return super.showsData && this.#inside.content !== undefined;
  }

  protected override waitForCode(): Promise<void> | undefined {
    this.#inside.fetch();
    return this.#inside.isMissing ? undefined : tableContent.wait();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    this.#inside.begin()?.update();
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    return html`<div
      ${ref(this.root)}
      class="root"
      tabindex="-1"
      lang=${terms.locale}
      dir=${terms.direction}
    >
      ${this.#inside.content?.template() ?? this.#notice()}
      ${failedLoadTemplate(this.failed, terms, () => this.retry())}
      <div class="hidden" role="status">${problemsSentence(this.failed, terms)}</div>
    </div>`;
  }

  /** What is shown until there is a table. */
  #notice(): TemplateResult | typeof nothing {
    const { terms } = this.environment;
    if (this.#inside.isMissing) {
      return this.#inside.missingTemplate(this.#words.terms.notFetched, terms);
    }
    return this.session?.status.kind === 'failed' ? nothing : loadingNotice(this, terms);
  }

  choose(selection: string | null): void {
    this.select(selection);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'wsis-sdg-table': WsisSdgTable;
  }
}
