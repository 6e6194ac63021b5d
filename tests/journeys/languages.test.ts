import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadControlWords, loadPictureWords } from '../../src/i18n/locale.js';
import { broken } from './accessibility.js';
import { focusedWords, press as pressKeys } from './keyboard.js';
import {
  complaints,
  openBrowser,
  openSite,
  type Site,
  scriptPage,
  sideways,
  STRICT,
} from './site.js';

let browser: Browser;
let site: Site;
const page = (lang: string) =>
  scriptPage('<main><h1>Page</h1><wsis-sdg-explorer permalink></wsis-sdg-explorer></main>', lang);
beforeAll(async () => {
  browser = await openBrowser();
  site = await openSite({ '/ar': page('ar'), '/zh': page('zh') }, STRICT);
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

const selected = (tab: Page) =>
  tab.evaluate(() => document.querySelector('wsis-sdg-explorer')?.state?.selected ?? null);

describe('in Arabic, with the keyboard only', () => {
  let tab: Page;
  let messages: string[];
  const press = (...keys: readonly string[]) => pressKeys(tab, ...keys);
  const focused = () => focusedWords(tab);
  const tabTo = async (begins: string) => {
    for (let i = 0; i < 50 && !(await focused()).startsWith(begins); i++) await press('Tab');
    expect(await focused()).toMatch(new RegExp(`^${begins}`));
  };

  beforeAll(async () => {
    tab = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      reducedMotion: 'reduce',
    });
    messages = complaints(tab);
    await tab.goto(`${site.url}/ar`);
    await tab.getByRole('rowheader', { name: 'بناء القدرات' }).first().waitFor();
  });
  afterAll(async () => {
    await tab.close();
    expect(messages).toEqual([]);
  });

  test('the arrows go where they point: left goes on, right goes back', async () => {
    await tabTo('C1 ');
    expect(await focused()).toContain('الهدف 1');
    await press('ArrowLeft');
    expect(await focused()).toContain('الهدف 2');
    await press('ArrowRight', 'ArrowRight', 'ArrowDown');
    expect(await focused()).toMatch(/^C2 البنية التحتية/);
  });

  test('a cell says which links it has, and the detail says why', async () => {
    await press('ArrowDown', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
    expect(await focused()).toMatch(/^C4 بناء القدرات والهدف 3، الصحة الجيدة والرفاه: 3 غايات/);
    await press('Enter');
    await expect.poll(() => selected(tab)).toBe('C4:sdg-3');
    const detail = tab.getByRole('region', { name: (await loadPictureWords('ar')).details });
    await detail.getByText('ترجمة غير رسمية').first().waitFor();
    expect(await detail.locator('[part=rationale]').first().getAttribute('lang')).toBe('en');
    expect(await broken(tab)).toEqual([]);
  });

  test.each([
    ['الصحه الالكترونيه', 'C7-ehealth'],
    ['الصِّحَّة الإلكترونيّة', 'C7-ehealth'],
    ['الصـحـة الإلكترونية', 'C7-ehealth'],
  ])('search finds %s however it is spelt', async (query, id) => {
    await press('Escape', 'Escape', '/');
    await press('Control+a');
    await tab.keyboard.type(query);
    await expect.poll(() => tab.getByRole('option').count()).toBeGreaterThan(0);
    await press('ArrowDown', 'Enter');
    await expect.poll(() => selected(tab)).toBe(id);
  });

  test('the help, the network and the export open and give the focus back', async () => {
    const tools = await loadControlWords('ar');
    await press('Escape', 'Escape', 'Escape');
    for (const name of [tools.help, tools.export]) {
      const button = tab.getByRole('button', { name, exact: true });
      await button.focus();
      await press('Enter');
      await tab.getByRole('dialog').waitFor();
      expect(await tab.getByRole('dialog').count()).toBe(1);
      await press('Escape');
      await expect.poll(() => tab.getByRole('dialog').count()).toBe(0);
      expect(await focused()).toBe(name);
    }
    await tab.getByRole('button', { name: tools.viewNames.network, exact: true }).focus();
    await press('Enter');
    await tab.getByRole('treeitem').first().waitFor({ state: 'attached' });
    expect(await broken(tab)).toEqual([]);
  });

  test('what ITU facilitates is one key away, and an open goal shows its gaps', async () => {
    const tools = await loadControlWords('ar');
    await tab.getByRole('button', { name: tools.viewNames.matrix, exact: true }).press('Enter');
    await tab.getByRole('button', { name: /ITU/ }).first().press('Enter');
    const rows = tab.getByRole('rowheader');
    await expect.poll(() => rows.count()).toBe(15);
    await tab.getByRole('columnheader', { name: /الهدف 6/ }).press('Enter');
    const opened = tab.getByRole('columnheader', { name: /6\.\d|6\.[ab]/ });
    await expect.poll(() => opened.count()).toBe(8);
    expect(await broken(tab)).toEqual([]);
  });

  test('a view is shared with a colleague by a link, and shared back', async () => {
    const link = tab.url();
    expect(new URL(link).hash).toContain('facilitators=ITU');
    const colleague = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await colleague.goto(link);
    await expect.poll(() => colleague.getByRole('rowheader').count()).toBe(15);
    expect(await colleague.getByRole('rowheader').allInnerTexts()).toEqual(
      await tab.getByRole('rowheader').allInnerTexts(),
    );
    await colleague.close();
    await press('Control+z', 'Control+z');
    await expect.poll(() => tab.getByRole('rowheader').count()).toBe(18);
  });
});

describe('in Chinese, on a phone of 360 px', () => {
  test('is filtered, searched without spaces, and read by touch', async () => {
    const [terms, tools] = await Promise.all([loadPictureWords('zh'), loadControlWords('zh')]);
    const context = await browser.newContext({
      ...{ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      reducedMotion: 'reduce',
    });
    const tab = await context.newPage();
    const messages = complaints(tab);
    await tab.goto(`${site.url}/zh`);
    await tab.getByText('能力建设').first().waitFor();
    await expect.poll(() => sideways(tab)).toBe(0);
    await tab.getByRole('combobox').first().tap();
    await tab.keyboard.type('电子卫生');
    await tab.getByRole('option').first().tap();
    await expect.poll(() => selected(tab)).toBe('C7-ehealth');
    const details = tab.getByRole('dialog', { name: terms.details });
    await details.getByText('非官方译名').first().waitFor();
    expect(await broken(tab)).toEqual([]);
    await details.getByRole('button', { name: tools.close }).tap();
    await tab.getByRole('button', { name: tools.filters, exact: true }).tap();
    const sheet = tab.getByRole('dialog', { name: tools.filters });
    await sheet.getByText(tools.filterNames.goals, { exact: true }).tap();
    await sheet
      .getByRole('button', { name: /良好健康与福祉/ })
      .first()
      .tap();
    await expect.poll(() => sideways(tab)).toBe(0);
    expect(await broken(tab)).toEqual([]);
    await sheet.getByRole('button', { name: tools.close }).tap();
    await tab.getByRole('button', { name: tools.tools, exact: true }).tap();
    await tab
      .getByRole('dialog', { name: tools.tools })
      .getByRole('button', { name: tools.openAll, exact: true })
      .tap();
    expect(await broken(tab)).toEqual([]);
    await expect.poll(() => new URL(tab.url()).hash).toContain('expanded=all');
    expect(messages).toEqual([]);
    await context.close();
  });
});
