import { execFileSync } from 'node:child_process';
import { installPackages, mayInstall, onPath } from './debian.js';

/**
 * Sees to it that pages have Arial or a font of just its widths, which the table of widths is made
 * after: only then does a page lay out as the command line does.
 */
export function findArial() {
  if (!onPath('fc-match') || isArial() || !mayInstall()) return;
  installPackages('fonts-liberation');
}

function isArial() {
  const found = execFileSync('fc-match', ['Arial', 'family'], { encoding: 'utf8' });
  return /Arial|Liberation Sans/.test(found);
}
