import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { differsFromGolden } from './golden-shot.js';
import { openBrowser, openSite, type Site } from './site.js';

const page = (attributes: string) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>States</title>
<script type="module" src="/wsis/wsis-sdg-matrix.js"></script></head>
<body><wsis-sdg-explorer ${attributes}></wsis-sdg-explorer></body></html>`;

const states = [
  { name: 'loading', attributes: 'src="/never.json"', shows: '.skeleton' },
  { name: 'error', attributes: 'src="/nowhere.json"', shows: '.problems' },
  { name: 'empty', attributes: 'query="xylophone" goals="sdg-3"', shows: '.loosen button' },
] as const;

const SIZE = { width: 1000, height: 640 };
/** A screenshot that differs is written beside the golden one as `NAME.new.png`. */
describe('the states of the explorer look like the accepted pictures', () => {
  let browser: Browser;
  let site: Site;
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(
      Object.fromEntries(states.map((each) => [`/${each.name}`, page(each.attributes)])),
    );
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(states)('$name', async ({ name, shows }) => {
    const tab = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
    await tab.route('**/never.json', () => undefined);
    await tab.goto(`${site.url}/${name}`);
    await tab.locator(shows).first().waitFor();
    await tab.waitForTimeout(300);
    expect(await differsFromGolden(tab, name)).toBe('');
    await tab.close();
  });
});
