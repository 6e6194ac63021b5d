import { installPackages, mayInstall, onPath } from './engines/debian.js';

/**
 * The path of a program that is not ours: on `PATH`, else from a Debian package, installed on the
 * spot where this process may.
 * @param {string} command
 * @param {string} debianPackage
 * @returns {string}
 * @throws {Error} saying in one line what to install
 */
export function findTool(command, debianPackage) {
  const found = onPath(command);
  if (found) return found;
  if (mayInstall()) {
    installPackages(debianPackage);
    const installed = onPath(command);
    if (installed) return installed;
  }
  throw new Error(`No ${command} found: install it, on Debian with apt install ${debianPackage}.`);
}

/** What of the office suite opens spreadsheets and drawings, each a package of its own. */
const OFFICE = { localc: 'libreoffice-calc', lodraw: 'libreoffice-draw' };

/**
 * The path of LibreOffice with all that the tests ask of it: where packages can be installed, one of
 * them alone is not enough.
 * @returns {string}
 */
export function findOffice() {
  if (mayInstall()) for (const [command, name] of Object.entries(OFFICE)) findTool(command, name);
  return findTool('soffice', Object.values(OFFICE).join(' '));
}
