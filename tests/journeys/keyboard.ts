import type { Page } from 'playwright-core';

export async function press(tab: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await tab.keyboard.press(key);
}

/** The text of the element with the focus, found through all shadow roots, without direction marks. */
export function focusedWords(tab: Page): Promise<string> {
  return tab.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return (at?.textContent ?? '').replace(/[\u2066-\u2069]/g, '').trim();
  });
}
