import type { ReactiveController } from 'lit';
import { hit, type Place } from '../../layout/matrix/layout.js';
import { toggleAt } from '../../layout/matrix/toggles.js';
import { itemAt } from '../../lib/list.js';
import type { PictureNodes } from '../ui/visible-area.js';
import { GridFocus } from './grid-focus.js';
import { actionOfKey, selectionAt, type MatrixAction } from './actions.js';
import { placeOfNode } from './grid.js';
import type { Picture } from './picture.js';
import { MatrixPointerController, type MatrixHost } from './pointer-controller.js';

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
      if (gestures.cancel() || tooltip.close() || this.#host.selected === null) return;
      this.#host.choose(null);
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
