import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../layout/box.js';
import type { Places } from '../../derive/matrix/positions.js';
import { hit, type Place } from '../../layout/layout.js';
import { toggleAt } from '../../layout/matrix/toggles.js';
import type { Session } from '../../state/session.js';
import { DragController } from './drag-controller.js';
import { FocusRefugeController } from '../ui/focus-fallback.js';
import { GridFocusController } from './grid-focus-controller.js';
import { actionOfKey, arrangement, selectionAt, type MatrixAction } from './actions.js';
import { placeOfNode } from './grid.js';
import type { Picture } from './picture.js';
import { TooltipController } from '../ui/tooltip-controller.js';

export interface InputHost extends ReactiveControllerHost, HTMLElement {
  readonly picture: Picture | undefined;
  readonly session: Session | undefined;
  readonly selected: string | null;
  /** what stands where in the grid, which may be behind the picture */
  readonly gridPlaces: Places | undefined;
  anchorOf(place: Place): DOMRectReadOnly | undefined;
  /** tells the page, then selects */
  choose(selection: string | null): void;
}

/** What pointers and keys do on a matrix: each event becomes an intent, or moves focus and tip. */
export class MatrixInputController implements ReactiveController {
  readonly focus: GridFocusController;
  readonly tooltip: TooltipController<Place>;
  readonly drag: DragController;
  readonly #host: InputHost;
  #shown: unknown;

  constructor(host: InputHost) {
    this.#host = host;
    this.focus = new GridFocusController(host, () => host.picture?.places);
    this.tooltip = new TooltipController<Place>(host);
    this.drag = new DragController(host, (from, slot) => this.#drop(from, slot));
    new FocusRefugeController(host, '[data-place][tabindex="0"]');
    host.addController(this);
  }

  hostUpdate(): void {
    const view = this.#host.picture?.view;
    if (this.#shown !== undefined && this.#shown !== view) this.tooltip.close();
    this.#shown = view;
  }

  /** Where in the picture a pointer is, whichever pane it meets. */
  #pointAt(event: MouseEvent): Point | undefined {
    const pane = event.target instanceof Element ? event.target.closest('.pane') : null;
    const drawn = this.#host.picture?.scene.panes.find(
      ({ name }) => name === pane?.getAttribute('data-pane'),
    );
    if (!pane || !drawn) return undefined;
    const origin = pane.getBoundingClientRect();
    const x = event.clientX - origin.x + drawn.x;
    return { x, y: event.clientY - origin.y + drawn.y };
  }

  get #isGridBehind(): boolean {
    const { gridPlaces, picture } = this.#host;
    return gridPlaces !== undefined && gridPlaces !== picture?.places;
  }

  /** In the picture, what a node of the grid stands for. */
  #placeOf(node: EventTarget | null): Place | undefined {
    const place = placeOfNode(node);
    if (!place || !this.#isGridBehind) return place;
    const { gridPlaces, picture } = this.#host;
    return picture?.places.placeOf(gridPlaces?.selectionOf(place) ?? null);
  }

  #placeAt(event: MouseEvent): Place | undefined {
    const point = this.#pointAt(event);
    return point && this.#host.picture && hit(this.#host.picture.layout, point);
  }

  readonly press = (event: PointerEvent): void => {
    this.drag.press(this.#placeAt(event), event);
  };

  readonly point = (event: PointerEvent): void => {
    const picture = this.#host.picture;
    if (event.pointerType === 'touch' || !picture) return;
    const point = this.#pointAt(event);
    if (point && this.drag.move(event, picture.layout, point)) {
      this.tooltip.close();
      return;
    }
    const place = point && hit(picture.layout, point);
    this.#host.session?.setHover(place ? picture.places.selectionOf(place) : null);
    if (place) this.tooltip.open(place);
    else this.tooltip.closeSoon();
  };

  readonly leave = (): void => {
    this.#host.session?.setHover(null);
    this.drag.cancel();
    this.tooltip.closeSoon();
  };

  /** A finger has no hover: its tap shows the tip as well. Assistive technology clicks the grid. */
  readonly click = (event: MouseEvent): void => {
    if (this.drag.swallowsClick) return;
    const node = this.#placeOf(event.target);
    const point = node ? undefined : this.#pointAt(event);
    const picture = this.#host.picture;
    const toggle = point && picture && toggleAt(picture.view, picture.layout, point);
    if (toggle) {
      this.#host.session?.dispatch({ kind: 'toggle', id: toggle.id });
      return;
    }
    const place = node ?? (point && picture && hit(picture.layout, point));
    if (!place) return;
    const isAlso = event.ctrlKey || event.metaKey || event.shiftKey;
    this.#do({ kind: isAlso ? 'compare' : 'select', place });
    if (event instanceof PointerEvent && event.pointerType === 'touch') this.tooltip.open(place);
  };

  readonly key = (event: KeyboardEvent): void => {
    const place = this.#placeOf(event.target);
    const picture = this.#host.picture;
    if (!place || !picture) return;
    if (event.key === 'Escape') {
      if (this.drag.cancel() || this.tooltip.close() || this.#host.selected === null) return;
      this.#host.choose(null);
      return;
    }
    const { view, layout } = picture;
    const action = actionOfKey(event, place, { view, direction: layout.direction });
    if (action) {
      event.preventDefault();
      this.#do(action);
      if (action.kind === 'change') this.#followUnfolded(place, picture);
      this.focus.stay();
      this.tooltip.close();
      return;
    }
    const { rows, columns } = view.tally;
    const to = this.focus.move(event, place, layout, { rows, columns });
    if (to) this.tooltip.open(to);
  };

  /** Puts a row, or the goal of a column, where it was dropped. */
  #drop(from: Place, slot: number): void {
    const view = this.#host.picture?.view;
    const at = from.row ?? view?.columns[from.column ?? -1]?.head ?? 0;
    const intent = view && arrangement(view, from, slot > at ? slot - 1 : slot);
    if (intent) this.#host.session?.dispatch(intent);
  }

  readonly focusIn = (event: FocusEvent): void => {
    this.focus.focused(event, this.#placeOf(event.target));
    // The node that has the focus will soon stand for something else.
    if (this.#isGridBehind) this.focus.stay();
    if (this.focus.shown) this.tooltip.open(this.focus.shown);
  };

  readonly focusOut = (): void => {
    this.focus.blurred();
    this.tooltip.close();
  };

  /** The row of a group goes when it is unfolded; the focus goes to its first action line. */
  #followUnfolded({ row }: Place, { matrix }: Picture): void {
    const { group, lines } = matrix.axes.rows[row ?? -1] ?? {};
    const line = this.#host.session?.model?.actionLines[lines?.[0] ?? -1];
    if (group !== undefined && line) this.focus.followId(line.id);
  }

  #do(action: MatrixAction): void {
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
