import type { Box, Point } from '../../layout/box.js';

// A page may scale what it shows, by `transform` or `zoom`. Then a px of an element is not one of the
// window, in which pointers and rectangles are told.

/** How many px of the window a px of an element takes, across and down. */
export function scaleOf(element: HTMLElement): Point {
  const { width, height } = element.getBoundingClientRect();
  return { x: ratio(width, element.offsetWidth), y: ratio(height, element.offsetHeight) };
}

/** @param own px, which browsers round */
function ratio(shown: number, own: number): number {
  return own === 0 || Math.abs(shown - own) < 1 ? 1 : shown / own;
}

/** Where a pointer is in an element, in px of the element. */
export function pointIn(element: HTMLElement, { clientX, clientY }: MouseEvent): Point {
  const { x, y } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return { x: (clientX - x) / scale.x, y: (clientY - y) / scale.y };
}

/** Where a part of an element is in the window. @param box in px of the element */
export function boxOnScreen(element: HTMLElement, box: Box): DOMRectReadOnly {
  const { x, y } = element.getBoundingClientRect();
  const scale = scaleOf(element);
  return new DOMRectReadOnly(
    x + box.x * scale.x,
    y + box.y * scale.y,
    box.width * scale.x,
    box.height * scale.y,
  );
}
