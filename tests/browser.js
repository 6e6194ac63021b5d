import { existsSync } from 'node:fs';
import { installPackages, mayInstall, onPath } from './engines/debian.js';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Flags that keep a browser quiet on a machine without a network; root needs the first. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/**
 * The path of a Chromium: `CHROME_PATH`, the usual names and places, otherwise Debian's package,
 * which is installed where this process can.
 * @returns {string}
 * @throws {Error} saying in one line what to install
 */
export function findBrowser() {
  const given = process.env['CHROME_PATH'];
  if (given) {
    if (existsSync(given)) return given;
    throw new Error(`CHROME_PATH is ${given}, and there is no such file.`);
  }
  const found = lookAround();
  if (found) return found;
  if (mayInstall()) {
    installPackages('chromium');
    const installed = lookAround();
    if (installed) return installed;
  }
  throw new Error('No Chromium found: install Chromium or Chrome, or set CHROME_PATH to one.');
}

function lookAround() {
  return onPath(...NAMES) ?? PLACES.find((place) => existsSync(place));
}
