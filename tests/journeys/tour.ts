import type { Frame, Page } from 'playwright-core';
import { locales } from '../../src/i18n/locale.js';

/** A tour of an explorer in a page, or in a frame of it. */
export interface Tour {
  readonly page: Page;
  readonly at: Page | Frame;
}

/**
 * A person's way through everything the explorer offers: search, filters, an order by dragging,
 * every view and layout, every file, print, the embed dialog, copying, every language.
 */
export async function tour({ page, at }: Tour): Promise<void> {
  await at.getByRole('grid').waitFor();
  await at.evaluate(() => {
    window.print = () => void dispatchEvent(new Event('afterprint'));
  });
  await search({ page, at });
  await drag({ page, at });
  for (const view of ['Network', 'Table', 'Matrix']) await show({ page, at }, view);
  await exportAll({ page, at });
  await embed({ page, at });
  // English comes last, so that the page ends as it began.
  for (const locale of [...locales].reverse()) {
    await at.evaluate((tag) => {
      document.querySelector('wsis-sdg-explorer')?.setAttribute('locale', tag);
    }, locale);
    await at.locator(`wsis-sdg-matrix .root[lang="${locale}"]`).waitFor();
  }
}

const press = ({ at }: Tour, name: string) =>
  at.getByRole('button', { name, exact: true }).first().click();

async function search(tour: Tour): Promise<void> {
  const { page, at } = tour;
  const box = at.getByRole('combobox', { name: 'Search' });
  await box.fill('health');
  await at.getByRole('option').first().waitFor();
  await box.fill('');
  await page.keyboard.press('Escape');
  await press(tour, 'Facilitators');
  await at.getByRole('checkbox', { name: /ITU/ }).first().click();
  await page.keyboard.press('Escape');
  await at.getByText('of 18 rows').first().waitFor();
  await press(tour, 'Undo');
  // The grid is updated after the picture, so a cell that is found earlier may change before it gets the focus.
  await at.locator('[role=grid][aria-rowcount="19"]').waitFor();
  await at.getByRole('gridcell', { name: /^C7 e-health and goal 3/ }).focus();
  await page.keyboard.press('Enter');
  await at.getByRole('region', { name: 'Details' }).getByText('3.8').first().waitFor();
}

async function drag({ page, at }: Tour): Promise<void> {
  const middle = async (name: RegExp) => {
    const box = await at.getByRole('rowheader', { name }).boundingBox();
    return { x: (box?.x ?? 0) + (box?.width ?? 0) / 2, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 };
  };
  const from = await middle(/^C4/);
  const to = await middle(/^C1 /);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x, from.y - 20);
  await page.mouse.move(to.x, to.y - 10);
  await page.mouse.up();
  await at.locator('wsis-sdg-explorer[row-order="own"]').waitFor();
}

async function show(tour: Tour, view: string): Promise<void> {
  const { at } = tour;
  await press(tour, view);
  const name = `wsis-sdg-${view.toLowerCase()}`;
  const shown = view === 'Table' ? 'table' : '.canvas svg';
  await at.locator(`${name} ${shown}`).first().waitFor({ state: 'attached' });
  if (view !== 'Network') return;
  for (const layout of ['layered', 'force', 'similarity', 'bipartite']) {
    await at.evaluate((way) => {
      document.querySelector('wsis-sdg-explorer')?.setAttribute('layout', way);
    }, layout);
    await at.locator(`wsis-sdg-network .canvas svg`).first().waitFor({ state: 'attached' });
  }
}

/** Makes every file in the dialog and by method. */
async function exportAll(tour: Tour): Promise<void> {
  const { at, page } = tour;
  await press(tour, 'Export');
  const dialog = at.getByRole('dialog', { name: 'Export' });
  for (const format of ['svg', 'pdf', 'csv', 'json', 'png']) {
    await dialog.getByLabel('Format').selectOption(format);
    await dialog.getByRole('button', { name: 'Download', exact: true }).click();
    await dialog.locator('[role=status]').filter({ hasText: /\d/ }).first().waitFor();
  }
  await dialog.getByRole('button', { name: 'Copy text' }).first().click();
  await dialog.getByRole('button', { name: 'Copy citation' }).click();
  await dialog.getByRole('button', { name: 'Copy picture' }).click();
  await dialog.getByRole('button', { name: 'Print', exact: true }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  const sizes = await at.evaluate(async () => {
    const explorer = document.querySelector('wsis-sdg-explorer');
    const files = [
      await explorer?.exportImage({ format: 'png' }),
      await explorer?.exportImage({ format: 'svg', fonts: 'outlined' }),
      await explorer?.exportImage({ format: 'pdf' }),
      await explorer?.exportData({ format: 'csv', rows: 'all' }),
      await explorer?.exportData({ format: 'json', rows: 'all' }),
      await explorer?.exportImage({ format: 'pptx' }),
      await explorer?.exportData({ format: 'xlsx', rows: 'all' }),
      await explorer?.exportData({ format: 'jsonld', rows: 'all' }),
      await explorer?.exportData({ format: 'graphml', rows: 'all' }),
    ];
    return files.map((file) => file?.size ?? 0);
  });
  if (sizes.some((size) => size < 1000)) throw new Error(`files of ${sizes.join()} bytes`);
}

async function embed(tour: Tour): Promise<void> {
  const { at, page } = tour;
  await press(tour, 'Embed');
  const dialog = at.getByRole('dialog', { name: 'Embed' });
  for (const form of ['frame', 'static', 'element']) {
    await dialog.getByLabel('How').selectOption(form);
    await dialog.getByRole('textbox', { name: 'Code for your page' }).waitFor();
  }
  await dialog.getByRole('button', { name: 'Copy code' }).click();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'hidden' });
  await press(tour, 'Copy link');
  await page.keyboard.press('Escape');
  await at.evaluate(() => {
    document.querySelectorAll('dialog').forEach((each) => each.close());
  });
}
