/** The window an element is in: that of the frame it was put into, not of the script that made it. */
export function windowOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}
