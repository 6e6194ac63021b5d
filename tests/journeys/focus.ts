import type { Page } from 'playwright-core';

/** The element with the focus, found through all shadow roots. */
export interface Focus {
  /** the innermost custom element around it */
  readonly element: string;
  readonly role: string;
  /** its name, without direction marks */
  readonly name: string;
  /** whether a part of it is neither covered nor outside the window (WCAG 2.4.11) */
  readonly isInSight: boolean;
}

/** Where the focus is, or undefined when nothing has it. */
export function focusOf(tab: Page): Promise<Focus | undefined> {
  return tab.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    if (!at || at === document.body) return undefined;
    const root = at.getRootNode();
    const name = at.getAttribute('aria-label') ?? at.textContent;
    return {
      element: root instanceof ShadowRoot ? root.host.localName : 'page',
      role: at.getAttribute('role') ?? at.localName,
      name: name
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
      isInSight: isInSight(at),
    };

    function isInSight(element: Element): boolean {
      const { x, y, width, height } = element.getBoundingClientRect();
      const parts = [0.1, 0.5, 0.9];
      return parts.some((across) =>
        parts.some((down) => {
          const met = innermostAt(x + width * across, y + height * down);
          return met !== null && (element.contains(met) || met.contains(element));
        }),
      );
    }

    function innermostAt(x: number, y: number): Element | null {
      let met = document.elementFromPoint(x, y);
      for (;;) {
        const inner: Element | null = met?.shadowRoot?.elementFromPoint(x, y) ?? null;
        if (inner === null || inner === met) return met;
        met = inner;
      }
    }
  });
}
