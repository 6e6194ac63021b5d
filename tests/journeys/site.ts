import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type LaunchOptions, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../browser.js';
import { findArial } from '../engines/arial.js';
import { openFirefox } from '../engines/firefox.js';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** A plain page with the script tag and some markup. */
export const scriptPage = (body: string, lang = 'en'): string => `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>A ministry</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="/wsis/wsis-sdg-matrix.js"></script></head><body>${body}</body></html>`;

/** The strictest policy under which everything works. */
export const STRICT: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'",
};

export interface Site {
  readonly url: string;
  /** requested paths, in order */
  readonly requested: string[];
  readonly close: () => Promise<void>;
}

/** The folders of a site. `copy` is a second copy of `wsis`, as on a page where two teams each use one. */
const folders = { wsis: 'dist/cdn', copy: 'dist/cdn', package: 'dist' };

/**
 * A site as an embedder would run it: the files of `dist/cdn` under `/wsis/` and `/copy/`, the modules
 * of the package under `/package/`, and the pages given.
 * @param headers sent with every page, such as a content security policy
 */
export async function openSite(
  pages: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<Site> {
  const requested: string[] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    requested.push(path);
    const page = path === '/favicon.ico' ? '' : pages[path];
    const type = TYPES[extname(path)] ?? 'text/html; charset=utf-8';
    if (page !== undefined) {
      response.writeHead(200, { 'content-type': type, ...headers }).end(page);
      return;
    }
    readFile(fileAt(path)).then(
      (body) => response.writeHead(200, { 'content-type': type, ...headers }).end(body),
      () => response.writeHead(404).end('not here'),
    );
  });
  return {
    url: await listen(server),
    requested,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Starts a server on a free port of this machine. @returns its address */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return `http://127.0.0.1:${port}`;
}

/** @returns the path of a file, or the empty string for an unknown folder */
function fileAt(path: string): string {
  const [, first = '', ...rest] = path.split('/');
  const folder = Object.entries(folders).find(([name]) => name === first)?.[1];
  return folder === undefined ? '' : join(root, folder, normalize(rest.join('/')));
}

/** The engine that the journeys run in. */
export const engine = process.env['ENGINE'] === 'firefox' ? 'firefox' : 'chromium';

/**
 * The browser for the journeys: Chromium, unless `ENGINE` is `firefox`. All its pages live on the day
 * of `fixed-day.js`.
 * @param more options for Chromium
 */
export async function openBrowser(more: LaunchOptions = {}): Promise<Browser> {
  findArial();
  const browser = await (engine === 'firefox'
    ? openFirefox()
    : chromium.launch({ executablePath: findBrowser(), args: browserFlags, ...more }));
  const newContext = browser.newContext.bind(browser);
  // `newPage` uses this, too.
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.addInitScript({ path: join(root, 'tests/fixed-day.js') });
    return context;
  };
  return browser;
}

/** Collects uncaught errors, and errors and warnings on the console of a page. */
export function complaints(page: Page): string[] {
  const messages: string[] = [];
  page.on('pageerror', (error) => messages.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) messages.push(message.text());
  });
  return messages;
}

/** px by which a page is wider than the window without its scroll bar. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}
