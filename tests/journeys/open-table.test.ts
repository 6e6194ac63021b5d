import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { undecidedOrBroken } from './accessibility.js';
import { complaints, openBrowser, openSite, scriptPage, STRICT, type Site } from './site.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

/** A table in which the owners of projects are as likely to be its rows as the projects. */
const PROJECTS = `Digital plan 2027;;;
Project;Responsible;SDGs addressed;Why
Clinics online;Ministry of Health;3.8, 9.c;Doctors reach islands by video.
Village schools;Ministry of Education;SDG 4;
Open courts;Ministry of Justice;16.10; Rulings can be read by all.
Old servers;Ministry of Finance;SDG 18;
Total;;4;
`;

const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
] as const;

let browser: Browser;
let site: Site;
let folder: WorkFolder;
beforeAll(async () => {
  browser = await openBrowser();
  const explorer = '<wsis-sdg-explorer></wsis-sdg-explorer>';
  const colours =
    '<meta name="color-scheme" content="light dark"><link rel="stylesheet" href="/page.css">';
  const pages = {
    '/': scriptPage(explorer),
    '/looks': scriptPage(`${colours}<main><h1>A ministry</h1>${explorer}</main>`),
    '/page.css': 'html { background: Canvas; color: CanvasText; }',
  };
  site = await openSite(pages, STRICT);
  folder = openWorkFolder();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  folder.close();
});

const dialogOf = (page: Page, name = 'Open a table') => page.getByRole('dialog', { name });

async function openDialog(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open a table', exact: true }).click();
  await dialogOf(page).waitFor();
}

/** Drops a file on the dialog, as a person does from a folder. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([file, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content], file));
      return data;
    },
    [name, text] as const,
  );
  await dialogOf(page).dispatchEvent('dragover', { dataTransfer: files });
  await dialogOf(page).dispatchEvent('drop', { dataTransfer: files });
}

/** The rows of the explorer's own matrix, and its cells that hold something. */
async function shown(page: Page): Promise<string[]> {
  const grid = page.locator('.picture wsis-sdg-matrix').getByRole('grid');
  const heads = await grid.getByRole('rowheader').allInnerTexts();
  const cells = await grid.getByRole('gridcell').allInnerTexts();
  return [...heads, ...cells].map((each) => each.trim()).filter((each) => each !== '');
}

async function saved(page: Page, act: () => Promise<void>): Promise<string> {
  const waiting = page.waitForEvent('download');
  await act();
  const download: Download = await waiting;
  const path = folder.at(download.suggestedFilename());
  await download.saveAs(path);
  return path;
}

