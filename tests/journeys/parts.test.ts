import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, scriptPage, type Site } from './site.js';

const EXPLORER = '<wsis-sdg-explorer></wsis-sdg-explorer>';

const pages: Record<string, string> = {};
let browser: Browser;
let site: Site;
let page: Page | undefined;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite(pages);
});
afterEach(() => page?.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

describe('code that is loaded on demand and cannot be loaded', () => {
  const without = async (pattern: RegExp, lang = 'en') => {
    pages['/'] = scriptPage(EXPLORER, lang);
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(15_000);
    const thrown: string[] = [];
    page.on('pageerror', (error) => thrown.push(error.message));
    await page.route(pattern, (route) => route.fulfill({ status: 404, body: 'gone' }));
    await page.addInitScript(() => {
      const reported: string[] = [];
      Reflect.set(window, 'reported', reported);
      addEventListener('wsis-error', (event) => {
        const detail: unknown = 'detail' in event ? event.detail : undefined;
        reported.push(JSON.stringify(detail));
      });
    });
    await page.goto(site.url);
    await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    const reported = () => tab.evaluate(() => String(Reflect.get(window, 'reported')));
    const tab = page;
    return { tab, thrown, reported };
  };

  test('insights: is reported, and all else works', async () => {
    const { tab, thrown, reported } = await without(/chunks\/derive-insights-/);
    await expect.poll(reported).toMatch(/Part of the program failed.*insights-/);
    await tab
      .locator('wsis-sdg-insights .failure')
      .getByText('could not be brought up to date')
      .waitFor();
    expect(await tab.locator('wsis-sdg-matrix .failure').count()).toBe(0);
    expect(thrown).toEqual([]);
  });

  test('a language: is reported once, and the view is English', async () => {
    const { tab, thrown, reported } = await without(/chunks\/fr-picture-/, 'fr');
    await expect.poll(reported).toMatch(/fr-picture-/);
    await tab.getByRole('gridcell', { name: /^C7 e-health and goal 3/ }).waitFor();
    expect(await tab.locator('.failure').count()).toBe(1);
    expect(thrown).toEqual([]);
  });

  test('transitions: nothing moves, and the order changes anyway', async () => {
    const { tab, thrown } = await without(/chunks\/(matrix|network)-transition-/);
    await tab.evaluate(() =>
      document.querySelector('wsis-sdg-explorer')?.setAttribute('order', 'links'),
    );
    await expect.poll(() => tab.getByRole('rowheader').first().innerText()).toMatch(/^C4/);
    expect(thrown).toEqual([]);
  });

  test.each([
    ['files', /chunks\/export-dialog-export-tools-/],
    ['words of files', /chunks\/fr-files-/],
    ['what draws files', /chunks\/export-dialog-export-files-/],
    ['pages to print', /chunks\/export-pdf-/],
  ])('%s: is said where it was asked for', async (_, pattern) => {
    const { tab, thrown } = await without(pattern, 'fr');
    await tab.getByRole('button', { name: /^(Exporter|Export)$/ }).click();
    if (pattern.source.includes('pdf')) {
      await tab.getByLabel('Format').selectOption('pdf');
      await tab.getByRole('button', { name: 'Télécharger', exact: true }).click();
      await tab
        .getByText(/export-pdf-|échoué|n’a pas/)
        .first()
        .waitFor();
    } else if (pattern.source.includes('export-files')) {
      const dialog = tab.getByRole('dialog', { name: 'Exporter' });
      await dialog.getByText('export-files-').waitFor();
      expect(await dialog.getByLabel('Format').isVisible()).toBe(true);
    } else if (pattern.source.includes('dialog')) {
      await tab.getByText('Le chargement a échoué').waitFor({ state: 'attached' });
    } else {
      await tab.getByRole('dialog', { name: 'Export' }).waitFor();
    }
    expect(thrown).toEqual([]);
  });
});
