import type { Browser, Page } from 'playwright-core';
import { complaints } from '../journeys/site.js';

/**
 * Opens the page of an app and does what people do on it.
 * @throws Error when something does not show, or the console has an error
 */
export async function checkPage(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  const messages = complaints(page);
  const told = () => messages.filter((text) => !text.startsWith(ABOUT_DEVELOPMENT));
  try {
    await page.goto(url);
    await shows(page, 'C4 Capacity building');
    await page.getByRole('rowheader', { name: /^C4/ }).focus();
    await page.keyboard.press('Enter');
    await page.locator('output', { hasText: /^C4$/ }).waitFor();
    await press(page, 'French');
    await shows(page, 'C4 Renforcement des capacités');
    await press(page, 'Own');
    await shows(page, 'A Roads');
    await press(page, 'Remove');
    await page.locator('wsis-sdg-explorer').waitFor({ state: 'detached' });
    await press(page, 'Show');
    await shows(page, 'A Roads');
    if (told().length > 0) throw new Error('the console has messages');
  } catch (error) {
    const [what = ''] = String(error).split('\nCall log');
    throw new Error([what, ...told()].join('\n  console: '), { cause: error });
  } finally {
    await page.close();
  }
}

/** How Lit begins what it says of itself where a page is developed. */
const ABOUT_DEVELOPMENT = 'Lit is in dev mode';

/** Dev servers compile a page when it is first asked for. */
const LONGEST_WAIT = 60_000;

/** Waits for a row of the matrix. */
function shows(page: Page, name: string): Promise<void> {
  const row = page.getByRole('rowheader', { name: new RegExp(`^${name}`) });
  return row.first().waitFor({ timeout: LONGEST_WAIT });
}

function press(page: Page, name: string): Promise<void> {
  return page.locator('button', { hasText: new RegExp(`^${name}$`) }).click();
}
