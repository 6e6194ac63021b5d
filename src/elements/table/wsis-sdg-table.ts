import {
  nodeSortColumnOf,
  nodeRows,
  type NodeRow,
  sortColumnOf,
  tableOrder,
  tableRows,
} from '../../derive/table.js';
import type { NetworkView } from '../../derive/network/view.js';
import type { Axes } from '../../derive/matrix/axes.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import { localize } from '../../model/localized-text.js';
import { memoLast } from '../../lib/memo.js';
import { NO_WORDS, type Kept } from '../../model/filter.js';
import type { Model } from '../../model/model.js';
import {
  linkColumns,
  nodeColumns,
  tabledNames,
  type LinkColumn,
  type NodeColumn,
  type SortColumn,
  type TableSort,
} from '../../state/view-parts.js';
import type { ViewState } from '../../state/view-state.js';
import { BetweennessController } from '../detail/betweenness-controller.js';
import { DataElement } from '../element/data-element.js';
import { FocusFallbackController } from '../ui/focus-fallback.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { loadingNotice, failedLoadTemplate, problemsSentence } from '../ui/notices.js';
import { matrixOf } from '../session/derived-matrix.js';
import { networkOf } from '../session/derived-network.js';
import { baseStyles } from '../element/styles.js';
import { tableStyles } from './styles.js';
import { nodeTableRow, tableRow } from './templates.js';
import { controlStyles } from '../ui/control-styles.js';
import { ControlWordsController } from '../element/control-words.js';

/** Rows on one page: more would be slow to read and to draw. */
const PAGE = 200;

/**
 * `<wsis-sdg-table>`: the links in view, or the nodes of the network with their numbers, as a plain
 * table, to be read, sorted and walked through.
 */
export class WsisSdgTable extends DataElement {
  static override readonly view = 'table';
  static override readonly styles = [baseStyles, controlStyles, tableStyles];

