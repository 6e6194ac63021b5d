import { execFileSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { findTool } from '../system-tool.js';
import { openBrowser, openSite, scriptPage, type Site } from './site.js';
import { openWorkFolder, type WorkFolder } from './work-folder.js';

let browser: Browser;
let site: Site;
let folder: WorkFolder;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({
    '/': scriptPage('<h1>Ministry</h1><wsis-sdg-explorer permalink></wsis-sdg-explorer>'),
  });
  folder = openWorkFolder();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  folder.close();
});

async function shown(fragment = ''): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 900 },
    colorScheme: 'dark',
  });
  await page.goto(`${site.url}/${fragment}`);
  await page.getByRole('grid').waitFor();
  return page;
}

/** The text of each page of a printed file. */
function pagesOf(name: string): string[] {
  const program = findTool('pdftotext', 'poppler-utils');
  return execFileSync(program, [folder.at(name), '-'], { encoding: 'utf8' })
    .split('\f')
    .slice(0, -1);
}

const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

describe('print', () => {
  test.each([
    ['the matrix', ''],
    ['the matrix with all goals open', '#wsis:expanded=all'],
  ])('from the menu has %s on its first page, whole', async (_, fragment) => {
    const page = await shown(fragment);
    const before = await page.locator('wsis-sdg-explorer').boundingBox();
    await page.pdf({ path: folder.at('menu.pdf'), format: 'A4', margin });
    const [first = ''] = pagesOf('menu.pdf');
    expect(first).toMatch(/C1[\s\S]*Linked to the goal as a whole/);
    expect(first).not.toContain('Insights');
    expect(first).not.toContain('Undo');
    await expect
      .poll(async () => (await page.locator('wsis-sdg-explorer').boundingBox())?.width)
      .toBe(before?.width);
    await page.close();
  });

  test('from the dialog has the picture alone, then the links with their reasons', async () => {
    const page = await shown('#wsis:goals=sdg-3');
    await page.evaluate(() => (window.print = () => undefined));
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await page.getByLabel('With the list of links and their reasons').check();
    await page.getByRole('button', { name: 'Print', exact: true }).click();
    await page.locator('[data-wsis-sdg-print]').waitFor({ state: 'attached' });
    await page.pdf({ path: folder.at('button.pdf'), preferCSSPageSize: true });
    const [first = '', second = ''] = pagesOf('button.pdf');
    expect(first).toMatch(/WSIS–SDG Matrix\s+11 of 188 links shown · Filtered by: Goal 3/);
    expect(first).not.toContain('Ministry');
    expect(second).toMatch(/^Links and their reasons/);
    await expect.poll(() => page.locator('[data-wsis-sdg-print]').count()).toBe(0);
    await page.close();
  });
});
