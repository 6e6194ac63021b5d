import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { onPath } from './debian.js';

/** The settings daemon passes dark theme, reduced motion and high contrast on to WebKitGTK. */
export const webkitPackages = ['webkit2gtk-driver', 'xvfb', 'xsettingsd'];

const LIBRARIES = '/usr/lib';

/**
 * What it takes to drive WebKitGTK: its own small browser, its driver, a display and its settings.
 * @returns {{ driver: string, browser: string, display: string, settings: string } | undefined}
 */
export function findWebKit() {
  const driver = onPath('WebKitWebDriver');
  const display = onPath('Xvfb');
  const settings = onPath('xsettingsd');
  if (!driver || !display || !settings) return undefined;
  const browser = miniBrowser();
  return browser && { driver, browser, display, settings };
}

/** Debian keeps it beside the library, in a folder named for the processor. */
function miniBrowser() {
  return readdirSync(LIBRARIES)
    .filter((folder) => folder.includes('-linux-'))
    .flatMap((folder) =>
      ['webkit2gtk-4.1', 'webkit2gtk-4.0'].map((version) =>
        join(LIBRARIES, folder, version, 'MiniBrowser'),
      ),
    )
    .find((path) => existsSync(path));
}
