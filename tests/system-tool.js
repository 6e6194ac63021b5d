import { installPackages, mayInstall, onPath } from './engines/debian.js';

/**
 * The path of an external program: on `PATH`, otherwise from a Debian package, which is installed where
 * this process can.
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

/** The parts of LibreOffice that open spreadsheets and drawings, each with its Debian package. */
const OFFICE = { localc: 'libreoffice-calc', lodraw: 'libreoffice-draw' };

/**
 * The path of LibreOffice with all parts that the tests need. Where packages can be installed, each
 * part is checked.
 * @returns {string}
 */
export function findOffice() {
  if (mayInstall()) for (const [command, name] of Object.entries(OFFICE)) findTool(command, name);
  return findTool('soffice', Object.values(OFFICE).join(' '));
}
