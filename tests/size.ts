/** Prints what the files for script tags weigh, minified and gzipped; fails when one is over its budget. */
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
const weigh = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipped(readFileSync(file)), 0);

/** `from"./a.js"` and `import"./a.js"`, as the bundler writes them; not `import("./a.js")`. */
const IMPORT = /\b(?:from|import)\s*["'`](\.[^"'`]+)["'`]/g;

/** Files and all that they import before they run. */
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

/** The chunk of what is loaded on demand, whose name ends in a hash. */
function chunk(name: string): string {
  const found = readdirSync(join(cdn, 'chunks')).find((file) => file.startsWith(`${name}-`));
  if (found === undefined) throw new Error(`there is no chunk of ${name}`);
  return `chunks/${found}`;
}

/** What is not there already. */
const without = (files: ReadonlySet<string>, there: ReadonlySet<string>) =>
  [...files].filter((file) => !there.has(file));

/** What does not touch the DOM, as a bundler of a page's own would make it. */
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
  // A set that grows is gone through to its end.
  for (const name of names) {
    const { imports = [] } = chunks.find(({ fileName }) => fileName === name) ?? {};
    for (const each of imports) names.add(each);
  }
  return chunks
    .filter(({ fileName }) => names.has(fileName))
    .reduce((sum, { code }) => sum + gzipped(code), 0);
}

const overweight: string[] = [];
/** @param budget kB */
function report(name: string, bytes: number, budget: number): void {
  const isOver = bytes > budget * 1000;
  if (isOver) overweight.push(name);
  const size = (bytes / 1000).toFixed(1).padStart(6);
  console.log(`${name.padEnd(28)}${size} kB of ${budget} kB  ${isOver ? 'OVER' : 'ok'}`);
}

const explorer = needed(['wsis-sdg-matrix.js', chunk('derive-insights')]);
// Which the page has anyway where a network is drawn by them.
const drawing = needed([chunk('network-on-demand-layouts'), chunk('canvas')]);
const dialog = without(needed([chunk('export-dialog-export-tools')]), drawing);
report('matrix by its own entry', weigh(needed(['elements/matrix.js'])), 62);
report('explorer at rest', weigh(explorer), 110);
report('export dialog, besides', weigh(without(new Set(dialog), explorer)), 20);
report('core (no DOM)', await coreSize(), 81);
report('bundled dataset', weigh([at('data/wsis-sdg.json')]), 45);
for (const language of locales.filter((each) => each !== 'en')) {
  const words = needed([chunk(`${language}-picture`)]);
  const files = [...without(words, explorer), at(`data/wsis-sdg.${language}.json`)];
  report(`words and names in ${language}`, weigh(files), 12);
}
if (overweight.length > 0) process.exitCode = 1;
