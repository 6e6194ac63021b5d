import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { engine } from './site.js';

/** Fonts differ from machine to machine, so pictures are compared as a reader squinting would. */
const GRID = { width: 50, height: 32 };
const MEAN = 4;

const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/**
 * What is on screen differs from the picture that a person looked at; then the new one is written
 * beside it as `NAME.new.png`, which this names. Empty when it does not differ. The pictures are
 * Chromium’s: of another engine nothing is asked here.
 */
export async function differsFromGolden(tab: Page, name: string): Promise<string> {
  if (engine !== 'chromium') return '';
  const shot = await tab.screenshot();
  const [golden, fresh] = [fileOf(`${name}.png`), fileOf(`${name}.new.png`)];
  const apart = existsSync(golden) ? await difference(tab, shot, readFileSync(golden)) : Infinity;
  if (apart <= MEAN) {
    rmSync(fresh, { force: true });
    return '';
  }
  writeFileSync(fresh, shot);
  return `look at tests/journeys/golden/${name}.new.png (${apart.toFixed(1)} apart)`;
}

/** How far two pictures are apart when made very small: mean of 0 … 255 over all their points. */
async function difference(tab: Page, a: Buffer, b: Buffer): Promise<number> {
  const canvas = await tab.context().browser()?.newPage();
  if (!canvas) throw new Error('the browser is gone');
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
