import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBrowser, openSite } from './site.js';

const page = (lang: string, more = '') => `<!doctype html>
<html lang="${lang}" dir="${lang === 'ar' ? 'rtl' : 'ltr'}"><head><meta charset="utf-8"><title>T</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="/fonts.css">${more}
<script type="module" src="/wsis/wsis-sdg-matrix.js"></script></head>
<body><main><h1>T</h1><wsis-sdg-explorer permalink></wsis-sdg-explorer></main></body></html>`;
/** The project's own fonts, so that pages look the same on every machine. */
const fonts = ['NotoSans', 'PlexSansArabic'].flatMap((family) =>
  [
    ['Regular', 400],
    ['Bold', 700],
  ].map(
    ([name, weight]) =>
      `@font-face { font-family: ${family}; src: url(/wsis/fonts/${family}-${name}.ttf); font-weight: ${weight} }`,
  ),
);
export const adaptedLanguages = ['en', 'ar', 'ru', 'fr'] as const;

export interface AdaptedPages {
  /** opens a path in a page of a width, and waits until everything is shown */
  readonly open: (path: string, width: number, more?: BrowserContextOptions) => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Pages in several languages, for browsers with the settings of a reader. */
export async function openAdaptedPages(): Promise<AdaptedPages> {
  const browser = await openBrowser();
  const site = await openSite({
    '/fonts.css': `${fonts.join('\n')}\nbody { font-family: NotoSans, PlexSansArabic }`,
    ...Object.fromEntries(adaptedLanguages.map((lang) => [`/${lang}`, page(lang)])),
    '/large': page('ru', '<style>html { font-size: 200% }</style>'),
  });
  return {
    open: async (path, width, more = {}) => {
      const calm = { viewport: { width, height: 900 }, reducedMotion: 'reduce' } as const;
      const tab = await browser.newPage({ ...calm, ...more });
      await tab.goto(site.url + path);
      await tab.locator('[role=grid], [role=tree], table').first().waitFor({ state: 'attached' });
      await tab.waitForLoadState('networkidle');
      await tab.evaluate(() => document.fonts.ready);
      await tab.waitForTimeout(300);
      return tab;
    },
    close: async () => {
      await browser.close();
      await site.close();
    },
  };
}
