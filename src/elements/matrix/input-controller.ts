import type { ReactiveController } from 'lit';
import { hit, type Place, type Layout } from '../../layout/matrix/layout.js';
import { toggleAt } from '../../layout/matrix/toggles.js';
import { itemAt } from '../../lib/list.js';
import type { InputHost, PictureNodes } from '../ui/visible-area.js';
import { GridFocus, placeOfNode } from './grid.js';
import { actionOfKey, selectionAt, arrangement, positionOf, type MatrixAction } from './actions.js';
import type { Picture } from './picture.js';
import type { Ref } from '../element/ref.js';
import type { Places } from '../../derive/matrix/axes.js';
import type { Point } from '../../layout/box.js';
import { PointerGestureController, type GestureTarget } from '../ui/pointer-gestures.js';
import { placeBelow, TooltipController } from '../ui/tooltip.js';
import { pointIn } from '../page/on-screen.js';

/** Handles clicks, keys and focus on a matrix: each event becomes an intent, or moves the focus. */
export class MatrixInputController implements ReactiveController {
  readonly focus: GridFocus;
  readonly pointer: MatrixPointerController;
  readonly #host: MatrixHost;
  #lastView: unknown;

  constructor(host: MatrixHost, { tabStop, tooltip }: PictureNodes) {
    this.#host = host;
    this.focus = new GridFocus(host, () => host.picture?.places, tabStop);
    this.pointer = new MatrixPointerController(host, tooltip);
    host.addController(this);
  }

  hostUpdate(): void {
    const view = this.#host.picture?.view;
    if (this.#lastView !== undefined && this.#lastView !== view) this.pointer.tooltip.close();
    this.#lastView = view;
  }

  get #isGridBehind(): boolean {
    const { gridPlaces, picture } = this.#host;
    return gridPlaces !== undefined && gridPlaces !== picture?.places;
  }

  /** The place in the picture that a cell of the grid stands for. */
  #placeOf(node: EventTarget | null): Place | undefined {
    const place = placeOfNode(node);
    if (!place || !this.#isGridBehind) return place;
    const { gridPlaces, picture } = this.#host;
    return picture?.places.placeOf(gridPlaces?.selectionOf(place) ?? null);
  }

  /** Assistive technology clicks cells of the grid. A tap also opens the tooltip: touch cannot hover. */
  readonly click = (event: MouseEvent): void => {
    if (this.pointer.gestures.swallowsClick) return;
    const node = this.#placeOf(event.target);
    const point = node ? undefined : this.pointer.pointAt(event);
    const picture = this.#host.picture;
    const toggle = point && picture && toggleAt(picture.view, picture.layout, point);
    if (toggle) {
      this.#host.session?.dispatch({ kind: 'toggle', id: toggle.id });
      return;
    }
    const place = node ?? (point && picture && hit(picture.layout, point));
    if (!place) return;
    const isComparing = event.ctrlKey || event.metaKey || event.shiftKey;
    this.#perform({ kind: isComparing ? 'compare' : 'select', place });
    if (event instanceof PointerEvent && event.pointerType === 'touch')
      this.pointer.tooltip.open(place);
  };

  readonly key = (event: KeyboardEvent): void => {
    const place = this.#placeOf(event.target);
    const picture = this.#host.picture;
    if (!place || !picture) return;
    if (event.key === 'Escape') {
      const { gestures, tooltip } = this.pointer;
      const hasClosed = gestures.cancel() || tooltip.close();
      if (!hasClosed && this.#host.selected === null) return;
      // The key has done something here: a dialog of the page stays open.
      event.preventDefault();
      if (!hasClosed) this.#host.choose(null);
      return;
    }
    const { view, layout } = picture;
    const action = actionOfKey(event, place, { view, direction: layout.direction });
    if (action) {
      event.preventDefault();
      this.#perform(action);
      if (action.kind === 'change') this.#followUnfolded(place, picture);
      this.focus.stay();
      this.pointer.tooltip.close();
      return;
    }
    const { rows: rowCount, columns: columnCount } = view.tally;
    const to = this.focus.move(event, place, { layout, rowCount, columnCount });
    if (to) this.pointer.tooltip.open(to);
  };

  readonly focusIn = (event: FocusEvent): void => {
    this.focus.focused(event, this.#placeOf(event.target));
    // The grid will catch up, and the cell will stand for another place.
    if (this.#isGridBehind) this.focus.stay();
    if (this.focus.shown) this.pointer.tooltip.open(this.focus.shown);
  };

  readonly focusOut = (): void => {
    this.focus.blurred();
    this.pointer.tooltip.close();
  };

  /** A group that is unfolded loses its row: the focus goes to its first action line. */
  #followUnfolded({ row }: Place, { matrix }: Picture): void {
    if (row === undefined) return;
    const { group, lines } = itemAt(matrix.axes.rows, row);
    // The session may have another model by now.
    const line = this.#host.session?.model?.actionLines[itemAt(lines, 0)];
    if (group !== undefined && line) this.focus.followId(line.id);
  }

  #perform(action: MatrixAction): void {
    const { session } = this.#host;
    const places = this.#host.picture?.places;
    if (!session || !places) return;
    if (action.kind === 'change') {
      session.dispatch(action.intent);
      return;
    }
    this.focus.follow(action.place);
    const isCell = action.place.row !== undefined && action.place.column !== undefined;
    if (action.kind === 'select' || isCell) {
      this.#host.choose(selectionAt(places, action.place, this.#host.selected));
    } else {
      session.dispatch({ kind: 'compare', compared: places.selectionOf(action.place) });
    }
  }
}

interface MatrixHost extends InputHost<Picture, Place> {
  /** what the cells of the grid stand for; the grid may lag behind the picture */
  readonly gridPlaces: Places | undefined;
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
class MatrixPointerController implements GestureTarget {
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
    const pane =
      event.target instanceof Element ? event.target.closest<HTMLElement>('.pane') : null;
    const drawn = this.#host.picture?.scene.panes.find(
      ({ name }) => name === pane?.getAttribute('data-pane'),
    );
    if (!pane || !drawn) return undefined;
    const { x, y } = pointIn(pane, event);
    return { x: x + drawn.x, y: y + drawn.y };
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
