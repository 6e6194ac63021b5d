import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, type Site, scriptPage } from './site.js';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({
    '/': scriptPage('<main><wsis-sdg-explorer permalink></wsis-sdg-explorer></main>'),
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/**
 * Controls that are smaller than they should be. Links within a sentence are exempt, and a control with
 * a label is as large as the label (WCAG 2.5.8).
 */
function tooSmall(tab: Page, least: number): Promise<string[]> {
  return tab.evaluate((size) => {
    const found: string[] = [];
    const visit = (root: Document | ShadowRoot): void => {
      for (const each of root.querySelectorAll<HTMLElement>(
        'button, a[href], input, select, textarea, summary, [role=option], [role=button]',
      )) {
        if (!each.checkVisibility({ visibilityProperty: true })) continue;
        if (each.localName === 'a' && getComputedStyle(each).display === 'inline') continue;
        const label = each instanceof HTMLInputElement ? each.labels?.[0] : undefined;
        const { width, height } = (label ?? each).getBoundingClientRect();
        if (width === 0 || Math.min(width, height) >= size - 0.5) continue;
        const name = each.getAttribute('aria-label') ?? each.textContent.trim();
        found.push(`${each.localName} ${name.slice(0, 40)}: ${width} × ${height}`);
      }
      for (const each of root.querySelectorAll('*')) if (each.shadowRoot) visit(each.shadowRoot);
    };
    visit(document);
    return found;
  }, least);
}

const states = [
  '',
  'selected=C7-ehealth:sdg-3&query=health',
  'selected=C4&compared=C10',
  'view=network&layout=layered',
  'view=network&layout=similarity',
  'view=table',
  'view=table&tabled=nodes',
  'query=xylophone',
];

describe.each([
  { name: 'a mouse', width: 1280, least: 24, touch: false },
  { name: 'a finger on a phone', width: 360, least: 44, touch: true },
  { name: 'a finger on a tablet', width: 820, least: 44, touch: true },
])('for $name everything is $least px at least', ({ width, least, touch }) => {
  test('in every view, menu and dialog', async () => {
    const tab = await browser.newPage({
      ...{ viewport: { width, height: 900 }, hasTouch: touch, isMobile: touch },
      reducedMotion: 'reduce',
    });
    for (const state of states) {
      await tab.goto('about:blank');
      await tab.goto(`${site.url}/#wsis:${state}`);
      await tab.locator('wsis-sdg-explorer .root').first().waitFor();
      await tab.waitForLoadState('networkidle');
      await expect.poll(() => tooSmall(tab, least), { message: state }).toEqual([]);
    }
    await tab.goto(`${site.url}/#wsis:selected=C4`);
    await tab.getByRole('grid').waitFor();
    for (const name of [
      'Goals',
      'Filters',
      'Tools',
      'Open a table',
      'Export',
      'Embed',
      'Help',
      'Details',
    ]) {
      const opener = tab.getByRole('button', { name, exact: true }).first();
      if (!(await opener.isVisible())) continue;
      await opener.click();
      await tab.waitForTimeout(600);
      await expect.poll(() => tooSmall(tab, least), { message: name }).toEqual([]);
      await tab.keyboard.press('Escape');
      await tab.keyboard.press('Escape');
      await tab.waitForTimeout(100);
    }
    await tab.close();
  });
});
