import { minifyHTMLLiterals } from 'minify-literals';
import type { Plugin } from 'vite';

/** Takes white space that shows nowhere, and comments, out of the templates and styles of elements. */
export const minifiedTemplates: Plugin = {
  name: 'minified-templates',
  enforce: 'post',
  async transform(code, file) {
    // Styles with values of their own in them are not read.
    if (!/\/src\/elements\/.*\.ts$/.test(file) || code.includes('unsafeCSS(')) return null;
    const result = await minifyHTMLLiterals(code, { fileName: file });
    return result ? { code: result.code, map: null } : null;
  },
};
