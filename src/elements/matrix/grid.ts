import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ref, type Ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Sentences, MatrixView } from '../../derive/matrix/view.js';
import type { PictureWords } from '../../i18n/picture-words.js';
import type { Places } from '../../derive/matrix/axes.js';
import { boxOf, type Layout, type Place } from '../../layout/matrix/layout.js';
import { itemAt } from '../../lib/list.js';
import { html, nothing, type TemplateResult } from '../element/html.js';
import { whenIdle } from '../page/window.js';

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
