import { live } from 'lit/directives/live.js';
import { nameOf } from '../../derive/naming.js';
import type { MatrixView } from '../../derive/matrix/view.js';
import { itemAt, moved, optionalItem } from '../../lib/list.js';
import type { Place } from '../../derive/matrix/axes.js';
import { capitalized } from '../../i18n/formats.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { ControlWords } from '../../i18n/control-words.js';
import type { Model } from '../../model/model.js';
import { parseSelection } from '../../model/selection.js';
import { namedOrders, type Order } from '../../state/view-parts.js';
import type { Intent, ViewState } from '../../state/view-state.js';
import { html, type TemplateResult } from '../element/html.js';

export interface OrderOptions {
  readonly model: Model;
  readonly state: ViewState;
  readonly view: MatrixView;
  /** where the selection is */
  readonly place: Place | undefined;
  readonly terms: PictureWords;
  readonly tools: ControlWords;
}

/** The orders of rows and of columns, and buttons that move the selected row or column. */
export function orderMenu(
  options: OrderOptions,
  dispatch: (intent: Intent) => void,
): TemplateResult {
  const { state, tools } = options;
  return html`
    <div class="orders">
      ${orderChoices(options, { name: 'rows', legend: tools.rows, order: state.rowOrder }, (rows) =>
        dispatch({ kind: 'order', rows }),
      )}
      ${orderChoices(
        options,
        { name: 'columns', legend: tools.columns, order: state.columnOrder },
        (columns) => dispatch({ kind: 'order', columns }),
      )}
    </div>
    <div class="row">
      ${moveButton(tools.moveEarlier, moveIntent(options, -1), dispatch)}
      ${moveButton(tools.moveLater, moveIntent(options, 1), dispatch)}
    </div>
    <p class="muted">${tools.orderMethod}</p>
  `;
}

/** The name of an order. */
function orderName(
  order: Order,
  { model, terms, tools }: Pick<OrderOptions, 'model' | 'terms' | 'tools'>,
): string {
  const named = namedOrders.find((each) => each === order);
  if (named) return tools.orderNames[named];
  const selection = parseSelection(model, order.slice('by:'.length));
  return tools.orderBy(selection ? nameOf(model, selection, terms) : order);
}

/** The message after a change of order: the new orders, or the new position of what was moved. */
export function orderMessage(
  intent: Intent,
  options: Pick<OrderOptions, 'model' | 'state' | 'terms' | 'tools'>,
): string {
  const { model, state, terms, tools } = options;
  const { rowOrder, columnOrder, selected } = state;
  const selection = selected === null ? undefined : parseSelection(model, selected);
  if (intent.kind !== 'arrange' || selected === null || !selection) {
    return tools.ordered(orderName(rowOrder, options), orderName(columnOrder, options));
  }
  const ids = intent.rows ?? intent.columns ?? [];
  const id = optionalItem(model.goals, selection.goal)?.id ?? selected;
  return tools.moved(nameOf(model, selection, terms), ids.indexOf(id) + 1, ids.length);
}

interface OrderGroup {
  readonly name: 'rows' | 'columns';
  readonly legend: string;
  readonly order: Order;
}

function orderChoices(
  options: OrderOptions,
  { name, legend, order }: OrderGroup,
  choose: (order: Order) => void,
): TemplateResult {
  const choices = [...new Set<Order>([...namedOrders, ...orderBySelected(options, name), order])];
  return html`<fieldset>
    <legend>${legend}</legend>
    ${choices.map(
      (each) =>
        html`<label>
          <input
            type="radio"
            name=${name}
            .checked=${live(each === order)}
            @change=${() => choose(each)}
          />
          ${capitalized(orderName(each, options), options.terms.locale)}
        </label>`,
    )}
  </fieldset>`;
}

/** Rows can be ordered by the selected column, and columns by the selected row. */
function orderBySelected({ model, state }: OrderOptions, name: 'rows' | 'columns'): Order[] {
  const [first = '', second] = state.selected?.split(':') ?? [];
  const isRow = model.positions.actionLines.has(first) || model.positions.groups.has(first);
  const id = name === 'columns' ? (isRow ? first : undefined) : isRow ? second : first;
  return id === undefined || id === '' ? [] : [`by:${id}`];
}

function moveButton(
  label: string,
  intent: Intent | undefined,
  dispatch: (intent: Intent) => void,
): TemplateResult {
  return html`<button
    type="button"
    ?disabled=${!intent}
    @click=${() => {
      if (intent) dispatch(intent);
    }}
  >
    ${label}
  </button>`;
}

/** Moves the selected row or column by a step, unless it is at the end or a cell is selected. */
function moveIntent({ view, place }: OrderOptions, step: 1 | -1): Intent | undefined {
  const { row, column } = place ?? {};
  if (row !== undefined && column === undefined) {
    const rows = movedIds(view.rows, row, step);
    return rows && { kind: 'arrange', rows };
  }
  if (row === undefined && column !== undefined) {
    const columns = movedIds(view.heads, itemAt(view.columns, column).head, step);
    return columns && { kind: 'arrange', columns };
  }
  return undefined;
}

function movedIds(
  items: readonly { readonly id: string }[],
  from: number,
  step: 1 | -1,
): string[] | undefined {
  const to = from + step;
  if (to < 0 || to >= items.length) return undefined;
  return moved(
    items.map(({ id }) => id),
    from,
    to,
  );
}
