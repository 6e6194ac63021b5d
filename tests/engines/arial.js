import { execFileSync } from 'node:child_process';
import { installPackages, mayInstall, onPath } from './debian.js';

/**
 * Makes sure that pages have Arial or a font with the same widths. The width table is made from Arial,
 * so only then does a page have the same layout as the command line.
 */
export function findArial() {
  if (!onPath('fc-match') || isArial() || !mayInstall()) return;
  installPackages('fonts-liberation');
}

function isArial() {
  const found = execFileSync('fc-match', ['Arial', 'family'], { encoding: 'utf8' });
  return /Arial|Liberation Sans/.test(found);
}
