import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, type Site, scriptPage } from './site.js';

/** What is on screen, and the element whose tree is compared. */
const states = [
  {
    name: 'matrix',
    lang: 'en',
    hash: 'goals=sdg-3+sdg-4&action-lines=C1+C4',
    part: 'wsis-sdg-matrix',
  },
  {
    name: 'matrix-ar',
    lang: 'ar',
    hash: 'goals=sdg-3&action-lines=C1+C4',
    part: 'wsis-sdg-matrix',
  },
  { name: 'tools', lang: 'en', hash: 'query=health', part: 'wsis-sdg-filters' },
  { name: 'detail', lang: 'en', hash: 'selected=C7-ehealth:sdg-3', part: 'wsis-sdg-detail' },
  {
    name: 'network',
    lang: 'en',
    hash: 'view=network&goals=sdg-3&action-lines=C1+C4',
    part: 'wsis-sdg-network',
  },
  {
    name: 'table',
    lang: 'fr',
    hash: 'view=table&goals=sdg-3&action-lines=C1',
    part: 'wsis-sdg-table',
  },
  { name: 'comparison', lang: 'en', hash: 'selected=C4&compared=C10', part: 'wsis-sdg-detail' },
  { name: 'insights', lang: 'en', hash: '', part: 'wsis-sdg-insights' },
  { name: 'explorer', lang: 'en', hash: 'view=table&tabled=nodes&goals=sdg-3', part: 'main' },
] as const;

/** Each dialog, with the name of the button that opens it in the language of the page. */
const dialogs = [
  { name: 'open', lang: 'en', opener: 'Open a table' },
  { name: 'export', lang: 'en', opener: 'Export' },
  { name: 'embed', lang: 'en', opener: 'Embed' },
  { name: 'help', lang: 'ar', opener: 'مساعدة' },
] as const;

const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/** How long a page may take to reach the accepted tree, in ms. */
const PATIENCE = 15_000;

/**
 * Waits until a tree is the accepted one, and returns the empty string. When the time is up, writes
 * the last tree beside the accepted one as `NAME.new.txt`, and returns what to read.
 */
async function differsFromAccepted(name: string, read: () => Promise<string>): Promise<string> {
  const [golden, fresh] = [fileOf(`tree-${name}.txt`), fileOf(`tree-${name}.new.txt`)];
  const accepted = existsSync(golden) ? readFileSync(golden, 'utf8') : '';
  const end = performance.now() + PATIENCE;
  for (;;) {
    const tree = `${await read()}\n`;
    if (tree === accepted) {
      rmSync(fresh, { force: true });
      return '';
    }
    if (performance.now() > end) {
      writeFileSync(fresh, tree);
      return `read tests/journeys/golden/tree-${name}.new.txt`;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/**
 * A tree without what its live region announces. The filters announce their result once a search is
 * ready, some time after they show it.
 */
const withoutAnnouncement = (tree: string) => tree.replace(/^( *- status): .*$/m, '$1');

describe('the accessibility tree is the accepted one', () => {
  let browser: Browser;
  let site: Site;
  let tab: Page;
  beforeAll(async () => {
    browser = await openBrowser();
    const page = (lang: string) =>
      scriptPage('<main><wsis-sdg-explorer permalink></wsis-sdg-explorer></main>', lang);
    site = await openSite({ '/en': page('en'), '/ar': page('ar'), '/fr': page('fr') });
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test.each(states)('$name', async ({ name, lang, hash, part }) => {
    tab = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    await tab.goto(`${site.url}/${lang}#wsis:${hash}`);
    await tab.locator(`${part} .root[lang=${lang}]`).first().waitFor();
    await tab.waitForLoadState('networkidle');
    const read = async () => {
      const tree = await tab.locator(part).first().ariaSnapshot();
      return part === 'wsis-sdg-filters' ? withoutAnnouncement(tree) : tree;
    };
    expect(await differsFromAccepted(name, read)).toBe('');
    await tab.close();
  });

  test.each(dialogs)('the dialog $name', async ({ name, lang, opener }) => {
    tab = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    await tab.goto(`${site.url}/${lang}#wsis:goals=sdg-3`);
    await tab.locator(`wsis-sdg-explorer .root[lang=${lang}]`).first().waitFor();
    await tab.getByRole('button', { name: opener, exact: true }).click();
    const dialog = tab.getByRole('dialog').first();
    await dialog.waitFor();
    // Chunks and hashes change with every build, ports with every run, sizes with the fonts of the machine.
    const read = async () =>
      (await dialog.ariaSnapshot())
        .replace(/(<link rel="modulepreload"[^>]*> )+/, '<preloads> ')
        .replace(/sha384-[\w+/=]+/g, 'sha384-…')
        .replaceAll('2026-11-28', '<day>')
        .replace(/127\.0\.0\.1:\d+/g, 'site')
        .replace(/[\d,.]+ × [\d,.]+ (px|cm)/g, '<size> $1');
    expect(await differsFromAccepted(name, read)).toBe('');
    await tab.close();
  });
});
