import type { Point } from '../../layout/box.js';

/** Where a pointer is in the element whose listener is called. */
export function pointIn({ currentTarget, clientX, clientY }: MouseEvent): Point {
  if (!(currentTarget instanceof Element)) return { x: clientX, y: clientY };
  const { x, y } = currentTarget.getBoundingClientRect();
  return { x: clientX - x, y: clientY - y };
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
