import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, openSite, scriptPage, type Site } from './site.js';
import { tour } from './tour.js';
import { openWorkFolder } from './work-folder.js';

/** A page with inline code and data. */
function wholePage(): string {
  const folder = openWorkFolder();
  const page = folder.make('embed', '--form', 'file');
  folder.close();
  return page;
}

let browser: Browser;
let site: Site;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({
    '/': scriptPage('<wsis-sdg-explorer permalink></wsis-sdg-explorer>'),
    '/whole': wholePage(),
    '/bare': '<!doctype html><title>Bare</title><body></body>',
  });
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** The property names of a page's window. */
const names = (page: Page) =>
  page.evaluate(() => {
    // The tour replaces these so that no system dialog opens.
    window.print = () => undefined;
    const symbols = Object.getOwnPropertySymbols(window).map(String);
    return [...Object.getOwnPropertyNames(window), ...symbols].filter(
      (each) => !/^\d+$/.test(each),
    );
  });

const added = (before: readonly string[], after: readonly string[]) =>
  after.filter((each) => !before.includes(each));

test(
  'a whole journey makes no request to others, stores nothing and leaves no global behind',
  { timeout: 240_000 },
  async () => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 1000 },
      permissions: ['clipboard-read', 'clipboard-write'],
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    const requested: string[] = [];
    context.on('request', (request) => requested.push(request.url()));
    await page.goto(`${site.url}/bare`);
    const before = await names(page);
    const prototypes = () =>
      page.evaluate(() =>
        [Object, Array, Function, Element, HTMLElement, Node, EventTarget, Promise, String]
          .flatMap(({ prototype }) => Object.getOwnPropertyNames(prototype))
          .join(),
      );
    const ofPrototypes = await prototypes();
    await page.goto(`${site.url}/`);
    await tour({ page, at: page });
    expect(added(before, await names(page))).toEqual([]);
    expect(await prototypes()).toBe(ofPrototypes);
    const others = requested.filter(
      (url) => !url.startsWith(site.url) && !/^(blob|data):/.test(url),
    );
    expect(others).toEqual([]);
    const { cookies, origins } = await context.storageState({ indexedDB: true });
    expect({ cookies, origins }).toEqual({ cookies: [], origins: [] });
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: window.isSecureContext ? (await caches.keys()).length : 0,
      workers: (await navigator.serviceWorker.getRegistrations()).length,
      cookie: document.cookie,
    }));
    expect(kept).toEqual({ local: 0, session: 0, databases: 0, caches: 0, workers: 0, cookie: '' });
    await context.close();
  },
);

test('the self-contained file leaves no global behind either', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}/bare`);
  const before = await names(page);
  await page.goto(`${site.url}/whole`);
  await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
  expect(added(before, await names(page))).toEqual([]);
  await page.close();
});
