/** Makes sure that all three engines are installed: installs Debian’s packages where it can, otherwise says what to install. */
import { findArial } from './arial.js';
import { installPackages, mayInstall } from './debian.js';
import { engines } from './available.js';

const missing = () => engines.filter(({ name, find }) => name !== 'Chromium' && !find());

engines[0].find();
findArial();
const packages = missing().flatMap((engine) => engine.packages);
if (packages.length > 0 && mayInstall()) installPackages(...packages);
const without = missing();
for (const { name, packages } of without) {
  console.error(`No ${name} found: on Debian, apt install ${packages.join(' ')}.`);
}
if (without.length > 0) process.exitCode = 1;
else console.log(`All engines are here: ${engines.map(({ name }) => name).join(', ')}.`);
