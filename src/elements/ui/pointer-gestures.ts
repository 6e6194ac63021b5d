import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../layout/box.js';

/** What gestures act on. All points are in the px that `pointAt` returns. */
export interface GestureTarget {
  /** px a pointer moves on the screen before a press becomes a drag */
  readonly dragDistance: number;
  /** where a pointer is; undefined where it is over nothing that reacts */
  pointAt(event: MouseEvent): Point | undefined;
  /** a pointer that can hover has moved, and drags nothing */
  hover(at: Point | undefined): void;
  /** the pointer has left the picture */
  leave(): void;
  /** @returns whether there is something to drag */
  dragBegins(from: Point, event: PointerEvent): boolean;
  dragMoves(to: Point, by: Point): void;
  /** @param isDone false when the drag was cancelled */
  dragEnds(isDone: boolean): void;
  /** Two fingers scaled by a factor about a point, and moved. Without it, touch is ignored. */
  pinch?(factor: number, about: Point, by: Point): void;
}

/** Tells hovering, dragging and pinching apart. Clicks are left to the browser. */
export class PointerGestureController implements ReactiveController {
  readonly #target: GestureTarget;
  readonly #host: ReactiveControllerHost;
  #pressed: Pressed | undefined;
  #isDragging = false;
  #justDragged = false;
  /** where each finger is, by the id of its pointer */
  readonly #fingers = new Map<number, Point>();

  constructor(host: ReactiveControllerHost, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
    this.#fingers.clear();
  }

  get isDragging(): boolean {
    return this.#isDragging;
  }

  /** Whether a click that comes now is the end of a drag. */
  get swallowsClick(): boolean {
    return this.#justDragged;
  }

  /** @returns whether there was a drag to cancel */
  cancel(): boolean {
    const wasDragging = this.#isDragging;
    this.#pressed = undefined;
    this.#isDragging = false;
    if (wasDragging) this.#target.dragEnds(false);
    return wasDragging;
  }

  readonly press = (event: PointerEvent): void => {
    const at = this.#target.pointAt(event);
    const isTouch = event.pointerType === 'touch';
    if (!at || (isTouch && !this.#target.pinch)) return;
    if (isTouch) this.#fingers.set(event.pointerId, at);
    if (this.#fingers.size > 1) {
      this.cancel();
      return;
    }
    if (event.button !== 0) return;
    const { pointerId: id, clientX, clientY } = event;
    this.#pressed = { id, at, last: at, onScreen: { x: clientX, y: clientY } };
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.#target.pointAt(event);
    if (at && this.#fingers.size > 1 && this.#fingers.has(event.pointerId)) {
      this.#pinch(event.pointerId, at);
      return;
    }
    if (at && this.#drag(at, event)) return;
    if (event.pointerType !== 'touch') this.#target.hover(at);
  };

  readonly release = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    const wasDragging = this.#isDragging;
    this.#pressed = undefined;
    this.#isDragging = false;
    if (!wasDragging) return;
    this.#justDragged = true;
    setTimeout(() => (this.#justDragged = false));
    this.#target.dragEnds(true);
  };

  /** The browser has taken the pointer away, to scroll for example. */
  readonly lose = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.cancel();
  };

  readonly leave = (): void => {
    this.#target.leave();
  };

  /** Two fingers pinch; one scrolls the page. */
  readonly touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  /** @returns whether something is dragged */
  #drag(at: Point, event: PointerEvent): boolean {
    const pressed = this.#pressed;
    if (pressed?.id !== event.pointerId) return false;
    // The button was released where no event reaches the element.
    if (event.buttons === 0) {
      this.cancel();
      return false;
    }
    if (!this.#isDragging) {
      const { x, y } = pressed.onScreen;
      const distance = Math.hypot(event.clientX - x, event.clientY - y);
      if (distance <= this.#target.dragDistance) return false;
      if (!this.#target.dragBegins(pressed.at, event)) {
        this.#pressed = undefined;
        return false;
      }
      this.#isDragging = true;
    }
    this.#target.dragMoves(at, { x: at.x - pressed.last.x, y: at.y - pressed.last.y });
    pressed.last = at;
    return true;
  }

  #pinch(id: number, at: Point): void {
    const before = spread([...this.#fingers.values()]);
    this.#fingers.set(id, at);
    const after = spread([...this.#fingers.values()]);
    const by = { x: after.middle.x - before.middle.x, y: after.middle.y - before.middle.y };
    if (before.length > 0) this.#target.pinch?.(after.length / before.length, after.middle, by);
    this.#host.requestUpdate();
  }
}

interface Pressed {
  readonly id: number;
  readonly at: Point;
  readonly onScreen: Point;
  last: Point;
}

function spread([a, b]: readonly Point[]): { readonly length: number; readonly middle: Point } {
  if (!a || !b) return { length: 0, middle: a ?? { x: 0, y: 0 } };
  return {
    length: Math.hypot(a.x - b.x, a.y - b.y),
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  };
}
