import { playwrightLauncher } from '@web/test-runner-playwright';
import { browserFlags, findBrowser } from '../browser.js';
import { findFirefox, firefoxLauncher, firefoxPackages } from './firefox.js';
import { webkitLauncher } from './webkit-launcher.js';
import { findWebKit, webkitPackages } from './webkit.js';

const chromiumLauncher = (executablePath) =>
  playwrightLauncher({
    product: 'chromium',
    launchOptions: { executablePath, headless: true, args: browserFlags },
  });

/** The first is required; the others are used where they are installed. */
export const engines = [
  { name: 'Chromium', find: findBrowser, launcher: chromiumLauncher, packages: ['chromium'] },
  { name: 'Firefox', find: findFirefox, launcher: firefoxLauncher, packages: firefoxPackages },
  { name: 'WebKit', find: findWebKit, launcher: webkitLauncher, packages: webkitPackages },
];

/**
 * The engines that are installed, or those of them that the variable `ENGINES` names, and a line of text
 * that lists them.
 */
export function availableEngines() {
  const requested = (process.env['ENGINES'] ?? '').toLowerCase().split(/\W+/).filter(Boolean);
  const found = engines
    .filter(({ name }) => requested.length === 0 || requested.includes(name.toLowerCase()))
    .map((engine) => ({ ...engine, at: engine.find() }));
  const here = found.filter(({ at }) => at !== undefined);
  if (here.length === 0) throw new Error(`ENGINES is “${process.env['ENGINES']}”: none is here.`);
  const without = found.filter(({ at }) => at === undefined).map(({ name }) => name);
  const names = (list) => list.join(', ');
  const missing = without.length > 0 ? `; not here: ${names(without)} (npm run browsers)` : '';
  return { here, line: `Engines used: ${names(here.map(({ name }) => name))}${missing}.` };
}
