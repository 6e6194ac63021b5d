const FOCUSABLE =
  ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled, [tabindex="-1"])';

/**
 * Gives the focus to the first thing in a shadow tree that Tab would reach, also inside of the elements
 * in it.
 * @returns whether there is one
 */
export function focusFirst(root: ShadowRoot, options?: FocusOptions): boolean {
  for (const each of root.querySelectorAll<HTMLElement>('*')) {
    if (each.shadowRoot && focusFirst(each.shadowRoot, options)) return true;
    // What is hidden has no boxes.
    if (!each.matches(FOCUSABLE) || each.getClientRects().length === 0) continue;
    each.focus(options);
    return true;
  }
  return false;
}
