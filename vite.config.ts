import { readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { assets } from './build/assets.js';
import { COMPILED_AHEAD } from './build/compiled-ahead.js';
import { foreignCode } from './build/foreign-code.js';
import { integrity } from './build/integrity.js';
import { minifiedTemplates } from './build/minified-templates.js';
import { selfContained } from './build/self-contained.js';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** `src/define` has a file for each element, and what these files share. */
const elements = readdirSync(at('./src/define'))
  .map((file) => basename(file, '.ts'))
  .filter((name) => !/^define$|-/.test(name));

/**
 * `vite` serves the demo from the sources; `vite build` makes `dist/cdn` for script tags: thin
 * entries, and chunks that they share. The package itself is compiled by `tsc`, module by module.
 */
export default defineConfig(({ command }) => ({
  root: at(command === 'serve' ? './demo' : './'),
  base: './',
  server: { fs: { allow: [at('./')] } },
  plugins:
    command === 'build' ? [assets, foreignCode, minifiedTemplates, integrity, selfContained] : [],
  // What only a page with these files on a server knows: where they are.
  define: command === 'build' ? { __WSIS_CDN__: 'true' } : {},
  build: {
    outDir: at('./dist/cdn'),
    copyPublicDir: false,
    target: 'es2022',
    // A library, for Vite wraps each `import()` of an application: vitejs/vite#18551.
    lib: {
      entry: {
        'wsis-sdg-matrix': at('./src/index.ts'),
        ...Object.fromEntries(
          elements.map((name) => [`elements/${name}`, at(`./src/define/${name}.ts`)]),
        ),
        embed: at('./src/embed/host.ts'),
        'embed-frame': at('./src/embed/frame.ts'),
      },
      formats: ['es'],
      fileName: (_, name) => `${name}.js`,
    },
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        // By the room of what is loaded on demand, `fr-controls`; by the group of what is shared.
        chunkFileNames: ({ facadeModuleId: file }) =>
          `chunks/${file ? `${basename(dirname(file))}-` : ''}[name]-[hash].js`,
        minify: true,
        comments: { annotation: false },
        postBanner: ({ name }) => (/^(?:matrix|explorer)$/.test(name) ? COMPILED_AHEAD : ''),
        // A group takes what its modules import with it: all that the first picture needs is one
        // file, and so is what the explorer needs besides. Entries alone define elements.
        codeSplitting: {
          groups: [
            {
              name: 'matrix',
              test: /\/(matrix\/wsis-sdg-matrix|define\/define)\.ts$|rolldown\/runtime/,
              priority: 3,
            },
            // Apart from the explorer, for a matrix alone can be searched, and read a table.
            { name: 'fold', test: /\/(fold|group-by|value-at|numbered-words)\.ts$/, priority: 2 },
            {
              name: 'explorer',
              test: /\/(explorer-elements|wsis-sdg-dataset|placed-network|parse(-table)?|format-selection)\.ts$/,
              priority: 1,
            },
          ],
        },
      },
    },
  },
}));
