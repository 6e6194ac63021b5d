import { readFile } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { fontFile, fontLicences } from './fonts.js';

const PATTERN = /\bnew URL\(\s*'([^']+\.(?:json|ttf))',\s*import\.meta\.url,?\s*\)\s*\.href/g;

/** Pages copied unchanged. */
const pages = ['embed.html', 'embed.css'];
const pageFolder = fileURLToPath(new URL('../src/embed/', import.meta.url));

/**
 * Copies the files that modules name by `new URL('…', import.meta.url)` beside the chunks, under their
 * own names. Vite would inline them, as it does in every library: vitejs/vite#3295.
 */
export const assets: Plugin = {
  name: 'assets',
  enforce: 'pre',
  async transform(code, id) {
    if (!id.includes('/src/')) return undefined;
    const urls = new Map<string, string>();
    for (const [text, path = ''] of code.matchAll(PATTERN)) {
      const file = resolve(dirname(id), path);
      const isFont = file.endsWith('.ttf');
      const reference = this.emitFile({
        type: 'asset',
        fileName: isFont ? `fonts/${basename(file)}` : basename(file),
        source: isFont ? await fontFile(basename(file, '.ttf')) : await readFile(file),
      });
      urls.set(text, `import.meta.ROLLUP_FILE_URL_${reference}`);
    }
    return urls.size === 0 ? undefined : code.replace(PATTERN, (text) => urls.get(text) ?? text);
  },
  async generateBundle() {
    for (const [fileName, path] of Object.entries(fontLicences)) {
      this.emitFile({ type: 'asset', fileName: `fonts/${fileName}`, source: await readFile(path) });
    }
    for (const fileName of pages) {
      this.emitFile({ type: 'asset', fileName, source: await readFile(pageFolder + fileName) });
    }
  },
};
