import { rolldown } from 'rolldown';
import type { Plugin } from 'vite';

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

/** Bundles entry and chunks into one script beside the folder `cdn`, for pages that make no requests. */
export const selfContained: Plugin = {
  name: 'self-contained',
  async writeBundle({ dir = '' }) {
    const joined = await rolldown({
      input: `${dir}/wsis-sdg-matrix.js`,
      plugins: [
        { name: 'without-fonts', load: (id) => (NEEDS_FONTS.test(id) ? REFUSAL : undefined) },
      ],
    });
    await joined.write({ file: `${dir}/../self-contained.js`, codeSplitting: false, minify: true });
    await joined.close();
  },
};
