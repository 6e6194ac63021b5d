import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  complaints,
  openBrowser,
  openSite,
  root,
  scriptPage,
  sideways,
  STRICT,
  type Site,
} from './site.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

/** The headers that let pages of another origin load the scripts. */
const SHARED = { 'access-control-allow-origin': '*' };

let browser: Browser;
let files: Site;
let folder: WorkFolder;
beforeAll(async () => {
  browser = await openBrowser();
  files = await openSite(
    { '/': scriptPage('<wsis-sdg-explorer permalink goals="sdg-3 sdg-4"></wsis-sdg-explorer>') },
    SHARED,
  );
  folder = openWorkFolder();
});
afterAll(async () => {
  await browser.close();
  await files.close();
  folder.close();
});

const emptyPage = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Empty</title></head><body>${body}</body></html>`;

/** The code that the embed dialog of a page shows for a form. */
async function fromDialog(form: 'element' | 'frame' | 'static'): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${files.url}/`);
  await page.getByRole('button', { name: 'Embed', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Embed' });
  await dialog.getByLabel('How').selectOption(form);
  await dialog.getByLabel('Language').selectOption('fr');
  await dialog.getByLabel('Width').click();
  await page.keyboard.type('1020');
  await page.keyboard.press('Tab');
  const code = dialog.getByRole('textbox', { name: 'Code for your page' });
  const start = { element: '<link', frame: '<iframe', static: '<figure' }[form];
  await expect.poll(() => code.inputValue()).toMatch(new RegExp(`^${start}`));
  await expect.poll(() => code.inputValue()).toMatch(/(locale|lang)="?fr/);
  await expect.poll(() => code.inputValue()).toMatch(/width(: |="(min\(100%, )?)1020/);
  const text = await code.inputValue();
  await page.close();
  return text;
}

/** Puts code into an empty page of another origin. */
async function pasted(code: string, headers: Record<string, string> = {}) {
  const site = await openSite({ '/': emptyPage(code) }, headers);
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const messages = complaints(page);
  await page.goto(site.url);
  return {
    page,
    messages,
    site,
    close: async () => {
      await page.close();
      await site.close();
    },
  };
}

describe('code of the embed dialog, pasted into an empty page of another origin', () => {
  test('with a script shows the view, checked by the hashes of the script and of its chunks', async () => {
    const code = await fromDialog('element');
    const checked = [...code.matchAll(/(?:src|href)="([^"]+)" integrity="sha384-([^"]+)"/g)].map(
      ([, url = '', hash]) => ({ name: url.replace(`${files.url}/wsis/`, ''), hash }),
    );
    expect(checked.at(-1)?.name).toBe('wsis-sdg-matrix.js');
    expect(checked.length).toBeGreaterThan(2);
    for (const { name, hash } of checked) {
      const script = readFileSync(`${root}dist/cdn/${name}`);
      expect(hash, name).toBe(createHash('sha384').update(script).digest('base64'));
    }
    files.requested.length = 0;
    const { page, messages, close } = await pasted(code);
    await page.getByText('Bonne santé et bien-être').first().waitFor();
    await expect.poll(() => page.getByRole('columnheader').count()).toBe(3);
    expect((await page.locator('wsis-sdg-explorer').boundingBox())?.width).toBe(1020);
    expect([...new Set(files.requested)]).toEqual(files.requested);
    expect(messages).toEqual([]);
    await close();
  });

  test('with a script does not run a chunk that has been changed', async () => {
    const code = await fromDialog('element');
    const site = await openSite({ '/': emptyPage(code) });
    const page = await browser.newPage();
    await page.route(/\/chunks\/explorer-/, async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: `document.title = 'changed';${await response.text()}`,
      });
    });
    const heard = complaints(page);
    await page.goto(site.url);
    await expect.poll(() => heard.join()).toMatch(/integrity|digest/i);
    expect(await page.title()).toBe('Empty');
    expect(await page.evaluate(() => customElements.get('wsis-sdg-explorer'))).toBeUndefined();
    await page.close();
    await site.close();
  });

  test('says what it lacks where the hashes cannot be read', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.route('**/integrity.json', (route) => route.abort());
    await page.goto(`${files.url}/`);
    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Embed' });
    await dialog.getByText('This code has no integrity attributes').waitFor();
    const code = dialog.getByRole('textbox', { name: 'Code for your page' });
    expect(await code.inputValue()).toMatch(/^<script type="module" src="[^"]+"><\/script>/);
    await page.close();
  });

  test('with a frame shows the view, as high as it needs and no higher', async () => {
    const { page, messages, close } = await pasted(await fromDialog('frame'));
    const frame = page.frameLocator('iframe');
    await frame.getByText('Tout effacer').waitFor();
    const inner = async () =>
      Math.ceil(
        await frame.locator('body').evaluate((body) => body.getBoundingClientRect().height),
      );
    const outer = async () => (await page.locator('iframe').boundingBox())?.height ?? 0;
    await expect.poll(async () => Math.abs((await inner()) - (await outer()))).toBeLessThan(6);
    expect(await page.locator('iframe').getAttribute('title')).toBe('Matrice SMSI–ODD');
    expect(await page.locator('iframe').getAttribute('loading')).toBe('lazy');
    expect(messages).toEqual([]);
    await close();
  });

  test('without script shows the drawing and the links', async () => {
    const code = await fromDialog('static');
    expect(code).not.toMatch(/<script|style=|<wsis/);
    const { page, messages, close } = await pasted(code, STRICT);
    await page.setViewportSize({ width: 1280, height: 900 });
    expect((await page.getByRole('img').boundingBox())?.width).toBe(1020);
    await page.locator('summary').click();
    expect(await page.getByRole('row').count()).toBeGreaterThan(10);
    expect(messages).toEqual([]);
    await close();
  });
});