  protected readonly focusFallback = new FocusFallbackController(this);
  readonly #words = this.withControlWords(new ControlWordsController(this, this.environment));
  readonly #order = memoLast(
    (model: Model, kept: Kept, axes: Axes, sort: TableSort, terms: PictureWords) =>
      tableOrder(model, { kept, axes }, { sort, terms }),
  );
  readonly #rows = memoLast(tableRows);
  readonly #between = new BetweennessController(this);
  readonly #nodes = memoLast(
    (view: NetworkView, between: Float64Array | undefined, sort: TableSort, locale: string) =>
      nodeRows(view, between, { sort, locale }),
  );
  readonly #page = memoLast(
    (links: readonly number[], words: readonly string[], first: number) => ({
      links: links.slice(first, first + PAGE),
      words,
    }),
  );
  #first = 0;
  #kept: Kept | undefined;
  #tabled: ViewState['tabled'] = 'links';

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    super.willUpdate(changed);
    const kept = this.session?.kept;
    const { tabled } = this.session?.state ?? { tabled: 'links' };
    if (kept !== this.#kept || tabled !== this.#tabled) this.#first = 0;
    this.#kept = kept;
    this.#tabled = tabled;
  }

  protected override render(): TemplateResult {
    const { terms } = this.environment;
    const status = this.session?.status;
    return html`<div class="root" tabindex="-1" lang=${terms.locale} dir=${terms.direction}>
      ${this.#content()} ${failedLoadTemplate(status, terms, () => this.retry())}
      <div class="hidden" role="status">${problemsSentence(status, terms)}</div>
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
    return html`${this.#switch(state)}
    ${state.tabled === 'nodes' ? this.#nodeTable(state) : this.#linkTable(model, kept, state, matrix.axes)}`;
  }

  #switch({ tabled }: ViewState): TemplateResult {
    const { network } = this.#words.terms;
    return html`<div class="switch" role="group" aria-label=${network.tabled}>
      ${tabledNames.map(
        (name) =>
          html`<button
            type="button"
            part="button"
            aria-pressed=${tabled === name}
            @click=${() =>
              this.session?.dispatch({ kind: 'restore', state: { tabled: name, sort: '' } })}
          >
            ${network.tabledNames[name]}
          </button>`,
      )}
    </div>`;
  }

  #linkTable(model: Model, kept: Kept, state: ViewState, axes: Axes): TemplateResult {
    const { terms } = this.environment;
    const { links } = this.#order(model, kept, axes, state.sort, terms);
    if (links.length === 0) {
      const text = model.links.length === 0 ? terms.emptyDataset : terms.nothingLeft;
      return html`<slot name="empty"><p class="empty" part="empty">${text}</p></slot>`;
    }
    const page = this.#page(links, kept.matches?.words ?? NO_WORDS, this.#firstOf(links.length));
    const title = localize(model.dataset.title, terms.locale).text;
    return this.#table({
      caption: this.#words.terms.caption(title, links.length, model.links.length),
      head: linkColumns.map((column) =>
        this.#header(column, this.#linkColumnName(column), sortColumnOf(state.sort)),
      ),
      rows: this.#rows(model, page, terms).map((row) =>
        tableRow(row, { isSelected: row.selection === state.selected, terms }, this.#choose),
      ),
      count: links.length,
    });
  }

  #nodeTable(state: ViewState): TemplateResult {
    const { terms } = this.environment;
    const tools = this.#words.terms;
    const view = networkOf(this.session, terms, tools);
    if (!view || view.emptiness !== undefined) {
      return html`<slot name="empty"><p class="empty" part="empty">${view?.emptiness}</p></slot>`;
    }
    const between = this.#between.valuesOf(view.adjacency);
    const nodes = this.#nodes(view, between, state.sort, terms.locale);
    const title = localize(this.model?.dataset.title ?? '', terms.locale).text;
    const first = this.#firstOf(nodes.length);
    const row = (each: NodeRow) =>
      nodeTableRow(
        each,
        { isSelected: each.node.id === state.selected, terms, tools },
        this.#choose,
      );
    return this.#table({
      caption: tools.network.caption(title, nodes.length),
      head: nodeColumns.map((column) =>
        this.#header(column, this.#nodeColumnName(column), nodeSortColumnOf(state.sort)),
      ),
      rows: nodes.slice(first, first + PAGE).map(row),
      count: nodes.length,
    });
  }

  /** The page that is shown, when what was filtered since left fewer. */
  #firstOf(count: number): number {
    if (this.#first >= count) this.#first = Math.max(0, Math.floor((count - 1) / PAGE) * PAGE);
    return this.#first;
  }

  #table({ caption, head, rows, count }: TableParts): TemplateResult {
    const name = this.label ?? caption;
    return html`
      <div class="scroll" part="scroll" role="region" tabindex="0" aria-label=${name}>
        <table part="table">
          <caption>
            ${name}
          </caption>
          <thead>
            <tr>
              ${head}
            </tr>
          </thead>
          <tbody>
            ${rows}
          </tbody>
        </table>
      </div>
      ${count > PAGE ? this.#pager(count) : nothing}
    `;
  }

  readonly #choose = (selection: string): void => {
    this.select(selection === this.selected ? null : selection);
  };

  #header(column: SortColumn, name: string, sorted: SortColumn | undefined): TemplateResult {
    const isBackward = this.session?.state.sort.startsWith('-') ?? false;
    const direction = isBackward ? 'descending' : 'ascending';
    const isSorted = sorted === column;
    return html`<th scope="col" aria-sort=${isSorted ? direction : nothing}>
      <button
        type="button"
        class="sort ${isSorted ? direction : ''}"
        @click=${() => this.session?.dispatch({ kind: 'sort', column })}
      >
        ${name}
      </button>
    </th>`;
  }

  #linkColumnName(column: LinkColumn): string {
    const { terms } = this.environment;
    const { goal, targets, rationale } = this.#words.terms;
    const { corner: actionLine, facilitators } = terms;
    return { actionLine, goal, targets, rationale, facilitators }[column];
  }

  /** The weights of a network of similarity are no links. */
  #nodeColumnName(column: NodeColumn): string {
    const { network } = this.#words.terms;
    const isLikeness = this.session?.state.layout === 'similarity' && column === 'weight';
    return isLikeness ? network.layoutNames.similarity : network.columns[column];
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

interface TableParts {
  readonly caption: string;
  readonly head: readonly TemplateResult[];
  readonly rows: readonly TemplateResult[];
  /** rows in all, on this page and others */
  readonly count: number;
}
