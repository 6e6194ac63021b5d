import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ref, type Ref } from '../element/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sentences, MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Places } from '../../derive/matrix/axes.js';
import { boxOf, nearestColumn, type Layout, type Place } from '../../layout/matrix/layout.js';
import { itemAt } from '../../lib/list.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { whenIdle } from '../page/window.js';
import type { Session } from '../../state/session.js';
import { RovingFocusController } from '../ui/roving-focus.js';

/** Cells farther from the focus than this many rows or columns are left out until it comes nearer. */
const REACH = 20;

export interface GridFacts {
  readonly view: MatrixView;
  readonly places: Places;
  readonly layout: Layout;
  readonly terms: PictureWords;
  readonly sentences: Sentences;
  readonly label: string;
  readonly focus: Place;
  readonly selected: Place | undefined;
  /** is given the cell with the focus */
  readonly tabStop: Ref<HTMLElement>;
}

/** The grid lags behind the picture by at most this many ms, however busy the page is. */
const LATEST = 150;

/**
 * Renders the grid, which nobody sees, after the picture: the browser paints first, and the grid
 * follows as soon as there is time.
 */
export class DeferredGrid implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #keep = keepEqualFacts();
  #shown: GridFacts | undefined;
  #latest: GridFacts | undefined;
  #cancel: (() => void) | undefined;
  #settled: Promise<void> = Promise.resolve();
  #settle: () => void = () => undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What the grid shows now; it may lag behind the picture. */
  get shown(): GridFacts | undefined {
    return this.#shown;
  }

  /** Resolves when the grid has caught up with the picture. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /**
   * @param isUrgent whether the grid must not lag behind
   * @returns what to show now
   */
  follow(facts: GridFacts, isUrgent: boolean): GridFacts | undefined {
    this.#latest = this.#keep(facts);
    if (isUrgent) this.#catchUp();
    if (this.#shown !== this.#latest) this.#plan();
    return this.#shown;
  }

  hostDisconnected(): void {
    this.#catchUp();
  }

  #plan(): void {
    if (this.#cancel) return;
    this.#settled = new Promise((resolve) => (this.#settle = resolve));
    this.#cancel = whenIdle(() => {
      this.#catchUp();
      this.#host.requestUpdate();
    }, LATEST);
  }

  #catchUp(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    this.#shown = this.#latest;
    this.#settle();
  }
}

/** Returns the same object for equal facts. */
function keepEqualFacts(): (facts: GridFacts) => GridFacts {
  let last: GridFacts | undefined;
  return (facts) => {
    const isSame =
      last?.view === facts.view &&
      last.layout === facts.layout &&
      last.terms === facts.terms &&
      last.label === facts.label &&
      placeKey(last.focus) === placeKey(facts.focus) &&
      (last.selected && placeKey(last.selected)) === (facts.selected && placeKey(facts.selected));
    if (!isSame || !last) last = facts;
    return last;
  };
}

/**
 * The matrix for keyboards and screen readers: a real grid. Its cells are invisible and lie where the
 * picture draws them, so that touch exploration and screen magnifiers find them too. Each keeps its
 * place for as long as it is there: a node that had the focus and took another place would not be
 * scrolled into view, nor announced.
 */
export function matrixGrid(facts: GridFacts): TemplateResult {
  const { view, layout } = facts;
  const rows = near(view.rows.length, facts.focus.row ?? 0);
  return html`<div
    role="grid"
    part="grid"
    aria-label=${facts.label}
    aria-describedby="keys"
    aria-rowcount=${view.rows.length + 1}
    aria-colcount=${view.columns.length + 1}
  >
    ${layout.kind === 'matrix' ? headerRow(facts) : nothing}
    ${repeat(rows, String, (row) => bodyRow(facts, row))}
  </div>`;
}

/** A place as text, to compare and to keep: `row,column`, of which a header lacks one. */
function placeKey({ row, column }: Place): string {
  return `${row ?? ''},${column ?? ''}`;
}

function placeOfKey(key: string | undefined): Place | undefined {
  if (key === undefined) return undefined;
  const [row, column] = key.split(',');
  return { ...(row ? { row: Number(row) } : {}), ...(column ? { column: Number(column) } : {}) };
}

