import type { ReactiveControllerHost } from 'lit';
import { createRef, ref } from '../element/ref.js';
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
import type { Find } from '../../lib/fold.js';
import { memoInputs, memoLast } from '../../lib/memo.js';
import { findNothing, type Kept } from '../../model/filter.js';
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
import type { Session } from '../../state/session.js';
import type { ViewState } from '../../state/view-state.js';
import { BetweennessController } from '../detail/betweenness-controller.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { matrixOf } from '../session/derived-matrix.js';
import { networkOf } from '../session/derived-network.js';
import { nodeTableRow, tableRow } from './templates.js';
import type { EnvironmentController } from '../page/environment.js';
import type { ControlWordsController } from '../element/control-words.js';

/** The rows on one page. More would be slow to read and to render. */
const PAGE = 200;

interface OrderInputs {
  readonly model: Model;
  readonly kept: Kept;
  readonly axes: Axes;
  readonly sort: TableSort;
  readonly terms: PictureWords;
}

interface NodeInputs {
  readonly view: NetworkView;
  readonly betweenness: Float64Array | undefined;
  readonly sort: TableSort;
  readonly locale: string;
}

/** The element that the content is in. */
export interface ContentHost extends ReactiveControllerHost {
  readonly session: Session | undefined;
  readonly selected: string | null;
  readonly label: string | null;
  /** selects, unless the page cancels the event about it */
  choose(selection: string | null): void;
}

export interface ContentOptions {
  readonly environment: EnvironmentController;
  readonly words: ControlWordsController;
}

