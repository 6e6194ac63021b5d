import { html, nothing, type TemplateResult } from 'lit';
import { columnNamed, tableOrder, tableRows } from '../derive/table-view.js';
import type { Axes } from '../derive/axes.js';
import type { Terms } from '../i18n/terms.js';
import { spoken } from '../i18n/human-text.js';
import { memoLast } from '../lib/memo.js';
import type { Kept } from '../model/filter.js';
import type { Model } from '../model/model.js';
import { sortColumns, type SortColumn, type TableSort } from '../state/view-state.js';
import { DataElement } from './data-element.js';
import { loadingNotice, problemsNotice, problemsSpoken } from './notices.js';
import { matrixOf } from './session-matrix.js';
import { baseStyles } from './styles.js';
import { tableStyles } from './table-styles.js';
import { tableRow } from './table-templates.js';
import { toolStyles } from './tool-styles.js';
import { ToolWords } from './tool-words.js';

/** Links on one page: more would be slow to read and to draw. */
const PAGE = 200;

/** `<wsis-sdg-table>`: the links in view as a plain table, to be read, sorted and walked through. */
export class WsisSdgTable extends DataElement {
  static override readonly styles = [baseStyles, toolStyles, tableStyles];

  readonly #words = new ToolWords(this, this.environment);
  readonly #order = memoLast(
    (model: Model, kept: Kept, axes: Axes, sort: TableSort, terms: Terms) =>
      tableOrder(model, { kept, axes }, { sort, terms }),
  );
  readonly #rows = memoLast(tableRows);
  readonly #page = memoLast(
    (links: readonly number[], words: readonly string[], first: number) => ({
      links: links.slice(first, first + PAGE),
      words,
    }),
  );
  #first = 0;
  #kept: Kept | undefined;

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const kept = this.session?.kept;
    if (kept !== this.#kept) this.#first = 0;
    this.#kept = kept;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const status = this.session?.status;
    return html`<div class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
      ${status?.kind === 'failed' ? problemsNotice(status, terms, () => this.retry()) : nothing}
      ${this.#content()}
      <div class="hidden" role="status">${problemsSpoken(status, terms)}</div>
    </div>`;
  }

  #content(): TemplateResult | typeof nothing {
    const { terms } = this.environment;
    const matrix = matrixOf(this.session, terms);
    const { model } = this;
    const { kept, state } = this.session ?? {};
    if (!model || !kept || !state || !matrix) {
      return this.session?.status.kind === 'failed' ? nothing : loadingNotice(this, terms);
    }
    const { links } = this.#order(model, kept, matrix.axes, state.sort, terms);
    if (links.length === 0) {
      const text = model.links.length === 0 ? terms.emptyDataset : terms.nothingLeft;
      return html`<slot name="empty"><p class="empty" part="empty">${text}</p></slot>`;
    }
    const page = this.#page(links, kept.matches?.words ?? NO_WORDS, this.#first);
    const title = spoken(model.dataset.title, terms.locale).text;
    const caption =
      this.label ?? this.#words.terms.caption(title, links.length, model.links.length);
    return html`
      <div class="scroll" part="scroll" role="region" tabindex="0" aria-label=${caption}>
        <table part="table">
          <caption>
            ${caption}
          </caption>
          <thead>
            <tr>
              ${sortColumns.map((column) => this.#header(column, state.sort))}
            </tr>
          </thead>
          <tbody>
            ${this.#rows(model, page, terms).map((row) =>
              tableRow(row, { isSelected: row.selection === state.selected, terms }, (selection) =>
                this.select(selection === state.selected ? null : selection),
              ),
            )}
          </tbody>
        </table>
      </div>
      ${links.length > PAGE ? this.#pager(links.length) : nothing}
    `;
  }

  #header(column: SortColumn, sort: TableSort): TemplateResult {
    const isSorted = columnNamed(sort) === column;
    const direction = sort.startsWith('-') ? 'descending' : 'ascending';
    return html`<th scope="col" aria-sort=${isSorted ? direction : nothing}>
      <button
        type="button"
        class="sort ${isSorted ? direction : ''}"
        @click=${() => this.session?.dispatch({ kind: 'sort', column })}
      >
        ${this.#columnName(column)}
      </button>
    </th>`;
  }

  #columnName(column: SortColumn): string {
    const { terms } = this.environment;
    const { goal, targets, rationale } = this.#words.terms;
    const { corner: actionLine, facilitators } = terms;
    return { actionLine, goal, targets, rationale, facilitators }[column];
  }

  #pager(count: number): TemplateResult {
    const tools = this.#words.terms;
    const last = Math.min(count, this.#first + PAGE);
    const go = (first: number) => {
      this.#first = first;
      this.requestUpdate();
      this.renderRoot.querySelector('.scroll')?.scrollTo({ top: 0 });
    };
    return html`<div class="row pager">
      <button type="button" ?disabled=${this.#first === 0} @click=${() => go(this.#first - PAGE)}>
        ${tools.previousPage}
      </button>
      <span role="status">${tools.page(this.#first + 1, last, count)}</span>
      <button type="button" ?disabled=${last === count} @click=${() => go(this.#first + PAGE)}>
        ${tools.nextPage}
      </button>
    </div>`;
  }
}

const NO_WORDS: readonly string[] = [];
