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
    '/table': scriptPage('<wsis-sdg-table></wsis-sdg-table>'),
    '/many': scriptPage(`<wsis-sdg-matrix heading="Many"></wsis-sdg-matrix>
      <script type="module">
        const goals = Array.from({ length: 17 }, (_, i) => (
          { id: 'g' + i, number: i + 1, name: 'Aim' + (i + 1), color: '#4C9F38', targets: [] }));
        const actionLines = Array.from({ length: 70 }, (_, i) => (
          { id: 'l' + i, code: 'L' + (i + 1), name: 'Line' }));
        const links = actionLines.map(({ id }, i) => ({ actionLine: id, goal: 'g' + (i % 17) }));
        document.querySelector('wsis-sdg-matrix').data =
          { id: 'x', version: '1', title: 'Many', goals, actionLines, links };
      </script>`),
  });
  folder = openWorkFolder();
});
afterAll(async () => {
  await browser.close();
  await site.close();
  folder.close();
});

async function shown(address = '', width = 1440): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: 'dark' });
  await page.goto(`${site.url}/${address}`);
  await page.locator('[role="grid"], table').first().waitFor();
  return page;
}

/** The text of each page that the menu of the browser prints on A4. */
async function printed(page: Page, options: Parameters<Page['pdf']>[0] = {}): Promise<string[]> {
  await page.pdf({ path: folder.at('menu.pdf'), format: 'A4', margin, ...options });
  return pagesOf('menu.pdf');
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
    const [first = ''] = await printed(page);
    expect(first).toMatch(/C1[\s\S]*Linked to the goal as a whole/);
    expect(first).not.toContain('Insights');
    expect(first).not.toContain('Undo');
    await expect
      .poll(async () => (await page.locator('wsis-sdg-explorer').boundingBox())?.width)
      .toBe(before?.width);
    await page.close();
  });

  test.each([false, true])(
    'has the whole table on few pages, each with its head (landscape: %s)',
    async (landscape) => {
      const page = await shown('table');
      const pages = await printed(page, { landscape });
      expect(pages.length).toBeLessThanOrEqual(12);
      for (const text of pages) {
        expect(text).toMatch(/Action line\s+Goal\s+Targets\s+Rationale\s+Facilitators/);
      }
      expect(pages.join('').match(/^C1\b/gm)?.length).toBeGreaterThan(5);
      await page.close();
    },
  );

  test.each([false, true])(
    'begins each page of a matrix of many rows with its head (landscape: %s)',
    async (landscape) => {
      const page = await shown('many');
      await page.getByRole('rowheader', { name: 'L1 ', exact: false }).first().waitFor();
      const pages = await printed(page, { landscape });
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.length).toBeLessThanOrEqual(4);
      for (const text of pages) expect(text).toMatch(/Aim17[\s\S]*L\d+/);
      const rows = pages.flatMap((text) => text.match(/\bL\d+\b/g) ?? []);
      expect(rows).toHaveLength(70);
      expect(new Set(rows).size).toBe(70);
      await page.close();
    },
  );

  test.each([
    ['beside the picture', 1440],
    ['in an open sheet', 390],
  ])('has the picture, then the reasons of the selection: %s', async (_, width) => {
    const page = await shown('#wsis:selected=C7-ehealth', width);
    const details = page.getByRole('button', { name: 'Details' });
    if (width < 960) await details.click();
    const pages = await printed(page);
    expect(pages.length).toBeLessThanOrEqual(2);
    const text = pages.join('\n');
    expect(pages[0]).toMatch(/C11[\s\S]*Linked to the goal as a whole/);
    expect(text).toMatch(/C11[\s\S]*C7 e-health[\s\S]*World Health Organization/);
    expect(text).toContain('E-health is linked directly to every target of this goal.');
    expect(text).toMatch(/17\.19 Progress measures/);
    for (const tool of ['Insights', 'Undo', 'Compare with', 'Previous', 'Only this']) {
      expect(text).not.toContain(tool);
    }
    if (width < 960) {
      await expect.poll(() => page.locator('dialog[data-sheet=detail]').isVisible()).toBe(true);
    }
    await page.close();
  });

  test('names the filters, without the buttons that remove them', async () => {
    const page = await shown('#wsis:goals=sdg-3');
    const [first = ''] = await printed(page);
    expect(first).toContain('Goal 3, Good health and well-being');
    expect(first).not.toMatch(/×|Clear all|Dim instead|Show all/);
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
    expect(first).toMatch(/11 of 188 links shown · Filtered by: Goal 3/);
    expect(first).not.toContain('Ministry');
    expect(second).toMatch(/^Links and their reasons/);
    await expect.poll(() => page.locator('[data-wsis-sdg-print]').count()).toBe(0);
    await page.close();
  });
});
