/**
 * Turns the files of the bundled data into modules of the npm package. Bundlers treat the address of a
 * JSON file in many ways, and some leave it behind; a module that is imported reaches every page. The
 * text stays one string: it is read faster than an object literal (1.4 ms instead of 2.2 ms).
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { locales } from '../src/i18n/locale.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const PACKAGE = 'wsis-sdg-matrix/data/';

const fileOf = (language: string) => (language === 'en' ? 'wsis-sdg' : `wsis-sdg.${language}`);
const addressOf = (language: string) => `'${PACKAGE}${fileOf(language)}.json'`;
const others = locales.filter((language) => language !== 'en');

const files = `import { messageOf } from '../lib/error-message.js';
import { fetchBytes } from './fetch.js';

const modules = new Map([
${locales.map((each) => `  [${addressOf(each)}, () => import('../data/${fileOf(each)}.js')],`).join('\n')}
]);

/** What stands for the address of the bundled dataset: in the package it is a module. */
export const bundledUrl = ${addressOf('en')};

/** The same for its names in other languages. */
export const bundledTranslations = {
${others.map((each) => `  ${each}: ${addressOf(each)},`).join('\n')}
};

/** Gets a file of data: one of these, or one at any other address. */
export async function fetchData(url, options) {
  const load = modules.get(url);
  if (!load) return fetchBytes(url, options);
  try {
    const { text } = await load();
    return { bytes: new TextEncoder().encode(text), url, type: 'application/json' };
  } catch (error) {
    options.signal?.throwIfAborted();
    return { code: 'network', path: [], found: \`\${url}: \${messageOf(error)}\` };
  }
}
`;

await mkdir(at('dist/data'), { recursive: true });
for (const language of locales) {
  const name = fileOf(language);
  const text = await readFile(at(`data/${name}.json`), 'utf8');
  await writeFile(at(`dist/data/${name}.js`), `export const text = ${JSON.stringify(text)};\n`);
}
await writeFile(at('dist/state/bundled-files.js'), files);
