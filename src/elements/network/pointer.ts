import type { Point } from '../../layout/box.js';
import { pointIn } from '../page/on-screen.js';

/** Where a pointer is in the element whose listener is called, in px of the element. */
export function pointInTarget(event: MouseEvent): Point {
  const { currentTarget, clientX, clientY } = event;
  return currentTarget instanceof HTMLElement
    ? pointIn(currentTarget, event)
    : { x: clientX, y: clientY };
}

/** Directs all further events of a pointer to the element whose listener is called. */
export function capturePointer(event: PointerEvent): void {
  if (!(event.currentTarget instanceof Element)) return;
  try {
    event.currentTarget.setPointerCapture(event.pointerId);
  } catch {
    // An event made by a script has no pointer to capture.
  }
}
