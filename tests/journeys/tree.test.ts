import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, openSite, type Site, scriptPage } from './site.js';

/** What is on screen, and where in it: a locator of the part whose tree is kept. */
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
] as const;

const fileOf = (name: string) => new URL(`./golden/${name}`, import.meta.url);

/** A tree that differs is written beside the one that was read as `NAME.new.txt`. */
describe('what assistive technology is told is what a person read and found right', () => {
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
    await tab.locator(`${part} .root[lang=${lang}]`).waitFor();
    await tab.waitForLoadState('networkidle');
    await tab.waitForTimeout(300);
    const tree = `${await tab.locator(part).ariaSnapshot()}\n`;
    const [golden, fresh] = [fileOf(`tree-${name}.txt`), fileOf(`tree-${name}.new.txt`)];
    const isSame = existsSync(golden) && readFileSync(golden, 'utf8') === tree;
    if (isSame) rmSync(fresh, { force: true });
    else writeFileSync(fresh, tree);
    expect(isSame, `read tests/journeys/golden/tree-${name}.new.txt`).toBe(true);
    await tab.close();
  });
});
