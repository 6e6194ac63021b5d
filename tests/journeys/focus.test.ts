import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { focusOf, type Focus } from './focus.js';
import { openBrowser, openSite, type Site } from './site.js';

/** A page with a sticky bar, and a link before and after the explorer. */
const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A ministry</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>header { position: sticky; top: 0; height: 3rem; background: #ddd; z-index: 9 }
html { scroll-padding-top: 3rem } wsis-sdg-explorer { --wsis-sticky-top: 3rem }</style>
<script type="module" src="/wsis/wsis-sdg-matrix.js"></script></head>
<body><header><a href="#before">Before</a></header>
<main><h1>Page</h1><wsis-sdg-explorer permalink feedback-url="https://example.org/"></wsis-sdg-explorer></main>
<p><a href="#after">After</a></p></body></html>`;

let browser: Browser;
let site: Site;
let tab: Page;
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({ '/': page });
});
afterEach(() => tab.close());
afterAll(async () => {
  await browser.close();
  await site.close();
});

async function opened(width: number, hash = ''): Promise<void> {
  tab = await browser.newPage({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
  await tab.goto(`${site.url}/${hash}`);
  await tab.locator('[role=grid], [role=tree], table').first().waitFor({ state: 'attached' });
  await tab.waitForLoadState('networkidle');
}

/** Every stop of the Tab key from the page's first link to its last. */
async function stops(): Promise<Focus[]> {
  const found: Focus[] = [];
  for (let i = 0; i < 120; i++) {
    await tab.keyboard.press('Tab');
    const focus = await focusOf(tab);
    if (!focus) throw new Error(`the focus is lost after ${found.at(-1)?.name}`);
    found.push(focus);
    if (focus.name === 'After') return found;
  }
  throw new Error('the Tab key does not leave the explorer');
}

const button = (name: string | RegExp) => tab.getByRole('button', { name, exact: true }).first();
const CELLS = ['gridcell', 'rowheader', 'columnheader'];
const change = (state: object) =>
  tab.locator('wsis-sdg-explorer').evaluate((explorer, to) => Object.assign(explorer, to), state);

describe('the tab key', () => {
  const views = [
    { name: 'matrix', width: 1280, hash: '#wsis:selected=C7-ehealth:sdg-3&query=health' },
    { name: 'network', width: 1280, hash: '#wsis:view=network' },
    { name: 'narrow', width: 360, hash: '#wsis:selected=C4' },
  ];

  /** An order that differs is written beside the golden one as `NAME.new.txt`. */
  test.each(views)(
    'goes through the $name in the order that was read, and comes out',
    async (view) => {
      await opened(view.width, view.hash);
      const found = await stops();
      const order = `${found.map(({ element, role, name }) => `${element} ${role} ${name.slice(0, 60)}`).join('\n')}\n`;
      const [golden, fresh] = ['', '.new'].map(
        (more) => new URL(`./golden/focus-${view.name}${more}.txt`, import.meta.url),
      );
      if (!golden || !fresh) throw new Error('no place');
      const isSame = existsSync(golden) && readFileSync(golden, 'utf8') === order;
      if (isSame) rmSync(fresh, { force: true });
      else writeFileSync(fresh, order);
      expect(isSame, `read tests/journeys/golden/focus-${view.name}.new.txt`).toBe(true);
      expect(found.filter(({ role }) => [...CELLS, 'treeitem'].includes(role))).toHaveLength(1);
    },
  );

  test.each([360, 768, 1280])(
    'never leaves the focus under what stays on top, at %i px',
    async (width) => {
      await opened(width, '#wsis:selected=C4&query=ict&expanded=sdg-9');
      const there = await stops();
      // Backwards, the focused element comes into sight from under the bar.
      const back: Focus[] = [];
      while (back.length < there.length && back.at(-1)?.name !== 'Before') {
        await tab.keyboard.press('Shift+Tab');
        const focus = await focusOf(tab);
        if (focus) back.push(focus);
      }
      // The tests of the picture check where a cell of the grid is drawn.
      const hidden = [...there, ...back].filter(
        ({ role, isInSight }) => !isInSight && !CELLS.includes(role),
      );
      expect(hidden.map(({ element, name }) => `${element} ${name}`)).toEqual([]);
    },
  );
});

describe('the focus returns to the opener of', () => {
  test.each(['Help', 'Open a table', 'Export', 'Embed'])('the dialog %s', async (name) => {
    await opened(1280);
    for (const close of ['Escape', 'Close']) {
      await button(name).focus();
      await tab.keyboard.press('Enter');
      const dialog = tab.getByRole('dialog').first();
      await dialog.waitFor();
      await expect.poll(async () => (await focusOf(tab))?.name).not.toBe(name);
      if (close === 'Escape') await tab.keyboard.press('Escape');
      else
        await dialog
          .getByRole('button', { name: /^(Close|Cancel)$/ })
          .first()
          .press('Enter');
      await expect.poll(async () => (await focusOf(tab))?.name).toBe(name);
    }
  });

  test.each(['Order', 'Action lines', 'Goals', 'Targets', 'Facilitators', 'Kinds of link'])(
    'the menu %s',
    async (name) => {
      await opened(1280);
      await button(name).focus();
      await tab.keyboard.press('Enter');
      await tab.locator('.menu:popover-open input').first().waitFor();
      await tab.keyboard.press('Tab');
      expect((await focusOf(tab))?.name).not.toBe(name);
      await tab.keyboard.press('Escape');
      await expect.poll(async () => (await focusOf(tab))?.name).toBe(name);
    },
  );

  test.each(['Tools', 'Filters', 'Details'])('the sheet %s of a phone', async (name) => {
    await opened(360, '#wsis:selected=C4');
    await button(name).focus();
    await tab.keyboard.press('Enter');
    const sheet = tab.getByRole('dialog', { name });
    await sheet.waitFor();
    await sheet.getByRole('button', { name: 'Close', exact: true }).first().press('Enter');
    await expect.poll(async () => (await focusOf(tab))?.name).toBe(name);
  });
});

describe('the focus is not lost', () => {
  const kept = async () => {
    await tab.waitForTimeout(400);
    return (await focusOf(tab))?.element;
  };

  test('when the filter whose button had it is removed', async () => {
    await opened(1280, '#wsis:goals=sdg-3&query=health');
    for (const name of [/^Remove filter: “health”/, /^Remove filter/]) {
      await tab.getByRole('button', { name }).first().press('Enter');
      await expect.poll(kept).toBe('wsis-sdg-filters');
    }
  });

  test('when a way out of an empty result is taken', async () => {
    await opened(1280, '#wsis:goals=sdg-3');
    await change({ query: 'xylophone' });
    await tab.locator('.loosen button').first().press('Enter');
    await expect.poll(kept).toBe('wsis-sdg-filters');
  });

  test('when the row, the column or the target of the cell is removed', async () => {
    await opened(1280, '#wsis:expanded=sdg-9');
    const cell = (name: RegExp) => tab.getByRole('gridcell', { name }).first();
    await cell(/^C4 .*goal 12/).focus();
    await change({ actionLines: 'C1 C2' });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
    await change({ goals: 'sdg-3 sdg-9' });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
    await tab.getByRole('columnheader', { name: /^Target 9\.c/ }).focus();
    await change({ expanded: null });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
  });

  test('when the whole picture is removed since nothing is left, and when it comes back', async () => {
    await opened(1280);
    await tab.getByRole('gridcell', { name: /^C4 .*goal 12/ }).focus();
    await change({ actionLines: '' });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
    await change({ actionLines: null });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
  });

  test('when a node of the network is removed', async () => {
    await opened(1280, '#wsis:view=network');
    await tab.getByRole('treeitem', { name: /Media/ }).first().focus();
    await change({ actionLines: 'C1 C2' });
    await expect.poll(kept).toBe('wsis-sdg-network');
  });

  test('when the selection is cleared, and its detail with it', async () => {
    await opened(1280, '#wsis:selected=C4');
    await tab.getByRole('region', { name: 'Details' }).getByRole('button').first().focus();
    await change({ selected: null });
    await expect.poll(kept).toBe('wsis-sdg-detail');
  });

  test('when another view takes the picture’s place', async () => {
    await opened(1280);
    for (const name of ['Network', 'Table', 'Matrix']) {
      await button(name).press('Enter');
      await expect.poll(kept).toBe('wsis-sdg-explorer');
    }
    await tab.getByRole('gridcell', { name: /^C4 .*goal 12/ }).focus();
    await change({ view: 'table' });
    await expect.poll(kept).toMatch(/^wsis-sdg-/);
  });

  test('when the window grows, and a sheet becomes a part of the page', async () => {
    await opened(360, '#wsis:selected=C4');
    await button('Details').press('Enter');
    await tab.getByRole('dialog', { name: 'Details' }).waitFor();
    await tab.setViewportSize({ width: 1280, height: 700 });
    await expect.poll(kept).toMatch(/^wsis-sdg-/);
  });

  test('when the data are replaced', async () => {
    await opened(1280);
    await tab.getByRole('gridcell', { name: /^C4 .*goal 12/ }).focus();
    await tab.evaluate(() => {
      const explorer = document.querySelector('wsis-sdg-explorer');
      if (!explorer) throw new Error('no explorer');
      const { currentDataset } = explorer;
      const lines = currentDataset?.actionLines.slice(0, 2);
      const data = { ...currentDataset, groups: [], actionLines: lines, links: [] };
      Object.assign(explorer, { data });
    });
    await expect.poll(kept).toBe('wsis-sdg-matrix');
  });
});