test('two static embeds of one view fit a phone, without an id, under a strict policy', async () => {
  const embeds = [[], ['--view', 'network', '--locale', 'ru'], []].map((more) =>
    folder.make('embed', '--form', 'static', '--state', 'goals=sdg-3', ...more),
  );
  const { page, messages, close } = await pasted(embeds.join(''), STRICT);
  for (const width of [360, 1800]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await sideways(page)).toBe(0);
    for (const picture of await page.getByRole('img').all()) {
      const box = await picture.boundingBox();
      expect(box?.width).toBeGreaterThan(width === 360 ? 250 : 1100);
      expect(box?.width).toBeLessThanOrEqual(1200);
      expect(box?.height).toBeGreaterThan(100);
    }
  }
  await page.setViewportSize({ width: 360, height: 800 });
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await sideways(page)).toBe(0);
  expect(await page.locator('[id]').count()).toBe(0);
  expect(messages).toEqual([]);
  await close();
});

/** A value once it has stayed the same for so long, in ms; throws when it never does. */
async function steady(read: () => Promise<number>, still: number): Promise<number> {
  let last = await read();
  for (let i = 0; i < 10; i++) {
    await new Promise((resolve) => setTimeout(resolve, still));
    const next = await read();
    if (next === last) return next;
    last = next;
  }
  throw new Error(`the value still changes: ${last}`);
}

