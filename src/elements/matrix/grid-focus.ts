import type { ReactiveControllerHost } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import type { Places } from '../../derive/matrix/axes.js';
import { boxOf, nearestColumn, type Layout, type Place } from '../../layout/matrix/layout.js';
import type { Session } from '../../state/session.js';
import { RovingFocusController } from '../ui/roving-focus.js';
import { placeOfNode } from './grid.js';

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