/** The place that a node of the grid stands for. */
export function placeOfNode(node: EventTarget | null): Place | undefined {
  const cell = node instanceof HTMLElement ? node.closest<HTMLElement>('[data-place]') : null;
  return placeOfKey(cell?.dataset['place']);
}

function headerRow(facts: GridFacts): TemplateResult {
  const { view, terms } = facts;
  return html`<div role="row" aria-rowindex="1">
    <span role="columnheader" aria-colindex="1" class="hidden">${terms.corner}</span>
    ${repeat(near(view.columns.length, facts.focus.column ?? 0), String, (column) =>
      gridNode(facts, { column }, 'columnheader'),
    )}
  </div>`;
}

function bodyRow(facts: GridFacts, row: number): TemplateResult {
  const { view, layout } = facts;
  const columns = near(view.columns.length, facts.focus.column ?? 0).filter((column) =>
    boxOf(layout, { row, column }),
  );
  return html`<div role="row" aria-rowindex=${row + 2}>
    ${gridNode(facts, { row }, 'rowheader')}
    ${repeat(columns, String, (column) => gridNode(facts, { row, column }, 'gridcell'))}
  </div>`;
}

function gridNode(
  facts: GridFacts,
  place: Place,
  role: 'gridcell' | 'rowheader' | 'columnheader',
): TemplateResult {
  const { layout, focus, selected, sentences, tabStop } = facts;
  const box = boxOf(layout, place);
  const key = placeKey(place);
  const isTabStop = key === placeKey(focus);
  const style = box
    ? `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`
    : '';
  return html`<div
    ${isTabStop ? ref(tabStop) : nothing}
    role=${role}
    class="cell"
    data-place=${key}
    aria-colindex=${(place.column ?? -1) + 2}
    aria-expanded=${expandedOf(facts, place) ?? nothing}
    aria-selected=${selected !== undefined && key === placeKey(selected) ? 'true' : 'false'}
    tabindex=${isTabStop ? 0 : -1}
    .style=${style}
  >
    ${sentences(place)}
  </div>`;
}

/** Whether a header is open; undefined where there is nothing to open. */
function expandedOf({ view }: GridFacts, { row, column }: Place): 'true' | 'false' | undefined {
  if (row !== undefined) {
    return column === undefined && itemAt(view.rows, row).isFolded ? 'false' : undefined;
  }
  if (column === undefined) return undefined;
  const { head, target } = itemAt(view.columns, column);
  const { canOpen, isOpen } = itemAt(view.heads, head);
  if (target !== undefined || !canOpen) return undefined;
  return isOpen ? 'true' : 'false';
}

function near(count: number, focus: number): number[] {
  const first = Math.max(0, focus - REACH);
  const last = Math.min(count - 1, focus + REACH);
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

interface GridHost extends ReactiveControllerHost, HTMLElement {
  readonly session: Session | undefined;
}

/** The one tab stop of the grid: which place has it, and whether it is in use. */
export class GridFocus {
  /** the place to draw a focus ring around; undefined while the grid has no keyboard focus */
  shown: Place | undefined;

  readonly #host: GridHost;
  readonly #places: () => Places | undefined;
  readonly #focus: RovingFocusController;

  /**
   * @param places what is shown where; undefined while nothing is
   * @param tabStop the cell with `tabindex="0"`
   */
  constructor(host: GridHost, places: () => Places | undefined, tabStop: Ref<HTMLElement>) {
    this.#host = host;
    this.#places = places;
    this.#focus = new RovingFocusController(host, () => this.#place && tabStop.value);
  }

  /** Whether the grid has the keyboard focus, or is about to have it. Then it must not lag behind. */
  get isInUse(): boolean {
    const active = this.#host.shadowRoot?.activeElement ?? null;
    return this.#focus.isPending || placeOfNode(active) !== undefined;
  }

  /** The place where Tab enters: where the focus last was, if the picture still draws that. */
  entry(layout: Layout, preferred: Place | undefined): Place {
    const at = this.#place ?? preferred;
    return at && boxOf(layout, at) ? at : firstCell(layout);
  }

  /** Moves the focus by a key. @returns where to; undefined for a key that does not move it */
  move(event: KeyboardEvent, from: Place, grid: Grid): Place | undefined {
    const to = placeByKey(event, from, grid);
    if (!to) return undefined;
    event.preventDefault();
    this.follow(to);
    this.stay();
    return to;
  }

  /** Keeps the focus where it is when the grid is rendered again. */
  stay(): void {
    this.#focus.stay();
  }

  /** Follows a click or a focus, so that Tab comes back to it. */
  follow(place: Place): void {
    this.#focus.follow(this.#places()?.selectionOf(place));
  }

  /** Follows what is about to be shown. @param id in the form of a selection */
  followId(id: string): void {
    this.#focus.follow(id);
  }

  /** @param place what the focused cell stands for in the picture */
  focused(event: FocusEvent, place: Place | undefined): void {
    if (!place || !(event.target instanceof Element)) return;
    this.follow(place);
    this.shown = event.target.matches(':focus-visible') ? place : undefined;
    this.#host.requestUpdate();
  }

  blurred(): void {
    this.shown = undefined;
    this.#host.requestUpdate();
  }

  get #place(): Place | undefined {
    return this.#places()?.placeOf(this.#focus.id ?? this.#focus.sharedId ?? null);
  }
}

