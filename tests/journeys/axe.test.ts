import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadControlWords, locales } from '../../src/i18n/locale.js';
import { undecidedOrBroken } from './accessibility.js';
import { openBrowser, openSite, type Site } from './site.js';

const widths = [320, 1280] as const;
const looks = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced', colorScheme: 'light', forcedColors: 'active' },
] as const;

/** What a person can have on screen, besides dialogs. */
const states = [
  { name: 'explorer', state: {} },
  {
    name: 'matrix drilled down',
    state: { expanded: ['sdg-9'], collapsed: ['C7'], selected: 'C4:target-9.c', query: 'ict' },
  },
  { name: 'network', state: { view: 'network', selected: 'C4' } },
  { name: 'clusters', state: { view: 'network', layout: 'force' } },
  // axe cannot decide about rows that are scrolled out of sight, so there are only as many as fit.
  {
    name: 'table',
    state: {
      view: 'table',
      actionLines: ['C7-ehealth'],
      goals: ['sdg-3'],
      sort: { column: 'goal', direction: 'descending' },
    },
  },
  { name: 'detail', state: { selected: 'C7-ehealth', compared: null } },
  { name: 'comparison', state: { selected: 'C4', compared: 'C10' } },
  { name: 'nothing left', state: { query: 'xylophone' } },
] as const;
/** Each dialog, by the key that its button has in the control words. */
const dialogs = ['open', 'export', 'embed', 'help'] as const;

const page = (lang: string) => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8">
<title>Ministry</title><link rel="stylesheet" href="/page.css"><meta name="color-scheme" content="light dark">
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="/wsis/wsis-sdg-matrix.js"></script></head>
<body><main><h1>Ministry</h1><wsis-sdg-explorer permalink></wsis-sdg-explorer></main></body></html>`;

/** The longest time in ms for one language: some forty screens are checked, a second or more each. */
const PATIENCE = 240_000;

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({
    ...Object.fromEntries(locales.map((each) => [`/${each}`, page(each)])),
    '/page.css': 'html { background: Canvas; color: CanvasText; }',
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(locale: string, width: number): Promise<Page> {
  const tab = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await tab.goto(`${site.url}/${locale}`);
  await tab.locator('wsis-sdg-explorer').evaluate(async (element) => {
    await customElements.whenDefined('wsis-sdg-explorer');
    await Reflect.get(element, 'ready');
  });
  // The root has the language once its words and names are loaded.
  await tab.locator(`wsis-sdg-explorer .root[lang=${locale}]`).first().waitFor();
  await tab.waitForLoadState('networkidle');
  return tab;
}

/** What axe reports in each look. */
async function found(tab: Page, name: string): Promise<string[]> {
  const all: string[] = [];
  for (const { name: look, ...media } of looks) {
    await tab.emulateMedia(media);
    await tab.waitForTimeout(60);
    for (const each of await undecidedOrBroken(tab)) all.push(`${name}, ${look}: ${each}`);
  }
  return all;
}

describe.each(widths)('at %s px', (width) => {
  test.each(locales)(
    'no rule is broken nor left undecided, in %s',
    async (locale) => {
      const tab = await opened(locale, width);
      const all: string[] = [];
      const explorer = tab.locator('wsis-sdg-explorer');
      const initial = await explorer.evaluate((element): unknown => Reflect.get(element, 'state'));
      for (const { name, state } of states) {
        const whole: unknown = Object.assign({}, initial, state);
        await explorer.evaluate((element, to) => Reflect.set(element, 'state', to), whole);
        await tab.waitForTimeout(250);
        all.push(...(await found(tab, name)));
      }
      const tools = await loadControlWords(locale);
      for (const name of dialogs) {
        if (width < 600) await tab.getByRole('button', { name: tools.tools, exact: true }).click();
        await tab.getByRole('button', { name: tools[name], exact: true }).first().click();
        await tab.locator('dialog[open]').first().waitFor();
        await tab.waitForTimeout(500);
        all.push(...(await found(tab, name)));
        await tab.keyboard.press('Escape');
        await tab.keyboard.press('Escape');
        await tab.waitForTimeout(100);
      }
      expect(all).toEqual([]);
      await tab.close();
    },
    PATIENCE,
  );
});
