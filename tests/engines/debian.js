import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { platform } from 'node:os';

/**
 * The path of the first of some programs that is on `PATH`.
 * @param {...string} names
 * @returns {string | undefined}
 */
export function onPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(platform() === 'win32' ? ';' : ':');
  return names
    .flatMap((name) => folders.map((folder) => `${folder}/${name}`))
    .find((path) => existsSync(path));
}

/** Whether packages can be installed: as root, on Debian. */
export function mayInstall() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/**
 * Installs Debian packages, and prints their names.
 * @param {...string} packages
 */
export function installPackages(...packages) {
  console.log(`Installing Debian’s packages ${packages.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update'], { stdio: 'ignore' });
  const install = ['install', '-y', '--no-install-recommends', ...packages];
  execFileSync('apt-get', install, { stdio: ['ignore', 'ignore', 'inherit'], env });
}
