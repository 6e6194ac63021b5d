import { readFile, writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';
import { hashOf } from './integrity.js';

const NAME = 'self-contained.js';

/** The chunks that need font files, which a page in one file does not have. */
const NEEDS_FONTS = /\/chunks\/export-(?:font-set|pdf|outlines)-[^/]*\.js$/;
const REFUSAL = `
  const refuse = () => Promise.reject(
    new Error('A page in one file has no fonts for this; print it, or use PNG or plain SVG.'),
  );
  export {
    refuse as fontsFor, refuse as missingInWords, refuse as scenesToPdf, refuse as outlinedScene,
  };
`;

/**
 * Bundles entry and chunks into one script beside them, for pages that make no requests, and adds its hash
 * to `integrity.json`.
 */
export const selfContained: Plugin = {
  name: 'self-contained',
  async writeBundle({ dir = '' }) {
    const joined = await rolldown({
      input: `${dir}/wsis-sdg-matrix.js`,
      plugins: [
        { name: 'without-fonts', load: (id) => (NEEDS_FONTS.test(id) ? REFUSAL : undefined) },
      ],
    });
    const file = `${dir}/${NAME}`;
    const { output } = await joined.write({ file, codeSplitting: false, minify: true });
    await joined.close();
    const hashes = `${dir}/integrity.json`;
    const all: unknown = JSON.parse(await readFile(hashes, 'utf8'));
    const whole = Object.assign({ [NAME]: hashOf(output[0]) }, all);
    await writeFile(hashes, `${JSON.stringify(whole, null, 2)}\n`);
  },
};
