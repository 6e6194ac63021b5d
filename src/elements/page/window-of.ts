/** The window an element is in. In an iframe, it is not the window of the script that made it. */
export function windowOf(element: Element): Window & typeof globalThis {
  return element.ownerDocument.defaultView ?? window;
}
