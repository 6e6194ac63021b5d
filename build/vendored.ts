/**
 * Bundles the libraries that write files into `dist/vendor`. As dependencies they would bring 60 MB of code for
 * Node and for old browsers to every page, and some bundlers cannot resolve them. The licences are written
 * beside.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rolldown, type Plugin } from 'rolldown';
import { foreignCode } from './foreign-code.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** What `src/export` imports of each library. */
const imported: Readonly<Record<string, string>> = {
  fontkit: 'create',
  'hucre/xlsx': 'writeXlsx',
  pdfkit: 'default',
  pptxgenjs: 'default',
};
const fileOf = (library: string) => library.replace('/', '-');

/** An entry for each library that exports what is imported, so that the rest of it is left out. */
const entries: Plugin = {
  name: 'entries',
  resolveId: (id) =>
    Object.hasOwn(imported, id.replace('only:', '')) && id.startsWith('only:') ? at(id) : null,
  load: (id) => {
    const library = id.replace(at('only:'), '');
    const name = imported[library];
    return name === undefined ? null : `export { ${name} } from '${library}';`;
  },
};

const bundle = await rolldown({
  input: Object.fromEntries(Object.keys(imported).map((each) => [fileOf(each), `only:${each}`])),
  platform: 'browser',
  plugins: [entries, foreignCode],
});
const { output } = await bundle.write({
  dir: at('dist/vendor'),
  entryFileNames: '[name].js',
  chunkFileNames: '[name]-[hash].js',
  minify: true,
  comments: false,
});
await bundle.close();

const modules = output.flatMap((each) => (each.type === 'chunk' ? each.moduleIds : []));
const folders = modules.flatMap((id) => /^\/.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id) ?? []);
const notices = [...new Set(folders)].sort().map(noticeOf);
await writeFile(at('dist/vendor/LICENSES.txt'), notices.join(`\n\n${'-'.repeat(72)}\n\n`));

for (const file of readdirSync(at('dist/export')).filter((name) => name.endsWith('.js'))) {
  const path = at(`dist/export/${file}`);
  const code = await readFile(path, 'utf8');
  const moved = Object.keys(imported).reduce(
    (text, each) => text.replace(`from '${each}'`, `from '../vendor/${fileOf(each)}.js'`),
    code,
  );
  if (moved !== code) await writeFile(path, moved);
}

/** The name of a library, and its licence in its own words, or by its name where it has no file. */
function noticeOf(folder: string): string {
  const manifest: unknown = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
  const { name, license } = Object.assign({ name: '', license: '' }, manifest);
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? license : readFileSync(`${folder}/${file}`, 'utf8');
  return `${name}\n\n${text.trim()}`;
}
