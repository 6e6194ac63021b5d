/** Prints the sizes of the files for script tags, minified and gzipped. Fails when one grows. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { assets } from '../build/assets.js';
import { locales } from '../src/i18n/locale.js';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const cdn = at('dist/cdn');
const gzipped = (code: string | Uint8Array) => gzipSync(code, { level: 9 }).length;
const sizeOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipped(readFileSync(file)), 0);

/** `from"./a.js"` and `import"./a.js"`, as the bundler writes them; not `import("./a.js")`. */
const IMPORT = /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;

/** Files, and all files that they import before they run. */
function needed(names: readonly string[]): ReadonlySet<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    for (const [, path = ''] of readFileSync(file, 'utf8').matchAll(IMPORT)) {
      visit(join(dirname(file), path));
    }
  };
  for (const name of names) visit(join(cdn, name));
  return files;
}

/** The chunk with a name, which ends in a hash. */
function chunk(name: string): string {
  const file = new RegExp(`^${name}-[\\w-]{8}\\.js$`);
  const found = readdirSync(join(cdn, 'chunks')).find((each) => file.test(each));
  if (found === undefined) throw new Error(`there is no chunk of ${name}`);
  return `chunks/${found}`;
}

/** The files that are not loaded already. */
const without = (files: ReadonlySet<string>, there: ReadonlySet<string>) =>
  [...files].filter((file) => !there.has(file));

/** The size of `core` in bytes, bundled as a page would do it. */
async function coreSize(): Promise<number> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [assets],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: at('src/core.ts'), formats: ['es'], fileName: 'core' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const outputs = [result].flat().flatMap((each) => ('output' in each ? each.output : []));
  const chunks = outputs.filter((each) => each.type === 'chunk');
  const names = new Set(chunks.filter(({ isEntry }) => isEntry).map(({ fileName }) => fileName));
  // The loop also visits names that are added while it runs.
  for (const name of names) {
    const { imports = [] } = chunks.find(({ fileName }) => fileName === name) ?? {};
    for (const each of imports) names.add(each);
  }
  return chunks
    .filter(({ fileName }) => names.has(fileName))
    .reduce((sum, { code }) => sum + gzipped(code), 0);
}

const tooLarge: string[] = [];
/**
 * @param goal kB that it should be
 * @param most kB that it may be for now; the test fails above that, so that it can only shrink
 */
function report(name: string, bytes: number, goal: number, most = goal): void {
  const isOver = bytes > most * 1000;
  if (isOver) tooLarge.push(name);
  const size = (bytes / 1000).toFixed(1).padStart(6);
  const verdict = isOver ? 'OVER' : bytes > goal * 1000 ? `over its goal, at most ${most}` : 'ok';
  console.log(`${name.padEnd(28)}${size} kB of ${goal} kB  ${verdict}`);
}

// At rest a page has also loaded the insights, the search and English words, which the elements ask for.
const AT_REST = ['derive-insights', 'model-search', 'en-fetched-controls'].map(chunk);
const matrix = needed(['elements/matrix.js']);
const explorer = needed(['wsis-sdg-matrix.js', ...AT_REST]);
const network = needed([chunk('network-content')]);
// The dialog opens with its form and its words; what draws its preview follows.
const dialog = needed([chunk('export-dialog-export-tools'), chunk('en-files')]);
const previewOf = (kind: 'matrix' | 'network') =>
  needed(['export-dialog-export-files', `export-${kind}-kind`].map(chunk));
report('matrix by its own entry', sizeOf(matrix), 62);
// A narrow page also fetches what draws a list.
report('list of a narrow matrix', sizeOf(without(needed([chunk('list-scene')]), matrix)), 2.6);
report(
  'and with data of its own',
  sizeOf(new Set([...matrix, ...needed([chunk('state-read-origin')])])),
  72,
);
report('explorer at rest', sizeOf(explorer), 105);
report('network in an explorer', sizeOf(without(network, explorer)), 20);
// A page has these when it shows a network; a page with a matrix fetches them with the dialog.
const drawing = new Set([...explorer, ...network, ...needed([chunk('network-layout')])]);
report('dialog beside a network', sizeOf(without(dialog, drawing)), 20);
for (const kind of ['matrix', 'network'] as const) {
  const size = sizeOf(without(previewOf(kind), new Set([...drawing, ...dialog])));
  report(`its preview of a ${kind}`, size, 33.2, 34.2);
}
report('core (no DOM)', await coreSize(), 81, 99.2);
report(
  'reader of names',
  sizeOf(without(needed([chunk('state-fetch-translations')]), matrix)),
  7.2,
  7.7,
);
report('bundled dataset', sizeOf([at('data/wsis-sdg.json')]), 45);
for (const language of locales.filter((each) => each !== 'en')) {
  const words = needed([chunk(`${language}-picture`)]);
  const files = [...without(words, explorer), at(`data/wsis-sdg.${language}.json`)];
  report(`words and names in ${language}`, sizeOf(files), 12);
}
if (tooLarge.length > 0) process.exitCode = 1;
