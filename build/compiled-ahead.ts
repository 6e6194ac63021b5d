import type { Plugin } from 'vite';

/**
 * Asks Chromium to compile a whole file while it is being fetched, aside from the page's own work:
 * most of ours runs for the first picture. Other browsers take it for a remark.
 */
export const compiledAhead: Plugin = {
  name: 'compiled-ahead',
  generateBundle(_, bundle) {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = `//# allFunctionsCalledOnLoad\n${chunk.code}`;
    }
  },
};
