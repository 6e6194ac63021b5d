import { existsSync } from 'node:fs';
import { firefox } from 'playwright-core';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { onPath } from './debian.js';
import { completeFirefox } from './firefox-abilities.js';

const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

export const firefoxPackages = ['firefox-esr'];

/**
 * The path of an installed Firefox: `FIREFOX_PATH`, otherwise the usual names and places.
 * @returns {string | undefined}
 * @throws {Error} when `FIREFOX_PATH` names no file
 */
export function findFirefox() {
  const given = process.env['FIREFOX_PATH'];
  if (given && !existsSync(given)) {
    throw new Error(`FIREFOX_PATH is ${given}, and there is no such file.`);
  }
  return given || (onPath('firefox-esr', 'firefox') ?? PLACES.find((place) => existsSync(place)));
}

/** This channel uses WebDriver BiDi, which a standard Firefox supports. */
const options = (executablePath) => ({
  channel: 'moz-firefox',
  executablePath,
  headless: true,
  args: ['--remote-allow-system-access'],
  firefoxUserPrefs: {
    'app.update.auto': false,
    'network.captive-portal-service.enabled': false,
    'network.connectivity-service.enabled': false,
  },
});

/**
 * Firefox for the journeys.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} when there is none
 */
export async function openFirefox() {
  const path = findFirefox();
  if (!path) throw new Error('No Firefox found: install one, or set FIREFOX_PATH to it.');
  const browser = await firefox.launch(options(path));
  completeFirefox(browser);
  return browser;
}

/**
 * Firefox for the tests of elements.
 * @param {string} path of a Firefox
 */
export function firefoxLauncher(path) {
  const prepared = new WeakSet();
  return playwrightLauncher({
    product: 'firefox',
    launchOptions: options(path),
    createBrowserContext: ({ browser }) => {
      if (!prepared.has(browser)) completeFirefox(browser);
      prepared.add(browser);
      return browser.newContext();
    },
  });
}
