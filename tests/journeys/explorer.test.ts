import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

const page = (body: string) => scriptPage(`<main>${body}</main>`);

const pages = {
  '/': page(
    '<h1>Our page</h1><wsis-sdg-explorer permalink feedback-url="https://example.org/?at={selection}&view={permalink}"></wsis-sdg-explorer>',
  ),
};

describe('a person with the explorer', () => {
  let browser: Browser;
  let site: Site;
  let context: BrowserContext;
  let tab: Page;
  let messages: string[];
  beforeAll(async () => {
    browser = await openBrowser();
    site = await openSite(pages, STRICT);
  });
  afterEach(async () => {
    await context.close();
    expect(messages).toEqual([]);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  const open = async (size = { width: 1280, height: 900 }, hash = '', touch = false) => {
    context = await browser.newContext({
      viewport: size,
      hasTouch: touch,
      isMobile: touch,
      reducedMotion: 'reduce',
    });
    context.setDefaultTimeout(8000);
    tab = await context.newPage();
    messages = complaints(tab);
    await tab.goto(`${site.url}/${hash}`);
    await tab.getByRole('grid').waitFor();
  };
  const detail = () => tab.getByRole('region', { name: 'Details' });
  const rowNames = () => tab.getByRole('rowheader').allInnerTexts();
  const state = () =>
    tab.evaluate(() => document.querySelector('wsis-sdg-explorer')?.state?.selected ?? null);

  test('learns which lines serve target 16.10, and why', async () => {
    await open();
    await tab.getByRole('combobox', { name: 'Search' }).fill('16.10');
    await tab.getByRole('option', { name: /^16\.10/ }).waitFor();
    expect(await broken(tab)).toEqual([]);
    await tab.keyboard.press('ArrowDown');
    await tab.keyboard.press('Enter');
    await detail().getByText('16.10').first().waitFor();
    expect(await detail().getByRole('heading', { level: 3 }).allInnerTexts()).toEqual([
      'C1 Public authorities and stakeholders',
      'C6 Enabling environment',
      'C7 e-government',
      'C9 Media',
      'C10 Ethical dimensions',
    ]);
    await expect.poll(rowNames).toHaveLength(5);
    await detail().getByRole('button', { name: 'C9 Media' }).click();
    await detail().getByText('1 target, 16.10').first().waitFor();
    expect((await detail().locator('.rationale').allInnerTexts()).join('')).toMatch(/\w+ \w+ \w+/);
    expect(await broken(tab)).toEqual([]);
  });

  test('sees what ITU facilitates, and where its gaps are', async () => {
    await open();
    await tab.getByRole('button', { name: /^Show: ITU facilitates/ }).click();
    await tab.getByText('15 of 18 rows · 17 of 17 goals').first().waitFor();
    await expect.poll(rowNames).toHaveLength(15);
    const header = tab.getByRole('columnheader', { name: /^Goal 6,/ });
    await header.focus();
    await tab.keyboard.press('Enter');
    const unserved = tab.getByRole('columnheader', { name: /^Target 6.*: 0 links from/ });
    await expect.poll(() => unserved.count()).toBe(6);
    expect((await unserved.first().innerText()).trim()).toMatch(/^Target 6\.2, /);
    await tab.getByRole('button', { name: 'Facilitators', exact: true }).click();
    await tab.getByRole('checkbox', { name: /International Telecommunication Union/ }).waitFor();
    expect(await tab.getByRole('checkbox', { checked: true }).count()).toBe(1);
    expect(await broken(tab)).toEqual([]);
    await tab.keyboard.press('Escape');
    await tab.getByRole('button', { name: 'Dim instead of hiding' }).click();
    await expect.poll(rowNames).toHaveLength(18);
    expect(await broken(tab)).toEqual([]);
    await tab.getByRole('button', { name: /Remove filter/ }).click();
    await expect.poll(() => tab.getByRole('button', { name: 'Show all' }).count()).toBe(0);
  });

  test('sends this view to a colleague, who sees the same and can go back', async () => {
    await open();
    await tab.getByRole('button', { name: 'Goals', exact: true }).click();
    await tab.getByRole('button', { name: /^Only 4 / }).click();
    await tab.keyboard.press('Escape');
    await tab.getByRole('button', { name: 'Order' }).click();
    await tab.getByRole('group', { name: 'Rows' }).getByLabel('Most linked').check();
    await tab.keyboard.press('Escape');
    await tab.locator('wsis-sdg-matrix').evaluate(async (matrix) => {
      await Reflect.get(matrix, 'updateComplete');
    });
    await tab.getByRole('gridcell', { name: /^C5 .*goal 4/ }).dispatchEvent('click');
    await tab.getByRole('button', { name: 'Copy link' }).click();
    const url = await pasted(tab);
    expect(new URL(url).hash).toBe('#wsis:goals=sdg-4&row-order=links&selected=C5:sdg-4');
    const rows = await rowNames();
    const suggestion = await detail()
      .getByRole('link', { name: 'Suggest a change' })
      .getAttribute('href');
    expect(new URL(suggestion ?? '').searchParams.get('view')).toBe(url);

    const colleague = await context.newPage();
    await colleague.goto(url);
    await colleague
      .getByRole('region', { name: 'Details' })
      .getByText('Quality education')
      .first()
      .waitFor();
    await expect.poll(() => colleague.getByRole('rowheader').allInnerTexts()).toEqual(rows);

    await tab.goBack();
    await expect.poll(state).toBeNull();
    await tab.goForward();
    await expect.poll(state).toBe('C5:sdg-4');
    expect(await broken(tab)).toEqual([]);
  });

  test('adds one entry to the history for each gesture, which Back takes back', async () => {
    await open();
    await tab.evaluate(() => (location.hash = '#wsis:view=network&layout=similarity'));
    const entries = () => tab.evaluate(() => history.length);
    const slider = tab.getByRole('slider').first();
    await slider.focus();
    const before = await entries();
    const value = await slider.inputValue();
    for (let i = 0; i < 30; i++) await tab.keyboard.press('ArrowRight');
    await expect.poll(() => tab.evaluate(() => location.hash)).toContain('threshold=');
    await expect.poll(() => slider.inputValue()).toBe(String(Number(value) + 30));
    await expect.poll(entries).toBe(before + 1);
    await tab.goBack();
    await expect.poll(() => slider.inputValue()).toBe(value);
  });

  test('begins a new entry after Back, and none for each selection that the page sets', async () => {
    await open();
    const entries = () => tab.evaluate(() => history.length);
    const select = (selected: string) =>
      tab.evaluate(async (id) => {
        const explorer = document.querySelector('wsis-sdg-explorer');
        explorer?.setAttribute('selected', id);
        await explorer?.updateComplete;
      }, selected);
    // The button of a browser may pass over entries that nobody has touched.
    const back = () => tab.evaluate(() => history.back());
    const before = await entries();
    for (const id of ['C1', 'C2', 'C3', 'C4']) await select(id);
    await expect.poll(() => tab.url()).toContain('selected=C4');
    expect(await entries()).toBe(before + 1);
    await back();
    await expect.poll(state).toBeNull();
    await select('C5');
    await expect.poll(() => tab.url()).toContain('selected=C5');
    await back();
    await expect.poll(state).toBeNull();
  });

  test('opens old and broken links as far as they make sense', async () => {
    await open(undefined, '#wsis:goals=sdg-3+sdg-99&selected=C99&row-order=by:nowhere&globe=1');
    const entries = await tab.evaluate(() => history.length);
    await tab.getByText('1 of 17 goals').first().waitFor();
    expect(await tab.evaluate(() => history.length)).toBe(entries);
    await expect.poll(() => messages).toHaveLength(4);
    expect(messages.splice(0)).toEqual([
      expect.stringContaining('globe=1'),
      expect.stringContaining('goals has “sdg-99”'),
      expect.stringContaining('selected has “C99”'),
      expect.stringContaining('row-order has “by:nowhere”'),
    ]);
    expect(await tab.getByRole('columnheader', { name: /^Goal/ }).count()).toBe(1);
  });

  test('finds a reason on a 360-px phone by touch', async () => {
    await open({ width: 360, height: 740 }, '', true);
    await expect.poll(() => sideways(tab)).toBe(0);
    await tab.getByRole('button', { name: 'Filters' }).tap();
    const sheet = tab.getByRole('dialog', { name: 'Filters' });
    await sheet.getByText('Goals', { exact: true }).tap();
    await sheet.getByRole('button', { name: /^Only 3 / }).tap();
    expect(await broken(tab)).toEqual([]);
    await sheet.getByRole('button', { name: 'Close' }).tap();
    await tab.locator('.body').tap({ position: { x: 40, y: 50 } });
    const details = tab.getByRole('dialog', { name: 'Details' });
    await details.getByText('Good health and well-being').first().waitFor();
    const focusInside = () =>
      tab.evaluate(() => {
        const root = document.querySelector('wsis-sdg-explorer')?.shadowRoot;
        return (
          root?.activeElement?.closest('dialog')?.dataset['sheet'] ?? root?.activeElement?.localName
        );
      });
    expect(await focusInside()).toBe('detail');
    expect(await broken(tab)).toEqual([]);
    await details.getByRole('button', { name: 'Close' }).tap();
    await tab.getByRole('button', { name: 'Details' }).waitFor();
    expect(await tab.getByRole('dialog').count()).toBe(0);
    await tab.getByRole('button', { name: 'Tools' }).tap();
    await tab
      .getByRole('dialog', { name: 'Tools' })
      .getByRole('button', { name: 'Open all goals' })
      .tap();
    expect(await broken(tab)).toEqual([]);
  });

  test.each([320, 768, 1440, 1920])('never scrolls the page sideways at %i px', async (width) => {
    await open({ width, height: 900 });
    await expect.poll(() => sideways(tab)).toBe(0);
    for (const state of [
      { expanded: 'all' },
      { view: 'table' },
      { selected: 'C4', compared: 'C10' },
    ]) {
      await tab.evaluate((parts) => {
        const explorer = document.querySelector('wsis-sdg-explorer');
        Object.assign(explorer ?? {}, parts);
      }, state);
      await tab.waitForTimeout(200);
      await expect.poll(() => sideways(tab)).toBe(0);
    }
  });

  test('gets from page load to a reason with the keyboard only', async () => {
    await open();
    const press = (...keys: readonly string[]) => pressKeys(tab, ...keys);
    const focused = () => focusedWords(tab);
    for (let i = 0; i < 40 && !(await focused()).startsWith('C1 '); i++) await press('Tab');
    expect(await focused()).toMatch(/^C1 Public authorities/);
    await press('ArrowUp');
    expect(await focused()).toMatch(/^Goal 1,/);
    await press('Control+End', 'ArrowUp', 'Home', 'Control+Home');
    await press('ArrowDown', 'ArrowUp', 'ArrowRight');
    await press('Enter');
    await tab.getByRole('columnheader', { expanded: true }).waitFor();
    expect(await focused()).toMatch(/^Goal [12],/);
    await press('-');
    await expect.poll(() => tab.getByRole('columnheader', { expanded: true }).count()).toBe(0);
    await press('Shift+ArrowRight', 'Control+z', '?');
    await tab.getByRole('dialog', { name: 'Help' }).waitFor();
    expect(await broken(tab)).toEqual([]);
    await press('Escape', '/');
    await tab.keyboard.type('C7 goal 3');
    await tab.getByRole('option').first().waitFor();
    await press('ArrowDown', 'ArrowDown', 'Enter');
    await expect.poll(state).not.toBeNull();
    await press('Escape', 'Escape');
    for (let i = 0; i < 40 && !(await focused()).includes('Back'); i++) await press('Tab');
    expect((await detail().innerText()).length).toBeGreaterThan(60);
  });
});

/** What was copied, read by pasting, since no browser asks for a permission to paste. */
async function pasted(tab: Page): Promise<string> {
  const field = await tab.evaluateHandle(() => {
    const made = document.createElement('textarea');
    document.body.append(made);
    made.focus();
    return made;
  });
  await tab.keyboard.press('ControlOrMeta+v');
  const text = await field.evaluate(({ value }) => value);
  await field.evaluate((each) => each.remove());
  return text;
}
