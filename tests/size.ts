/** Prints what each entry weighs, minified and gzipped; fails when one is over its budget. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const at = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** kB, gzipped; what loads on demand is not counted in */
const entries = [
  { name: 'core (no DOM)', entry: 'src/core.ts', budget: 81 },
  { name: 'matrix alone, with Lit', entry: 'src/define/matrix.ts', budget: 71 },
  { name: 'everything', entry: 'src/index.ts', budget: 120 },
];

async function bundled(entry: string): Promise<{ first: number; later: number }> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      minify: true,
      target: 'es2022',
      lib: { entry: at(entry), formats: ['es'], fileName: 'entry' },
      rolldownOptions: { output: { minify: true } },
    },
    plugins: [
      {
        name: 'dataset-apart',
        enforce: 'pre',
        transform: (code, id) =>
          /(state\/bundled|font-url)\.ts$/.test(id)
            ? code.replace(/new URL\([\s\S]*?\)\s*\.href/g, "''")
            : undefined,
      },
    ],
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) =>
    'output' in each ? each.output : [],
  );
  const chunks = outputs.filter((each) => each.type === 'chunk');
  const needed = new Set<string>();
  const need = (name: string): void => {
    const chunk = chunks.find(({ fileName }) => fileName === name);
    if (!chunk || needed.has(name)) return;
    needed.add(name);
    chunk.imports.forEach(need);
  };
  chunks.filter(({ isEntry }) => isEntry).forEach(({ fileName }) => need(fileName));
  const weigh = (isFirst: boolean) =>
    chunks
      .filter(({ fileName }) => needed.has(fileName) === isFirst)
      .reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0);
  return { first: weigh(true), later: weigh(false) };
}

const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);
const overweight: string[] = [];
const report = (name: string, bytes: number, budget: number, more = '') => {
  const verdict = bytes > budget * 1000 ? 'OVER' : 'ok';
  if (verdict === 'OVER') overweight.push(name);
  console.log(`${name.padEnd(28)}${kilobytes(bytes)} kB of ${budget} kB  ${verdict}${more}`);
};

for (const { name, entry, budget } of entries) {
  const { first, later } = await bundled(entry);
  report(name, first, budget, later > 0 ? `  (+ ${kilobytes(later).trim()} kB on demand)` : '');
}
const gzipped = (path: string) => gzipSync(readFileSync(at(path)), { level: 9 }).length;
report('one file for a script tag', gzipped('dist/cdn/wsis-sdg-matrix.js'), 110);
report('bundled dataset', gzipped('data/wsis-sdg.json'), 45);
for (const language of ['ar', 'es', 'fr', 'ru', 'zh']) {
  const bytes =
    gzipped(`data/wsis-sdg.${language}.json`) + gzipped(`dist/cdn/languages/${language}.js`);
  report(`words and names in ${language}`, bytes, 12);
}
if (overweight.length > 0) process.exitCode = 1;
