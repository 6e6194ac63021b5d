import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaints, openBrowser, openSite, scriptPage, type Site } from './site.js';

const DATA =
  '<script type="application/json">{"id":"small","version":"1","title":"Small plan","actionLines":[{"id":"A1","code":"A1","name":"First line"}],"goals":[{"id":"g1","number":1,"name":"Goal one","color":"#4c9f38","targets":[{"id":"t1","number":"1.1","label":"Target one"}]}],"links":[{"actionLine":"A1","goal":"g1","targets":["t1"],"rationale":"Because"}]}</script>';
const EXPLORER = '<wsis-sdg-explorer></wsis-sdg-explorer>';

const pages: Record<string, string> = {};
let browser: Browser;
let site: Site;
let page: Page | undefined;
beforeAll(async () => {
  browser = await openBrowser({ ignoreDefaultArgs: ['--disable-back-forward-cache'] });
  site = await openSite(pages);
});
afterEach(() => page?.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

/** Opens a page whose head runs before the script of the explorer. */
async function open(head: string, body = EXPLORER): Promise<{ tab: Page; messages: string[] }> {
  pages['/'] = scriptPage(body).replace('<head>', `<head>${head}`);
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(15_000);
  const messages = complaints(page);
  await page.goto(site.url);
  return { tab: page, messages };
}

/** Checks that the picture is shown, a selection is reported, each view opens and files are complete. */
async function works(tab: Page): Promise<void> {
  const picture = tab.locator('wsis-sdg-matrix .pane svg').first();
  await picture.waitFor();
  await tab.getByRole('gridcell', { name: /^C7 e-health and goal 3/ }).focus();
  await tab.keyboard.press('Enter');
  await tab.locator('wsis-sdg-detail').getByText('3.8').first().waitFor();
  const box = await tab.locator('wsis-sdg-matrix .canvas').boundingBox();
  expect(box?.width).toBeGreaterThan(500);
  expect(box?.height).toBeGreaterThan(300);
  for (const [view, sign] of [
    ['Network', '.canvas svg'],
    ['Table', 'tbody tr'],
    ['Matrix', '.canvas svg'],
  ] as const) {
    await tab.getByRole('button', { name: view, exact: true }).click();
    await tab
      .locator(`wsis-sdg-${view.toLowerCase()} ${sign}`)
      .first()
      .waitFor({ state: 'attached' });
  }
  const [links, drawing, goals, paper] = await tab.evaluate(async () => {
    const explorer = document.querySelector('wsis-sdg-explorer');
    if (!explorer) throw new Error('no explorer');
    const json = await (await explorer.exportData({ format: 'json', rows: 'all' })).text();
    const svg = await (await explorer.exportImage({ format: 'svg' })).text();
    const pdf = await (await explorer.exportImage({ format: 'pdf' })).text();
    const dataset: unknown = JSON.parse(json);
    const count = (name: string) => {
      const list: unknown = Reflect.get(Object(dataset), name);
      return Array.isArray(list) ? list.length : -1;
    };
    return [count('links'), svg.includes('<path'), count('goals'), pdf.slice(0, 5)] as const;
  });
  expect([links, drawing, goals, paper]).toEqual([160, true, 17, '%PDF-']);
}

describe('the explorer on a page whose scripts', () => {
  test.each([
    [
      'freeze the prototypes',
      '[Object, Array, Element, HTMLElement, Node, Function, String, Promise, Map, Set].forEach((each) => Object.freeze(each.prototype));',
    ],
    [
      'add to the prototypes what every loop meets',
      'Array.prototype.each = function () {}; Array.prototype.contains = function () {}; String.prototype.strip = function () {}; Function.prototype.extend = function () {};',
    ],
    [
      'write JSON in their own way, as Prototype did',
      'Array.prototype.toJSON = function () { return "[" + this.join() + "]"; }; String.prototype.toJSON = function () { return "“" + this + "”"; };',
    ],
    [
      'wrap fetch',
      'const real = fetch; window.fetch = (...all) => new Promise((done, failed) => setTimeout(() => real(...all).then(done, failed), 5));',
    ],
    [
      'slow every frame down',
      'window.requestAnimationFrame = (callback) => setTimeout(() => callback(performance.now()), 60); window.cancelAnimationFrame = clearTimeout;',
    ],
    [
      'define elements as classes of their own',
      'const real = customElements.define; customElements.define = function (name, each, options) { return real.call(this, name, class extends each {}, options); };',
    ],
    [
      'have a Promise of their own',
      'const Real = Promise; window.Promise = class ZonePromise extends Real { then(a, b) { return super.then(a && ((v) => a(v)), b); } }; const { addEventListener } = EventTarget.prototype; EventTarget.prototype.addEventListener = function (type, listener, options) { const own = typeof listener === "function" ? function (event) { return listener.call(this, event); } : listener; return addEventListener.call(this, type, own, options); };',
    ],
  ])('%s works and complains of nothing', { timeout: 120_000 }, async (_, script) => {
    const { tab, messages } = await open(`<script>${script}</script>`);
    await works(tab);
    expect(messages).toEqual([]);
  });
});

describe('the explorer in a frame on a page whose scripts', () => {
  test.each([
    [
      'add to the prototype of all objects, as the first libraries did',
      'Object.prototype.extend = function (other) { for (const key in other) this[key] = other[key]; return this; }; Object.prototype.each = function () {}; Object.prototype.version = "1.3.1";',
    ],
    [
      'make arrays in their own way, as Prototype did',
      'Array.from = (list) => { const all = new Array(list?.length || 0); for (let i = 0; i < all.length; i++) all[i] = list[i]; return all; };',
    ],
  ])('%s works, is given its height and complains of nothing', async (_, script) => {
    const body =
      '<iframe data-wsis-sdg src="/wsis/embed.html" title="WSIS–SDG Matrix" width="100%" height="300"></iframe>';
    pages['/'] = scriptPage(body)
      .replace('<head>', `<head><script>${script}</script>`)
      .replace('wsis-sdg-matrix.js', 'embed.js');
    page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(15_000);
    const messages = complaints(page);
    await page.goto(site.url);
    const frame = page.frameLocator('iframe');
    await frame.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    await frame.getByRole('gridcell', { name: /^C7 e-health and goal 3/ }).focus();
    await page.keyboard.press('Enter');
    await frame.locator('wsis-sdg-detail').getByText('3.8').first().waitFor();
    const height = async () => (await tab.locator('iframe').boundingBox())?.height ?? 0;
    const tab = page;
    await expect.poll(height).toBeGreaterThan(500);
    expect(messages).toEqual([]);
  });
});

describe('the explorer on a page whose styles are', () => {
  test.each([
    '* { all: unset !important }',
    '* { all: initial }',
    '* { all: revert !important }',
    '* { display: block !important }',
    '* { display: contents !important }',
    '* { position: static !important; float: left; font: 18px/3 fantasy !important }',
    ':not(:defined) { display: none }',
    'wsis-sdg-explorer, wsis-sdg-explorer * { visibility: visible; box-sizing: content-box !important; padding: 20px !important }',
  ])('%s works and is seen', { timeout: 120_000 }, async (css) => {
    const { tab, messages } = await open(`<style>${css}</style>`);
    await works(tab);
    expect(messages).toEqual([]);
  });

  test('shows no data as text, whatever is made a block', async () => {
    const { tab } = await open(
      '<style>* { display: block !important }</style>',
      `<wsis-sdg-matrix src="/nothing.json">${DATA}</wsis-sdg-matrix>`,
    );
    await tab.locator('wsis-sdg-matrix .problems').waitFor();
    expect(await tab.locator('wsis-sdg-matrix > script').isVisible()).toBe(false);
  });
});

describe('a page with an element on it', () => {
  test('goes on when its own listener throws, and so does the element', async () => {
    const { tab, messages } = await open(
      '',
      `${EXPLORER}<script>for (const name of ['wsis-load', 'wsis-select', 'wsis-view-change']) addEventListener(name, () => { throw new Error('ours: ' + name); });</script>`,
    );
    await works(tab);
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.filter((each) => !each.startsWith('ours: '))).toEqual([]);
    expect(await tab.locator('.failure').count()).toBe(0);
  });

  test('is restored as it was from the back/forward cache', async () => {
    pages['/next'] = '<!doctype html><title>Next</title><a href="/">back</a>';
    // Playwright switches this cache off by default.
    const { tab, messages } = await open('');
    await works(tab);
    await tab.evaluate(() => {
      addEventListener('pageshow', (event) => Reflect.set(window, 'persisted', event.persisted));
    });
    await tab.goto(`${site.url}/next`);
    await tab.goBack({ waitUntil: 'commit' });
    await tab.locator('wsis-sdg-matrix .pane svg').first().waitFor();
    expect(await tab.evaluate(() => String(Reflect.get(window, 'persisted')))).toBe('true');
    expect(
      await tab.evaluate(() => document.querySelector('wsis-sdg-explorer')?.state?.selected),
    ).toBe('C7-ehealth:sdg-3');
    await tab.getByRole('button', { name: 'Network', exact: true }).click();
    await tab.locator('wsis-sdg-network .canvas svg').first().waitFor({ state: 'attached' });
    expect(messages).toEqual([]);
  });

  test('prints while its data are still on their way, and shows them after', async () => {
    page = await browser.newPage();
    const messages = complaints(page);
    let answer: () => void = () => undefined;
    const requested = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/wsis-sdg.json', async (route) => {
      await requested;
      await route.continue();
    });
    pages['/'] = scriptPage(EXPLORER);
    await page.goto(site.url);
    await page.locator('wsis-sdg-explorer .skeleton').waitFor();
    const paper = await page.pdf();
    expect(paper.length).toBeGreaterThan(1000);
    answer();
    await works(page);
    expect(messages).toEqual([]);
  });

  test('has its picture on paper even when it is printed before its first layout', async () => {
    const { tab } = await open('', `<div hidden>${EXPLORER}</div>`);
    await tab.evaluate(() => document.querySelector('wsis-sdg-explorer')?.session !== undefined);
    await tab.pdf();
    await tab.evaluate(() => document.querySelector('div')?.removeAttribute('hidden'));
    await works(tab);
  });

  test(
    'has two versions of the library on it and uses the first',
    { timeout: 60_000 },
    async () => {
      await browser.newPage().then((each) => each.close());
      const { tab, messages } = await open('');
      await works(tab);
      const before = await tab.evaluate(() => customElements.get('wsis-sdg-matrix')?.name);
      await tab.addScriptTag({ type: 'module', url: '/copy/wsis-sdg-matrix.js' });
      expect(await tab.evaluate(() => customElements.get('wsis-sdg-matrix')?.name)).toBe(before);
      await tab.evaluate(() => document.body.append(document.createElement('wsis-sdg-matrix')));
      await tab.locator('body > wsis-sdg-matrix .pane svg').first().waitFor();
      expect(messages.filter((each) => !/already defined|Multiple versions/.test(each))).toEqual(
        [],
      );
      expect(messages.filter((each) => each.includes('already defined'))).toHaveLength(9);
    },
  );
});
