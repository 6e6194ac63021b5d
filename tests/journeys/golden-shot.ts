import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { engine } from './site.js';

/** Fonts differ from machine to machine, so pictures are compared at this size. */
const GRID = { width: 50, height: 32 };
/** The most by which the values of two pictures may differ on average, of 255. */
const MEAN = 4;
/** How long a page may take to look like its golden picture, in ms. */
const PATIENCE = 15_000;

const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/**
 * Waits until the page looks like its golden picture, and returns the empty string. When the time is
 * up, writes the last screenshot beside the golden picture as `NAME.new.png`, and returns its name.
 * The golden pictures are from Chromium, so no other engine is compared.
 */
export async function differsFromGolden(tab: Page, name: string): Promise<string> {
  if (engine !== 'chromium') return '';
  const [golden, fresh] = [fileOf(`${name}.png`), fileOf(`${name}.new.png`)];
  const accepted = existsSync(golden) ? readFileSync(golden) : undefined;
  const end = performance.now() + PATIENCE;
  for (;;) {
    const shot = await tab.screenshot();
    const apart = accepted ? await difference(tab, shot, accepted) : Infinity;
    if (apart <= MEAN) {
      rmSync(fresh, { force: true });
      return '';
    }
    if (performance.now() > end) {
      writeFileSync(fresh, shot);
      return `look at tests/journeys/golden/${name}.new.png (${apart.toFixed(1)} apart)`;
    }
    await tab.waitForTimeout(200);
  }
}

/** The mean difference, 0 … 255, between the values of two pictures that are scaled down to `GRID`. */
async function difference(tab: Page, a: Buffer, b: Buffer): Promise<number> {
  const canvas = await tab.context().browser()?.newPage();
  if (!canvas) throw new Error('the browser is closed');
  const [first, second] = await canvas.evaluate(
    async ({ pictures, grid }) =>
      Promise.all(
        pictures.map(async (picture) => {
          const image = new Image();
          image.src = `data:image/png;base64,${picture}`;
          await image.decode();
          const sheet = document.createElement('canvas');
          Object.assign(sheet, grid);
          const context = sheet.getContext('2d');
          if (context) context.imageSmoothingQuality = 'high';
          context?.drawImage(image, 0, 0, grid.width, grid.height);
          return [...(context?.getImageData(0, 0, grid.width, grid.height).data ?? [])];
        }),
      ),
    { pictures: [a, b].map((each) => each.toString('base64')), grid: GRID },
  );
  await canvas.close();
  const points = first ?? [];
  return (
    points.reduce((sum, value, i) => sum + Math.abs(value - (second?.[i] ?? 0)), 0) / points.length
  );
}
