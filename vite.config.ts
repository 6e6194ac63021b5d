import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Lays the bundled dataset beside the one-file bundle, which fetches it from there. */
const datasetBeside: Plugin = {
  name: 'dataset-beside',
  generateBundle() {
    const source = readFileSync(at('./data/wsis-sdg.json'));
    this.emitFile({ type: 'asset', fileName: 'wsis-sdg.json', source });
  },
};

/**
 * `vite` serves the demo from the sources; `vite build` makes the one file for a script tag. The
 * package itself is compiled by `tsc`, a module a module.
 */
export default defineConfig(({ command }) => ({
  root: at(command === 'serve' ? './demo' : './'),
  server: { fs: { allow: [at('./')] } },
  plugins: command === 'build' ? [datasetBeside] : [],
  resolve: {
    alias:
      command === 'build'
        ? [{ find: /^.*\/bundled-url\.js$/, replacement: at('./src/state/bundled-url-beside.ts') }]
        : [],
  },
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
