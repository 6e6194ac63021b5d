import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { build, defineConfig, type Plugin } from 'vite';
import { compiledAhead } from './compiled-ahead.js';
import { foreignCode } from './foreign-code.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** those besides English that the product speaks */
const languages = ['ar', 'es', 'fr', 'ru', 'zh'];

/** Lays the bundled dataset beside the one-file bundle, which fetches it from there. */
const datasetBeside: Plugin = {
  name: 'dataset-beside',
  generateBundle() {
    for (const language of ['', ...languages.map((each) => `.${each}`)]) {
      const fileName = `wsis-sdg${language}.json`;
      this.emitFile({ type: 'asset', fileName, source: readFileSync(at(`./data/${fileName}`)) });
    }
  },
};

/** Where files lie once they are built into the bundle or a part beside it. */
const besideAliases = [
  { find: /^.*\/bundled\.js$/, replacement: at('./src/state/bundled-beside.ts') },
  { find: /^.*\/font-url\.js$/, replacement: at('./src/export/font-url-beside.ts') },
  {
    find: /^.*\/hosted-base\.js$/,
    replacement: at('./src/elements/export-dialog/hosted-base-beside.ts'),
  },
];

/** What the one-file bundle imports only when a page needs it: a language, what explains bad data, what moves. */
const onDemand = [
  ...languages.flatMap((language) => [
    { source: `i18n/${language}/picture`, file: `languages/${language}.js` },
    { source: `i18n/${language}/controls`, file: `languages/tools-${language}.js` },
    { source: `i18n/${language}/files`, file: `languages/export-${language}.js` },
  ]),
  { source: 'i18n/en/files', file: 'languages/export-en.js' },
  { source: 'model/read/csv-value', file: 'parts/csv-value.js' },
  { source: 'model/read/references', file: 'parts/findings.js' },
  { source: 'model/read/encoding', file: 'parts/foreign-bytes.js' },
  { source: 'model/read/json-slices', file: 'parts/json-pieces.js' },
  { source: 'model/read/json-positions', file: 'parts/json-positions.js' },
  { source: 'model/read/unsafe-text', file: 'parts/mended-text.js' },
  { source: 'model/read/schema-problems', file: 'parts/schema-problems.js' },
  { source: 'elements/export-dialog/export-tools', file: 'parts/take-away.js' },
  { source: 'export/pdf', file: 'parts/pdf.js' },
  { source: 'export/outlines', file: 'parts/outlined-scene.js' },
  { source: 'derive/network/betweenness', file: 'parts/betweenness.js' },
  { source: 'derive/insights', file: 'parts/insights.js' },
  { source: 'paint/canvas', file: 'parts/canvas.js' },
  { source: 'state/http-problem', file: 'parts/refusal.js' },
  { source: 'state/translate', file: 'parts/translate.js' },
  { source: 'layout/network/on-demand-layouts', file: 'parts/layouts.js' },
  { source: 'layout/matrix/transition', file: 'parts/tween-layout.js' },
  { source: 'layout/network/transition', file: 'parts/tween-network.js' },
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
      const code = await wholeModule(source, [onDemandBeside('../')]);
      this.emitFile({ type: 'asset', fileName: file, source: code });
    }
  },
};

/** One module of a source file and all it imports. */
async function wholeModule(source: string, plugins: Plugin[]): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [...plugins, minifiedAgain, foreignCode],
    resolve: { alias: besideAliases },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: at(`./src/${source}.ts`), formats: ['es'], fileName: 'part' },
      rolldownOptions: {
        checks: { bundlerTimings: false },
        output: { codeSplitting: false, minify: true },
      },
    },
  });
  const [code] = [result].flat().flatMap((each) => ('output' in each ? each.output[0].code : []));
  if (code === undefined) throw new Error(`nothing came of ${source}`);
  return code;
}

/** A page in one file has no fonts beside it. */
const withoutFonts: Plugin = {
  name: 'without-fonts',
  enforce: 'pre',
  resolveId: (id) =>
    /\/export\/(pdf|outlines)\.js$/.test(id) ? at('./src/export/fontless.ts') : null,
};

/** What frames need, and everything in one file for a page that makes no request. */
const framesBeside: Plugin = {
  name: 'frames-beside',
  async generateBundle() {
    const emit = (fileName: string, source: string | Buffer) =>
      this.emitFile({ type: 'asset', fileName, source });
    emit('embed.js', await wholeModule('embed/start-host', []));
    emit('embed-frame.js', await wholeModule('embed/start-frame', []));
    emit('whole.js', await wholeModule('index', [withoutFonts, templatesMinified]));
    for (const name of ['embed.html', 'embed.css']) {
      emit(name, readFileSync(at(`./src/embed/${name}`)));
    }
  },
};

/**
 * The hashes by which pages make sure of the scripts they load: beside these, printed, and in the
 * README, whose example is always that of the present build.
 */
const integrity: Plugin = {
  name: 'integrity',
  writeBundle({ dir = '' }) {
    const hashes = Object.fromEntries(
      ['wsis-sdg-matrix.js', 'embed.js'].map((name) => {
        const hash = createHash('sha384')
          .update(readFileSync(`${dir}/${name}`))
          .digest('base64');
        return [name, `sha384-${hash}`];
      }),
    );
    writeFileSync(`${dir}/integrity.json`, `${JSON.stringify(hashes, null, 2)}\n`);
    let readme = readFileSync(at('./README.md'), 'utf8');
    for (const [name, hash] of Object.entries(hashes)) {
      console.log(`${name} ${hash}`);
      const mention = new RegExp(`(${name}"\\s+integrity=")[^"]*`, 'g');
      readme = readme.replace(mention, (_, before: string) => before + hash);
    }
    if (readme !== readFileSync(at('./README.md'), 'utf8'))
      writeFileSync(at('./README.md'), readme);
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
      chunk.code = chunk.code.replace(/\n[ \t]+/g, ' ');
    }
  },
};

/** A second minifier finds what the first leaves: about two in a hundred. */
const minifiedAgain: Plugin = {
  name: 'minified-again',
  async generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type !== 'chunk') continue;
      const { code } = await minify(chunk.code, {
        module: true,
        compress: { passes: 3, hoist_funs: true },
      });
      if (code !== undefined) chunk.code = code;
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
      ? [
          datasetBeside,
          onDemandBeside('./'),
          partsBeside,
          framesBeside,
          templatesMinified,
          minifiedAgain,
          foreignCode,
          compiledAhead,
          integrity,
        ]
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
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: { codeSplitting: false, minify: true },
    },
  },
}));
