import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { complaints, openBrowser, openSite, scriptPage, STRICT, type Site } from './site.js';
import { tour } from './tour.js';

const EXPLORER = '<wsis-sdg-explorer permalink></wsis-sdg-explorer>';
const policy = STRICT['content-security-policy'] ?? '';
const TYPES = "; require-trusted-types-for 'script'";

let browser: Browser;
let site: Site | undefined;
let page: Page | undefined;
beforeAll(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await page?.context().close();
  await site?.close();
});
afterAll(() => browser.close());

/** What a page with its own Lit runs first. */
const OWN_LIT = {
  '/own.js':
    "trustedTypes.createPolicy('lit-html', { createHTML: (text) => text }); document.title = 'Lit here';",
};

/** Opens a page, and collects what its policy blocks, uncaught errors and console messages. */
async function open(
  body: string,
  csp: string,
  more: Readonly<Record<string, string>> = {},
): Promise<{ page: Page; messages: string[] }> {
  site = await openSite({ '/': body, ...more }, { 'content-security-policy': csp });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 1000 },
    permissions: ['clipboard-read', 'clipboard-write'],
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const messages = complaints(page);
  await page.exposeFunction('violated', (what: string) => messages.push(what));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const report: unknown = Reflect.get(window, 'violated');
      const what = `${event.violatedDirective} ${event.blockedURI} ${event.sample}`;
      if (typeof report === 'function') Reflect.apply(report, undefined, [what]);
    });
  });
  await page.goto(site.url);
  return { page, messages };
}

describe('a whole journey violates nothing of', () => {
  test('the strictest policy', { timeout: 240_000 }, async () => {
    const { page: at, messages } = await open(scriptPage(EXPLORER), policy);
    await tour({ page: at, at });
    expect(messages).toEqual([]);
  });

  test(
    'the same with trusted types, of which one policy is let be',
    { timeout: 240_000 },
    async () => {
      const csp = `${policy}${TYPES}; trusted-types wsis-sdg-matrix`;
      const { page: at, messages } = await open(scriptPage(EXPLORER), csp);
      await tour({ page: at, at });
      expect(messages).toEqual([]);
    },
  );

  test('scripts by nonce alone', { timeout: 240_000 }, async () => {
    const body = scriptPage(EXPLORER).replace('<script ', '<script nonce="n0nce" ');
    const csp = policy.replace("script-src 'self'", "script-src 'nonce-n0nce' 'strict-dynamic'");
    const { page: at, messages } = await open(body, csp);
    await tour({ page: at, at });
    expect(messages).toEqual([]);
  });
});

describe('trusted types', () => {
  const shown = (at: Page) => at.locator('wsis-sdg-matrix .pane svg').first().waitFor();

  test('accept a second copy of the library, which creates no policy', async () => {
    const twice = scriptPage(
      `${EXPLORER}<script type="module" src="/copy/wsis-sdg-matrix.js"></script>`,
    );
    const csp = `${policy}${TYPES}; trusted-types wsis-sdg-matrix`;
    const { page: at, messages } = await open(twice, csp);
    await shown(at);
    await expect
      .poll(() => messages.filter((each) => each.includes('already defined')).length)
      .toBe(9);
    expect(
      messages.filter((each) => !/already defined|Multiple versions of Lit/.test(each)),
    ).toEqual([]);
  });

  test('accept a copy of Lit that the page has', async () => {
    const own = scriptPage(`${EXPLORER}<script type="module" src="/own.js"></script>`);
    const csp = `${policy}${TYPES}; trusted-types lit-html wsis-sdg-matrix`;
    const { page: at, messages } = await open(own, csp, OWN_LIT);
    await shown(at);
    expect(await at.locator('title').textContent()).toBe('Lit here');
    expect(messages).toEqual([]);
  });
});

describe('in a sandbox', () => {
  const framed = (allowed: string) =>
    `<!doctype html><html lang="en"><title>t</title><body><iframe title="f" sandbox="${allowed}" width="1280" height="980" allow="clipboard-write" src="/inner"></iframe>`;

  test.each(['allow-scripts', 'allow-scripts allow-same-origin'])(
    '%s a whole journey throws nothing and breaks no policy',
    { timeout: 240_000 },
    async (allowed) => {
      const headers = {
        'content-security-policy': `${policy}; frame-src 'self'`,
        // A frame without an origin fetches module scripts across origins.
        'access-control-allow-origin': '*',
      };
      site = await openSite({ '/': framed(allowed), '/inner': scriptPage(EXPLORER) }, headers);
      const context = await browser.newContext({
        viewport: { width: 1300, height: 1000 },
        reducedMotion: 'reduce',
      });
      page = await context.newPage();
      page.setDefaultTimeout(15_000);
      const messages: string[] = [];
      page.on('pageerror', (error) => messages.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') messages.push(message.text());
      });
      await page.goto(site.url);
      const inner = page.frames()[1];
      if (!inner) throw new Error('no frame');
      await tour({ page, at: inner });
      // The browser logs what a sandbox forbids; the element also says so itself.
      expect(
        messages.filter((each) => !/sandboxed|Download is disallowed|Ignored call to/.test(each)),
      ).toEqual([]);
    },
  );
});
