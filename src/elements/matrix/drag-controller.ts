import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../layout/box.js';
import type { Layout, Place } from '../../layout/layout.js';

/** Puts a row, or the goal of a column, before another of its like. */
type Drop = (from: Place, slot: number) => void;

/** px a pointer moves before a press becomes a drag */
const SLACK = 6;

/** Moves a row or a goal by hand, with a mouse or pen; keys and menus do the same without. */
export class DragController implements ReactiveController {
  /** what is dragged, and before which of its like it would be put */
  dragged: { readonly from: Place; readonly to: number } | undefined;

  readonly #host: ReactiveControllerHost;
  readonly #drop: Drop;
  #pressed: { readonly from: Place; readonly at: Point } | undefined;
  #justDropped = false;

  constructor(host: ReactiveControllerHost, drop: Drop) {
    this.#host = host;
    this.#drop = drop;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** A press on a header may become a drag. */
  press(from: Place | undefined, event: PointerEvent): void {
    const isHeader = from !== undefined && (from.row === undefined) !== (from.column === undefined);
    if (!isHeader || event.button !== 0 || event.pointerType === 'touch') return;
    this.#pressed = { from, at: { x: event.clientX, y: event.clientY } };
  }

  /** @param point in the picture @returns whether something is being dragged */
  move(event: PointerEvent, layout: Layout, point: Point): boolean {
    if (!this.#pressed || layout.kind !== 'matrix') return false;
    if (event.buttons === 0) {
      this.cancel();
      return false;
    }
    const { from, at } = this.#pressed;
    const far = Math.hypot(event.clientX - at.x, event.clientY - at.y) > SLACK;
    if (!this.dragged && !far) return false;
    const bands = from.row === undefined ? layout.heads : layout.rows;
    const to = slotAt(bands, from.row === undefined ? point.x : point.y, layout);
    if (to !== this.dragged?.to) {
      this.dragged = { from, to };
      this.#host.requestUpdate();
    }
    return true;
  }

  release(): void {
    const { dragged } = this;
    this.cancel();
    if (!dragged) return;
    this.#justDropped = true;
    setTimeout(() => (this.#justDropped = false));
    this.#drop(dragged.from, dragged.to);
  }

  /** Whether the click that follows was the end of a drag. */
  get swallowsClick(): boolean {
    return this.#justDropped;
  }

  /** @returns whether there was a drag to give up */
  cancel(): boolean {
    this.#pressed = undefined;
    if (!this.dragged) return false;
    this.dragged = undefined;
    this.#host.requestUpdate();
    return true;
  }
}

/** Before which band a thing would be put, 0 … count. */
function slotAt(
  bands: readonly { readonly start: number; readonly size: number }[],
  at: number,
  { direction }: Layout,
): number {
  const isMirrored = direction === 'rtl' && (bands[0]?.start ?? 0) > (bands.at(-1)?.start ?? 0);
  return bands.filter(({ start, size }) =>
    isMirrored ? at < start + size / 2 : at > start + size / 2,
  ).length;
}
