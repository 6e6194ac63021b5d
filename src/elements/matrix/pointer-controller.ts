import type { ReactiveControllerHost } from 'lit';
import type { Ref } from 'lit/directives/ref.js';
import type { Places } from '../../derive/matrix/axes.js';
import type { Point } from '../../layout/box.js';
import { hit, type Layout, type Place } from '../../layout/matrix/layout.js';
import { itemAt } from '../../lib/list.js';
import type { Session } from '../../state/session.js';
import { PointerGestureController, type GestureTarget } from '../ui/pointer-gestures.js';
import { placeBelow, TooltipController } from '../ui/tooltip.js';
import { arrangement, positionOf } from './actions.js';
import type { Picture } from './picture.js';

export interface MatrixHost extends ReactiveControllerHost, HTMLElement {
  readonly picture: Picture | undefined;
  readonly session: Session | undefined;
  readonly selected: string | null;
  /** what the cells of the grid stand for; the grid may lag behind the picture */
  readonly gridPlaces: Places | undefined;
  anchorOf(place: Place): DOMRectReadOnly | undefined;
  /** selects, unless the page cancels the event about it */
  choose(selection: string | null): void;
}

/** A row or a goal that is dragged. */
interface Dragged {
  readonly from: Place;
  /** the position of the row or goal before which it would be inserted */
  readonly slot: number;
}

/**
 * Handles the pointer on a matrix. It highlights what is under the pointer, and a mouse or a pen drags
 * rows and goals by their headers. Keys and menus move them too.
 */
export class MatrixPointerController implements GestureTarget {
  readonly dragDistance = 6;
  readonly tooltip: TooltipController<Place>;
  readonly gestures: PointerGestureController;
  readonly #host: MatrixHost;
  #from: Place | undefined;
  #dragged: Dragged | undefined;

  /** @param tooltip what shows the tooltip */
  constructor(host: MatrixHost, tooltip: Ref<HTMLElement>) {
    this.#host = host;
    this.tooltip = new TooltipController<Place>(host, tooltip, placeBelow);
    this.gestures = new PointerGestureController(host, this);
  }

  /** What is dragged; undefined while nothing is. */
  get dragged(): Dragged | undefined {
    return this.#dragged;
  }

  /** Where the pointer is, in px of the picture. Sticky panes cover others: the one on top counts. */
  pointAt(event: MouseEvent): Point | undefined {
    const pane = event.target instanceof Element ? event.target.closest('.pane') : null;
    const drawn = this.#host.picture?.scene.panes.find(
      ({ name }) => name === pane?.getAttribute('data-pane'),
    );
    if (!pane || !drawn) return undefined;
    const origin = pane.getBoundingClientRect();
    return { x: event.clientX - origin.x + drawn.x, y: event.clientY - origin.y + drawn.y };
  }

  hover(at: Point | undefined): void {
    const { picture, session } = this.#host;
    if (!picture) return;
    const place = at && hit(picture.layout, at);
    session?.setHover(place ? picture.places.selectionOf(place) : null);
    if (place) this.tooltip.open(place);
    else this.tooltip.closeSoon();
  }

  leave(): void {
    this.#host.session?.setHover(null);
    this.gestures.cancel();
    this.tooltip.closeSoon();
  }

  dragBegins(from: Point): boolean {
    const { layout } = this.#host.picture ?? {};
    const place = layout?.kind === 'matrix' ? hit(layout, from) : undefined;
    const isHeader = place && (place.row === undefined) !== (place.column === undefined);
    this.#from = isHeader ? place : undefined;
    return isHeader === true;
  }

  dragMoves(to: Point): void {
    const { layout } = this.#host.picture ?? {};
    const from = this.#from;
    if (!from || layout?.kind !== 'matrix') return;
    this.tooltip.close();
    const slot =
      from.row === undefined
        ? slotAt(layout.heads, to.x, layout)
        : slotAt(layout.rows, to.y, layout);
    if (slot === this.#dragged?.slot) return;
    this.#dragged = { from, slot };
    this.#host.requestUpdate();
  }

  dragEnds(isDone: boolean): void {
    const dragged = this.#dragged;
    this.#from = undefined;
    this.#dragged = undefined;
    this.#host.requestUpdate();
    if (isDone && dragged) this.#drop(dragged);
  }

  #drop({ from, slot }: Dragged): void {
    const { picture, session } = this.#host;
    if (!picture) return;
    const { view } = picture;
    const at = positionOf(view, from);
    const intent =
      at === undefined ? undefined : arrangement(view, from, slot > at ? slot - 1 : slot);
    if (intent) session?.dispatch(intent);
  }
}

/** The position of the band before which something would be inserted, 0 … number of bands. */
function slotAt(
  bands: readonly { readonly start: number; readonly size: number }[],
  at: number,
  { direction }: Layout,
): number {
  const isMirrored =
    direction === 'rtl' && itemAt(bands, 0).start > itemAt(bands, bands.length - 1).start;
  return bands.filter(({ start, size }) =>
    isMirrored ? at < start + size / 2 : at > start + size / 2,
  ).length;
}
