import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';

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
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    console.log(`No ${command} found; installing Debian’s package ${debianPackage}.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    const install = ['install', '-y', '--no-install-recommends', debianPackage];
    execFileSync('apt-get', install, { stdio: 'ignore', env });
    const installed = onPath(command);
    if (installed) return installed;
  }
  throw new Error(`No ${command} found: install it, on Debian with apt install ${debianPackage}.`);
}

/** @param {string} name */
function onPath(name) {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.map((folder) => `${folder}/${name}`).find((path) => existsSync(path));
}
