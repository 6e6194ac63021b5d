import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
/** Fonts differ from machine to machine, so pictures are compared as a reader squinting would. */
const GRID = { width: 50, height: 32 };
const MEAN = 4;

const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/** A screenshot that differs is written beside the golden one as `NAME.new.png`. */
describe('the states of the explorer look as they did when a person looked at them', () => {
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
    const shot = await tab.screenshot();
    const [golden, fresh] = [fileOf(`${name}.png`), fileOf(`${name}.new.png`)];
    const apart = existsSync(golden) ? await difference(tab, shot, readFileSync(golden)) : Infinity;
    if (apart <= MEAN) rmSync(fresh, { force: true });
    else writeFileSync(fresh, shot);
    expect(apart, `look at tests/journeys/golden/${name}.new.png`).toBeLessThanOrEqual(MEAN);
    await tab.close();
  });
});

/** How far two pictures are apart when made very small: mean of 0 … 255 over all their points. */
async function difference(tab: Page, a: Buffer, b: Buffer): Promise<number> {
  await tab.goto('about:blank');
  const [first, second] = await tab.evaluate(
    async ({ pictures, grid }) =>
      Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          Object.assign(canvas, grid);
          const context = canvas.getContext('2d');
          if (context) context.imageSmoothingQuality = 'high';
          context?.drawImage(image, 0, 0, grid.width, grid.height);
          return [...(context?.getImageData(0, 0, grid.width, grid.height).data ?? [])];
        }),
      ),
    { pictures: [a, b].map((each) => each.toString('base64')), grid: GRID },
  );
  const points = first ?? [];
  return (
    points.reduce((sum, value, i) => sum + Math.abs(value - (second?.[i] ?? 0)), 0) / points.length
  );
}
