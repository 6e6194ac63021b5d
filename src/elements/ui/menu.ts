/**
 * When a menu closes with the focus inside it, the focus goes back to the button that opened it.
 * Browsers do so by themselves but for menus in shadow roots, where the focus would be lost.
 */
export function returnFocus(event: ToggleEvent): void {
  const menu = event.currentTarget;
  if (!(menu instanceof HTMLElement) || event.newState !== 'closed') return;
  const root = menu.getRootNode();
  if (!(root instanceof ShadowRoot)) return;
  const { body, activeElement } = menu.ownerDocument;
  const isLost = activeElement === body || menu.contains(root.activeElement);
  if (isLost) root.querySelector<HTMLElement>(`[popovertarget="${menu.id}"]`)?.focus();
}
