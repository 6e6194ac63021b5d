import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Point } from '../../layout/box.js';

/** What a hand does on a picture, in px of the picture's frame. */
export interface GestureTarget {
  hover(at: Point, event: PointerEvent): void;
  leave(): void;
  /** a press moved far enough to be more than a click; @returns whether it means something */
  dragBegins(from: Point, event: PointerEvent): boolean;
  dragMoves(to: Point, by: Point): void;
  /** @param isDone false when it was given up */
  dragEnds(isDone: boolean): void;
  /** two fingers moved: nearer or farther by a factor about a point, and along */
  pinch(factor: number, about: Point, by: Point): void;
}

/** px a pointer moves before a press becomes a drag */
const SLACK = 5;

/** Tells hovering, dragging and pinching apart; clicks are left to the browser. */
export class PointerGestureController implements ReactiveController {
  readonly #target: GestureTarget;
  readonly #host: ReactiveControllerHost & HTMLElement;
  #pressed: { readonly id: number; readonly at: Point; last: Point } | undefined;
  #isDragging = false;
  #justDragged = false;
  readonly #fingers = new Map<number, Point>();

  constructor(host: ReactiveControllerHost & HTMLElement, target: GestureTarget) {
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

  /** Whether the click that follows was the end of a drag. */
  get swallowsClick(): boolean {
    return this.#justDragged;
  }

  /** @returns whether there was a drag to give up */
  cancel(): boolean {
    const was = this.#isDragging;
    this.#pressed = undefined;
    this.#isDragging = false;
    if (was) this.#target.dragEnds(false);
    return was;
  }

  readonly press = (event: PointerEvent): void => {
    const at = pointIn(event);
    if (event.pointerType === 'touch') this.#fingers.set(event.pointerId, at);
    if (this.#fingers.size > 1) {
      this.cancel();
      return;
    }
    if (event.button === 0) this.#pressed = { id: event.pointerId, at, last: at };
  };

  readonly move = (event: PointerEvent): void => {
    const at = pointIn(event);
    if (this.#fingers.size > 1 && this.#fingers.has(event.pointerId)) {
      this.#pinched(event.pointerId, at);
      return;
    }
    const pressed = this.#pressed;
    if (pressed?.id !== event.pointerId) {
      if (event.pointerType !== 'touch') this.#target.hover(at, event);
      return;
    }
    if (event.buttons === 0) {
      this.cancel();
      return;
    }
    const isFar = Math.hypot(at.x - pressed.at.x, at.y - pressed.at.y) > SLACK;
    if (!this.#isDragging && !isFar) return;
    if (!this.#isDragging) {
      if (!this.#target.dragBegins(pressed.at, event)) {
        this.#pressed = undefined;
        return;
      }
      this.#isDragging = true;
      if (event.currentTarget instanceof Element) capture(event.currentTarget, event.pointerId);
    }
    this.#target.dragMoves(at, { x: at.x - pressed.last.x, y: at.y - pressed.last.y });
    pressed.last = at;
  };

  readonly release = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    const was = this.#isDragging;
    this.#pressed = undefined;
    this.#isDragging = false;
    if (!was) return;
    this.#justDragged = true;
    setTimeout(() => (this.#justDragged = false));
    this.#target.dragEnds(true);
  };

  readonly giveUp = (event: PointerEvent): void => {
    this.#fingers.delete(event.pointerId);
    this.cancel();
  };

  readonly leave = (): void => {
    if (!this.#isDragging) this.#target.leave();
  };

  /** Two fingers are ours; one scrolls the page. */
  readonly touch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };

  #pinched(id: number, at: Point): void {
    const before = [...this.#fingers.values()];
    this.#fingers.set(id, at);
    const after = [...this.#fingers.values()];
    const [was, is] = [spread(before), spread(after)];
    const by = { x: is.middle.x - was.middle.x, y: is.middle.y - was.middle.y };
    if (was.length > 0) this.#target.pinch(is.length / was.length, is.middle, by);
    this.#host.requestUpdate();
  }
}

/** Where a pointer is in the element that listens. */
export function pointIn(event: MouseEvent): Point {
  const frame = event.currentTarget instanceof Element ? event.currentTarget : undefined;
  const origin = frame?.getBoundingClientRect();
  return { x: event.clientX - (origin?.x ?? 0), y: event.clientY - (origin?.y ?? 0) };
}

function spread([a, b]: readonly Point[]): { readonly length: number; readonly middle: Point } {
  if (!a || !b) return { length: 0, middle: a ?? { x: 0, y: 0 } };
  return {
    length: Math.hypot(a.x - b.x, a.y - b.y),
    middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
  };
}

/** Events made by a script have no pointer to be held. */
function capture(frame: Element, id: number): void {
  try {
    frame.setPointerCapture(id);
  } catch {
    return;
  }
}
