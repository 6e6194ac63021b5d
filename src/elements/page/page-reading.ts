// What a page says of itself where an element stands.

/** Whether a person asks for stronger contrast. */
export function wantsContrast(): boolean {
  return matchMedia('(prefers-contrast: more)').matches;
}

/** px of `1rem` */
export function rootFontSize(): number {
  return parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
}

/** px within the padding of an element */
export function contentWidth(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  const padding = (parseFloat(paddingLeft) || 0) + (parseFloat(paddingRight) || 0);
  return Math.max(0, Math.floor(element.clientWidth - padding));
}

/**
 * Whether a page draws dark where the element stands. A page that says nothing of dark is light, and
 * an element must not be the one dark thing on it. The styles carry a `light-dark()` colour that
 * nothing shows, and what it resolves to is the browser's own answer.
 */
export function usesDark(element: HTMLElement): boolean {
  return getComputedStyle(element).columnRuleColor === 'rgb(0, 0, 0)';
}

/** The language that the page says an element is in, through shadow roots. */
export function nearestLang(element: Element): string | null {
  for (let at: Node | null = element; at; at = at.parentNode ?? hostOf(at)) {
    const lang = at instanceof Element ? at.getAttribute('lang') : null;
    if (lang) return lang;
  }
  return null;
}

function hostOf(node: Node): Element | null {
  return node instanceof ShadowRoot ? node.host : null;
}