describe('a frame', () => {
  const frameOn = (more = '') =>
    `<iframe data-wsis-sdg src="${files.url}/wsis/embed.html?locale=en#wsis:view=matrix" title="t" width="100%" height="300" sandbox="allow-scripts allow-same-origin"></iframe>${more}<script type="module" src="${files.url}/wsis/embed.js"></script>`;
  const heightOf = async (page: Page) => (await page.locator('iframe').boundingBox())?.height ?? 0;
  const settled = (page: Page) =>
    expect.poll(() => heightOf(page), { timeout: 10_000 }).toBeGreaterThan(500);

  test('stops sending messages once its height is settled', async () => {
    const count =
      '<script>window.received = 0; addEventListener("message", () => received++)</script>';
    const { page, close } = await pasted(frameOn(count));
    await settled(page);
    const received = () => page.evaluate(() => Number(Reflect.get(window, 'received')));
    expect(await steady(received, 1500)).toBeLessThan(12);
    await close();
  });

  test('follows the width of the page', async () => {
    const { page, close } = await pasted(frameOn());
    await settled(page);
    const wide = await heightOf(page);
    await page.setViewportSize({ width: 400, height: 900 });
    await expect.poll(() => heightOf(page)).not.toBe(wide);
    await close();
  });

  test('is tall enough where the page counts borders and padding into its height', async () => {
    const style = '<style>iframe{box-sizing:border-box;border:10px solid;padding:5px}</style>';
    const { page, close } = await pasted(frameOn(style));
    await settled(page);
    const missing = () =>
      page.frames()[1]?.evaluate(() => {
        const { scrollHeight, clientHeight } = document.documentElement;
        return scrollHeight - clientHeight;
      });
    await expect.poll(missing).toBe(0);
    await close();
  });

  test('is resized only by its own messages, and only to valid heights', async () => {
    const { page, close } = await pasted(frameOn());
    await settled(page);
    const before = await steady(() => heightOf(page), 500);
    await page.evaluate(() => {
      for (const height of [77, 1e9, Number.NaN, 500.5, '600', -1]) {
        window.postMessage({ type: 'wsis-sdg:resize', version: 1, id: 'frame-1', height }, '*');
      }
    });
    await page.frames()[1]?.evaluate(() => {
      for (const height of [1e9, Number.NaN, 700.5, '600', -1, 3]) {
        parent.postMessage({ type: 'wsis-sdg:resize', version: 1, id: 'frame-1', height }, '*');
      }
      parent.postMessage({ type: 'wsis-sdg:resize', version: 2, id: 'frame-1', height: 600 }, '*');
      parent.postMessage({ type: 'wsis-sdg:resize', version: 1, id: 'other', height: 600 }, '*');
      parent.postMessage(null, '*');
    });
    await page.waitForTimeout(500);
    expect(await heightOf(page)).toBe(before);
    await close();
  });

  test('that may not download says so and offers the file another way', async () => {
    const { page, close } = await pasted(frameOn());
    await settled(page);
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Export', exact: true }).click();
    await frame.getByRole('button', { name: 'Download', exact: true }).click();
    await frame.getByText('this frame does not allow downloads').waitFor();
    await frame.getByRole('button', { name: 'Open in a new tab' }).waitFor();
    await close();
  });
});

describe('static HTML in the element', () => {
  const made = () => {
    folder.make('embed', '--form', 'page', '--base', `${files.url}/wsis/`, '-o', 'page.html');
    return folder.read('page.html').toString();
  };

  test('shows without scripts', async () => {
    const site = await openSite({ '/': made() });
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(site.url);
    const picture = page.getByRole('img').first();
    const height = async () => (await picture.boundingBox())?.height ?? 0;
    await expect.poll(height, { timeout: 10_000 }).toBeGreaterThan(300);
    await context.close();
    await site.close();
  });

  test('is replaced by the element without a jump', async () => {
    const site = await openSite({
      '/': made().replace('</body>', '<p id="below">Below</p></body>'),
    });
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.addInitScript(() => {
      Reflect.set(window, 'shift', 0);
      new PerformanceObserver((list) => {
        const all = list.getEntries().map((entry) => Number(Reflect.get(entry, 'value')));
        const sum = all.reduce((a, b) => a + b, Number(Reflect.get(window, 'shift')));
        Reflect.set(window, 'shift', sum);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(site.url);
    await page.getByRole('grid').waitFor();
    await page.waitForTimeout(800);
    expect(await page.locator('figure').first().isVisible()).toBe(false);
    expect(await page.evaluate(() => Number(Reflect.get(window, 'shift')))).toBeLessThan(0.1);
    await page.close();
    await site.close();
  });
});

test('a page in one file opens from disk and makes no requests', async () => {
  const options = ['--view', 'network', '--state', 'goals=sdg-3', '--locale', 'ar'];
  folder.make('embed', '--form', 'file', ...options, '-o', 'whole.html');
  const page = await browser.newPage();
  const messages = complaints(page);
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.goto(`file://${folder.at('whole.html')}`);
  await page
    .locator('wsis-sdg-network')
    .getByText('الصحة الجيدة')
    .first()
    .waitFor({ state: 'attached' });
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  const refusal = await page.evaluate(() =>
    document
      .querySelector('wsis-sdg-explorer')
      ?.exportImage({ format: 'pdf' })
      .catch((error: unknown) => String(error)),
  );
  expect(refusal).toMatch(/A page in one file has no fonts for this/);
  expect(
    requested.filter((url) => !url.endsWith('whole.html') && !url.startsWith('data:')),
  ).toEqual([]);
  expect(messages).toEqual([]);
  await page.close();
});
