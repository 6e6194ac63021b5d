/** Set where the code is built for script tags, by `define` in `vite.config.ts`. */
declare const __WSIS_CDN__: true | undefined;

const folder = '../';

/**
 * Address of the folder with the files for script tags, with a slash at its end, where this code runs
 * from there; built into a page's own bundle, it does not know of one.
 */
export const hostedBase: string | undefined =
  typeof __WSIS_CDN__ === 'undefined' ? undefined : new URL(folder, import.meta.url).href;
