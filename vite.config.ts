import { readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Lays the bundled dataset beside the one-file bundle, which fetches it from there. */
const datasetBeside: Plugin = {
  name: 'dataset-beside',
  generateBundle() {
    const source = readFileSync(at('./data/wsis-sdg.json'));
    this.emitFile({ type: 'asset', fileName: 'wsis-sdg.json', source });
  },
};

/** Where files lie once they are built into the bundle or a part beside it. */
const besideAliases = [
  { find: /^.*\/bundled-url\.js$/, replacement: at('./src/state/bundled-url-beside.ts') },
  { find: /^.*\/font-url\.js$/, replacement: at('./src/export/font-url-beside.ts') },
  {
    find: /^.*\/hosted-base\.js$/,
    replacement: at('./src/elements/take-away/hosted-base-beside.ts'),
  },
];

/** What the one-file bundle imports only when a page needs it: a language, what explains bad data, what moves. */
const onDemand = [
  ...['ar', 'es', 'fr', 'ru', 'zh'].flatMap((language) => [
    { source: `i18n/${language}`, file: `languages/${language}.js` },
    { source: `i18n/tools-${language}`, file: `languages/tools-${language}.js` },
    { source: `i18n/export-${language}`, file: `languages/export-${language}.js` },
  ]),
  { source: 'model/csv-value', file: 'parts/csv-value.js' },
  { source: 'model/json-positions', file: 'parts/json-positions.js' },
  { source: 'model/schema-problems', file: 'parts/schema-problems.js' },
  { source: 'elements/take-away/take-away', file: 'parts/take-away.js' },
  { source: 'export/pdf', file: 'parts/pdf.js' },
  { source: 'derive/insights', file: 'parts/insights.js' },
  { source: 'layout/tween-layout', file: 'parts/tween-layout.js' },
  { source: 'layout/tween-network', file: 'parts/tween-network.js' },
];

/** Finds what is imported on demand beside the bundle, seen from a folder of it. */
const onDemandBeside = (folder: './' | '../'): Plugin => ({
  name: 'on-demand-beside',
  enforce: 'pre',
  resolveId(id, importer) {
    if (!importer || !id.startsWith('.')) return null;
    const asked = at('./src/').length;
    const path = fileURLToPath(new URL(id, pathToFileURL(importer))).slice(asked);
    const part = onDemand.find(({ source }) => path === `${source}.js`);
    return part ? { id: `${folder}${part.file}`, external: true } : null;
  },
});

/** Lays what is imported on demand beside the bundle, each a file that works by itself. */
const partsBeside: Plugin = {
  name: 'parts-beside',
  async generateBundle() {
    for (const { source, file } of onDemand) {
      const result = await build({
        configFile: false,
        logLevel: 'warn',
        plugins: [onDemandBeside('../')],
        resolve: { alias: besideAliases },
        build: {
          write: false,
          target: 'es2022',
          lib: { entry: at(`./src/${source}.ts`), formats: ['es'], fileName: 'part' },
          rolldownOptions: { output: { codeSplitting: false, minify: true } },
        },
      });
      const [code] = [result]
        .flat()
        .flatMap((each) => ('output' in each ? each.output[0].code : []));
      if (code === undefined) throw new Error(`nothing came of ${source}`);
      this.emitFile({ type: 'asset', fileName: file, source: code });
    }
  },
};

/** Markup and styles in templates are minified like the code around them. */
const templatesMinified: Plugin = {
  name: 'templates-minified',
  enforce: 'pre',
  transform: (code, id) =>
    id.includes('/src/elements/')
      ? code.replace(/\bcss`[^`]*`/g, (style) =>
          style
            .replace(/\/\*[\s\S]*?\*\//g, '')
            .replace(/\s*([{};,])\s*/g, '$1')
            .replace(/;}/g, '}')
            .replace(/:\s+/g, ':')
            .replace(/\b0\.(?=\d)/g, '.')
            .replace(/\s+/g, ' '),
        )
      : undefined,
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      // Minified code indents nothing: a line that is indented stands in a template.
      chunk.code = chunk.code.replace(/\/\/ @__NO_SIDE_EFFECTS__\n/g, '').replace(/\n[ \t]+/g, ' ');
    }
  },
};

/**
 * `vite` serves the demo from the sources; `vite build` makes the one file for a script tag. The
 * package itself is compiled by `tsc`, a module a module.
 */
export default defineConfig(({ command }) => ({
  root: at(command === 'serve' ? './demo' : './'),
  server: { fs: { allow: [at('./')] } },
  plugins:
    command === 'build'
      ? [datasetBeside, onDemandBeside('./'), partsBeside, templatesMinified]
      : [],
  resolve: { alias: command === 'build' ? besideAliases : [] },
  build: {
    outDir: at('./dist/cdn'),
    copyPublicDir: false,
    target: 'es2022',
    lib: {
      entry: at('./src/index.ts'),
      formats: ['es'],
      fileName: () => 'wsis-sdg-matrix.js',
    },
    rolldownOptions: { output: { codeSplitting: false, minify: true } },
  },
}));