/** The grid that keys move in. */
export interface Grid {
  readonly layout: Layout;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** rows that Page Up and Page Down move by */
const PAGE = 5;
/** the position of headers among rows and columns */
const HEADER = -1;

/**
 * Where a key leads from a place in the grid; undefined for a key that does not move. Arrows go by
 * what people see: in a mirrored picture, the left one leads to the next column.
 */
export function placeByKey(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>,
  from: Place,
  { layout, rowCount, columnCount }: Grid,
): Place | undefined {
  // Together with these keys, arrows belong to the browser: back, forward, ends of the page.
  if (event.altKey || (event.metaKey && event.key.startsWith('Arrow'))) return undefined;
  const row = from.row ?? HEADER;
  const column = from.column ?? HEADER;
  const isFar = event.ctrlKey || event.metaKey;
  const onward = layout.direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = layout.direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const lastRow = rowCount - 1;
  const lastColumn = columnCount - 1;
  switch (event.key) {
    case onward:
      return nextInRow(layout, { row, column, step: 1, lastColumn });
    case back:
      return nextInRow(layout, { row, column, step: -1, lastColumn });
    case 'ArrowDown':
      return nearestDrawn(layout, Math.min(row + 1, lastRow), column);
    case 'ArrowUp':
      return nearestDrawn(layout, row - 1, column);
    case 'PageDown':
      return nearestDrawn(layout, Math.min(row + PAGE, lastRow), column);
    case 'PageUp':
      return nearestDrawn(layout, Math.max(row - PAGE, Math.min(row, 0)), column);
    case 'Home':
      return nearestDrawn(layout, isFar ? HEADER : row, HEADER);
    case 'End':
      return nearestDrawn(layout, isFar ? lastRow : row, lastColumn);
    default:
      return undefined;
  }
}

function firstCell(layout: Layout): Place {
  return nearestDrawn(layout, 0, 0);
}

interface RowStep {
  readonly row: number;
  readonly column: number;
  readonly step: 1 | -1;
  readonly lastColumn: number;
}

/** The next place of a row that is drawn, in one direction; the same place where there is none. */
function nextInRow(layout: Layout, { row, column, step, lastColumn }: RowStep): Place {
  for (let next = column + step; next >= HEADER && next <= lastColumn; next += step) {
    const place = placeAt(row, next);
    if (boxOf(layout, place)) return place;
  }
  return placeAt(row, column);
}

/** The nearest place that is drawn: a list has no column headers, and does not draw every cell. */
function nearestDrawn(layout: Layout, row: number, column: number): Place {
  const drawnRow = Math.max(row, layout.kind === 'list' ? 0 : HEADER);
  if (drawnRow === HEADER) return placeAt(HEADER, Math.max(column, 0));
  if (column === HEADER) return placeAt(drawnRow, HEADER);
  return placeAt(drawnRow, nearestColumn(layout, drawnRow, column) ?? HEADER);
}

function placeAt(row: number, column: number): Place {
  return {
    ...(row === HEADER ? {} : { row }),
    ...(column === HEADER ? {} : { column }),
  };
}