describe('a table that a person brings', () => {
  test('is dropped, corrected in one column, shown, exported, embedded, and opened again', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const messages = complaints(page);
    await page.goto(site.url);
    await page.getByRole('grid').waitFor();
    await openDialog(page);
    const before = site.requested.length;
    await drop(page, 'plan.csv', PROJECTS);
    const dialog = dialogOf(page);
    await dialog.getByText('4 rows read, 3 placed, 1 not').waitFor();
    await dialog.getByText('no goal or target “SDG 18”').waitFor();
    expect(await dialog.getByLabel('Project').inputValue()).toBe('row');

    await dialog.getByLabel('Responsible').selectOption('rows of their own');
    const preview = dialog.locator('wsis-sdg-matrix');
    await preview.getByRole('rowheader', { name: 'Ministry of Health' }).waitFor();
    expect(await dialog.getByLabel('Project').inputValue()).toBe('unused');
    await dialog.getByLabel('Title').fill('Digital plan');
    await dialog.getByRole('button', { name: 'Show this table' }).click();
    await page.getByText('Digital plan', { exact: true }).first().waitFor();
    await expect.poll(() => shown(page)).toContain('R1 Ministry of Health: 2 links to 2 goals');
    const rows = await shown(page);
    expect(rows).toContain(
      'R3 Ministry of Justice and goal 16, Peace, justice and strong institutions: 1 target, 16.10',
    );
    expect(rows.filter((each) => /^R\d [^:]*: \d+ links? to/.test(each))).toHaveLength(3);
    // Nothing but code and words was fetched, and nothing was sent.
    expect(site.requested.slice(before).filter((path) => !path.startsWith('/wsis/'))).toEqual([]);

    await page.getByRole('button', { name: 'Export', exact: true }).click();
    const exporting = dialogOf(page, 'Export');
    await exporting.getByLabel('Format').selectOption('csv');
    const csv = await saved(page, () =>
      exporting.getByRole('button', { name: 'Download', exact: true }).click(),
    );
    expect(readFileSync(csv, 'utf8')).toContain('Doctors reach islands by video.');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'Embed', exact: true }).click();
    const embedding = dialogOf(page, 'Embed');
    const code = embedding.getByRole('textbox', { name: 'Code for your page' });
    await expect.poll(() => code.inputValue()).toContain('"Digital plan"');
    await embedding.getByLabel('How').selectOption('file');
    const whole = await saved(page, () =>
      embedding.getByRole('button', { name: 'Save the page' }).click(),
    );
    expect(messages).toEqual([]);
    await page.close();

    const again = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await again.goto(pathToFileURL(whole).href);
    await expect.poll(() => shown(again)).toEqual(rows);
    await again.reload();
    await expect.poll(() => shown(again)).toEqual(rows);
    // The exported table opens in the page that was saved, which cannot fetch the bundled names.
    await openDialog(again);
    await drop(again, 'links.csv', readFileSync(csv, 'utf8'));
    await dialogOf(again).getByRole('button', { name: 'Show this table' }).click();
    await again.getByText('links', { exact: true }).first().waitFor();
    const links = rows.filter((each) => each.includes('goal 3'));
    await expect.poll(() => shown(again)).toEqual(expect.arrayContaining(links));
    await again.close();
  });

  test('can be corrected, shown and given back by keyboard alone', async () => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(site.url);
    await page.getByRole('grid').waitFor();
    const earlier = await shown(page);
    await page.getByRole('button', { name: 'Open a table', exact: true }).press('Enter');
    const dialog = dialogOf(page);
    await dialog.getByLabel('Or paste cells').fill('Course\tSDGs\nLaw\t16\nEnergy\t7, 13\n');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() =>
        page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.textContent),
      )
      .toBe('What the columns are');
    await page.keyboard.press('Tab');
    await expect
      .poll(() => dialog.getByLabel('Course').evaluate((each) => each.matches(':focus')))
      .toBe(true);
    await dialog.getByRole('button', { name: 'Show this table' }).press('Enter');
    await expect.poll(() => shown(page)).toContain('R2 Energy: 2 links to 2 goals');
    const opener = page.getByRole('button', { name: 'Open a table', exact: true });
    await expect.poll(() => opener.evaluate((each) => each.matches(':focus'))).toBe(true);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: 'Back to “WSIS–SDG Matrix”' }).press('Enter');
    await expect.poll(() => shown(page)).toEqual(earlier);
    await page.close();
  });

  test.each([320, 1280])('breaks no rule of accessibility at %s px', async (width) => {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    await page.goto(`${site.url}/looks`);
    await page.getByRole('grid').waitFor();
    if (width < 600) await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await openDialog(page);
    await drop(page, 'plan.csv', PROJECTS);
    await dialogOf(page).getByText('4 rows read, 3 placed, 1 not').waitFor();
    await dialogOf(page).locator('summary').last().click();
    for (const look of LOOKS) {
      await page.emulateMedia(look);
      await page.waitForTimeout(100);
      expect(await undecidedOrBroken(page)).toEqual([]);
    }
    const sideways = await dialogOf(page).evaluate((each) => each.scrollWidth - each.clientWidth);
    expect(sideways).toBe(0);
    await page.close();
  });

  test('is found by a phone behind Tools, and leaves the matrix in sight', async () => {
    const page = await browser.newPage({
      ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
    });
    await page.goto(site.url);
    await page.getByRole('button', { name: 'Tools', exact: true }).tap();
    await page.getByRole('button', { name: 'Open a table', exact: true }).tap();
    const chooser = page.waitForEvent('filechooser');
    await dialogOf(page).getByRole('button', { name: 'Choose a file' }).tap();
    const name = folder.write('plan.csv', PROJECTS);
    await (await chooser).setFiles(folder.at(name));
    await dialogOf(page).getByText('4 rows read, 3 placed, 1 not').waitFor();
    await dialogOf(page).getByRole('button', { name: 'Show this table' }).tap();
    await page.getByText('Digital plan 2027', { exact: true }).first().waitFor();
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.close();
  });
});