/** All that is inside a table: the rows, the buttons that sort them, and the pages. */
export class TableContent {
  readonly #host: ContentHost;
  readonly #options: ContentOptions;
  readonly #order = memoInputs(({ model, kept, axes, sort, terms }: OrderInputs) =>
    tableOrder(model, { kept, axes }, { sort, terms }),
  );
  readonly #rows = memoLast(tableRows);
  readonly #betweenness: BetweennessController;
  readonly #nodes = memoInputs(({ view, betweenness, ...options }: NodeInputs) =>
    nodeRows(view, betweenness, options),
  );
  readonly #page = memoLast((links: readonly number[], find: Find, first: number) => ({
    links: links.slice(first, first + PAGE),
    find,
  }));
  readonly #scroll = createRef<HTMLElement>();
  #first = 0;
  #kept: Kept | undefined;
  #tabled: ViewState['tabled'] = 'links';

  constructor(host: ContentHost, options: ContentOptions) {
    this.#host = host;
    this.#options = options;
    this.#betweenness = new BetweennessController(host);
  }

  /** Begins with the first page where the rows have changed. */
  update(): void {
    const { kept, state } = this.#host.session ?? {};
    const tabled = state?.tabled ?? 'links';
    if (kept !== this.#kept || tabled !== this.#tabled) this.#first = 0;
    this.#kept = kept;
    this.#tabled = tabled;
  }

  /** The table, or why it is empty; undefined while there are no data. */
  template(): TemplateResult | undefined {
    const { terms } = this.#options.environment;
    const { session } = this.#host;
    const matrix = matrixOf(session, terms);
    const { model, kept, state } = session ?? {};
    if (!model || !kept || !state || !matrix) return undefined;
    return html`${this.#contentSwitch(state)}
    ${state.tabled === 'nodes' ? this.#nodeTable(model, state) : this.#linkTable(state, { model, kept, axes: matrix.axes })}`;
  }

  #contentSwitch({ tabled }: ViewState): TemplateResult {
    const { network } = this.#options.words.terms;
    return html`<div class="switch" role="group" aria-label=${network.tabled}>
      ${tabledNames.map(
        (name) =>
          html`<button
            type="button"
            part="button"
            aria-pressed=${tabled === name}
            @click=${() =>
              this.#host.session?.dispatch({ kind: 'restore', state: { tabled: name, sort: '' } })}
          >
            ${network.tabledNames[name]}
          </button>`,
      )}
    </div>`;
  }

  #linkTable(state: ViewState, data: Pick<OrderInputs, 'model' | 'kept' | 'axes'>): TemplateResult {
    const { terms } = this.#options.environment;
    const { model, kept } = data;
    const { links } = this.#order({ ...data, sort: state.sort, terms });
    if (links.length === 0) {
      const text = model.links.length === 0 ? this.#options.words.terms.noLinks : terms.nothingLeft;
      return html`<slot name="empty"><p class="empty" part="empty">${text}</p></slot>`;
    }
    const page = this.#page(links, kept.matches?.find ?? findNothing, this.#firstOf(links.length));
    const title = localize(model.dataset.title, terms.locale).text;
    return this.#table({
      kind: 'links',
      caption: this.#options.words.terms.caption(title, links.length, model.links.length),
      head: linkColumns.map((column) =>
        this.#header(column, this.#linkColumnName(column), sortColumnOf(state.sort)),
      ),
      rows: this.#rows(model, page, terms).map((row) =>
        tableRow(row, { isSelected: row.selection === state.selected, terms }, this.#choose),
      ),
      count: links.length,
    });
  }

  #nodeTable(model: Model, state: ViewState): TemplateResult {
    const { terms } = this.#options.environment;
    const tools = this.#options.words.terms;
    const view = networkOf(this.#host.session, terms, tools);
    if (!view || view.emptiness !== undefined) {
      return html`<slot name="empty"><p class="empty" part="empty">${view?.emptiness}</p></slot>`;
    }
    const betweenness = this.#betweenness.valuesOf(view.adjacency);
    const nodes = this.#nodes({ view, betweenness, sort: state.sort, locale: terms.locale });
    const title = localize(model.dataset.title, terms.locale).text;
    const first = this.#firstOf(nodes.length);
    const row = (each: NodeRow) =>
      nodeTableRow(
        each,
        { isSelected: each.node.id === state.selected, terms, tools },
        this.#choose,
      );
    return this.#table({
      kind: 'nodes',
      caption: tools.network.caption(title, nodes.length),
      head: nodeColumns.map((column) =>
        this.#header(column, this.#nodeColumnName(column), nodeSortColumnOf(state.sort)),
      ),
      rows: nodes.slice(first, first + PAGE).map(row),
      count: nodes.length,
    });
  }

  /** The first row of the page that is shown, which is an earlier page if rows have been filtered. */
  #firstOf(count: number): number {
    if (this.#first >= count) this.#first = Math.max(0, Math.floor((count - 1) / PAGE) * PAGE);
    return this.#first;
  }

  #table({ kind, caption, head, rows, count }: TableParts): TemplateResult {
    const name = this.#host.label ?? caption;
    return html`
      <div
        ${ref(this.#scroll)}
        class="scroll"
        part="scroll"
        role="region"
        tabindex="0"
        aria-label=${name}
      >
        <table class=${kind} part="table">
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
    this.#host.choose(selection === this.#host.selected ? null : selection);
  };

  #header(column: SortColumn, name: string, sorted: SortColumn | undefined): TemplateResult {
    const isBackward = this.#host.session?.state.sort.startsWith('-') ?? false;
    const direction = isBackward ? 'descending' : 'ascending';
    const isSorted = sorted === column;
    return html`<th scope="col" aria-sort=${isSorted ? direction : nothing}>
      <button
        type="button"
        class="sort ${isSorted ? direction : ''}"
        @click=${() => this.#host.session?.dispatch({ kind: 'sort', column })}
      >
        ${name}
      </button>
    </th>`;
  }

  #linkColumnName(column: LinkColumn): string {
    const { corner: actionLine } = this.#options.environment.terms;
    const { goal, targets, rationale, facilitators } = this.#options.words.terms;
    return { actionLine, goal, targets, rationale, facilitators }[column];
  }

  /** In a network of similarity, weights are similarities and not numbers of links. */
  #nodeColumnName(column: NodeColumn): string {
    const { network } = this.#options.words.terms;
    const isSimilarity = this.#host.session?.state.layout === 'similarity' && column === 'weight';
    return isSimilarity ? network.layoutNames.similarity : network.columns[column];
  }

  #pager(count: number): TemplateResult {
    const tools = this.#options.words.terms;
    const last = Math.min(count, this.#first + PAGE);
    const go = (first: number) => {
      this.#first = first;
      this.#host.requestUpdate();
      this.#scroll.value?.scrollTo({ top: 0 });
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
  readonly kind: ViewState['tabled'];
  readonly caption: string;
  readonly head: readonly TemplateResult[];
  readonly rows: readonly TemplateResult[];
  /** the number of rows on all pages */
  readonly count: number;
}
