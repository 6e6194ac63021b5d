import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaints, openBrowser, openSite, root, scriptPage } from './site.js';

const read = (name: string) => readFileSync(`${root}dist/cdn/${name}`);

interface Integrity {
  readonly hashes: ReadonlyMap<string, unknown>;
  readonly imports: string;
  readonly importmap: string;
  readonly preloads: readonly unknown[];
}

/** `integrity.json`, as a page's template would read it. */
function readIntegrity(): Integrity {
  const all: unknown = JSON.parse(read('integrity.json').toString());
  const { imports, importmap, modulepreload, ...hashes }: Record<string, unknown> = {
    ...(typeof all === 'object' ? all : {}),
  };
  const preloads: unknown = Reflect.get(Object(modulepreload), 'wsis-sdg-matrix.js');
  return {
    imports: JSON.stringify(imports),
    hashes: new Map(Object.entries(hashes)),
    importmap: JSON.stringify(importmap),
    preloads: Array.isArray(preloads) ? preloads : [],
  };
}

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('integrity.json has the hash of every script', () => {
  const { hashes, imports, importmap } = readIntegrity();
  const names = readdirSync(`${root}dist/cdn`, { recursive: true, encoding: 'utf8' });
  const scripts = names.filter((name) => name.endsWith('.js'));
  expect([...hashes.keys()].sort()).toEqual(scripts.sort());
  for (const name of scripts) {
    const hash = `sha384-${createHash('sha384').update(read(name)).digest('base64')}`;
    expect(hashes.get(name), name).toBe(hash);
    // The tag of an entry has its hash. With its hash in the map too, it would be fetched twice.
    const line = `"./wsis-sdg-matrix/${name}":"${hash}"`;
    expect(importmap.includes(line), name).toBe(name.startsWith('chunks/'));
  }
  expect(imports).toMatch(/"elements\/matrix.js":\["chunks\/matrix-[\w-]+\.js"\]/);
});

/** A page with the tags of `integrity.json` in its head, and the files in another folder. */
const pageWith = ({ importmap, preloads }: Integrity) => {
  const lines = [`<script type="importmap">${importmap}</script>`, ...preloads].join('');
  const head = `<head>${lines.replaceAll('./wsis-sdg-matrix/', '/wsis/')}`;
  return scriptPage('<wsis-sdg-matrix></wsis-sdg-matrix>').replace('<head>', head);
};

test('its lines let a page ask for every chunk at once, each one time, and check it', async () => {
  const site = await openSite({ '/': pageWith(readIntegrity()) });
  const page = await browser.newPage();
  const messages = complaints(page);
  await page.goto(site.url);
  await page.locator('wsis-sdg-matrix .pane svg').first().waitFor();
  const scripts = site.requested.filter((path) => path.endsWith('.js'));
  expect([...new Set(scripts)]).toEqual(scripts);
  expect(scripts.length).toBeGreaterThan(2);
  expect(messages).toEqual([]);
  await page.close();
  await site.close();
});
